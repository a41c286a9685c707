import Domain
import Rules
import Templating

/// A shortcoming as pages show it; every text is made when the template asks for it.
struct ItemView: Sendable {
  let report: Report
  let key: Key<Shortcoming>
  let root: String

  private var item: Shortcoming { _read { yield report.dataset.shortcomings[key] } }
  private var isLate: Bool { item.isOverdue(on: report.settings.asOf) }

  static let fields = Fields<ItemView>(
    "item",
    .written("id", "Mã neo") {
      $1.put(plain: "han-che-")
      $1.put($0.item.code)
    },
    .text("code", "Mã hạn chế") { $0.item.code },
    .text("who", "Của cá nhân, tập thể nào") { view in view.item.subject.map { view.report.subjectName($0) } ?? "" },
    .text("foundIn", "Kỳ phát hiện") { $0.item.foundIn.vietnamese }, .text("origin", "Nguồn") { $0.item.origin ?? "" },
    .text("manifestation", "Biểu hiện cụ thể") { $0.item.manifestation ?? "(chưa nêu)" },
    .written("cause", "Nguyên nhân", isFilled: { $0.item.cause != nil || $0.item.causeKind != nil }) { view, out in
      if let cause = view.item.cause { out.put(cause) }
      guard let kind = view.item.causeKind else { return }
      out.put(view.item.cause == nil ? "(" : " (")
      out.put(kind.words)
      out.put(")")
    },
    .text("impact", "Mức độ ảnh hưởng") { $0.item.impact ?? "" },
    .written("solution", "Giải pháp trọng tâm, cách làm", isFilled: { $0.item.solution != nil || $0.item.method != nil }) {
      let (solution, method) = ($0.item.solution, $0.item.method)
      if let solution { $1.put(solution) }
      if let solution, method != nil { $1.put(solution.utf8.last == UInt8(ascii: ".") ? " " : ". ") }
      if let method { $1.put(method) }
    },
    .text("output", "Sản phẩm đầu ra") { $0.item.output ?? "" },
    .written("due", "Thời hạn") { if let due = $0.item.due { $1.put(due) } else { $1.put("(chưa nêu)") } },
    .text("owner", "Người chịu trách nhiệm chính") { $0.item.owner ?? "(chưa nêu)" },
    .text("follower", "Người theo dõi") { $0.item.follower ?? "" },
    .written("status", "Tình trạng, ngày hoàn thành") {
      $1.put($0.item.status?.words ?? "chưa ghi tình trạng")
      if $0.isLate { $1.put(" (quá hạn)") }
      guard let day = $0.item.doneOn else { return }
      $1.put($0.item.status == .remedied ? " ngày " : "; ngày hoàn thành ")
      $1.put(day)
    },
    .text("progress", "Mức độ") { $0.item.percent.map { "\($0.vietnamese)\u{202F}%" } ?? "" },
    .text("evidence", "Minh chứng") { $0.item.evidence ?? "" },
    .list("entries", "Tiến độ đã ghi", ProgressEntry.fields) { $0.report.entries(on: $0.key) },
    .flag("hasEntries", "Đã ghi tiến độ") { !$0.report.assessment.progressOfItem[$0.key].isEmpty },
    .list("problems", "Phát hiện trên hạn chế này", FindingMark.fields) { view in
      let positions = view.report.findingsOfItem[view.key]
      return view.report.marks(
        positions.filter { view.report.judgement.findings[$0].verdict == .notMet }, .full(root: view.root))
    },
    .object("source", "Dòng nguồn", SourceLink.fields) { $0.report.sources.link($0.item.source.cell(.status), root: $0.root) })
}

/// What was done about a shortcoming by one day.
struct ProgressEntry: Sendable {
  let date: String
  let text: String

  static let fields = Fields<ProgressEntry>(
    "entry", .text("date", "Ngày") { $0.date }, .text("text", "Loại kiểm tra, mức độ, nội dung") { $0.text })
}

/// The shortcomings of one of the five groups.
struct RemediationGroup: Sendable {
  let number: String
  let name: String
  let items: [ItemView]

  static let fields = Fields<RemediationGroup>(
    "group", .text("number", "Số thứ tự nhóm") { $0.number }, .text("name", "Tên nhóm") { $0.name },
    .list("items", "Hạn chế", ItemView.fields) { $0.items })

  /// The groups that have items, in their order; items without a group stand last.
  ///
  /// A plan that has any item shows all five (`hasAll`), since its form does: that a group has none is part of what it says.
  static func groups(
    of items: some Collection<Key<Shortcoming>>, hasAll: Bool = false, in report: Report, root: String
  ) -> [RemediationGroup] {
    let found = report.dataset.shortcomings
    let showsEmpty = hasAll && !items.isEmpty
    return (ShortcomingGroup.allCases.map { $0 } + [nil]).compactMap { group in
      let keys = items.filter { found[$0].group == group }
      guard !keys.isEmpty || showsEmpty && group != nil else { return nil }
      return RemediationGroup(
        number: group.map { "Nhóm \($0.rawValue)" } ?? "Chưa phân nhóm",
        name: group.map { $0 == .other ? "Hạn chế \($0.words)" : "Hạn chế về \($0.words)" } ?? "",
        items: keys.map { report.itemView($0, root: root) })
    }
  }

  /// One sentence.
  ///
  /// `5 hạn chế: 1 đã khắc phục, 3 đang khắc phục, 1 chưa khắc phục; 2 quá hạn.`
  static func summary(of items: some Collection<Key<Shortcoming>>, in report: Report) -> String {
    guard !items.isEmpty else { return "" }
    let found = report.dataset.shortcomings
    var parts = RemedyStatus.allCases.compactMap { status in
      let count = items.count { found[$0].status == status }
      return count > 0 ? "\(Figures.integer(count)) \(status.words)" : nil
    }
    let blank = items.count { found[$0].status == nil }
    if blank > 0 { parts.append("\(Figures.integer(blank)) chưa ghi tình trạng") }
    let overdue = items.count { found[$0].isOverdue(on: report.settings.asOf) }
    let tail = overdue > 0 ? "; \(Figures.integer(overdue)) quá hạn" : ""
    return "\(Figures.integer(items.count)) hạn chế: \(parts.joined(separator: ", "))\(tail)."
  }
}

extension Report {
  func itemView(_ key: Key<Shortcoming>, root: String) -> ItemView { ItemView(report: self, key: key, root: root) }

  /// The name a subject has in the ratings of the report period, or in those nearest to it that it stands in.
  func subjectName(_ key: Key<Subject>) -> String {
    assessment.rowNaming(key).map { dataset.objects[$0].name } ?? dataset.subjects[key].code
  }

  fileprivate func entries(on key: Key<Shortcoming>) -> [ProgressEntry] {
    assessment.progressOfItem[key].map { key in
      let entry = dataset.progress[key]
      let kind = entry.kind.map { " (\($0.words))" } ?? ""
      let percent = entry.percent.map { ": \($0.vietnamese)\u{202F}%" } ?? ""
      let note = entry.note.map { " – \($0)" } ?? ""
      let owner = entry.ownerLevel.map { "; người phụ trách được xếp loại \($0.short)" } ?? ""
      return ProgressEntry(date: entry.date.vietnamese, text: kind + percent + note + owner)
    }
  }
}
