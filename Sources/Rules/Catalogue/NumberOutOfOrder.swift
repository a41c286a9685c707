import Domain

extension Rule {
  /// VB06: a higher number bears an earlier date.
  public static let numberOutOfOrder = Rule(
    "VB06", "number-out-of-order",
    title: "Số văn bản không theo thứ tự ngày",
    statement: "Trong một năm, văn bản có số lớn hơn không có ngày sớm hơn.",
    explanation: Explanation(
      checks: "So số và ngày của các văn bản cùng cơ quan ban hành, cùng ký hiệu, cùng năm.",
      why:
        "Số văn bản được lấy theo thứ tự thời gian trong năm; số lớn hơn mà ngày sớm hơn là dấu hiệu ghi sai số hoặc lùi ngày.",
      formula: "Không đạt khi có văn bản cùng dãy số mang số nhỏ hơn mà ngày muộn hơn; cùng ngày là đạt."),
    citations: [Citation(.decree30, "Điều 15")],
    consequence: "kiểm tra sổ đăng ký văn bản",
    severity: .warning,
    evaluators: [.dispatches(judgeOrderOfNumbers)],
    account: {
      Rule.Account(
        "Văn bản \($0.name), ngày \($0.words("date")), có số lớn hơn nhưng ngày sớm hơn \($0.texts("others").joined(separator: "; ")).",
        remedy: "Cần kiểm tra số và ngày trong sổ đăng ký.")
    },
    examples: [
      Example("đúng thứ tự", given: "12 ngày 05/4, 11 ngày 04/4/2026", .met) {
        $0.dispatch()
        $0.dispatch(number: "11", Scenario.day(4, 4, 2026))
      },
      Example("cùng ngày", given: "12 và 11 cùng ngày 05/4/2026", .met) {
        $0.dispatch()
        $0.dispatch(number: "11", Scenario.day(5, 4, 2026))
      },
      Example("ngược thứ tự", given: "12 ngày 05/4, 11 ngày 06/4/2026", .notMet) {
        $0.dispatch()
        $0.dispatch(number: "11", Scenario.day(6, 4, 2026))
      },
      Example("không có số", given: "văn bản không đọc được số", .notApplicable) { $0.dispatch { $0.number = nil } },
    ])
}

extension Scenario {
  /// A dispatch of the same series with `number` and `day`.
  fileprivate mutating func dispatch(number: String, _ day: Day) {
    dispatch {
      $0.number = number
      $0.numberSymbol = "\(number)-KH/ĐU"
      $0.date = day
    }
  }
}

@Sendable private func judgeOrderOfNumbers(_ key: Key<Dispatch>, _ assessment: Assessment) -> Outcome {
  let dispatches = assessment.dataset.dispatches
  let number = dispatches[key].number.flatMap { Int($0) }
  guard dispatches[key].symbol != nil, number != nil, let date = dispatches[key].date else { return .notApplicable }
  guard let others = assessment.series.outrunning(key) else { return .met }
  let words = others.texts { "\(dispatches[$0].inSentence) (\(dispatches[$0].date?.vietnamese ?? "–"))" }
  return .notMet(
    Evidence([
      .aside("name", dispatches[key].inSentence), Evidence.Item("date", "Ngày ban hành", .day(date)),
      Evidence.Item("others", "Số nhỏ hơn, ngày muộn hơn", .texts(words)), dispatches[key].place(of: "numberSymbol"),
    ]))
}
