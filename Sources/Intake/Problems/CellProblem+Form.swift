import Domain

extension CellProblem {
  /// What a whole column writes wrongly in one way, whatever the cells say.
  ///
  /// Words and codes have none: each of them has a nearest one of its own that a person must see.
  var form: String? {
    switch self {
    case .codeMalformed: "code"
    case .codeRepeated: "repeated"
    case .codeCapitals: "capitals"
    case .date(let text, let fault): Self.form(ofDate: text, fault)
    case .dateWithoutYear: "yearless"
    case .number(_, let fault, _): "\(fault)"
    case .integer(_, _, let isTooLarge): isTooLarge ? "large" : "integer"
    case .taskShare: "share"
    case .countExceeds(_, let whole, _): "above \(whole)"
    case .scoreExceeds(_, let whole, _): "above \(whole)"
    case .invisibleCharacter(let scalar, _): CharacterCheck.name(of: scalar)
    default: nil
    }
  }

  private static func form(ofDate text: String, _ fault: Grammar.DateFault) -> String? {
    switch fault {
    case .shortYear, .monthOnly, .yearless: "\(fault)"
    // A day that no calendar has is a slip, or told with its column (`MonthFirstDates`).
    case .noSuchDay: nil
    case .form where LikelyDay.of(text) == nil: nil
    case .form: text.allSatisfy(\.isNumber) ? "serial" : "form"
    }
  }
}
