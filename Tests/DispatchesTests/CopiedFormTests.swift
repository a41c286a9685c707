import Dispatches
import Domain
import Testing

/// Dispatches whose columns, lines and pages a copy mixed up.
@Suite struct CopiedFormTests {
  private func read(_ body: String) -> Dispatch {
    Samples.read("TỈNH ỦY ĐỒNG MẪU\n\nSố 1-CV/TU\n\nKính gửi: Các đảng ủy.\n\n\(body)")
  }

  // MARK: Columns copied line by line

  @Test(arguments: [
    "Nơi nhận:\nKT. GIÁM ĐỐC\n- Như trên;\nPHÓ GIÁM ĐỐC\n- Sở Nội vụ (để p/h);\n- Lưu: VT.\nLê Văn Tạm",
    "Nơi nhận:\n- Như trên;\nKT. GIÁM ĐỐC\n- Sở Nội vụ (để p/h);\nPHÓ GIÁM ĐỐC\n- Lưu: VT.\n\nLê Văn Tạm",
    "Nơi nhận:\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n- Như trên;\n- Sở Nội vụ (để p/h);\nLê Văn Tạm\n- Lưu: VT.",
    "KT. GIÁM ĐỐC\nNơi nhận:\nPHÓ GIÁM ĐỐC\n- Như trên;\n- Sở Nội vụ (để p/h);\n- Lưu: VT.\nLê Văn Tạm",
    "**Nơi nhận:** **KT. GIÁM ĐỐC**\n\n\\- Như trên, **PHÓ GIÁM ĐỐC**\n\n\\- Sở Nội vụ (để p/h),\n\n\\- Lưu VT. **Lê Văn Tạm**",
    "Nơi nhận:\n- Như trên;\n- Sở Nội vụ (để p/h);\n- Lưu: VT.\nKT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\n- 2 -\nLê Văn Tạm",
  ])
  func `a list and a signature that run through each other are taken apart`(foot: String) {
    let dispatch = read("Nội dung.\n\n" + foot)
    #expect(dispatch.recipients.map { $0.name.replacing(":", with: "") } == ["Như trên", "Sở Nội vụ", "Lưu VT"])
    #expect(dispatch.recipients.map(\.note) == [nil, "để p/h", nil])
    #expect(dispatch.signatory?.authority == ["KT. GIÁM ĐỐC"])
    #expect(dispatch.signatory?.title == "PHÓ GIÁM ĐỐC")
    #expect(dispatch.signatory?.name == "Lê Văn Tạm")
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test func `a signature above the whole list stays where it is`() {
    let dispatch = read(
      "Nội dung.\n\nTM. ỦY BAN\nCHỦ TỊCH\n\nLê Văn Tạm\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHỤ LỤC\nDANH MỤC")
    #expect(dispatch.signatory?.authority == ["TM. ỦY BAN"])
    #expect(dispatch.signatory?.title == "CHỦ TỊCH")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Lưu: VT"])
  }

  @Test(arguments: [
    ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    ("T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
    ("K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("TM. ĐOÀN CHỦ TỊCH", "TM. ĐOÀN CHỦ TỊCH", nil),
    ("KT. TỔNG GIÁM ĐỐC", "KT. TỔNG GIÁM ĐỐC", nil),
  ])
  func `an office behind the authority is the signer's own`(line: String, authority: String, title: String?) {
    let signatory = read("Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\n\(line)\n\nLê Văn Tạm").signatory
    #expect(signatory?.authority == [authority] && signatory?.title == title && signatory?.name == "Lê Văn Tạm")
  }

  @Test(
    arguments: [
      (
        "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH ĐỒNG MẪU", "Độc lập - Tự do - Hạnh phúc", nil,
        "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU"
      ),
      (
        "UBND TỈNH ĐỒNG MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ Y TẾ", "Độc lập - Tự do - Hạnh phúc",
        "UBND TỈNH ĐỒNG MẪU", "SỞ Y TẾ"
      ),
      ("TỈNH ỦY ĐỒNG MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM", "BAN TỔ CHỨC", "*", "TỈNH ỦY ĐỒNG MẪU", "BAN TỔ CHỨC"),
      ("TỈNH ỦY ĐỒNG MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM", "THÔNG BÁO", "kết luận", nil, "TỈNH ỦY ĐỒNG MẪU"),
    ] as [(String, String, String, String, String?, String)])
  func `an issuer's second line stands below the national name`(
    first: String, second: String, third: String, fourth: String, parent: String?, issuer: String
  ) {
    let dispatch = Samples.read("\(first)\n\(second)\n\(third)\n\(fourth)\nSố 12-CV/TU\n\nKính gửi: Các đảng ủy.\n\nNội dung.")
    #expect(dispatch.issuerParent == parent && dispatch.issuer == issuer)
    #expect(dispatch.numberSymbol == "12-CV/TU")
  }

  @Test func `the star may stand on the date's line`() {
    let dispatch = Samples.read(
      "TỈNH ỦY ĐỒNG MẪU\n* Đồng Mẫu, ngày 14 tháng 11 năm 2025\nSố 12-CV/TU\n\nKính gửi: Các đảng ủy.\n\nNội dung.")
    #expect(dispatch.date == Day(year: 2025, month: 11, day: 14) && dispatch.place == "Đồng Mẫu")
  }

  // MARK: Subjects and addressees

  @Test(arguments: [
    "V/v kiểm điểm và xếp loại\n\nchất lượng năm 2025",
    "V/v kiểm điểm và xếp loại\nĐồng Mẫu, ngày 5 tháng 4 năm 2026\nchất lượng năm 2025",
    "(V/v kiểm điểm và xếp loại chất lượng năm 2025)", "“V/v kiểm điểm và xếp loại chất lượng năm 2025”",
    "Vv kiểm điểm và xếp loại chất lượng năm 2025",
  ])
  func `a subject is whole in several paragraphs and in brackets`(lines: String) {
    let dispatch = Samples.read("TỈNH ỦY ĐỒNG MẪU\n\nSố 12-CV/TU\n\n\(lines)\n\nKính gửi: Các đảng ủy.\n\nNội dung.")
    #expect(dispatch.subject == "kiểm điểm và xếp loại chất lượng năm 2025")
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test(arguments: [
    (
      "- Ủy ban nhân dân các tỉnh: Đồng Mẫu, Bắc\nThử, Nam Thử;\n- Bộ Y tế.",
      ["Ủy ban nhân dân các tỉnh: Đồng Mẫu, Bắc Thử, Nam Thử", "Bộ Y tế"]
    ),
    (
      "- Các cơ quan chuyên môn thuộc Ủy ban nhân dân\nThành phố;\n- Bộ Y tế.",
      ["Các cơ quan chuyên môn thuộc Ủy ban nhân dân Thành phố", "Bộ Y tế"]
    ),
    ("- Bộ Y tế\n\nBan Thường vụ yêu cầu các cơ quan báo cáo.", ["Bộ Y tế"]),
    ("- Bộ Y tế\nSở báo cáo kết quả thực hiện như sau:", ["Bộ Y tế"]),
  ])
  func `an addressee broken inside a name goes on below`(lines: String, bodies: [String]) {
    #expect(Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nKính gửi:\n\(lines)\n\nThực hiện chỉ đạo.").addressees == bodies)
  }

  @Test(arguments: ["Căn cứ", "Thực hiện"])
  func `what a text rests on is no addressee, even behind a dash`(word: String) {
    let body =
      "- \(word) Quy định số 12-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị;\n- \(word) Kế hoạch số 5-KH/TU, ngày 02/9/2025.\n\nNội dung."
    let dispatch = Samples.read("BAN TỔ CHỨC\n\nSố 1-TTr/BTCTU\n\nKính gửi: Ban Thường vụ Tỉnh ủy\n\n\(body)")
    #expect(dispatch.addressees == ["Ban Thường vụ Tỉnh ủy"])
    #expect(dispatch.citations.map(\.numberSymbol) == ["12-QĐ/TW", "5-KH/TU"])
  }

  @Test func `a letter whose symbol begins like that of a chỉ thị is a công văn`() {
    #expect(Samples.read("CỤC THUẾ\n\nSố: 12/CT-NVT\nV/v kê khai\n\nKính gửi: Thuế các tỉnh.\n\nNội dung.").docType == "Công văn")
    #expect(Samples.read("CHỦ TỊCH TỈNH MẪU\n\nSố: 12/CT-UBND\n\nNội dung.").docType == "Chỉ thị")
  }

  // MARK: Lines and pages

  private static let wrapped = """
    1. Các đảng ủy thực hiện Quy định số 12-QĐ/TW, ngày
    30/8/2025 của Ban Tổ chức Trung ương và các văn bản hướng dẫn của
    cấp trên về kiểm điểm và đánh giá, gửi báo cáo trước ngày
    20/12/2026.

    2. Các cơ quan tham mưu, giúp việc Tỉnh ủy theo chức năng, nhiệm vụ
    được giao, hướng dẫn, đôn đốc việc thực hiện, tổng hợp kết quả của
    các đảng ủy, tham mưu Ban Thường vụ xem xét, cho ý kiến chỉ đạo về
    những nội dung mới phát sinh.

    """

  @Test(arguments: [
    "", "3. \(String(repeating: "Việc thực hiện ở cơ sở cần đúng quy định. ", count: 5))",
    "| TT | \(String(repeating: "Nội dung ", count: 20))|\n|---|---|\n| 1 | Báo cáo |",
  ])
  func `one long line does not keep wrapped lines apart`(more: String) {
    let dispatch = read(Self.wrapped + more)
    #expect(dispatch.citations.map(\.date) == [Day(year: 2025, month: 8, day: 30)])
    #expect(dispatch.citations.map(\.issuer) == ["Ban Tổ chức Trung ương"])
    #expect(dispatch.deadlines.map(\.date) == [Day(year: 2026, month: 12, day: 20)])
  }

  @Test func `paragraphs of one line each are not joined`() {
    let long = String(repeating: "Việc thực hiện ở cơ sở cần đúng quy định và kịp thời ", count: 4)
    let dispatch = read(
      "\(long)\nSở Y tế báo cáo kết quả thực hiện công tác cải cách hành chính\nSở Nội vụ tổng hợp kết quả của các cơ quan, đơn vị trong tỉnh"
    )
    #expect(dispatch.assignments.allSatisfy { !$0.action.contains("Sở Nội vụ") })
  }

  @Test(arguments: ["2", "- 2 -", "\n3\n"])
  func `a paragraph that a page cut in two is one`(page: String) {
    let text =
      "1. Các đảng ủy thực hiện Công văn số 296-CV/TU, ngày\n\n\(page)\n\n03/4/2026 của Ban Thường vụ Tỉnh ủy, rà soát hồ sơ của các tổ chức do Bộ\n\n\(page)\n\nChính trị quy định, báo cáo trước ngày 20/12/2026."
    let dispatch = read(text)
    #expect(dispatch.citations.map(\.date) == [Day(year: 2026, month: 4, day: 3)])
    #expect(dispatch.deadlines.map(\.date) == [Day(year: 2026, month: 12, day: 20)])
    #expect(dispatch.assignments.map(\.action).joined().contains("do Bộ Chính trị quy định"))
  }
}
