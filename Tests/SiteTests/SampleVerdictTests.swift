import Foundation
import Intake
import Pipeline
import Rules
import Testing

/// Every rule answers on the sample content: with `met`, with `notMet`, and where it can with `cannotTell`.
///
/// The report of 2025 has most of it. What it cannot have is had from the same content under other settings, a year later, or without
/// some of its tables and columns.
@Suite struct SampleVerdictTests {
  /// One way of looking at the sample.
  enum Variant: CaseIterable {
    case asItIs
    /// Under Nghị định 90, the only regime of DK08.
    case decree90
    /// The year 2026, with quarters that had to be rated by the six axes.
    case aYearLater
    case withoutTables
    case withoutColumns
    case withoutParents
  }

  private static let sample = URL(filePath: AgreementTests.content, directoryHint: .isDirectory)

  /// Verdicts by rule, from `check --format json`.
  private static func verdicts(_ variant: Variant) throws -> [String: [String: Int]] {
    let folder = try TemporaryFolder()
    let content = folder.url.appending(path: "Content")
    try FileManager.default.copyItem(at: sample, to: content)
    try change(folder, variant)
    let overrides =
      variant == .aYearLater
      ? Request(content: content.path(), overrides: .init(asOf: "2027-01-15", period: "2026")) : Request(content: content.path())
    let result = try checkContent(overrides, format: .json, failOn: .error, filter: FindingFilter())
    #expect(result.exitCode == 1, "\(variant): \(String(decoding: result.output.prefix(1500), as: UTF8.self))")
    let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    return try #require(object?["verdicts"] as? [String: [String: Int]])
  }

  private static func change(_ folder: TemporaryFolder, _ variant: Variant) throws {
    let files = FileManager.default
    func path(_ name: String) -> URL { folder.url.appending(path: "Content/\(name)") }
    switch variant {
    case .asItIs: return
    case .decree90:
      let settings = try folder.read("Content/site.toml").replacing("profile = \"auto\"", with: "profile = \"N90\"")
        .replacing("local-document = \"\"", with: "local-document = \"01-HD/TU\"")
      try folder.write(settings, to: "Content/site.toml")
    case .aYearLater:
      try files.copyItem(at: path("ratings/2025.csv"), to: path("ratings/2026.csv"))
      // The fourth quarter has ratings and no axes; the third has nothing.
      for quarter in [2, 4] { try files.copyItem(at: path("ratings/2026-Q1.csv"), to: path("ratings/2026-Q\(quarter).csv")) }
      try files.copyItem(at: path("axes/2026-Q1.csv"), to: path("axes/2026-Q2.csv"))
    case .withoutTables:
      for name in ["groups", "discipline", "plans", "remediation", "progress", "submissions", "dossiers"] {
        try files.removeItem(at: path("\(name).csv"))
      }
      // A decision on a period of which there are no ratings yet.
      let waivers = try folder.read("Content/waivers.csv")
      let early = "KD01,ubnd-xa-bai-tram.ct-dv,,,2023,Chờ số liệu,Ban Thường vụ Đảng ủy xã Bãi Trầm,20-QĐ/ĐU,02/4/2026,\n"
      try folder.write(waivers + (waivers.hasSuffix("\n") ? "" : "\n") + early, to: "Content/waivers.csv")
    case .withoutColumns:
      for (name, kept) in columnsKept {
        let table = TableText(try folder.read("Content/\(name).csv"))
        try folder.write(table.without(Set(table.rows[0]).subtracting(kept)).text, to: "Content/\(name).csv")
      }
    case .withoutParents:
      try folder.write(
        TableText(try folder.read("Content/units.csv")).without(["Đơn vị cấp trên"]).text, to: "Content/units.csv")
    }
  }

  /// The columns that a table must have, and a few that keep it readable.
  private static let columnsKept: [(String, Set<String>)] =
    [
      ("units", ["Mã đơn vị", "Tên đơn vị", "Loại đơn vị"]), ("groups", ["Mã nhóm", "Tên nhóm"]),
      ("plans", ["Mã kế hoạch", "Mã đơn vị", "Kỳ"]), ("remediation", ["Mã hạn chế", "Mã đơn vị", "Kỳ phát hiện"]),
      ("progress", ["Mã hạn chế", "Ngày"]), ("obligations", ["Mã nghĩa vụ", "Nội dung", "Đơn vị thực hiện"]),
      ("submissions", ["Mã nghĩa vụ", "Mã đơn vị"]), ("dossiers", ["Mã đối tượng", "Kỳ", "Thành phần"]),
      ("discipline", ["Mã đối tượng", "Mã đơn vị", "Kỳ", "Ngày", "Loại"]),
      (
        "waivers",
        [
          "Mã quy tắc", "Mã đối tượng", "Mã đơn vị", "Mã nhóm", "Kỳ", "Lý do", "Cấp quyết định", "Số văn bản", "Ngày",
        ]
      ),
    ] + ["2025", "2024", "2025-Q3", "2025-Q4"].map { ("ratings/\($0)", ratingColumns) }

  private static let ratingColumns: Set = ["Mã đối tượng", "Mã đơn vị", "Loại đối tượng", "Tên đối tượng", "Nhóm"]

  /// Rules that nothing missing can leave open: what is missing is what they find, or they look at nothing that can be missing.
  private static let alwaysTold: Set = ["VB01", "VB02", "VB03", "VB04", "VB05", "VB06", "VB07"]

  @Test func everyRuleAnswersOnTheSample() throws {
    let found = try Variant.allCases.map { try Self.verdicts($0) }
    for rule in RuleCatalogue.all {
      for verdict in ["met", "notMet"] {
        #expect(found.contains { $0[rule.code]?[verdict] ?? 0 > 0 }, "\(rule.code) is nowhere \(verdict)")
      }
      let isOpen = found.contains { $0[rule.code]?["cannotTell"] ?? 0 > 0 }
      #expect(isOpen != Self.alwaysTold.contains(rule.code), "\(rule.code): cannotTell \(isOpen)")
      let hasExample = rule.examples.contains { $0.verdict == .cannotTell }
      #expect(hasExample != Self.alwaysTold.contains(rule.code), "\(rule.code): examples")
    }
  }

  /// What the report itself has: all rules but those of another regime or another year.
  @Test func theSampleReportShowsEveryRuleItCanHave() throws {
    let verdicts = try Self.verdicts(.asItIs)
    for rule in RuleCatalogue.all where !["DK08", "QU01", "QU02", "QU03"].contains(rule.code) {
      #expect(verdicts[rule.code]?["met"] ?? 0 > 0, "\(rule.code) is nowhere met")
      #expect(verdicts[rule.code]?["notMet"] ?? 0 > 0, "\(rule.code) is nowhere notMet")
    }
  }
}
