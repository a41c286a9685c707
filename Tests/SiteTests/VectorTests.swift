import Foundation
import Pipeline
import Testing

/// The vectors of law.md, section I, through `thuocdo check --format json`: from files to findings.
@Suite struct VectorTests {
  @Test(arguments: Vector.all)
  func theVectorGivesItsFindings(vector: Vector) throws {
    let folder = try TemporaryFolder()
    let rules = vector.rules.isEmpty ? "" : "\n[rules]\n\(vector.rules)\n"
    try folder.write("title = \"Thử\"\nperiod = \"2025\"\nas-of = 2026-04-15\n\(rules)", to: "Content/site.toml")
    try folder.write(Vector.units, to: "Content/units.csv")
    for (name, text) in vector.files { try folder.write(text, to: "Content/\(name)") }
    let result = try checkContent(
      Request(content: folder.path("Content")), format: .json, failOn: .error, filter: FindingFilter())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    // A vector holds the tables of its rules alone, so that many have no ratings; vector 13 rates one year under an older regime,
    // and a leader whose unit has no head.
    let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(
      diagnostics.allSatisfy { ["ratings-missing", "date-early", "head-missing"].contains($0["code"] as? String) },
      "\(diagnostics)")
    let findings = try #require(object["findings"] as? [[String: Any]]).filter { finding in
      vector.asked.contains(finding["rule"] as? String ?? "") && finding["verdict"] as? String == "notMet"
    }
    #expect(findings.map { "\($0["rule"] ?? "") \($0["severity"] ?? "")" } == vector.expected)
    let verdicts = try #require(object["verdicts"] as? [String: [String: Int]])
    for rule in vector.asked { #expect(verdicts[rule]?["cannotTell"] == 0, "\(rule) cannot tell") }
    let first = findings.first { $0["rule"] as? String == vector.asked.first }
    let evidence = first?["evidence"] as? [String: Any]
    for (name, figure) in vector.evidence { #expect(evidence?[name] as? Int == figure, "\(name): \(evidence ?? [:])") }
    if !vector.reasons.isEmpty { #expect(evidence?["reasons"] as? [String] == vector.reasons) }
    if let consequence = vector.consequence { #expect(first?["consequence"] as? String == consequence) }
  }
}
