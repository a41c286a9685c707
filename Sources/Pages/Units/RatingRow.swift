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

  private var object: RatedObject { _read { yield report.dataset.objects[key] } }

  /// What the group does not meet and must mend, in the report period.
  private var groupPositions: [Int] { object.group.map { report.faultsOfGroup[$0.index] } ?? [] }

  static let fields = Fields<RatingRow>(
    "rating",
    .written("id", "Mã neo") {
      $1.put(plain: "doi-tuong-")
      $1.put($0.report.dataset.subjects[$0.object.subject].code)
    },
    .text("name", "Tên đối tượng") { $0.object.name }, .text("post", "Chức vụ") { $0.object.post ?? "" },
    .text("evidence", "Minh chứng") { $0.object.evidence ?? "" },
    .text("type", "Loại đối tượng, viết tắt") { $0.object.type.code },
    .text("typeWords", "Loại đối tượng") { $0.object.type.words },
    .text("role", "Vai trò") { $0.object.role?.words ?? "" }, .text("level", "Mức xếp loại") { $0.object.level?.short ?? "–" },
    .text("selfLevel", "Tự xếp loại") { $0.object.selfLevel?.short ?? "–" },
    .text("proposedLevel", "Đề xuất") { $0.object.proposedLevel?.short ?? "–" },
    .flag("isProposed", "Có tự xếp loại hoặc đề xuất") { $0.object.selfLevel != nil || $0.object.proposedLevel != nil },
    .text("score", "Tổng điểm") { $0.object.score?.vietnamese ?? "–" },
    .written("parts", "Điểm thành phần", isFilled: { $0.object.generalScore != nil || $0.object.resultScore != nil }) {
      $1.put($0.object.generalScore?.vietnamese ?? "…")
      $1.put(" + ")
      $1.put($0.object.resultScore?.vietnamese ?? "…")
    },
    .written("tasks", "Hoàn thành, đúng hạn trên số giao") {
      RatingRow.write(assigned: $0.object.assigned, done: $0.object.done, onTime: $0.object.onTime, into: $1)
    },
    .written("exceeded", "Vượt mức trên số giao") { RatingRow.write($0.object.exceeded, of: $0.object.assigned, into: $1) },
    .written("reviewed", "Ngày kiểm điểm") { $1.put($0.object.reviewed) },
    .written("decided", "Ngày quyết định") { $1.put($0.object.decided) },
    .text("decision", "Số quyết định") { $0.object.decision ?? "" },
    .text("replaces", "Quyết định được thay thế") { $0.object.replaces ?? "" },
    .text("group", "Nhóm xét tỷ lệ") { row in
      row.object.group.map { row.report.dataset.groups[$0].name ?? row.report.dataset.groups[$0].code } ?? "–"
    },
    .text("uncounted", "Vì sao không tính tỷ lệ") { $0.object.group == nil ? "" : $0.report.uncountedWords($0.key) },
    .stream("groupFindings", "Phát hiện trên nhóm xét tỷ lệ", FindingMark.fields, isFilled: { !$0.groupPositions.isEmpty }) {
      row, each in
      for position in row.groupPositions {
        each(FindingMark(report: row.report, position: position, way: .full(root: row.root)))
      }
    },
    .object("source", "Dòng nguồn", SourceLink.fields) { $0.report.sources.link($0.object.source.cell(.level), root: $0.root) },
    .stream("findings", "Phát hiện trên đối tượng", FindingMark.fields, isFilled: { !$0.positions.isEmpty }) { row, each in
      for position in row.positions { each(FindingMark(report: row.report, position: position, way: .on(""))) }
    },
    .flag("isRated", "Đã được xếp loại") { $0.object.level != nil },
    .text("reason", "Lý do không xếp loại") { $0.object.notRatedReason ?? "" })

  /// `12 · 11/12`: done, on time, of those assigned.
  private static func write(assigned: Int32?, done: Int32?, onTime: Int32?, into out: borrowing TextWriter) {
    guard assigned != nil || done != nil else { return out.put("–") }
    write(done, into: out)
    out.put(" · ")
    write(onTime, into: out)
    out.put("/")
    write(assigned, into: out)
  }

  private static func write(_ count: Int32?, into out: borrowing TextWriter) {
    if let count { out.put(Int(count)) } else { out.put("…") }
  }

  private static func write(_ part: Int32?, of whole: Int32?, into out: borrowing TextWriter) {
    guard let part else { return out.put("–") }
    out.put(Int(part))
    guard let whole else { return }
    out.put("/")
    out.put(Int(whole))
  }
}

extension Report {
  /// Why the ratio of its group leaves the object out: `không tính tỷ lệ: mới bổ nhiệm`; empty where it counts.
  func uncountedWords(_ key: Key<RatedObject>) -> String {
    if assessment.isCounted(key) { return "" }
    guard !dataset.objects[key].counted else { return "không tính tỷ lệ: người đứng đầu, theo thiết lập" }
    return dataset.objects[key].countedBasis.map { "không tính tỷ lệ: \($0)" } ?? "không tính tỷ lệ, chưa ghi căn cứ"
  }

  /// The row of `key`, for a page whose way up is `root`; `findings` are the positions of those on it.
  func ratingRow(_ key: Key<RatedObject>, root: String, findings: [Int]) -> RatingRow {
    RatingRow(report: self, key: key, root: root, positions: findings)
  }
}
