import Foundation
import Pipeline
import Testing

/// `explain CODE --unit UNIT` and `check --explain-settings`, on the small content.
@Suite struct ExplainTests {
  private func explain(_ code: String, unit: String, changing change: (String, String) -> String = { $1 }) throws -> String {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder, changing: change)
    return try explainRule(code, unit: unit, in: Request(content: folder.path("Content")))
  }

  @Test func aFindingIsDerivedFromClauseToConsequence() throws {
    let text = try explain("DK01", unit: "xa-a") { $0 == "ratings/2025.csv" ? $1.replacing("92", with: "89.9") : $1 }
    #expect(text.contains("Kết quả: 1 đạt, 1 không đạt, 0 không áp dụng, 0 chưa đủ dữ liệu."))
    let steps = [
      "✕ Không đạt: Nguyễn Văn An (Bí thư), năm 2025", "Căn cứ:        Điều 11 Quy định số 366-QĐ/TW",
      "Chế độ:        P366: Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị, áp dụng từ 30/8/2025 (ngày quyết định 26/12/2025)",
      "Xếp loại: HTXS  [ratings/2025.csv, dòng 3, cột «Xếp loại»]",
      "Tổng điểm: 89,9  [ratings/2025.csv, dòng 3, cột «Tổng điểm»]",
      "Kết luận:      Không đạt, mức độ: lỗi. Nguyễn Văn An đạt 89,9 điểm", "Để đáp ứng:    Cần rà soát",
      "Theo quy định: rà soát, đánh giá, xếp loại lại", "✓ Đạt (1)", "Ban Thường vụ Đảng ủy xã A  [ratings/2025.csv, dòng 2]",
    ]
    var rest = text[...]
    for step in steps {
      let place = try #require(rest.range(of: step), "«\(step)» is not there, or not in order:\n\(text)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func whatIsMetShowsTheCellsOfItsRow() throws {
    let text = try explain("DK01", unit: "xa-a") { $0 == "ratings/2025.csv" ? $1.replacing("HTXS,92", with: "HTXS,90") : $1 }
    #expect(
      text.contains(
        """
          Nguyễn Văn An (Bí thư)  [ratings/2025.csv, dòng 3]
            Số liệu:       Xếp loại: HTXS  [ratings/2025.csv, dòng 3, cột «Xếp loại»]
                           Tổng điểm: 90  [ratings/2025.csv, dòng 3, cột «Tổng điểm»]
        """), "\(text)")
    // An item's row likewise; and what does not apply has no figures.
    let item = try explain("KP08", unit: "xa-a")
    #expect(item.contains("Thời hạn: 01/4/2026  [remediation.csv, dòng 2, cột «Thời hạn»]"), "\(item)")
    // Every cell that a rule on items looks at, also those that say what was found.
    for code in ["KP02", "KP04", "KP05", "KP06", "KP07"] {
      let met = try explain(code, unit: "xa-a")
      #expect(met.contains("✓ Đạt") && met.contains("[remediation.csv, dòng 2, cột «"), "\(met)")
    }
    let other = try explain("DK03", unit: "xa-a")
    #expect(other.contains("– Không áp dụng (1)\n  Ban Thường vụ Đảng ủy xã A  [ratings/2025.csv, dòng 2]\n\n"), "\(other)")
    #expect(other.contains("Nhiệm vụ giao: 20  [ratings/2025.csv, dòng 3, cột «Nhiệm vụ giao»]"), "\(other)")
  }

  @Test func blankCellsAndColumnsThatAreNotThereAreNotMadeUp() throws {
    let text = try explain("DK03", unit: "xa-a") {
      $0 == "ratings/2025.csv" ? $1.replacing("20,20,20,7", with: "20,,20,7") : $1
    }
    #expect(text.contains("Hoàn thành: (để trống)  [ratings/2025.csv, dòng 3, cột «Hoàn thành»]"), "\(text)")
    #expect(try !explain("TL01", unit: "xa-a").contains("Số liệu:"), "a group's figures are no cells of its row")
  }

  @Test func aWaivedFindingNamesItsDecision() throws {
    let text = try explain("tr01", unit: "XA-A")
    #expect(text.contains("◇ Miễn trừ: Nguyễn Văn An (Bí thư), năm 2025"))
    #expect(text.contains("Miễn trừ:      15-QĐ/TU, Ban Thường vụ Tỉnh ủy, ngày 01/4/2026: Đã rà soát; không nêu ngày hết hạn"))
  }

  @Test func whatIsMissingIsNamed() throws {
    let text = try explain("DK04", unit: "xa-a") { $0 == "ratings/2025.csv" ? $1.replacing("20,20,20,7", with: "20,20,20,") : $1 }
    #expect(text.contains("? Chưa đủ dữ liệu: Nguyễn Văn An (Bí thư), năm 2025"))
    #expect(text.contains("Còn thiếu: ô «Vượt mức» (ratings/2025.csv, dòng 3)"))
  }

  @Test func aTableThatIsNotThereIsNamed() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    for table in ["remediation", "progress"] { try FileManager.default.removeItem(atPath: folder.path("Content/\(table).csv")) }
    let request = Request(content: folder.path("Content"))
    for unit in ["xa-a", "tinh-uy"] {
      let text = try explainRule("KP18", unit: unit, in: request)
      #expect(text.contains("Kết quả: 0 đạt, 0 không đạt, 0 không áp dụng, 1 chưa đủ dữ liệu."), "\(text)")
      #expect(text.contains("? Chưa đủ dữ liệu: Mọi hạn chế, khuyết điểm, năm 2025"), "\(text)")
      #expect(text.contains("Còn thiếu: bảng Hạn chế, khắc phục (remediation.csv)"), "\(text)")
    }
    // The table is there: this unit has no shortcoming in it.
    let other = try explain("KP18", unit: "tinh-uy")
    #expect(other.contains("quy tắc này không xét gì của đơn vị trong kỳ (quy tắc xét hạn chế, khuyết điểm)"), "\(other)")
  }

  @Test func aRuleOnGroupsTellsTheGroupsOfTheUnitsObjects() throws {
    #expect(try explain("TL01", unit: "xa-a").contains("Tập thể lãnh đạo xã  [groups.csv, dòng 2]"))
    #expect(try explain("VB01", unit: "xa-a").contains("quy tắc này không xét gì của đơn vị trong kỳ (quy tắc xét văn bản)"))
  }

  @Test(arguments: [
    ("xa-b", "«xa-a» (Đảng ủy xã A)"), ("Đảng uỷ xã A", "«xa-a» (Đảng ủy xã A)"), ("qqqqqqqq", "cột «Mã đơn vị»"),
  ])
  func anUnknownUnitIsToldWithTheNearest(unit: String, hint: String) throws {
    let failure = #expect(throws: Failure.self) { try explain("TR01", unit: unit) }
    #expect(failure?.exitCode == 64)
    #expect(failure?.lines.first?.contains(hint) == true, "\(failure?.lines ?? [])")
  }

  @Test func anUnknownRuleIsToldWithTheNearest() throws {
    let failure = #expect(throws: Failure.self) { try explain("TR011", unit: "xa-a") }
    #expect(failure?.lines.first?.contains("«TR01»") == true, "\(failure?.lines ?? [])")
  }

  @Test func settingsThatDifferAreToldWithDefaultAndDocument() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    let plain = try explainSettings(Request(content: folder.path("Content")))
    #expect(plain.contains("Mọi thiết lập đều là mặc định."))
    let rules = """
      [rules]
      ratio-base = "rated"
      soon-days = 7
      local-document = "12-HD/BTCTU, ngày 03/11/2025"

      [severity]
      TR04 = "error"
      """
    try SmallContent.write(to: folder) { $0 == "site.toml" ? $1 + rules : $1 }
    let text = try explainSettings(Request(content: folder.path("Content")))
    #expect(text.contains("Thiết lập khác mặc định (2):"))
    let document = "theo 12-HD/BTCTU, ngày 03/11/2025."
    #expect(text.contains("(ratio-base): số được xếp loại (mặc định: số HTT); site.toml, ratio-base; \(document)"))
    #expect(text.contains("Mức độ của TR04: Lỗi (mặc định: Cảnh báo (P132: Lỗi)); site.toml, [severity] TR04; \(document)"))
    #expect(!text.contains("soon-days"))
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let page = try folder.read("Site/du-lieu.html")
    #expect(page.contains("2 thiết lập khác mặc định; văn bản của địa phương cho phép được nêu ở cột Nguồn."))
    #expect(page.contains("site.toml, [severity] TR04; theo 12-HD/BTCTU, ngày 03/11/2025"))
  }

  @Test func aSeverityOfARuleThatDoesNotExistIsAnInputError() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder) { $0 == "site.toml" ? $1 + "\n[severity]\nTR14 = \"error\"\n" : $1 }
    let failure = #expect(throws: Failure.self) { try explainSettings(Request(content: folder.path("Content"))) }
    #expect(failure?.exitCode == 2)
    #expect(
      failure?.lines.first
        == "site.toml:12:1: lỗi [severity-rule] không có quy tắc nào mang mã «TR14». Có phải ý bạn là «TR04»?")
  }
}
