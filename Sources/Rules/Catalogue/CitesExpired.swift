import Domain
import VietnameseText

extension Rule {
  /// VB03: a dispatch rests on an act that had been replaced by then.
  public static let citesExpired = Rule(
    "VB03", "cites-expired",
    title: "Căn cứ văn bản đã hết hiệu lực",
    statement: "Văn bản không lấy làm căn cứ một văn bản đã bị thay thế vào ngày ban hành.",
    explanation: Explanation(
      checks: "So từng văn bản được lấy làm căn cứ với danh mục văn bản đã biết ngày hết hiệu lực.",
      why:
        "Quy định 366-QĐ/TW thay thế Quy định 124-QĐ/TW, Hướng dẫn 43-HD/BTCTW thay thế Hướng dẫn 25-HD/BTCTW; viện dẫn văn bản cũ làm căn cứ là sai.",
      formula:
        "Không đạt khi số, ký hiệu (và ngày, nếu ghi) trùng một văn bản có ngày cuối còn hiệu lực < ngày ban hành; không ghi ngày mà số ấy còn là của văn bản khác thì không kết luận."
    ),
    citations: [
      Citation(.regulation366, "Điều 19"), Citation(.guidance43, "mục 7.12"), Citation(.decree335, "Điều 27 khoản 2"),
    ],
    consequence: "bổ sung, đính chính căn cứ",
    severity: .warning,
    evaluators: [.dispatches(judgeBasis)],
    account: {
      Rule.Account(
        "Văn bản \($0.name), ngày \($0.words("date")), lấy làm căn cứ \($0.texts("expired").joined(separator: "; ")).",
        remedy: "Cần thay bằng văn bản đang có hiệu lực.")
    },
    examples: [
      Example("ngày cuối còn hiệu lực", given: "văn bản ngày 29/8/2025 căn cứ 124-QĐ/TW", .met) {
        $0.citing("124-QĐ/TW", on: Scenario.day(29, 8, 2025))
      },
      Example("ngày đầu hết hiệu lực", given: "văn bản ngày 30/8/2025 căn cứ 124-QĐ/TW", .notMet) {
        $0.citing("124-QĐ/TW", on: Scenario.day(30, 8, 2025))
      },
      Example("trùng số, khác ngày", given: "căn cứ 132-QĐ/TW, ngày 27/10/2023", .met) {
        $0.citing("132-QĐ/TW", dated: Scenario.day(27, 10, 2023), on: Scenario.day(1, 12, 2025))
      },
      Example("trùng số, không ghi ngày", given: "văn bản năm 2025 căn cứ 132-QĐ/TW, không ghi ngày", .met) {
        $0.citing("132-QĐ/TW", on: Scenario.day(1, 12, 2025))
      },
      Example("chỉ viện dẫn", given: "viện dẫn 124-QĐ/TW, không phải căn cứ", .notApplicable) {
        $0.citing("124-QĐ/TW", isBasis: false, on: Scenario.day(1, 12, 2025))
      },
    ])
}

extension Scenario {
  /// A dispatch of `day` that cites one act.
  fileprivate mutating func citing(_ number: String, dated: Day? = nil, isBasis: Bool = true, on day: Day) {
    dispatch {
      $0.date = day
      $0.citations = [DispatchCitation(numberSymbol: number, date: dated, isBasis: isBasis, line: 10)]
    }
  }
}

/// The acts that were replaced, by folded number.
private let replaced: [(number: String, act: Act, until: Day)] = Act.all.compactMap { act in
  act.until.map { (number: VietnameseText.plainNumber(act.number), act: act, until: $0) }
}

@Sendable private func judgeBasis(_ key: Key<Dispatch>, _ assessment: Assessment) -> Outcome {
  let dispatch = assessment.dataset.dispatches[key]
  let bases = dispatch.citations.filter(\.isBasis)
  // A dispatch without a date is told by VB01; here nothing can be compared.
  guard let day = dispatch.date, !bases.isEmpty else { return .notApplicable }
  var expired: [String] = []
  var line: Int?
  for basis in bases {
    let number = VietnameseText.plainNumber(basis.numberSymbol)
    // A citation without a date means the dated one of the same text.
    let date =
      basis.date ?? dispatch.citations.first { $0.date != nil && VietnameseText.plainNumber($0.numberSymbol) == number }?.date
    for candidate in replaced where candidate.number == number && date.map({ $0 == candidate.act.date }) ?? true {
      // Never by number alone where another act of that number may be meant (law.md, "Number collisions").
      let isAmbiguous =
        date == nil && Act.namesakes.contains { VietnameseText.plainNumber($0.number) == number && $0.date <= day }
      guard candidate.until < day, !isAmbiguous else { continue }
      let scope = candidate.act.scope.isEmpty ? "" : " \(candidate.act.scope)"
      let words = "\(candidate.act.words) (hiệu lực\(scope) đến hết ngày \(candidate.until.vietnamese))"
      line = line ?? basis.line
      if !expired.contains(words) { expired.append(words) }
    }
  }
  guard !expired.isEmpty else { return .met }
  return .notMet(
    Evidence([
      .aside("name", dispatch.inSentence), Evidence.Item("date", "Ngày ban hành", .day(day)),
      Evidence.Item("expired", "Căn cứ đã hết hiệu lực", .texts(expired)), dispatch.place(line: line),
    ]))
}
