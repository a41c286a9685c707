import Domain

extension Rule {
  /// DK01: the level agrees with the band of the score.
  public static let scoreBand = Rule(
    "DK01", "score-band",
    title: "Mức xếp loại so với khung điểm",
    statement:
      "Mức xếp loại không cao hơn khung điểm: HTXS từ 90 điểm, HTT từ 70 đến dưới 90, HTNV từ 50 đến dưới 70, KHT dưới 50.",
    explanation: Explanation(
      checks: "Xác định khung điểm của tổng điểm rồi so với mức xếp loại.",
      why: "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP chia thang 100 điểm thành bốn khung ứng với bốn mức xếp loại.",
      formula:
        "Mức cao hơn khung điểm là lỗi; mức thấp hơn khung điểm là thông tin. Điểm được so sánh chính xác, 89,9 không làm tròn thành 90.",
      openQuestion:
        "Đủ điểm nhưng thiếu điều kiện thì xếp vào mức nào, văn bản không nêu; tỷ lệ 20 % cũng buộc xếp thấp hơn khung điểm. Mặc định: thấp hơn khung điểm chỉ là thông tin, đề nghị ghi lý do."
    ),
    citations: [
      Citation(.regulation366, "Điều 11"), Citation(.decree335, "Điều 8", on: .collectives),
      Citation(.decree335, "Điều 20", on: .persons),
    ],
    consequence: .rerate,
    lighterConsequence: "bổ sung lý do xếp thấp hơn khung điểm",
    severity: .error,
    applicability: .under([.p366, .n335]),
    evaluators: [.objects(judgeBand)],
    account: accountForBand,
    examples: [
      Example("đúng ngưỡng", given: "90 điểm, HTXS", .met) { $0.object(.body, .excellent) { $0.score = Score(90) } },
      Example("ngay dưới ngưỡng", given: "89,9 điểm, HTXS", .notMet) {
        $0.object(.body, .excellent) { $0.score = Score(millionths: 89_900_000) }
      },
      Example("thấp hơn khung điểm", given: "92 điểm, HTT", .notMet) { $0.object(.body, .good) { $0.score = Score(92) } },
      Example("đúng ngưỡng HTNV", given: "50 điểm, HTNV", .met) { $0.object(.body, .completed) { $0.score = Score(50) } },
      Example("dưới 50 điểm", given: "49 điểm, HTNV", .notMet) { $0.object(.body, .completed) { $0.score = Score(49) } },
      Example("quy định không có thang điểm", given: "quyết định ngày 20/12/2022", .notApplicable) {
        $0.object(.body, .excellent) { $0.decided = Scenario.day(20, 12, 2022) }
      },
      Example("thiếu tổng điểm", given: "HTXS, tổng điểm để trống", .cannotTell) { $0.object(.body, .excellent) },
    ])
}

@Sendable private func judgeBand(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard let level = object.level else { return assessment.unrated(object) }
  guard let score = object.score else { return assessment.cannotTell(object.source, blank: .score) }
  guard let band = assessment.profile(of: object).band(of: score) else { return .notApplicable }
  guard level != band else { return .met }
  return .notMet(
    object.evidence(
      [
        object.item(.score, .score(score)), Evidence.Item("band", "Mức theo khung điểm", .level(band)),
        .aside("range", assessment.profile(of: object).range(of: band)),
      ], severity: level < band ? .info : .error))
}

@Sendable private func accountForBand(_ evidence: Evidence) -> Rule.Account {
  let level = evidence.words("level")
  let band = evidence.words("band")
  let most = evidence.level("band")
  let isAbove = (evidence.level("level") ?? .notCompleted) > (most ?? .notCompleted)
  let sentence: Words =
    "\(evidence.name) đạt \(evidence.words("score")) điểm, thuộc khung \(band) (\(evidence.words(".range"))), được xếp loại \(level), \(isAbove ? "cao" : "thấp") hơn khung điểm."
  return isAbove
    ? Rule.Account(sentence, Rerating(most, "\(atMost(most)), hoặc xác minh lại tổng điểm"))
    : Rule.Account(sentence, remedy: "Đề nghị ghi lý do xếp thấp hơn khung điểm (điều kiện hoặc tỷ lệ).")
}

extension Profile {
  /// The level whose band holds `score`; nil where the regime has no 100-point scale.
  fileprivate func band(of score: Score) -> RatingLevel? {
    bands.map {
      score >= Score($0.excellent)
        ? .excellent : score >= Score($0.good) ? .good : score >= Score($0.completed) ? .completed : .notCompleted
    }
  }

  /// The band of `level` in words; made once, because it stands in half of all findings.
  fileprivate func range(of level: RatingLevel) -> String { Self.ranges[Int(rawValue)][level] ?? "" }

  private static let ranges = allCases.map { profile in
    Dictionary(uniqueKeysWithValues: RatingLevel.allCases.map { ($0, profile.words(for: $0)) })
  }

  private func words(for level: RatingLevel) -> String {
    guard let bands else { return "" }
    return switch level {
    case .excellent: "từ \(bands.excellent) điểm trở lên"
    case .good: "từ \(bands.good) đến dưới \(bands.excellent) điểm"
    case .completed: "từ \(bands.completed) đến dưới \(bands.good) điểm"
    case .notCompleted: "dưới \(bands.completed) điểm"
    }
  }
}
