import Dispatches
import Domain
import Foundation
import Testing

/// How much of what a human reader gets from real dispatches the program gets.
@Suite struct ScoreTests {
  /// Least F1 of each field: what was reached, with a little air for wordings that may be cut otherwise.
  private static let least: [String: Double] = [
    "system": 1, "number": 1, "symbol": 1, "numberSymbol": 1, "date": 1, "docType": 1, "place": 1, "issuer": 1, "issuerParent": 1,
    "subject": 1, "addressees": 0.97, "recipients": 0.97, "archive": 0.97, "signatory": 0.97, "citations": 0.97,
    "deadlines": 0.97, "assignments": 0.8,
  ]

  @Test(.enabled(if: Corpus.shared != nil)) func `real dispatches are read as a person reads them`() throws {
    var score = DispatchScore()
    for entry in try Corpus.entries() {
      score.add(entry.expected, DispatchReader.read(entry.text, file: entry.name), name: entry.name)
    }
    #expect(Set(Self.least.keys) == Set(DispatchScore.fields))
    if ProcessInfo.processInfo.environment["SCORE_MISSES"] != nil { score.misses.forEach { print($0) } }
    for field in DispatchScore.fields {
      let f1 = score.tallies[field]?.f1 ?? 0
      print(field, "F1", (f1 * 1000).rounded() / 10)
      let misses = score.misses.filter { $0.contains(" \(field) ") }.joined(separator: "\n")
      #expect(f1 >= Self.least[field] ?? 1, "\(field): \(misses)")
    }
  }

  @Test func `what is read, wrong and missed is counted field by field`() throws {
    let json = """
      {"number": "71", "symbol": "UBND-NC", "number_symbol": "71/UBND-NC", "date": "2026-03-05",
       "recipients": [{"name": "Như trên", "note": null, "archive": false}, {"name": "Bộ Nội vụ", "kind": "plain"}]}
      """
    let expected = try JSONDecoder().decode(ExpectedDispatch.self, from: Data(json.utf8))
    var score = DispatchScore()
    score.add(expected, Samples.read(Samples.state), name: "mau")
    #expect(score.tallies["number"]?.f1 == 1)
    #expect(score.tallies["date"]?.f1 == 0)
    let recipients = try #require(score.tallies["recipients"])
    #expect(recipients.right == 1 && recipients.wrong == 2 && recipients.missed == 1)
    #expect(score.misses.contains("mau recipients - Bộ Nội vụ | "))
  }

  @Test func `a body's name that runs on or is cut short is wrong`() throws {
    let expected = try JSONDecoder().decode(
      ExpectedDispatch.self, from: Data(#"{"assigned": ["Các cơ quan", "sở nội vụ."]}"#.utf8))
    var score = DispatchScore()
    score.add(expected, Samples.read(Samples.state), name: "mau")
    let assignments = try #require(score.tallies["assignments"])
    #expect(assignments.right == 1 && assignments.wrong == 1 && assignments.missed == 1)
  }
}
