import Dispatches
import Domain
import Rules
import Templating

/// One line of the book of incoming dispatches: a dispatch that reached the unit, or one thing it orders the unit to send.
struct IncomingLine: Sendable {
  private let source: Source
  let receiver: String
  let due: String
  let state: String
  let mark: VerdictMark
  let answer: String
  /// What is to be sent; empty for a dispatch that asks for nothing by a date.
  let what: String

  /// The dispatch of a line, and how it came to the unit.
  fileprivate struct Source: Sendable {
    let document: String
    /// Empty where the dispatch is not in the content.
    var url = ""
    /// Of the dispatch; nil where it is not known.
    var day: Day?
    /// `kính gửi; để thực hiện`, or why it stands here though it does not say that it went to the unit; empty where it is not known.
    var way = ""
  }

  var isDated: Bool { source.day != nil }
  /// The year of the dispatch; nil where its day is not known.
  var year: Int? { source.day?.year }

  static let fields = Fields<IncomingLine>(
    "line", .text("document", "Tên loại, số, ký hiệu, ngày tháng, cơ quan ban hành") { $0.source.document },
    .url("url", "Tới trang văn bản") { $0.source.url },
    .flag("hasURL", "Văn bản có trong dữ liệu") { !$0.source.url.isEmpty },
    .text("receiver", "Đơn vị nhận") { $0.receiver }, .text("due", "Thời hạn giải quyết") { $0.due },
    .text("state", "Tiến độ giải quyết") { $0.state }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .flag("hasMark", "Đã gửi, hoặc đã quá hạn") { $0.mark.shape == .met || $0.mark.shape == .notMet },
    .text("answer", "Số, ký hiệu, ngày của văn bản trả lời") { $0.answer },
    .text("what", "Ghi chú: việc phải gửi, trống nếu không có") { $0.what },
    .text("way", "Ghi chú: văn bản nêu đơn vị thế nào, hoặc không nêu; trống nếu không có văn bản") { $0.source.way })

  /// The dispatches that reached `unit` in the order of their dates, each with what it asks for, and what is asked for in dispatches
  /// that do not name it or are not in the content; what has no date stands last.
  static func lines(of unit: Key<Unit>, in report: Report, root: String) -> [IncomingLine] {
    let name = report.dataset.units[unit].name
    let reports = ReportDue.due(for: unit, in: report, root: root)
    let tasks = UnitTask.tasks(for: unit, in: report, root: root).filter { !$0.words.isEmpty }
    var told: Set<Key<Obligation>> = []
    var lines: [IncomingLine] = []
    for (place, way) in report.ways(to: unit) {
      let due = reports.filter { report.asks(place, for: $0.obligation) && !told.contains($0.obligation) }
      told.formUnion(due.map(\.obligation))
      let source = report.source(place, way: way, root: root)
      let asked = tasks.filter { $0.dispatch == place }
      lines += due.map { IncomingLine($0, source, to: name) }
      if due.isEmpty || !asked.isEmpty { lines.append(IncomingLine(source, to: name, asking: asked)) }
    }
    lines += reports.filter { !told.contains($0.obligation) }.map { due in
      // The dispatch does not name the unit, nor a group that it is known to be in.
      let source =
        report.dispatchIndex.onlyBearer(of: due.dispatch).map { report.source($0, way: IncomingLine.unnamed, root: root) }
        ?? Source(document: due.dispatch.isEmpty ? "(không nêu văn bản)" : due.dispatch)
      return IncomingLine(due, source, to: name)
    }
    let days = lines.map { $0.source.day?.ordinal ?? .max }
    return lines.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { lines[$0] }
  }

  /// Why a dispatch stands in the book of a unit that it does not say it went to.
  private static let unnamed =
    "văn bản không nêu đơn vị ở Kính gửi, Nơi nhận; đơn vị phải gửi báo cáo theo bảng Nghĩa vụ báo cáo"

  /// A dispatch that asks for no report of the table, perhaps for `tasks` by a date: how they stand nothing tells.
  private init(_ source: Source, to receiver: String, asking tasks: [UnitTask]) {
    self.source = source
    self.receiver = receiver
    due = tasks.map(\.words).joined(separator: "; ")
    what = tasks.map(\.action).joined(separator: "; ")
    (state, answer) = ("", "")
    mark = VerdictMark(.notApplicable)
  }

  private init(_ due: ReportDue, _ source: Source, to receiver: String) {
    self.source = source
    self.receiver = receiver
    self.due = due.lastDay.isEmpty || due.lastDay == due.due ? due.due : "\(due.due), chậm nhất \(due.lastDay)"
    state = due.state
    mark = due.owed.state.mark
    answer = due.sentNumber.isEmpty ? due.sentOn : "\(due.sentOn), số \(due.sentNumber)"
    what = due.via.isEmpty ? due.what : "\(due.what) (qua \(due.via))"
  }
}

extension Report {
  /// The places of the dispatches that reached `unit`, and how: under its own name, through its head, or as one of a group.
  fileprivate func ways(to unit: Key<Unit>) -> [(place: Int, way: String)] {
    let named = (dispatchIndex.receiptsOfUnit[unit] ?? []).map { ($0.dispatch, $0.roleWords) }
    let grouped = groupReceipts(of: unit).map { place, receipt in
      (receipt.dispatch, "\(receipt.roleWords); suy ra từ tên nhóm nơi nhận «\(register.recipients[place].name)»")
    }
    return named + receiptsOfHead(of: unit).map { ($0.receipt.dispatch, $0.way) } + grouped
  }

  /// Whether dispatch `place` is the one that sets `obligation`.
  fileprivate func asks(_ place: Int, for obligation: Key<Obligation>) -> Bool {
    let symbol = register.dispatches[place].numberSymbol
    // Numbers repeat between terms: what names only such a number belongs to none of its bearers for certain.
    return dispatchIndex.bearers(of: symbol) == 1 && dispatchIndex.obligations(of: symbol).contains(obligation)
  }

  fileprivate func source(_ place: Int, way: String, root: String) -> IncomingLine.Source {
    let dispatch = register.dispatches[place]
    return IncomingLine.Source(
      document: "\(dispatch.datedTitle), \(dispatch.issuerWords): \(dispatch.subject ?? "(không ghi trích yếu)")",
      url: root + dispatchIndex.paths[place], day: dispatch.date, way: way)
  }
}
