/// What a filled cell of a column may hold; see content.md, Values.
public enum CellValues: Hashable, Sendable {
  case text
  /// A code that the row introduces.
  case code
  /// A code that another row introduces.
  case reference(CodeKind)
  /// Several, with `;` between them.
  case references(CodeKind)
  /// `2025`, `2026-Q1`, `2026-03`, `2020-2025`.
  case period
  /// `05/4/2026`.
  case day
  /// A number of 0…100 with decimals.
  case score
  /// A whole number from 0.
  case integer(upTo: Int)
  /// One of these, or another spelling of one.
  case words([String])
  /// Everybody, a kind of unit, or units by code.
  case addressees
}

extension CellValues {
  /// Whether only numbers stand there.
  var isNumber: Bool {
    switch self {
    case .score, .integer: true
    case .words(let words): words.allSatisfy { Int($0) != nil }
    case .text, .code, .reference, .references, .period, .day, .addressees: false
    }
  }

  /// Whether yes or no stands there.
  var isDecision: Bool { self == .words(CellWords.yesNo.expected) }

  /// Whether one code stands there.
  var isCode: Bool {
    switch self {
    case .code, .reference: true
    case .text, .references, .period, .day, .score, .integer, .words, .addressees: false
    }
  }

  /// Whether a whole number alone is no value there.
  var refusesNumbers: Bool {
    switch self {
    case .day, .period: true
    case .words(let words): words.allSatisfy { Int($0) == nil }
    case .text, .code, .reference, .references, .score, .integer, .addressees: false
    }
  }

  /// Whether it names things of `kind` that other rows introduce.
  func names(_ kind: CodeKind) -> Bool {
    switch self {
    // A person is introduced by being named.
    case .reference(let other), .references(let other): other == kind && kind != .person
    case .addressees: kind == .unit
    case .text, .code, .period, .day, .score, .integer, .words: false
    }
  }
}
