import Foundation
import Pipeline
import Testing

/// `check` in every format: the same findings, the same filters, the same exit codes.
@Suite struct CheckFormatTests {
  private static func check(
    _ content: String, _ format: CheckFormat, failOn: FailOn = .error, rule: String? = nil, unit: String? = nil
  ) throws -> CheckResult {
    try checkContent(
      Request(content: content), format: format, failOn: failOn, filter: FindingFilter(rule: rule, unit: unit))
  }

  private static func object(_ result: CheckResult) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
  }

  private static func run(_ result: CheckResult) throws -> [String: Any] {
    try #require((try object(result)["runs"] as? [[String: Any]])?.first)
  }

  private static func rows(_ result: CheckResult) -> [[String]] {
    TableText(String(decoding: result.output, as: UTF8.self)).rows
  }

  @Test func everyFormatTellsTheSameFindings() throws {
    let content = AgreementTests.content
    let findings = try #require(try Self.object(Self.check(content, .json))["findings"] as? [[String: Any]])
    let results = try #require(try Self.run(Self.check(content, .sarif))["results"] as? [[String: Any]])
    let rows = Self.rows(try Self.check(content, .csv))
    let json = findings.map {
      "\($0["rule"] ?? "")/\($0["period"] ?? "")/\(($0["target"] as? [String: Any])?["id"] ?? "")"
    }
    let sarif = results.map { result in
      let properties = result["properties"] as? [String: Any]
      return
        "\(result["ruleId"] ?? "")/\(properties?["period"] ?? "")/\((properties?["target"] as? [String: Any])?["id"] ?? "")"
    }
    #expect(json.count > 100)
    #expect(json == sarif)
    #expect(json == rows.dropFirst().map { "\($0[0])/\($0[4])/\($0[5])" })
    #expect(rows.allSatisfy { $0.count == 13 })
  }

  @Test func aResultHasTheKindLevelAndSuppressionOfItsFinding() throws {
    let content = AgreementTests.content
    let findings = try #require(try Self.object(Self.check(content, .json))["findings"] as? [[String: Any]])
    let results = try #require(try Self.run(Self.check(content, .sarif))["results"] as? [[String: Any]])
    for (finding, result) in zip(findings, results) {
      let isFailure = finding["verdict"] as? String == "notMet"
      let levels = ["error": "error", "warning": "warning", "info": "note"]
      #expect(result["kind"] as? String == (isFailure ? "fail" : "open"))
      #expect(result["level"] as? String == (isFailure ? levels[finding["severity"] as? String ?? ""] : "none"))
      #expect((result["suppressions"] != nil) == (finding["waived"] is [String: Any]))
      let message = (result["message"] as? [String: Any])?["text"] as? String
      #expect(message?.hasSuffix(finding["message"] as? String ?? "?") == true, "\(message ?? "")")
      let sources = finding["sources"] as? [[String: Any]] ?? []
      let lines = (result["locations"] as? [[String: Any]] ?? []).compactMap { location in
        ((location["physicalLocation"] as? [String: Any])?["region"] as? [String: Any])?["startLine"] as? Int
      }
      #expect(lines == sources.compactMap { $0["line"] as? Int })
    }
    #expect(results.contains { $0["suppressions"] != nil })
  }

  @Test func fingerprintsTellEveryResultApart() throws {
    let results = try #require(try Self.run(Self.check(AgreementTests.content, .sarif))["results"] as? [[String: Any]])
    let prints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["thuocdoFinding/v1"] }
    #expect(prints.count == results.count)
    #expect(Set(prints).count == prints.count)
  }

  @Test func everyRuleIsDescribedAndEveryResultPointsAtItsRule() throws {
    let run = try Self.run(Self.check(AgreementTests.content, .sarif))
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        #expect(((rule[key] as? [String: Any])?["text"] as? String)?.isEmpty == false, "\(rule["id"] ?? ""): \(key)")
      }
    }
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test(arguments: CheckFormat.allCases)
  func filtersAndExitCodesAreThoseOfEveryFormat(format: CheckFormat) throws {
    let content = AgreementTests.content
    #expect(try Self.check(content, format).exitCode == 1)
    // MT01 is a warning only.
    #expect(try Self.check(content, format, rule: "MT01").exitCode == 0)
    #expect(try Self.check(content, format, failOn: .warning, rule: "mt01").exitCode == 1)
    let whole = try Self.check(content, format).output
    let one = try Self.check(content, format, rule: "TR01", unit: "so-noi-vu").output
    #expect(one.count < whole.count)
    #expect(try Self.check(content, format).output == whole)
    let failure = #expect(throws: Failure.self) { try Self.check(content, format, unit: "so-noi-vuu") }
    #expect(failure?.exitCode == 64)
    #expect(failure?.lines.first?.contains("«so-noi-vu»") == true, "\(failure?.lines ?? [])")
  }

  /// Nothing but settings and units.
  private static func bare(_ folder: TemporaryFolder) throws -> String {
    try SmallContent.write(to: folder)
    for name in SmallContent.files.keys where name != "site.toml" && name != "units.csv" {
      try FileManager.default.removeItem(atPath: folder.path("Content/\(name)"))
    }
    return folder.path("Content")
  }

  @Test func everyFormatTellsWhichTablesAreMissingAndCountsTheSame() throws {
    let folder = try TemporaryFolder()
    // The folder lives as long as it is mentioned.
    defer { withExtendedLifetime(folder) {} }
    let content = try Self.bare(folder)
    let object = try Self.object(Self.check(content, .json))
    let counts = try #require(object["counts"] as? [String: Int])
    let verdicts = try #require(object["verdicts"] as? [String: [String: Int]])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(verdicts.values.reduce(0) { $0 + ($1["cannotTell"] ?? 0) } == findings.count)
    #expect(counts["undetermined"] == findings.count && counts.values.reduce(0, +) == findings.count)
    for code in ["TL01", "DK13", "KD01", "QU05", "KP18", "HN02", "MT01"] {
      #expect(verdicts[code]?["cannotTell"] == 1, "\(code)")
    }
    #expect(verdicts["VB01"]?["cannotTell"] == 0, "dispatches are no table")
    let results = try #require(try Self.run(Self.check(content, .sarif))["results"] as? [[String: Any]])
    #expect(results.count == findings.count)
    #expect(Self.rows(try Self.check(content, .csv)).count == findings.count + 1)
    let text = String(decoding: try Self.check(content, .text).output, as: UTF8.self)
    #expect(text.contains("\n  ? KP18 chưa đủ dữ liệu: thiếu bảng Hạn chế, khắc phục (remediation.csv)\n"), "\(text)")
    #expect(text.contains("\n  ? TL01 chưa đủ dữ liệu: thiếu bảng Xếp loại (ratings/2025.csv)\n"), "\(text)")
    #expect(try Self.check(content, .json, failOn: .warning).exitCode == 0)
  }

  @Test func aMissingTableIsMissingForTheUnitThatIsAskedAboutToo() throws {
    let folder = try TemporaryFolder()
    // The folder lives as long as it is mentioned.
    defer { withExtendedLifetime(folder) {} }
    let content = try Self.bare(folder)
    let all = String(decoding: try Self.check(content, .text, unit: "xa-a").output, as: UTF8.self)
    #expect(all.contains("? KP18 chưa đủ dữ liệu: thiếu bảng Hạn chế"), "\(all)")
    #expect(!all.contains("TL01"), "a group is no unit's")
    let one = String(decoding: try Self.check(content, .text, rule: "HN02", unit: "xa-a").output, as: UTF8.self)
    #expect(one.contains("? HN02 chưa đủ dữ liệu") && !one.contains("KP18"), "\(one)")
  }

  @Test(arguments: CheckFormat.allCases)
  func inputErrorsAreToldInEveryFormat(format: CheckFormat) throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder) { $0 == "ratings/2025.csv" ? $1.replacing("HTXS", with: "xuất xắc") : $1 }
    let result = try Self.check(folder.path("Content"), format)
    #expect(result.exitCode == 2)
    let told = String(decoding: result.output, as: UTF8.self) + result.warnings.joined()
    #expect(told.contains("level-unknown"))
    #expect(told.contains("Xếp loại"))
    guard format == .sarif else { return }
    let run = try Self.run(result)
    #expect(run["results"] == nil)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notification = try #require((invocation["toolConfigurationNotifications"] as? [[String: Any]])?.first)
    #expect((notification["descriptor"] as? [String: String]) == ["id": "level-unknown"])
  }

  @Test func aChangedSeverityStandsInTheLog() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder) { $0 == "site.toml" ? $1 + "\n[severity]\nTR04 = \"error\"\n" : $1 }
    let run = try Self.run(Self.check(folder.path("Content"), .sarif))
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let overrides = try #require(invocation["ruleConfigurationOverrides"] as? [[String: Any]])
    #expect(overrides.count == 1)
    #expect((overrides.first?["configuration"] as? [String: String]) == ["level": "error"])
  }
}
