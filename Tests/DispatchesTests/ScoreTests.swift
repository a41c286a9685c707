import Dispatches
import Domain
import Foundation
import Testing

/// How much of what a human reader gets from real dispatches the program gets.
@Suite struct ScoreTests {
  /// True positives, wrong ones and missed ones of one field.
  private struct Tally {
    var right = 0
    var wrong = 0
    var missed = 0
    var f1: Double { right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed) }
  }

  /// Least F1 of each field: what was reached, with a little air for wordings that may be cut otherwise.
  private static let least: [String: Double] = [
    "system": 1, "number": 1, "symbol": 1, "numberSymbol": 1, "date": 1, "docType": 1, "place": 1, "issuer": 1, "issuerParent": 1,
    "subject": 1, "addressees": 0.97, "recipients": 0.97, "signatory": 0.97, "citations": 0.97, "deadlines": 0.97,
    "assignments": 0.75,
  ]

  @Test(.enabled(if: Corpus.shared != nil)) func `real dispatches are read as a person reads them`() throws {
    var tallies: [String: Tally] = [:]
    var misses: [String] = []
    for entry in try Corpus.entries() {
      let dispatch = DispatchReader.read(entry.text, file: entry.name)
      for (field, expected, found) in Self.fields(entry.sidecar, dispatch) {
        let (right, wrong, missed) = Self.match(expected, found, loosely: field == "deadlines" || field == "assignments")
        tallies[field, default: Tally()].right += right
        tallies[field, default: Tally()].wrong += wrong.count
        tallies[field, default: Tally()].missed += missed.count
        misses += wrong.map { "\(entry.name) \(field) + \($0)" } + missed.map { "\(entry.name) \(field) - \($0)" }
      }
    }
    for (field, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print(
        field.padding(toLength: 14, withPad: " ", startingAt: 0), "right", tally.right, "wrong", tally.wrong, "missed",
        tally.missed,
        "F1", (tally.f1 * 1000).rounded() / 10)
    }
    if ProcessInfo.processInfo.environment["SCORE_MISSES"] != nil { misses.forEach { print($0) } }
    for (field, least) in Self.least {
      #expect(
        tallies[field]?.f1 ?? 0 >= least, "\(field): \(misses.filter { $0.contains(" \(field) ") }.joined(separator: "\n"))")
    }
  }

  private static func fields(_ sidecar: Sidecar, _ dispatch: Dispatch) -> [(String, [String], [String])] {
    func one(_ text: String?) -> [String] { [text ?? "null"] }
    return [
      ("system", [sidecar.system], one(dispatch.system?.rawValue)),
      ("issuerParent", one(sidecar.issuer_parent), one(dispatch.issuerParent)),
      ("issuer", one(sidecar.issuer), one(dispatch.issuer)), ("number", one(sidecar.number), one(dispatch.number)),
      ("symbol", one(sidecar.symbol), one(dispatch.symbol)),
      ("numberSymbol", one(sidecar.number_symbol), one(dispatch.numberSymbol)),
      ("place", one(sidecar.place), one(dispatch.place)), ("date", one(sidecar.date), one(dispatch.date?.iso)),
      ("docType", one(sidecar.doc_type), one(dispatch.docType)), ("subject", one(sidecar.subject), one(dispatch.subject)),
      ("addressees", sidecar.addressees, dispatch.addressees),
      (
        "recipients", sidecar.recipients.map { "\($0.name) | \($0.note ?? "") | \($0.archive)" },
        dispatch.recipients.map { "\($0.name) | \($0.note ?? "") | \($0.kind == .archive)" }
      ),
      (
        "citations", sidecar.citations.map { "\($0.number_symbol) @ \($0.date ?? "-")" },
        dispatch.citations.map { "\($0.numberSymbol) @ \($0.date?.iso ?? "-")" }
      ),
      ("deadlines", sidecar.deadlines, dispatch.deadlines.map { $0.date?.iso ?? $0.words }),
      ("assignments", sidecar.assigned, distinct(dispatch.assignments.map(\.body))),
      (
        "signatory", one(sidecar.signatory.map { "\($0.authority_lines) | \($0.title ?? "") | \($0.name ?? "")" }),
        one(dispatch.signatory.map { "\($0.authority) | \($0.title ?? "") | \($0.name ?? "")" })
      ),
    ]
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(key($0)).inserted }
  }

  /// Case, spaces and the place of tone marks in a word put aside.
  private static func key(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    return text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      let scalars = String(word).decomposedStringWithCanonicalMapping.unicodeScalars
      let ordered = scalars.filter { !tones.contains($0) } + scalars.filter(tones.contains)
      return String(String.UnicodeScalarView(ordered))
    }.joined()
  }

  /// Pairs equal texts (case, spaces and tone placement aside); loosely, one may hold the other.
  private static func match(_ expected: [String], _ found: [String], loosely: Bool) -> (Int, wrong: [String], missed: [String]) {
    var rest = found
    var missed: [String] = []
    for text in expected {
      let wanted = key(text)
      let place =
        rest.firstIndex { key($0) == wanted }
        ?? (loosely ? rest.firstIndex { key($0).contains(wanted) || wanted.contains(key($0)) } : nil)
      if let place { rest.remove(at: place) } else { missed.append(text) }
    }
    return (expected.count - missed.count, rest, missed)
  }
}
