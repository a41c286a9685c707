import Domain

/// Judges whether the fields of a shortcoming are filled; nothing is built where they are.
func judgeFields(_ item: Shortcoming, _ fields: [(column: Column, isBlank: Bool)], in assessment: Assessment) -> Outcome {
  assessment.blanks(fields, of: item.source) { item.evidence($0, reasons: $1) }
}

extension Evaluator {
  /// Every shortcoming must have `column`, which `value` reads.
  static func filledItem<Value>(_ column: Column, _ value: @escaping @Sendable (Shortcoming) -> Value?) -> Evaluator {
    .items { key, assessment in
      let item = assessment.dataset.shortcomings[key]
      return value(item) != nil ? .met : judgeFields(item, [(column, true)], in: assessment)
    }
  }
}

extension Example {
  /// The examples of a rule about one field of a shortcoming, which `clear` makes blank.
  static func ofItemField(_ column: Column, _ clear: @escaping @Sendable (inout Shortcoming) -> Void) -> [Example] {
    let field = "«\(column.header)»"
    return [
      Example("có ghi", given: "cột \(field) có nội dung", .met) { $0.item() },
      Example("để trống", given: "cột \(field) để trống", .notMet) { $0.item { clear(&$0) } },
      Example("thiếu cột", given: "bảng hạn chế không có cột \(field)", .cannotTell) {
        $0.lacks(column, in: .remediation)
        $0.item { clear(&$0) }
      },
    ]
  }
}
