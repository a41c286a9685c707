import Foundation
import Pipeline
import Testing

/// Severity, profile and waiver in force stand on the page of the rule and in each finding.
@Suite struct InForceTests {
  private func site(_ settings: String, changing change: (String, String) -> String = { $1 }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder) { name, text in name == "site.toml" ? text + settings : change(name, text) }
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    return folder
  }

  @Test func aChangedSeverityStandsWithItsDefault() throws {
    let folder = try site("[severity]\nTR01 = \"warning\"\n")
    #expect(try folder.read("Site/quy-tac/TR01.html").contains("<dt>Mức độ</dt><dd>Cảnh báo (đã đổi)</dd>"))
    #expect(try folder.read("Site/don-vi/xa-a.html").contains("Cảnh báo (mặc định: Lỗi; đổi trong site.toml)"))
    let plain = try site("")
    #expect(try plain.read("Site/quy-tac/TR01.html").contains("<dt>Mức độ</dt><dd>Lỗi</dd>"))
    #expect(try !plain.read("Site/don-vi/xa-a.html").contains("đổi trong site.toml"))
  }

  @Test func aFindingNamesTheProfileThatJudgesIt() throws {
    let party = "Quy định số 366-QĐ/TW, áp dụng từ 30/8/2025"
    #expect(try site("").read("Site/don-vi/xa-a.html").contains(party))
    let chosen = try site("[rules]\nprofile = \"P132\"\nlocal-document = \"01-HD/TU\"\n")
    let page = try chosen.read("Site/don-vi/xa-a.html")
    #expect(page.contains("Quy định số 132-QĐ/TW, áp dụng từ 08/3/2018 đến 03/10/2023"))
    #expect(!page.contains(party))
    #expect(try chosen.read("Site/quy-tac/TR01.html").contains("Chế độ đánh giá (profile): P132, khác mặc định"))
  }

  @Test func theWaiversOfARuleStandOnItsPage() throws {
    let folder = try site("")
    let page = try folder.read("Site/quy-tac/TR01.html")
    #expect(page.contains("Miễn trừ của quy tắc này"))
    #expect(page.contains("15-QĐ/TU"))
    #expect(try folder.read("Site/quy-tac/TR02.html").contains("Chưa có quyết định miễn trừ nào cho quy tắc này."))
  }

  @Test func theSettingsOfTheFormulaStandBesideIt() throws {
    let folder = try site("[rules]\nratio-base = \"rated\"\nlocal-document = \"01-HD/TU\"\n")
    let page = try folder.read("Site/quy-tac/TL01.html")
    #expect(page.contains("số được xếp loại, khác mặc định (số HTT)"))
    #expect(page.contains("site.toml, ratio-base; theo 01-HD/TU"))
  }
}
