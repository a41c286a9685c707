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
