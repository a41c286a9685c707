import Domain
import Rules
import Templating

/// A shortcoming as pages show it.
struct ItemView: Sendable {
  let id: String
  let code: String
  let who: String
  let foundIn: String
  let origin: String
  let manifestation: String
  let cause: String
  let impact: String
  let solution: String
  let output: String
  let due: String
  let owner: String
  let follower: String
  let status: String
  let mark: VerdictMark
  let progress: String
  let evidence: String
  let entries: [String]
  let problems: [RatingRow.FindingMark]
  let source: SourceLink

  static let fields = Fields<ItemView>(
    "item",
    .text("id", "Mã neo") { $0.id }, .text("code", "Mã hạn chế") { $0.code }, .text("who", "Của cá nhân, tập thể nào") { $0.who },
    .text("foundIn", "Kỳ phát hiện") { $0.foundIn }, .text("origin", "Nguồn") { $0.origin },
    .text("manifestation", "Biểu hiện cụ thể") { $0.manifestation }, .text("cause", "Nguyên nhân") { $0.cause },
    .text("impact", "Mức độ ảnh hưởng") { $0.impact }, .text("solution", "Giải pháp trọng tâm, cách làm") { $0.solution },
    .text("output", "Sản phẩm đầu ra") { $0.output }, .text("due", "Thời hạn") { $0.due },
    .text("owner", "Người chịu trách nhiệm chính") { $0.owner }, .text("follower", "Người theo dõi") { $0.follower },
    .text("status", "Tình trạng") { $0.status }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .text("progress", "Mức độ") { $0.progress }, .text("evidence", "Minh chứng") { $0.evidence },
    .texts("entries", "Tiến độ đã ghi") { $0.entries },
    .list("problems", "Phát hiện trên hạn chế này", RatingRow.FindingMark.fields) { $0.problems },
    .object("source", "Dòng nguồn", SourceLink.fields) { $0.source })
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
  static func groups(of items: some Sequence<Key<Shortcoming>>, in report: Report, root: String) -> [RemediationGroup] {
    var members: [ShortcomingGroup?: [Key<Shortcoming>]] = [:]
    for key in items { members[report.dataset.shortcomings[key].group, default: []].append(key) }
    return (ShortcomingGroup.allCases.map { $0 } + [nil]).compactMap { group in
      guard let keys = members[group] else { return nil }
      return RemediationGroup(
        number: group.map { "Nhóm \($0.rawValue)" } ?? "Chưa phân nhóm", name: group.map { "Hạn chế về \($0.words)" } ?? "",
        items: keys.map { report.itemView($0, root: root) })
    }
  }

  /// One sentence.
  ///
  /// `5 hạn chế: 1 đã khắc phục, 3 đang khắc phục, 1 chưa khắc phục; 2 quá hạn.`
  static func summary(of items: some Collection<Key<Shortcoming>>, in report: Report) -> String {
    guard !items.isEmpty else { return "" }
    let found = items.map { report.dataset.shortcomings[$0] }
    var parts = RemedyStatus.allCases.compactMap { status in
      let count = found.count { $0.status == status }
      return count > 0 ? "\(Figures.integer(count)) \(status.words)" : nil
    }
    let blank = found.count { $0.status == nil }
    if blank > 0 { parts.append("\(Figures.integer(blank)) chưa ghi tình trạng") }
    let overdue = found.count { $0.isOverdue(on: report.settings.asOf) }
    let tail = overdue > 0 ? "; \(Figures.integer(overdue)) quá hạn" : ""
    return "\(Figures.integer(found.count)) hạn chế: \(parts.joined(separator: ", "))\(tail)."
  }
}

extension Shortcoming {
  /// Whether its date has passed and it is not remedied.
  func isOverdue(on day: Day) -> Bool { status != .remedied && (due.map { $0 < day } ?? false) }
}

extension Report {
  func itemView(_ key: Key<Shortcoming>, root: String) -> ItemView {
    let item = dataset.shortcomings[key]
    let findings = findingsOfItem[key].filter { judgement.findings[$0].verdict == .notMet }
    let late = item.isOverdue(on: settings.asOf)
    return ItemView(
      id: "han-che-\(item.code)", code: item.code, who: item.subject.map { subjectName($0) } ?? "",
      foundIn: item.foundIn.vietnamese,
      origin: item.origin ?? "", manifestation: item.manifestation ?? "(chưa nêu)",
      cause: joined(item.cause, item.causeKind.map { "(\($0.words))" }), impact: item.impact ?? "",
      solution: joined(item.solution, item.method, by: ". "), output: item.output ?? "",
      due: item.due?.vietnamese ?? "(chưa nêu)", owner: item.owner ?? "(chưa nêu)", follower: item.follower ?? "",
      status: joined(item.status?.words ?? "chưa ghi tình trạng", late ? "(quá hạn)" : nil),
      mark: item.status == .remedied ? VerdictMark(.met) : late ? VerdictMark(.notMet) : VerdictMark(.cannotTell),
      progress: item.percent.map { "\($0.vietnamese)\u{202F}%" } ?? "", evidence: item.evidence ?? "",
      entries: assessment.progressOfItem[key].map { progressWords(dataset.progress[$0]) },
      problems: findings.map {
        let finding = judgement.findings[$0]
        return RatingRow.FindingMark(
          code: RuleCatalogue.codes[finding.rule],
          url: "\(root)\(SitePath.unit(dataset.units[item.unit]))#\(anchor(of: finding))",
          mark: VerdictMark(finding))
      }, source: sources.link(item.source.cell(.status), root: root))
  }

  /// The name a subject has in the latest ratings it stands in.
  func subjectName(_ key: Key<Subject>) -> String {
    assessment.rowsOfSubject[key].last.map { dataset.objects[$0].name } ?? dataset.subjects[key].code
  }

  private func progressWords(_ entry: Progress) -> String {
    let kind = entry.kind.map { " (\($0.words))" } ?? ""
    let percent = entry.percent.map { ": \($0.vietnamese)\u{202F}%" } ?? ""
    return "\(entry.date.vietnamese)\(kind)\(percent)\(entry.note.map { " – \($0)" } ?? "")"
  }

  private func joined(_ first: String?, _ second: String?, by separator: String = " ") -> String {
    [first, second].compactMap { $0 }.joined(separator: separator)
  }
}
