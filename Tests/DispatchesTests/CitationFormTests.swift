import Dispatches
import Domain
import Testing

@Suite struct CitationFormTests {
  private func citations(_ text: String) -> [String] {
    Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").citations.map { "\($0.numberSymbol) \($0.date?.iso ?? "-")" }
  }

  @Test(arguments: [
    ("Nghị quyết số 66.7/2026/NQ-CP ngày 1/2/2026", "66.7/2026/NQ-CP 2026-02-01"),
    ("Công văn số 34/SXD-QLN& TTBĐS ngày 1/2/2026", "34/SXD-QLN&TTBĐS 2026-02-01"),
    ("Công văn số 34/SXD-QLN&TTBĐS ngày 1/2/2026", "34/SXD-QLN&TTBĐS 2026-02-01"),
    // No series, and no symbol: an amount, and a word behind the sign.
    ("Công văn số 5/A-B và 66.7/100 ha", "5/A-B -"), ("Công văn số 34/SXD-QLN & Công ty Mẫu", "34/SXD-QLN -"),
  ])
  func `a number in a series and a slip behind & belong to the symbol`(text: String, citation: String) {
    #expect(citations("Thực hiện \(text), đề nghị rà soát.") == [citation])
  }

  @Test func `a mention without a date is the one dated before it, whatever comes after`() {
    let text = "Quy định số 3-QĐ/TU, ngày 1/2/2026. Quy định số 3-QĐ/TU nêu rõ. Quy định số 3-QĐ/TU, ngày 1/2/2020 hết hiệu lực."
    #expect(citations(text) == ["3-QĐ/TU 2026-02-01", "3-QĐ/TU 2020-02-01"])
  }

  @Test(arguments: [
    ("theo Công văn số 5/A-B ngày 1/2/2026 của Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("theo Công văn số 5/A-B của Bộ Nội vụ, Bộ Tài chính và Bộ Y tế", "Bộ Nội vụ"),
    (
      "theo Công văn số 5/A-B của Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh về việc họp",
      "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"
    ),
    ("theo Nghị quyết số 5-NQ/TU của Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030", "Ban Chấp hành Đảng bộ tỉnh"),
    ("theo Kết luận số 5-KL/TW của Ban Chấp hành Trung ương khóa XX về cán bộ", "Ban Chấp hành Trung ương khóa XX"),
    ("theo Nghị quyết số 5/2026/QH16 của Quốc hội khóa XVI", "Quốc hội"),
    ("theo Nghị quyết số 5/2026/QH16 ngày 1/2/2026 Kỳ họp thứ 3, Quốc hội khóa XVI về đất đai", "Quốc hội"),
    ("xét Tờ trình của Đảng ủy Sở Mẫu về đề án (Tờ trình số 5-TTr/ĐU, ngày 1/2/2026)", "Đảng ủy Sở Mẫu"),
    ("Ngày 1/2/2026, Chủ tịch Ủy ban nhân dân tỉnh đã ban hành Công văn số 5/A-B.", "Chủ tịch Ủy ban nhân dân tỉnh"),
    ("Quyết định số 15/2018/QĐ-UBND của UBND tỉnh không còn phù hợp", "UBND tỉnh"),
    (
      "THỰC HIỆN QUYẾT ĐỊNH SỐ 5/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ BAN HÀNH KẾ HOẠCH HÀNH ĐỘNG CỦA CHÍNH PHỦ",
      "THỦ TƯỚNG CHÍNH PHỦ"
    ),
  ])
  func `the issuer's name is neither cut short nor runs on`(text: String, issuer: String) {
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").citations.first?.issuer == issuer)
  }

  @Test(arguments: [
    ("Theo Công văn số 5/A-B ngày 31/02/2026 của Bộ Nội vụ.", "5/A-B ngày 31/02/2026"),
    ("Theo Công văn số 5/A-B (ngày 31 tháng 4 năm 2026) của Bộ Nội vụ.", "5/A-B ngày 31 tháng 4 năm 2026"),
    ("Theo Công văn số 5/A-B của Bộ Nội vụ ngày 15/13/2026.", "5/A-B ngày 15/13/2026"),
    ("Ngày 30/02/2026, Bộ Nội vụ đã ban hành Công văn số 5/A-B.", "5/A-B Ngày 30/02/2026"),
  ])
  func `a date that no calendar has is named as uncertain`(text: String, doubt: String) {
    let dispatch = Samples.read("Kính gửi: Sở Y tế.\n\nTheo Công văn số 5/A-B ngày 1/2/2020.\n\n\(text)")
    #expect(dispatch.citations.map { $0.date?.iso } == ["2020-02-01", nil])
    #expect(dispatch.citations.last?.issuer == "Bộ Nội vụ")
    #expect(dispatch.uncertain.map(\.line) == [5] && dispatch.uncertain.map(\.text) == [doubt])
  }

  @Test func `a day without a year, or with a blank for one, is no impossible date`() {
    let text = "Theo Công văn số 5/A-B ngày 15/02 của Bộ Nội vụ và Công văn số 6/A-B ngày … tháng 02 năm 2026 của Bộ Nội vụ."
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").uncertain.isEmpty)
  }

  @Test func `documents in a row share the type of the first and the issuer of the last`() {
    let citations = Samples.read("Kính gửi: Sở Y tế.\n\nTheo Quyết định 1/QĐ-UBND, 2/QĐ-UBND và 3/QĐ-UBND của UBND tỉnh.")
      .citations
    #expect(citations.map(\.numberSymbol) == ["1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND"])
    #expect(citations.allSatisfy { $0.type == "Quyết định" && $0.issuer == "UBND tỉnh" })
  }

  @Test func `a dispatch rests on documents of which it names passages`() {
    let dispatch = Samples.read(
      """
      Kính gửi: Sở Y tế.

      Căn cứ Điều 5, 6 và 7 Quy định số 1-QĐ/TW; khoản 1, khoản 2 Điều 8 Nghị định số 2/2025/NĐ-CP; điểm a, b khoản 3 Điều 9 Luật Mẫu số 3/2025/QH15, Sở đề nghị:
      """)
    #expect(dispatch.citations.filter(\.isBasis).count == 3)
  }

  @Test(arguments: [
    ("Thực hiện Kết luận số 1-KL/TW ngày 2/3/2026, các Quy định số 3-QĐ/TW, số 4-QĐ/TW", ["1-KL/TW", "3-QĐ/TW", "4-QĐ/TW"]),
    ("Thực hiện Kết luận số 1-KL/TW ngày 2/3/2026 và các Quy định số 3-QĐ/TW", ["1-KL/TW", "3-QĐ/TW"]),
    ("Thực hiện Kết luận số 1-KL/TW ngày 2/3/2026 về việc sửa đổi các Quy định số 3-QĐ/TW", ["1-KL/TW"]),
  ])
  func `a dispatch rests on several documents named in the plural`(text: String, bases: [String]) {
    let dispatch = Samples.read("Kính gửi: Sở Y tế.\n\n\(text), Ban Thường vụ yêu cầu:\n\n1. Gửi báo cáo.")
    #expect(dispatch.citations.filter(\.isBasis).map(\.numberSymbol) == bases)
  }

  @Test(arguments: [
    ("Thực hiện các Công văn số 11/A-B, 12/A-B ngày 05/01/2026", ["11/A-B 2026-01-05", "12/A-B 2026-01-05"]),
    ("Nghị định số 29/2023 /NĐ-CP ngày 03/6/2023", ["29/2023/NĐ-CP 2023-06-03"]),
    ("Công văn số 12/CAT-PV01(PC) ngày 03/6/2025", ["12/CAT-PV01(PC) 2025-06-03"]),
  ])
  func `rows with one date, spaces before a slash and desks of the police are read`(text: String, read: [String]) {
    #expect(citations(text) == read)
  }

  @Test(arguments: [
    "theo tờ khai 02/ABC-DEF", "kê khai theo mẫu số 05/KK-ABC", "lập Bảng kê 02-1/BK-ABC-DEF", "theo biểu số 3/BC-ABC",
    "theo các mẫu 01/BC-ABC, 02/BC-ABC và 03/BC-ABC", "nộp tờ khai mẫu số 02/QTT-ABC, số 03/QTT-ABC",
  ])
  func `codes of forms are no documents`(text: String) { #expect(citations("Đề nghị các xã \(text).") == []) }

  @Test func `what a form came with is cited`() {
    #expect(citations("Theo Mẫu số 05/KK-ABC ban hành kèm theo Thông tư số 8/2026/TT-BM.") == ["8/2026/TT-BM -"])
    #expect(citations("Theo mẫu của Bộ Mẫu, Công văn số 12/BM-VP.") == ["12/BM-VP -"])
  }

  @Test func `a company numbers its letters by the day`() {
    #expect(citations("Trả lời công văn số 20260305/CV-HD ngày 05/3/2026 của Công ty.") == ["20260305/CV-HD 2026-03-05"])
    #expect(citations("Gọi số 0912345678/KD-HN hoặc 20260305/CV-HD.") == [])
  }

  @Test func `a symbol typed without Đ is that of the document cited with it`() {
    #expect(
      citations("Nghị định số 8/2026/ND-CP nêu rõ. Nghị định số 8/2026/NĐ-CP ngày 1/2/2026 của Chính phủ.")
        == ["8/2026/NĐ-CP 2026-02-01"])
    #expect(citations("Nghị định số 8/2026/ND-CP nêu rõ.") == ["8/2026/ND-CP -"])
    // A dự án is no misspelt đề án, and another day is that of another document.
    #expect(citations("Đề án số 8/ĐA-UBND và Dự án số 8/DA-UBND.") == ["8/ĐA-UBND -", "8/DA-UBND -"])
    #expect(citations("Quyết định số 8/QĐ-A ngày 1/2/2026, Công văn số 8/QD-A ngày 1/2/2020.").count == 2)
  }

  @Test func `a number that holds its year is that of one document`() {
    let text =
      "Quyết định số 5/2026/QĐ-BM ngày 1/2/2026. Quyết định số 5/2026/QĐ-BM ngày 3/2/2026. Quyết định số 5/2026/QĐ-BM nêu rõ."
    #expect(citations(text) == ["5/2026/QĐ-BM 2026-02-01", "5/2026/QĐ-BM 2026-02-03"])
    let other = "Quyết định số 5/QĐ-BM ngày 1/2/2020. Quyết định số 5/QĐ-BM ngày 3/2/2026. Quyết định số 5/QĐ-BM nêu rõ."
    #expect(citations(other).count == 3)
  }

  @Test func `a piece of the symbol does not hide the date`() {
    #expect(citations("Thông tư số 5/2026/TTBN M ngày 1/2/2026.") == ["5/2026/TTBN 2026-02-01"])
  }

  @Test(arguments: [("THÔNG TƯ", []), ("QUYẾT ĐỊNH", ["8/2026/TT-BM"])] as [(String, [String])])
  func `an annex tells a dispatch without number its own`(title: String, cited: [String]) {
    let annex = "PHỤ LỤC\nDANH MỤC\n(Ban hành kèm theo Thông tư số 8/2026/TT-BM ngày 1/2/2026 của Bộ trưởng Bộ Mẫu)"
    let dispatch = Samples.read(
      "\(title)\nVề việc tạm\n\nCăn cứ Luật Tạm;\n\nĐiều 1. Quy định.\n\nBỘ TRƯỞNG\n\nLê Văn Tạm\n\n\(annex)")
    #expect(dispatch.citations.map(\.numberSymbol) == cited && dispatch.numberSymbol == nil)
  }
}
