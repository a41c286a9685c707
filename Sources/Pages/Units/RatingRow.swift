import Domain
import Rules
import Templating

/// One rated object as its unit's page shows it; every text is made when the template asks for it.
struct RatingRow: Sendable {
  let report: Report
  let key: Key<RatedObject>
  let root: String
  /// Positions of the findings on the object.
  let positions: [Int]

  private var object: RatedObject { report.dataset.objects[key] }

  /// A finding on the object, in short: the rule's code with its mark.
  struct FindingMark: Sendable {
    let code: String
    let url: String
    let mark: VerdictMark

    static let fields = Fields<FindingMark>(
      "mark", .text("code", "Mã quy tắc") { $0.code }, .url("url", "Tới phát hiện") { $0.url },
      .object("mark", "Kết luận", VerdictMark.fields) { $0.mark })
  }

  static let fields = Fields<RatingRow>(
    "rating",
    .written("id", "Mã neo") {
      $1.put("doi-tuong-")
      $1.put($0.report.dataset.subjects[$0.object.subject].code)
    },
    .text("name", "Tên đối tượng") { $0.object.name }, .text("post", "Chức vụ") { $0.object.post ?? "" },
    .text("type", "Loại đối tượng, viết tắt") { $0.object.type.code },
    .text("typeWords", "Loại đối tượng") { $0.object.type.words },
    .text("role", "Vai trò") { $0.object.role?.words ?? "" }, .text("level", "Mức xếp loại") { $0.object.level?.short ?? "–" },
    .text("selfLevel", "Tự xếp loại") { $0.object.selfLevel?.short ?? "–" },
    .text("proposedLevel", "Đề xuất") { $0.object.proposedLevel?.short ?? "–" },
    .text("score", "Tổng điểm") { $0.object.score?.vietnamese ?? "–" },
    .text("parts", "Điểm thành phần") { RatingRow.parts($0.object.generalScore, $0.object.resultScore) },
    .text("tasks", "Hoàn thành, đúng hạn trên số giao") {
      RatingRow.tasks($0.object.assigned, done: $0.object.done, onTime: $0.object.onTime)
    },
    .text("exceeded", "Vượt mức trên số giao") { RatingRow.ratio($0.object.exceeded, $0.object.assigned) },
    .text("reviewed", "Ngày kiểm điểm") { $0.object.reviewed?.vietnamese ?? "–" },
    .text("decided", "Ngày quyết định") { $0.object.decided?.vietnamese ?? "–" },
    .text("group", "Nhóm xét tỷ lệ") { row in
      row.object.group.map { row.report.dataset.groups[$0].name ?? row.report.dataset.groups[$0].code } ?? "–"
    },
    .object("source", "Dòng nguồn", SourceLink.fields) { $0.report.sources.link($0.object.source.cell(.level), root: $0.root) },
    .list("findings", "Phát hiện trên đối tượng", FindingMark.fields) { row in
      row.positions.map { row.report.mark(ofFindingAt: $0) }
    },
    .flag("isRated", "Đã được xếp loại") { $0.object.level != nil },
    .text("reason", "Lý do không xếp loại") { $0.object.notRatedReason ?? "" })

  /// `25 + 46`: the parts of the score; empty where neither is known.
  private static func parts(_ general: Score?, _ result: Score?) -> String {
    guard general != nil || result != nil else { return "" }
    return "\(general?.vietnamese ?? "…") + \(result?.vietnamese ?? "…")"
  }

  /// `12 · 11/12`: done, on time, of those assigned.
  private static func tasks(_ assigned: Int32?, done: Int32?, onTime: Int32?) -> String {
    guard assigned != nil || done != nil else { return "–" }
    return "\(done.map(String.init) ?? "…") · \(onTime.map(String.init) ?? "…")/\(assigned.map(String.init) ?? "…")"
  }

  private static func ratio(_ part: Int32?, _ whole: Int32?) -> String {
    guard let part, let whole else { return part.map(String.init) ?? "–" }
    return "\(part)/\(whole)"
  }
}

extension Report {
  /// The row of `key`, for a page whose way up is `root`; `findings` are the positions of those on it.
  func ratingRow(_ key: Key<RatedObject>, root: String, findings: [Int]) -> RatingRow {
    RatingRow(report: self, key: key, root: root, positions: findings)
  }

  /// A finding in short, for the page on which it is told in full.
  fileprivate func mark(ofFindingAt position: Int) -> RatingRow.FindingMark {
    let finding = judgement.findings[position]
    return RatingRow.FindingMark(
      code: ruleTexts[finding.rule].code, url: "#" + anchor(of: finding), mark: VerdictMark(finding))
  }
}
