import Domain

extension Rule {
  /// VB05: two dispatches share a number.
  public static let duplicateNumber = Rule(
    "VB05", "duplicate-number",
    title: "Trùng số, ký hiệu",
    statement: "Trong một năm, mỗi số, ký hiệu của một cơ quan chỉ thuộc một văn bản.",
    explanation: Explanation(
      checks: "Tìm văn bản khác cùng cơ quan ban hành, cùng số, ký hiệu và cùng năm.",
      why:
        "Nghị định 30/2020/NĐ-CP: số và ký hiệu văn bản là duy nhất trong một năm, thống nhất giữa văn bản giấy và văn bản điện tử.",
      formula: "Không đạt khi có văn bản khác trùng cả cơ quan ban hành, ký hiệu, số và năm."),
    citations: [Citation(.decree30, "Điều 15")],
    consequence: "đính chính số, ký hiệu",
    severity: .error,
    evaluators: [.dispatches(judgeDuplicate)],
    account: {
      Rule.Account(
        "Văn bản \($0.name) trùng số, ký hiệu với \($0.texts("others").joined(separator: "; ")).",
        remedy: "Cần kiểm tra sổ đăng ký, đính chính số của một trong các văn bản.")
    },
    examples: [
      Example("khác số", given: "12-KH/ĐU và 13-KH/ĐU", .met) {
        $0.dispatch()
        $0.dispatch { $0.number = "13" }
      },
      Example("trùng số", given: "hai văn bản 12-KH/ĐU cùng năm 2026", .notMet) {
        $0.dispatch()
        $0.dispatch { $0.date = Scenario.day(6, 4, 2026) }
      },
      Example("trùng số, khác năm", given: "12-KH/ĐU năm 2026 và năm 2025", .met) {
        $0.dispatch()
        $0.dispatch { $0.date = Scenario.day(6, 4, 2025) }
      },
      Example("cùng tên, khác cấp trên", given: "12-KH/ĐU của Phòng Kinh tế hai xã", .met) {
        $0.dispatch { $0.issuerParent = "ỦY BAN NHÂN DÂN XÃ AN" }
        $0.dispatch { $0.issuerParent = "ỦY BAN NHÂN DÂN XÃ BÌNH" }
      },
      Example("trùng số không đúng thể thức", given: "hai văn bản ghi số 39.CV-ĐU", .notMet) {
        for _ in 0..<2 {
          $0.dispatch {
            $0.symbol = nil
            $0.number = "39"
            $0.numberSymbol = "39.CV-ĐU"
          }
        }
      },
      Example("không có số", given: "văn bản không đọc được số", .notApplicable) { $0.dispatch { $0.number = nil } },
    ])
}

@Sendable private func judgeDuplicate(_ key: Key<Dispatch>, _ assessment: Assessment) -> Outcome {
  let dispatches = assessment.dataset.dispatches
  guard assessment.series.isKnown(key) else { return .notApplicable }
  let number = dispatches[key].number.flatMap { Int($0) }
  // Of a number in no known form the text alone is compared, which its series has in common.
  guard number != nil || dispatches[key].symbol == nil else { return .notApplicable }
  guard let others = assessment.series.sameNumber(as: key) else { return .met }
  let words = others.texts {
    "\(dispatches[$0].inSentence), ngày \(dispatches[$0].date?.vietnamese ?? "–") (\(dispatches[$0].file))"
  }
  return .notMet(
    Evidence([
      .aside("name", dispatches[key].inSentence), Evidence.Item("others", "Văn bản trùng số", .texts(words)),
      dispatches[key].place(of: "numberSymbol"),
    ]))
}
