import Domain
import Rules
import Templating

/// One rated object as its unit's page shows it.
struct RatingRow: Sendable {
  let id: String
  let name: String
  let post: String
  let type: String
  let typeWords: String
  let role: String
  let level: String
  let selfLevel: String
  let proposedLevel: String
  let score: String
  let parts: String
  let tasks: String
  let exceeded: String
  let reviewed: String
  let decided: String
  let group: String
  let source: SourceLink
  let findings: [FindingMark]
  let isRated: Bool
  let reason: String

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
    .text("id", "Mã neo") { $0.id }, .text("name", "Tên đối tượng") { $0.name }, .text("post", "Chức vụ") { $0.post },
    .text("type", "Loại đối tượng, viết tắt") { $0.type }, .text("typeWords", "Loại đối tượng") { $0.typeWords },
    .text("role", "Vai trò") { $0.role }, .text("level", "Mức xếp loại") { $0.level },
    .text("selfLevel", "Tự xếp loại") { $0.selfLevel }, .text("proposedLevel", "Đề xuất") { $0.proposedLevel },
    .text("score", "Tổng điểm") { $0.score }, .text("parts", "Điểm thành phần") { $0.parts },
    .text("tasks", "Hoàn thành, đúng hạn trên số giao") { $0.tasks }, .text("exceeded", "Vượt mức trên số giao") { $0.exceeded },
    .text("reviewed", "Ngày kiểm điểm") { $0.reviewed }, .text("decided", "Ngày quyết định") { $0.decided },
    .text("group", "Nhóm xét tỷ lệ") { $0.group }, .object("source", "Dòng nguồn", SourceLink.fields) { $0.source },
    .list("findings", "Phát hiện trên đối tượng", FindingMark.fields) { $0.findings },
    .flag("isRated", "Đã được xếp loại") { $0.isRated }, .text("reason", "Lý do không xếp loại") { $0.reason })
}

extension Report {
  /// The row of `key`, for a page whose way up is `root`; `findings` are the positions of those on it.
  func ratingRow(_ key: Key<RatedObject>, root: String, findings: [Int]) -> RatingRow {
    let object = dataset.objects[key]
    let parts = [object.generalScore, object.resultScore].map { $0?.vietnamese ?? "…" }
    let hasParts = object.generalScore != nil || object.resultScore != nil
    return RatingRow(
      id: "doi-tuong-\(dataset.subjects[object.subject].code)", name: object.name, post: object.post ?? "",
      type: object.type.code,
      typeWords: object.type.words, role: object.role?.words ?? "", level: object.level?.short ?? "–",
      selfLevel: object.selfLevel?.short ?? "–", proposedLevel: object.proposedLevel?.short ?? "–",
      score: object.score?.vietnamese ?? "–", parts: hasParts ? "\(parts[0]) + \(parts[1])" : "", tasks: taskWords(object),
      exceeded: ratio(object.exceeded, object.assigned), reviewed: object.reviewed?.vietnamese ?? "–",
      decided: object.decided?.vietnamese ?? "–",
      group: object.group.map { dataset.groups[$0].name ?? dataset.groups[$0].code } ?? "–",
      source: sources.link(object.source.cell(.level), root: root),
      findings: findings.map { position in
        let finding = judgement.findings[position]
        return RatingRow.FindingMark(
          code: RuleCatalogue.codes[finding.rule], url: "#\(anchor(of: finding))", mark: VerdictMark(finding))
      },
      isRated: object.level != nil, reason: object.notRatedReason ?? "")
  }

  /// `12, 11/12`: done, on time, of those assigned.
  private func taskWords(_ object: RatedObject) -> String {
    guard object.assigned != nil || object.done != nil else { return "–" }
    let done = object.done.map(String.init) ?? "…"
    let onTime = object.onTime.map(String.init) ?? "…"
    return "\(done) · \(onTime)/\(object.assigned.map(String.init) ?? "…")"
  }

  private func ratio(_ part: Int32?, _ whole: Int32?) -> String {
    guard let part, let whole else { return part.map(String.init) ?? "–" }
    return "\(part)/\(whole)"
  }
}
