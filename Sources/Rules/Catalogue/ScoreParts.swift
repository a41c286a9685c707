import Domain

extension Rule {
  /// DK02: the parts of the score are in range and add up.
  public static let scoreParts = Rule(
    "DK02", "score-parts",
    title: "Tổng điểm bằng tổng hai nhóm tiêu chí",
    statement:
      "Điểm tiêu chí chung từ 0 đến 30, điểm kết quả nhiệm vụ từ 0 đến 70 và tổng điểm bằng tổng của hai phần.",
    explanation: Explanation(
      checks: "Kiểm tra từng phần điểm trong giới hạn và cộng hai phần để so với tổng điểm.",
      why: "Thang 100 điểm gồm nhóm tiêu chí chung 30 điểm và nhóm tiêu chí về kết quả thực hiện nhiệm vụ 70 điểm.",
      formula: "Không đạt khi một phần nằm ngoài giới hạn, hoặc điểm chung + điểm kết quả ≠ tổng điểm (so sánh chính xác).",
      openQuestion:
        "Có địa phương dùng cơ cấu điểm khác (20 và 80). Mặc định: 30 và 70 theo văn bản của Trung ương."),
    citations: [
      Citation(.regulation366, "Điều 10"), Citation(.guidance43, "Mẫu 01", on: .collectives),
      Citation(.guidance43, "Mẫu 2A, 2B, 2C", on: .persons), Citation(.decree335, "Điều 6", on: .collectives),
      Citation(.decree335, "Điều 7", on: .collectives), Citation(.decree335, "Điều 12", on: .persons),
    ],
    consequence: .rerate("đính chính điểm, rà soát, đánh giá, xếp loại lại"),
    severity: .error,
    applicability: .under([.p366, .n335]),
    evaluators: [.objects(judgeParts)],
    account: accountForParts,
    examples: [
      Example("đúng giới hạn", given: "30 + 70 = 100", .met) { $0.object(.body, .good, Scenario.points(30, 70, 100)) },
      Example("cộng đúng", given: "28,5 + 63 = 91,5", .met) {
        $0.object(.body) {
          $0.generalScore = Score(millionths: 28_500_000)
          $0.resultScore = Score(63)
          $0.score = Score(millionths: 91_500_000)
        }
      },
      Example("cộng sai", given: "28 + 63, tổng ghi 92", .notMet) { $0.object(.body, .good, Scenario.points(28, 63, 92)) },
      Example("vượt giới hạn", given: "31 + 60 = 91", .notMet) { $0.object(.body, .good, Scenario.points(31, 60, 91)) },
      Example("kết quả nhiệm vụ vượt giới hạn", given: "20 + 71 = 91", .notMet) {
        $0.object(.body, .good, Scenario.points(20, 71, 91))
      },
      Example("thiếu một phần mà tổng điểm đã vượt", given: "điểm chung 12, tổng 83, điểm kết quả để trống", .notMet) {
        $0.object(.body, .good, Scenario.points(12, nil, 83))
      },
      Example("thiếu một phần, tổng nhỏ hơn phần đã ghi", given: "điểm chung để trống, kết quả 60, tổng 50", .notMet) {
        $0.object(.body, .completed, Scenario.points(nil, 60, 50))
      },
      Example("thiếu một phần", given: "điểm chung 28, tổng 91, điểm kết quả để trống", .cannotTell) {
        $0.object(.body, .good, Scenario.points(28, nil, 91))
      },
    ])
}

@Sendable private func judgeParts(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard let parts = assessment.profile(of: object).parts else { return .notApplicable }
  func isOutside(_ score: Score?, _ most: Int) -> Bool { score.map { $0 < Score(0) || $0 > Score(most) } ?? false }
  // Where one part is blank, the total says what it would have to be.
  let general = object.generalScore ?? object.rest(of: object.resultScore)
  let result = object.resultScore ?? object.rest(of: object.generalScore)
  let isGeneralOutside = isOutside(general, parts.general)
  let isResultOutside = isOutside(result, parts.result)
  var isSumWrong: Bool?
  if let general = object.generalScore, let result = object.resultScore, let score = object.score {
    isSumWrong = general + result != score
  }
  if isGeneralOutside || isResultOutside || isSumWrong == true {
    let reasons = [("general", isGeneralOutside), ("result", isResultOutside), ("sum", isSumWrong == true)]
    return .notMet(
      object.evidence(
        [
          object.item(.generalScore, .of(object.generalScore)), object.item(.resultScore, .of(object.resultScore)),
          object.item(.score, .of(object.score)), .aside("generalMost", parts.general), .aside("resultMost", parts.result),
          Evidence.Item(".general", "", .of(general)), Evidence.Item(".result", "", .of(result)),
        ], reasons: reasons.filter(\.1).map(\.0)))
  }
  if isSumWrong == false { return .met }
  // Who is not rated need not have points; those that are there must add up all the same.
  guard object.level != nil else { return assessment.unrated(object) }
  let blank = [
    (Column.generalScore, object.generalScore), (.resultScore, object.resultScore), (.score, object.score),
  ].filter { $0.1 == nil }
  return .cannotTell(Evidence(missing: blank.map { assessment.blank($0.0, of: object.source) }))
}

@Sendable private func accountForParts(_ evidence: Evidence) -> Rule.Account {
  var faults: [String] = []
  if evidence.reasons.contains("general") {
    faults.append(
      "điểm tiêu chí chung \(evidence.needed("generalScore"))\(evidence.words(".general")) nằm ngoài khoảng 0–\(evidence.count(".generalMost"))"
    )
  }
  if evidence.reasons.contains("result") {
    faults.append(
      "điểm kết quả nhiệm vụ \(evidence.needed("resultScore"))\(evidence.words(".result")) nằm ngoài khoảng 0–\(evidence.count(".resultMost"))"
    )
  }
  var arithmetic: [String] = []
  if evidence.reasons.contains("sum"), case .score(let general)? = evidence["generalScore"],
    case .score(let result)? = evidence["resultScore"]
  {
    faults.append("tổng điểm ghi \(evidence.words("score")), tổng hai phần là \((general + result).vietnamese)")
    arithmetic.append(
      "\(general.vietnamese) + \(result.vietnamese) = \((general + result).vietnamese) ≠ \(evidence.words("score"))")
  }
  return Rule.Account(
    "\(evidence.name): \(faults.joined(separator: "; ")).", arithmetic: arithmetic,
    remedy: "Cần xác minh, đính chính các phần điểm hoặc tổng điểm, rồi rà soát mức xếp loại.",
    rerating: Rerating(nil, "xác minh, đính chính các phần điểm hoặc tổng điểm trước"))
}

extension Evidence {
  /// What stands before a part that was left blank, and that the total tells.
  fileprivate func needed(_ name: String) -> String { self[name] == .blank ? "để trống, theo tổng điểm phải là " : "" }
}

extension RatedObject {
  /// What the total leaves for the other part; nil where one of the two is blank.
  fileprivate func rest(of part: Score?) -> Score? {
    guard let part, let score else { return nil }
    return Score(millionths: score.millionths - part.millionths)
  }
}

extension Scenario {
  /// Points of the two parts and the total, whole numbers.
  fileprivate static func points(_ general: Int?, _ result: Int?, _ total: Int?) -> (inout RatedObject) -> Void {
    {
      $0.generalScore = general.map { Score($0) }
      $0.resultScore = result.map { Score($0) }
      $0.score = total.map { Score($0) }
    }
  }
}
