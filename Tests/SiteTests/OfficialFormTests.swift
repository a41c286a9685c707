import Foundation
import Pipeline
import Testing

/// The form of printed pages: what `[issuer]` says stands on them, in the form of its side.
@Suite struct OfficialFormTests {
  private static let issuer = """

    [issuer]
    side = "SIDE"
    parent = "CƠ QUAN TRÊN"
    name = "CƠ QUAN NÀY"
    place = "Nơi Này"
    authority = ["K/T NGƯỜI ĐỨNG ĐẦU"]
    title = "CẤP PHÓ"
    signer = "Người Ký"
    recipients = ["Nơi một (để báo cáo)", "Nơi hai", "Lưu."]
    """

  private func pages(_ side: String) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    let settings = try #require(SmallContent.files["site.toml"])
    let head = settings.range(of: "[issuer]").map { settings[..<$0.lowerBound] } ?? settings[...]
    try folder.write(head + Self.issuer.replacing("SIDE", with: side), to: "Content/site.toml")
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    return try folder.files(below: "Site").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static let printed = [
    "index.html", "bang/ty-le.html", "bang/nguoi-dung-dau.html", "mien-tru/index.html", "thay-doi.html",
  ]

  @Test(arguments: [("party", "ĐẢNG CỘNG SẢN VIỆT NAM", ","), ("state", "Độc lập - Tự do - Hạnh phúc", ";")])
  func everySettingOfTheIssuerStandsOnThePrintedPages(side: String, heading: String, mark: String) throws {
    let pages = try pages(side)
    for path in Self.printed {
      let page = try #require(pages[path])
      let words = [
        heading, "<p>CƠ QUAN TRÊN</p>", "CƠ QUAN NÀY</p>", "<p class=\"date\">Nơi Này, ngày ", "<p>K/T NGƯỜI ĐỨNG ĐẦU</p>",
        "<p class=\"post\">CẤP PHÓ</p>", "<p class=\"name\">Người Ký</p>", "<li>- Nơi một (để báo cáo)\(mark)</li>",
        "<li>- Nơi hai\(mark)</li>", "<li>- Lưu.</li>",
      ]
      for word in words { #expect(page.contains(word), "\(path): \(word)") }
      #expect(page.contains("ĐẢNG CỘNG SẢN VIỆT NAM") != page.contains("Độc lập - Tự do - Hạnh phúc"), "one side's heading alone")
    }
  }
}
