import Foundation
import Pipeline
import Testing

/// What readers of the sample's pages asked for, held on the pages themselves.
@Suite struct SamplePagesTests {
  /// The pages of the sample, built once.
  private static let pages: [String: String] = {
    guard let folder = try? TemporaryFolder(),
      (try? buildSite(Request(content: AgreementTests.content), site: folder.path("Site"))) != nil,
      let files = try? folder.files(below: "Site")
    else { return [:] }
    return files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }()

  @Test func aDispatchToAllCommunesStandsOnThePageOfEachOfThem() throws {
    let communes = Self.pages.filter { $0.key.wholeMatch(of: /don-vi\/ubnd-(xa|phuong)-[^\/]*\.html/) != nil }
    #expect(communes.count == 16)
    for (path, page) in communes {
      let section = try #require(page.components(separatedBy: "Văn bản gửi chung cho nhóm").dropFirst().first, "\(path)")
      #expect(section.contains("Suy ra từ tên nhóm nơi nhận"), "\(path)")
      for number in ["986/UBND-NV", "74/KH-UBND", "06/CT-UBND"] { #expect(section.contains(number), "\(path): \(number)") }
      #expect(section.contains("van-ban/noi-nhan/uy-ban-nhan-dan-cac-xa-phuong.html"), "\(path)")
    }
  }

  @Test func aGroupOfRecipientsNamesItsUnits() throws {
    let page = try #require(Self.pages["van-ban/noi-nhan/uy-ban-nhan-dan-cac-xa-phuong.html"])
    #expect(page.contains("16 đơn vị, suy ra từ tên nhóm nơi nhận"))
    #expect(page.contains("../../don-vi/ubnd-xa-khe-dien.html"))
    #expect(Self.pages["van-ban/noi-nhan/cac-so-nganh-uy-ban-nhan-dan-cac-xa-phuong.html"] == nil, "two recipients, not one")
    let provinces = Self.pages.keys.filter { $0.hasPrefix("van-ban/noi-nhan/uy-ban-nhan-dan-tinh") }
    #expect(provinces.count == 1, "\(provinces)")
  }

  @Test func changesNameTheRegulations() throws {
    let page = try #require(Self.pages["thay-doi.html"])
    #expect(page.contains("Chế độ đánh giá: Quy định số 124-QĐ/TW → Quy định số 366-QĐ/TW."))
    #expect(!page.contains("P124 →"))
  }

  @Test func aUnitWithOnlyANoteIsNotHeadedByAFault() throws {
    let page = try #require(Self.pages["don-vi/truong-chinh-tri-tinh.html"])
    let lede = try #require(
      page.components(separatedBy: "class=\"lede\"").dropFirst().first?.components(separatedBy: "</p>").first)
    #expect(!lede.contains("không đạt") && !lede.contains("not-met") && lede.contains("1 lưu ý"), "\(lede)")
  }

  @Test func namesInTheChainOfActsAreWhole() throws {
    let page = try #require(Self.pages["van-ban/can-cu.html"])
    let drawing = try #require(page.components(separatedBy: "<svg").dropFirst().first?.components(separatedBy: "</svg>").first)
    #expect(!drawing.contains("…"))
    #expect(drawing.contains("335/2025/NĐ-CP"))
  }
}
