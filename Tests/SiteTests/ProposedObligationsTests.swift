import Foundation
import Pipeline
import Testing

/// The rows `obligations` proposes, as a clerk would use them.
@Suite struct ProposedObligationsTests {
  @Test func theProposedTableIsReadAsTheTableOfObligations() throws {
    let content = AgreementTests.content
    let dispatches = try FileManager.default.contentsOfDirectory(atPath: content + "/dispatches").sorted()
    let proposed = try proposeObligations(dispatches.map { "\(content)/dispatches/\($0)" }, content: content)
    var table = TableText(String(decoding: proposed.csv, as: UTF8.self))
    let named = table.rows.dropFirst().filter { !$0[3].isEmpty }
    #expect(named.count > 5)
    // Each row whose unit is not clear is named, so that a clerk knows what to fill in.
    let open = table.rows.dropFirst().filter { $0[3].isEmpty }
    #expect(open.allSatisfy { row in proposed.doubts.contains { $0.contains(row[0]) } })
    table.rows = [table.rows[0]] + named

    let folder = try TemporaryFolder()
    for name in ["site.toml", "units.csv"] {
      try folder.write(String(contentsOfFile: "\(content)/\(name)", encoding: .utf8), to: name)
    }
    try folder.write(table.text, to: "obligations.csv")
    let result = try checkContent(Request(content: folder.path), format: .json, failOn: .error, filter: FindingFilter())
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["code"] as? String } == ["ratings-missing"], "\(diagnostics)")
    let read = try #require((json["tables"] as? [[String: Any]])?.first { $0["table"] as? String == "obligations" })
    #expect(read["rowsUsed"] as? Int == named.count)
  }
}
