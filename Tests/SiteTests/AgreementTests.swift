import Foundation
import Pipeline
import Testing

/// The sample content: what the pages say is what `check` says.
@Suite struct AgreementTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
  static let content = root.appending(path: "Content").path()

  /// The finding objects of `check --format json`.
  static func findings(_ content: String) throws -> [[String: Any]] {
    let result = try checkContent(Request(content: content), format: .json, failOn: .error, filter: FindingFilter())
    let object = try JSONSerialization.jsonObject(with: Data(result.output))
    return try #require((object as? [String: Any])?["findings"] as? [[String: Any]])
  }

  @Test func everyFindingStandsOnAPageUnderItsOwnId() throws {
    let folder = try TemporaryFolder()
    _ = try buildSite(Request(content: Self.content), site: folder.path("Site"))
    let pages = try folder.files(below: "Site").filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let findings = try Self.findings(Self.content)
    #expect(findings.count > 100)
    for finding in findings where finding["verdict"] as? String == "notMet" {
      let rule = try #require(finding["rule"] as? String)
      let period = try #require(finding["period"] as? String)
      let target = try #require((finding["target"] as? [String: Any])?["id"] as? String)
      let id = "id=\"\(rule).\(period).\(target.replacing("/", with: "."))\""
      let page = (finding["unit"] as? String).map { "don-vi/\($0).html" }
      let found = page.map { pages[$0]?.contains(id) ?? false } ?? pages.values.contains { $0.contains(id) }
      #expect(found, "\(id) is on no page")
    }
  }

  @Test func everyFindingLeadsToClauseInputsAndSource() throws {
    let findings = try Self.findings(Self.content)
    #expect(findings.count > 100)
    for finding in findings {
      let name = "\(finding["rule"] ?? "") \((finding["target"] as? [String: Any])?["id"] ?? "")"
      let isMissing = finding["verdict"] as? String == "cannotTell"
      if !isMissing { #expect((finding["sources"] as? [Any])?.isEmpty == false, "\(name) names no source") }
      #expect((finding["message"] as? String)?.isEmpty == false, "\(name)")
      #expect((finding["evidence"] as? [String: Any])?.isEmpty == false, "\(name) has no evidence")
      let rule = finding["rule"] as? String ?? ""
      if !rule.hasPrefix("MT") { #expect((finding["citations"] as? [Any])?.isEmpty == false, "\(name) cites nothing") }
    }
  }

  @Test func totalsOfSeveritiesAreTheFindings() throws {
    let result = try checkContent(Request(content: Self.content), format: .json, failOn: .error, filter: FindingFilter())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let counts = try #require(object["counts"] as? [String: Int])
    let findings = try #require(object["findings"] as? [Any])
    #expect(counts.values.reduce(0, +) == findings.count)
    for table in try #require(object["tables"] as? [[String: Any]]) {
      let rows = ["rowsRead", "rowsUsed", "rowsRefused"].compactMap { table[$0] as? Int }
      try #require(rows.count == 3)
      #expect(rows[0] > 0 && rows[0] == rows[1] && rows[2] == 0, "\(table)")
    }
  }
}
