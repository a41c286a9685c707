import Domain

extension Rule {
  /// TR06: a Party member is HTXS only if HTXS as an official.
  public static let memberAboveOfficial = Rule(
    "TR06", "member-above-official",
    title: "Đảng viên HTXS nhưng công chức, lãnh đạo thấp hơn",
    statement: "Đảng viên là cán bộ, công chức, viên chức chỉ được xếp loại HTXS khi cũng được xếp loại HTXS về chuyên môn.",
    explanation: Explanation(
      checks: "Với đảng viên HTXS, xem các dòng CBLĐ, CC của cùng người (cùng mã cá nhân) có mức thấp hơn HTXS hay không.",
      why:
        "Hướng dẫn 21-HD/BTCTW yêu cầu đảng viên HTXS phải được xếp loại HTXS ở vị trí công tác; Quy định 366-QĐ/TW coi kết quả xếp loại công chức là cơ sở để xếp loại đảng viên.",
      formula:
        "Không đạt khi ĐV là HTXS mà một dòng CBLĐ hoặc CC được xếp loại của cùng người dưới HTXS; là lỗi theo Quy định 132-QĐ/TW, là cảnh báo theo các quy định sau."
    ),
    citations: [
      Citation(.guidance21, "mục 2.3", reach: .beyond), Citation(.regulation366, "Điều 3 khoản 4", reach: .beyond),
    ],
    consequence: "rà soát",
    severity: SeverityRule(byProfile: [.p132: .error], otherwise: .warning),
    evaluators: [.objects(judgeMember)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại HTXS với tư cách đảng viên nhưng \($0.texts("official").joined(separator: ", ")).",
        remedy:
          "Cần rà soát \($0.texts("official").count == 1 ? "hai" : "các") kết quả: hạ mức của đảng viên, hoặc xếp loại lại ở vị trí công tác."
      )
    },
    examples: [
      Example("cùng HTXS", given: "ĐV HTXS, CC HTXS", .met) { $0.member(.excellent, official: .excellent) },
      Example("công chức thấp hơn", given: "ĐV HTXS, CC HTT", .notMet) { $0.member(.excellent, official: .good) },
      Example("mức khác", given: "ĐV HTT, CC HTNV", .notApplicable) { $0.member(.good, official: .completed) },
      Example("công chức chưa xếp loại", given: "ĐV HTXS, CC không xếp loại", .notApplicable) {
        $0.member(.excellent, official: nil)
      },
      Example("thiếu cột Mã cá nhân", given: "bảng xếp loại không có cột Mã cá nhân", .cannotTell) {
        $0.lacks(.person, in: .ratings)
        $0.object(.partyMember, .excellent)
      },
    ])
}

extension Scenario {
  /// One person rated as Party member and as official.
  mutating func member(_ level: RatingLevel?, official: RatingLevel?, _ change: (inout RatedObject) -> Void = { _ in }) {
    let person = person("p-1")
    object(.partyMember, level) {
      $0.person = person
      change(&$0)
    }
    object(.staff, official) { $0.person = person }
  }
}

@Sendable private func judgeMember(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .partyMember else { return .notApplicable }
  guard object.level == .excellent else { return assessment.unrated(object) }
  guard let person = object.person else {
    return assessment.missing(.person, of: object.source).map { .cannotTell(missing: $0) } ?? .notApplicable
  }
  var isCompared = false
  var lower: [RatedObject] = []
  for key in assessment.report?.ofPerson[person] ?? [] {
    let type = assessment.dataset.objects[key.index].type
    guard type == .leader || type == .staff, let level = assessment.dataset.objects[key.index].level else { continue }
    isCompared = true
    if level < .excellent { lower.append(assessment.dataset.objects[key]) }
  }
  guard isCompared else { return .notApplicable }
  guard !lower.isEmpty else { return .met }
  let words = lower.map {
    "được xếp loại \($0.level?.short ?? "") với tư cách \($0.type.capacity ?? "")"
  }
  let cells = lower.map { $0.source.cell(.level) } + [object.source.cell(.person)]
  return .notMet(object.evidence([Evidence.Item("official", "Kết quả ở vị trí công tác", .texts(words), cells)]))
}
