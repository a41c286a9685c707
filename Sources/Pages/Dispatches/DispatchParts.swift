import Dispatches
import Domain
import Templating

/// A line of the head: what the form asks for, what the text says, and where.
struct HeadField: Sendable {
  let label: String
  let value: String
  let note: String
  let line: LinkedText?

  static let fields = Fields<HeadField>(
    "field", .text("label", "Thành phần thể thức") { $0.label },
    .text("value", "Giá trị, trống nếu văn bản không ghi") { $0.value },
    .text("note", "Ghi chú") { $0.note }, .object("line", "Dòng", LinkedText.fields) { $0.line })

  init(_ label: String, _ value: String?, line: LinkedText? = nil, note: String = "") {
    self.label = label
    self.value = value ?? ""
    self.note = note
    self.line = value == nil ? nil : line
  }

  static func head(of dispatch: Dispatch, _ lines: DispatchLines) -> [HeadField] {
    func line(_ field: String) -> LinkedText? { lines.link(dispatch.lines[field]) }
    let signatory = dispatch.signatory
    let signed = lines.link(signatory?.line)
    return [
      HeadField("Thể thức", dispatch.system?.words),
      HeadField("Cơ quan cấp trên", dispatch.issuerParent, line: line("issuer")),
      HeadField("Cơ quan ban hành", dispatch.issuer, line: line("issuer")),
      HeadField(
        "Số, ký hiệu", dispatch.numberSymbol, line: line("numberSymbol"),
        note: dispatch.numberSymbol != nil && dispatch.number == nil ? "chưa ghi số" : ""),
      HeadField("Địa danh", dispatch.place, line: line("date")), HeadField("Ngày", dispatch.date?.vietnamese, line: line("date")),
      HeadField("Tên loại", dispatch.docType, line: line("docType"), note: dispatch.impliedType),
      HeadField("Trích yếu", dispatch.subject, line: line("subject")),
      HeadField(
        "Quyền hạn ký", signatory.flatMap { $0.authority.isEmpty ? nil : $0.authority.joined(separator: ", ") }, line: signed),
      HeadField("Chức vụ người ký", signatory?.title, line: signed), HeadField("Người ký", signatory?.name, line: signed),
    ]
  }
}

extension Dispatch {
  /// How the type is known where no line says it.
  fileprivate var impliedType: String {
    guard docType != nil, lines["docType"] == nil else { return "" }
    return symbol == nil ? "" : "theo ký hiệu"
  }
}

/// A row of Nơi nhận.
struct RecipientRow: Sendable {
  /// One, or each body of a line that names several.
  let names: [LinkedText]
  let note: String
  let meanings: String
  let route: String
  let kind: String
  let expanded: [LinkedText]
  let line: LinkedText?

  static let fields = Fields<RecipientRow>(
    "recipient", .list("names", "Tên như ghi; nhiều tên nếu một dòng nêu nhiều nơi", LinkedText.fields) { $0.names },
    .text("note", "Ghi chú như ghi") { $0.note },
    .text("meanings", "Nhận để làm gì") { $0.meanings }, .text("route", "Chuyển qua") { $0.route },
    .text("kind", "Cách nêu") { $0.kind }, .list("expanded", "Các nơi được hiểu là", LinkedText.fields) { $0.expanded },
    .object("line", "Dòng", LinkedText.fields) { $0.line })
}

/// Who must do what, and by when.
struct TaskRow: Sendable {
  /// One, or each body that the line names; empty where the text does not tell.
  let bodies: [Body]
  let action: String
  let limit: Limit?
  let line: LinkedText?

  static let fields = Fields<TaskRow>(
    "task", .list("bodies", "Giao cho, trống nếu văn bản không nêu rõ", Body.fields) { $0.bodies },
    .flag("hasBodies", "Văn bản nêu rõ giao cho ai") { !$0.bodies.isEmpty },
    .text("action", "Việc, như ghi") { $0.action }, .object("limit", "Thời hạn", Limit.fields) { $0.limit },
    .object("line", "Dòng", LinkedText.fields) { $0.line })

  /// A body that has the task, and which units it is.
  struct Body: Sendable {
    let link: LinkedText
    /// Empty where the name is one unit's.
    let note: String

    static let fields = Fields<Body>(
      "body", .object("link", "Tên như ghi", LinkedText.fields) { $0.link },
      .text("note", "Tên ấy ứng với đơn vị nào, trống nếu là tên của đúng một đơn vị") { $0.note })
  }

  /// A time limit of the task.
  struct Limit: Sendable {
    let words: String
    let date: String
    let bound: String
    let recurrence: String
    let reportTo: String
    let via: String
    let obligations: [LinkedText]

    static let fields = Fields<Limit>(
      "limit", .text("words", "Thời hạn như ghi") { $0.words }, .text("date", "Ngày hiểu được, trống nếu không rõ") { $0.date },
      .text("bound", "Cách tính") { $0.bound }, .text("recurrence", "Định kỳ") { $0.recurrence },
      .text("reportTo", "Báo cáo tới") { $0.reportTo }, .text("via", "Qua") { $0.via },
      .list("obligations", "Nghĩa vụ cùng hạn trong bảng", LinkedText.fields) { $0.obligations })
  }
}

/// A numbered heading, or a line that was not understood: a text with its line.
struct LineText: Sendable {
  let mark: String
  let text: String
  let line: LinkedText?

  static let fields = Fields<LineText>(
    "line", .text("mark", "Ký hiệu mục, hoặc lý do chưa chắc") { $0.mark }, .text("text", "Nội dung") { $0.text },
    .object("line", "Dòng", LinkedText.fields) { $0.line })
}

/// A line of the text itself.
struct SourceLine: Sendable {
  let number: String
  let text: String

  static let fields = Fields<SourceLine>(
    "line", .text("number", "Số dòng trong tệp") { $0.number }, .text("text", "Nội dung") { $0.text })
}

extension Report {
  /// `name` with the page of the recipient of that name.
  func recipientLink(_ name: String, root: String) -> LinkedText {
    LinkedText(text: name, url: dispatchIndex.recipientPath(of: name).map { root + $0 } ?? "")
  }

  func recipientRow(_ recipient: Dispatch.Recipient, _ lines: DispatchLines, root: String) -> RecipientRow {
    RecipientRow(
      names: recipient.kind == .plain
        ? RecipientBodies.split(recipient.name).map { recipientLink($0, root: root) }
        : [LinkedText(text: recipient.name, url: "")],
      note: recipient.note ?? "", meanings: recipient.meanings.filter { $0 != .route }.map(\.words).joined(separator: ", "),
      route: recipient.route ?? "", kind: recipient.kind.words,
      expanded: recipient.expanded.flatMap(RecipientBodies.split).map { recipientLink($0, root: root) },
      line: lines.link(recipient.line))
  }

  func taskRow(
    _ task: DispatchTask, ofDispatch place: Int, _ obligations: [Key<Obligation>], _ lines: DispatchLines, root: String
  ) -> TaskRow {
    TaskRow(
      bodies: task.body.map { unitNames.bodies(in: $0).map { taskBody($0, ofDispatch: place, root: root) } } ?? [],
      action: task.action, limit: task.deadline.map { limit($0, obligations) }, line: lines.link(task.line))
  }

  /// Who has a task, as `TaskIndex` finds the units whose pages show it.
  private func taskBody(_ name: String, ofDispatch place: Int, root: String) -> TaskRow.Body {
    let link = recipientLink(name, root: root)
    if let unit = unitNames.unit(named: name) {
      return TaskRow.Body(
        link: link.url.isEmpty ? LinkedText(text: name, url: root + SitePath.unit(dataset.units[unit])) : link, note: "")
    }
    guard !dataset.units.isEmpty else { return TaskRow.Body(link: link, note: "") }
    let group = unitGroups.others(
      matching: name, in: register.dispatches[place], besides: dispatchIndex.unitsOfIssuer[place]
    ).count
    let note =
      group > 0
      ? "nhóm \(Figures.integer(group)) đơn vị, suy ra từ tên"
      : unitNames.units(matching: name).isEmpty ? "chưa khớp đơn vị nào" : "nhiều đơn vị cùng tên"
    return TaskRow.Body(link: link, note: note)
  }

  private func limit(_ deadline: Dispatch.Deadline, _ obligations: [Key<Obligation>]) -> TaskRow.Limit {
    let same = obligations.filter { dataset.obligations[$0].due != nil && dataset.obligations[$0].due == deadline.date }
    return TaskRow.Limit(
      words: deadline.words, date: deadline.date?.vietnamese ?? "", bound: deadline.bound?.words ?? "",
      recurrence: deadline.recurrenceWords, reportTo: deadline.reportTo ?? "", via: deadline.via ?? "",
      obligations: same.map { LinkedText(text: dataset.obligations[$0].what, url: "#nghia-vu-\(dataset.obligations[$0].code)") })
  }
}
