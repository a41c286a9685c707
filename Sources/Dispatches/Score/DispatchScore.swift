public import Domain
import VietnameseText

/// How much of what a person gets from dispatches the reader gets, field by field.
public struct DispatchScore: Sendable {
  /// Values of one field over all texts.
  public struct Tally: Sendable, Hashable {
    /// In both.
    public fileprivate(set) var right = 0
    /// Read, but not what the person has.
    public fileprivate(set) var wrong = 0
    /// What the person has, not read.
    public fileprivate(set) var missed = 0

    /// Twice the right over everything on either side; 1 where there is nothing.
    public var f1: Double {
      right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed)
    }
  }

  /// The fields in the order of the table.
  public static let fields = [
    "number", "symbol", "numberSymbol", "date", "place", "system", "docType", "issuerParent", "issuer", "subject", "addressees",
    "recipients", "archive", "signatory", "citations", "deadlines", "assignments",
  ]

  public private(set) var tallies: [String: Tally]
  /// What is wrong (`+`) and missed (`-`), as `text field + value`.
  public private(set) var misses: [String] = []

  public init() { tallies = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, Tally()) }) }

  /// Compares what was read with what a person got from the same text.
  public mutating func add(_ expected: ExpectedDispatch, _ dispatch: Dispatch, name: String) {
    for field in Self.fields {
      let wanted = Self.values(field, expected)
      let found = Self.values(field, dispatch)
      // Of a time limit one may quote more words than the other; a body has one name.
      let (right, wrong, missed) = Self.match(wanted, found, loosely: field == "deadlines")
      tallies[field]?.right += right
      tallies[field]?.wrong += wrong.count
      tallies[field]?.missed += missed.count
      misses += wrong.map { "\(name) \(field) + \($0)" } + missed.map { "\(name) \(field) - \($0)" }
    }
  }

  private static func values(_ field: String, _ expected: ExpectedDispatch) -> [String] {
    switch field {
    case "addressees": return expected.addressees
    case "recipients": return expected.recipients.filter { !$0.isArchive }.map { "\($0.name) | \($0.note ?? "")" }
    case "archive": return expected.recipients.filter(\.isArchive).map(\.name)
    case "signatory":
      return [expected.signatory.map { "\($0.authority) | \($0.title ?? "") | \($0.name ?? "")" } ?? "null"]
    case "citations": return expected.citations.map { "\($0.numberSymbol) @ \($0.date ?? "-")" }
    case "deadlines": return expected.deadlines
    case "assignments": return expected.assigned
    default: return [expected.texts[field] ?? "null"]
    }
  }

  private static func values(_ field: String, _ dispatch: Dispatch) -> [String] {
    func one(_ text: String?) -> [String] { [text ?? "null"] }
    switch field {
    case "system": return one(dispatch.system?.rawValue)
    case "issuerParent": return one(dispatch.issuerParent)
    case "issuer": return one(dispatch.issuer)
    case "number": return one(dispatch.number)
    case "symbol": return one(dispatch.symbol)
    case "numberSymbol": return one(dispatch.numberSymbol)
    case "place": return one(dispatch.place)
    case "date": return one(dispatch.date?.iso)
    case "docType": return one(dispatch.docType)
    case "subject": return one(dispatch.subject)
    default: return lists(field, dispatch)
    }
  }

  private static func lists(_ field: String, _ dispatch: Dispatch) -> [String] {
    switch field {
    case "addressees": return dispatch.addressees
    case "recipients": return dispatch.recipients.filter { $0.kind != .archive }.map { "\($0.name) | \($0.note ?? "")" }
    case "archive": return dispatch.recipients.filter { $0.kind == .archive }.map(\.name)
    case "signatory":
      return [dispatch.signatory.map { "\($0.authority) | \($0.title ?? "") | \($0.name ?? "")" } ?? "null"]
    case "citations": return dispatch.citations.map { "\($0.numberSymbol) @ \($0.date?.iso ?? "-")" }
    case "deadlines": return dispatch.deadlines.map { $0.date?.iso ?? $0.words }
    default: return distinct(dispatch.assignments.map(\.body))
    }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(key($0)).inserted }
  }

  /// Case, spaces, the place of tone marks and punctuation at the end put aside.
  private static func key(_ text: String) -> String {
    VietnameseText.foldedLoosely(text.unpunctuated).filter { !$0.isWhitespace }
  }

  /// Pairs equal texts; loosely, one may hold the other.
  private static func match(_ expected: [String], _ found: [String], loosely: Bool) -> (Int, wrong: [String], missed: [String]) {
    var rest = found.map { (text: $0, key: key($0)) }
    var missed: [String] = []
    for text in expected {
      let wanted = key(text)
      let place =
        rest.firstIndex { $0.key == wanted }
        ?? (loosely ? rest.firstIndex { $0.key.contains(wanted) || wanted.contains($0.key) } : nil)
      if let place { rest.remove(at: place) } else { missed.append(text) }
    }
    return (expected.count - missed.count, rest.map(\.text), missed)
  }
}
