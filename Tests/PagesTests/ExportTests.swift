import Domain
import Exports
import Foundation
import Markup
import Rules
import Testing

@testable import Pages

@Suite struct ExportTests {
  @Test(arguments: [
    ("thường", "thường"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
    ("-1", "'-1"), ("@x", "'@x"), ("=a,b", "\"'=a,b\""), ("–", "–"), ("", ""),
  ])
  func cellsAreQuotedAndMadeHarmless(text: String, written: String) {
    var buffer = ByteBuffer()
    var writer = CSVWriter(["Cột"], into: &buffer)
    writer.cell(text, into: &buffer)
    writer.cell(7, into: &buffer)
    writer.endRow(into: &buffer)
    #expect(buffer.bytes == [0xEF, 0xBB, 0xBF] + Array("Cột\r\n\(written),7\r\n".utf8))
  }

  @Test func jsonStringsAreEscaped() {
    var buffer = ByteBuffer()
    buffer.put(json: "a\"\\\n\u{1}ệ</b>")
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\"a\\\"\\\\\\n\\u0001ệ</b>\"")
  }

  @Test func jsonHasTheShapeOfTheSpecification() throws {
    let rule = try #require(RuleCatalogue.rule("TL01"))
    let example = try #require(rule.examples.first { $0.title == "vừa vượt tỷ lệ" })
    let output = CheckJSON.output(
      judge(example.scenario.dataset),
      diagnostics: [
        DiagnosticRow(
          severity: "error", code: "level-unknown", file: "ratings/2025.csv", line: 14, column: "Xếp loại", message: "…",
          hint: "…")
      ])
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(
      text.hasPrefix(
        "{\"schema\":\"thuocdo.check/1\",\"period\":\"2025\",\"asOf\":\"2026-04-15\",\"profile\":\"auto\",\"counts\":{"))
    #expect(
      text.contains(
        "\"evidence\":{\"excellent\":3,\"good\":12,\"rated\":15,\"base\":12,\"limitPercent\":20,\"excessToGood\":1,\"excessBelow\":1}"
      ))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any])
    #expect(Set(json.keys) == ["schema", "period", "asOf", "profile", "counts", "verdicts", "tables", "diagnostics", "findings"])
    let findings = try #require(json["findings"] as? [[String: Any]])
    let ratio = try #require(findings.first { $0["rule"] as? String == "TL01" })
    #expect(
      Set(ratio.keys) == [
        "rule", "name", "severity", "verdict", "period", "target", "unit", "message", "evidence", "citations", "consequence",
        "waived", "sources",
      ])
    #expect((ratio["target"] as? [String: String]) == ["kind": "group", "id": "nhom"])
    let sources = try #require(ratio["sources"] as? [[String: Any]])
    #expect(!sources.isEmpty && sources.allSatisfy { Set($0.keys) == ["file", "line", "column"] })
  }

  @Test func jsonOfEveryExampleCanBeRead() throws {
    for dataset in Reports.ofExamples + [Reports.random(seed: 9)] {
      let output = CheckJSON.output(judge(dataset), diagnostics: [])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(output.bytes)) }
    }
  }

  @Test func aFailureHasTheSameKeysAndNoFindings() throws {
    var buffer = ByteBuffer()
    CheckJSON.writeFailure(settings: nil, tables: [], diagnostics: [], into: &buffer)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(buffer.bytes)) as? [String: Any])
    #expect(Set(json.keys) == ["schema", "period", "asOf", "profile", "counts", "verdicts", "tables", "diagnostics", "findings"])
    #expect((json["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func theSearchIndexIsAScriptWithOneArray() throws {
    let report = Reports.report(Reports.random(seed: 2))
    var buffer = ByteBuffer()
    SearchIndex.write(report, into: &buffer)
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    let array = text.dropFirst("window.thuocdoIndex=".count).dropLast(2)
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [[Any]])
    #expect(
      entries.count == report.dataset.units.count + RuleCatalogue.all.count + report.dataset.dispatches.count
        + report.dataset.objects.count)
  }
}
