import Dispatches
import Domain
import Testing

/// Headers as clerks mistype, stamp and scan them.
@Suite struct DamagedHeaderTests {
  /// A dispatch with `line` in the place of its number.
  private func numbered(_ line: String) -> Dispatch {
    Samples.read("SỞ Y TẾ\n\n\(line)\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\nKính gửi: Sở Nội vụ.\n\nThực hiện chỉ đạo.")
  }

  /// A dispatch with `line` in the place of place and date.
  private func dated(_ line: String) -> Dispatch {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(line)\n\nKính gửi: Sở Nội vụ.\n\nThực hiện chỉ đạo.")
  }

  @Test(arguments: [
    ("Số 377-TU", "377-TU", "377"), ("Số 12-KH-ĐU", "12-KH-ĐU", "12"), ("Số 12KH/ĐU", "12KH/ĐU", "12"),
    ("Số: 1260UBND-TH", "1260UBND-TH", "1260"), ("Số: 45/syt-vp", "45/syt-vp", "45"), ("Số: 45", "45", "45"),
  ])
  func `a malformed number is kept as written`(line: String, numberSymbol: String, number: String) {
    let dispatch = numbered(line)
    #expect(dispatch.numberSymbol == numberSymbol)
    #expect(dispatch.number == number)
    #expect(dispatch.symbol == nil)
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test func `a subject ends with a word that the name of the Party has, too`() {
    let header = "SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\n"
    let dispatch = Samples.read(header + "V/v rà soát hồ sơ của tổ chức\nđảng\n\nKính gửi: Sở Nội vụ.\n\nThực hiện chỉ đạo.")
    #expect(dispatch.subject == "rà soát hồ sơ của tổ chức đảng" && dispatch.system == .state)
  }

  @Test func `a subject goes on with a line that begins like a body only because a word is torn`() {
    let read = { (subject: String) in
      Samples.read(
        "SỞ MẪU\n\nSố: 1/QĐ-SM\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\nQUYẾT ĐỊNH\n\(subject)\nGIÁM ĐỐC SỞ MẪU\nCăn cứ Luật Mẫu;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành quy chế."
      )
    }
    #expect(
      read("VỀ VIỆC GIẢI QUYẾT THỦ TỤC LĨNH VỰC NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG TRÊN ĐỊA BÀN TỈNH").subject
        == "VỀ VIỆC GIẢI QUYẾT THỦ TỤC LĨNH VỰC NÔNG NGHIỆP VÀ MÔI TRƯỜNG TRÊN ĐỊA BÀN TỈNH")
    #expect(
      read("CÔNG BỐ THỦ TỤC THUỘC CHỨC NĂNG QUẢN LÝ\nNHÀ NƯỚC CỦA SỞ MẪU").subject
        == "CÔNG BỐ THỦ TỤC THUỘC CHỨC NĂNG QUẢN LÝ NHÀ NƯỚC CỦA SỞ MẪU")
    #expect(read("VỀ VIỆC BAN HÀNH QUY CHẾ").subject == "VỀ VIỆC BAN HÀNH QUY CHẾ")
  }

  @Test func `an office that goes on behind a comma keeps it`() {
    let signatory = Samples.read(
      "SỞ MẪU\n\nSố: 1/SM\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. GIÁM ĐỐC\nTRƯỞNG PHÒNG CHÍNH SÁCH,\nTHUẾ QUỐC TẾ\n\nLê Văn Tạm"
    ).signatory
    #expect(signatory?.title == "TRƯỞNG PHÒNG CHÍNH SÁCH, THUẾ QUỐC TẾ" && signatory?.name == "Lê Văn Tạm")
  }

  @Test func `a number left blank stays blank, and an address is no number`() {
    #expect(numbered("Số:      /SYT-VP").number == nil)
    #expect(numbered("Số:      /SYT-VP").numberSymbol == "/SYT-VP")
    #expect(numbered("Số 2 đường Lê Mẫu, phường Mẫu").numberSymbol == nil)
  }

  @Test func `a number in a known form wins over a malformed one above it, which is named`() {
    let dispatch = numbered("Số: 778\n\nSố: 45/SYT-VP")
    #expect(dispatch.numberSymbol == "45/SYT-VP")
    #expect(dispatch.uncertain.map(\.text) == ["Số: 778"])
  }

  @Test(arguments: [
    ("Số : 245 / SCT - VP", "245/SCT-VP"), ("Số: 245 / TB - UBND", "245/TB-UBND"), ("Số 12 - KL / TW", "12-KL/TW"),
    ("Số:245/QĐ-\nUBND", "245/QĐ-UBND"), ("Số: 245\n/SCT-VP", "245/SCT-VP"), ("S6: 245/SCT-VP", "245/SCT-VP"),
  ])
  func `spaces and breaks in a number are folded away`(line: String, numberSymbol: String) {
    #expect(numbered(line).numberSymbol == numberSymbol)
  }

  @Test func `a cited number with spaces round its signs is whole`() {
    let citation = Samples.read("Kính gửi: Sở Y tế.\n\nTheo Công văn số 88 / UBND - KT ngày 02/4/2026 của UBND tỉnh.").citations
      .first
    #expect(citation?.numberSymbol == "88/UBND-KT")
    #expect(citation?.date?.iso == "2026-04-02")
  }

  @Test func `words behind the number are named`() {
    let dispatch = numbered("Số: 245/SCT-VP(HT)")
    #expect(dispatch.numberSymbol == "245/SCT-VP")
    #expect(dispatch.uncertain.map(\.line) == [3])
  }

  @Test(arguments: ["Đồng Mẫu, ngày O7 tháng 4 năm 2026", "Đồng Mẫu, ngày 07 tháng tư năm 2026"])
  func `a date that cannot be read is named`(line: String) {
    let dispatch = dated(line)
    #expect(dispatch.date == nil)
    #expect(dispatch.place == "Đồng Mẫu")
    #expect(dispatch.uncertain.map(\.text) == [line])
  }

  @Test func `a date left blank is no doubt, and an hour is no part of the place`() {
    #expect(dated("Đồng Mẫu, ngày      tháng 4 năm 2026").uncertain.isEmpty)
    #expect(dated("Đồng Mẫu, hồi 15 giờ 00 ngày 21 tháng 7 năm 2026").place == "Đồng Mẫu")
  }

  @Test func `the motto without its accents is no issuer`() {
    let dispatch = Samples.read("SỞ Y TẾ\nCONG HOA XA HOI CHỦ NGHĨA VIỆT NAM\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.")
    #expect(dispatch.issuer == "SỞ Y TẾ")
  }

  @Test(arguments: [
    "ĐẾN\nSố: 778\nNgày 09/4/2026", "CÔNG VĂN ĐẾN\nNgày 09 tháng 4 năm 2026", "CỔNG THÔNG TIN TỈNH\nĐẾN\nSố: 12\nNgày: 09/4/2026",
  ])
  func `an arrival stamp is neither number, date nor issuer, wherever it stands`(stamp: String) {
    let form = "SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n", rest = "Đồng Mẫu, ngày 03 tháng 4 năm 2026\n\nKính gửi: Sở Nội vụ.\n"
    for text in [stamp + "\n\n" + form + rest, form + stamp + "\n\n" + rest] {
      let dispatch = Samples.read(text)
      #expect(dispatch.issuer == "SỞ Y TẾ")
      #expect(dispatch.numberSymbol == "1/SYT-VP")
      #expect(dispatch.date?.iso == "2026-04-03")
      #expect(dispatch.uncertain.isEmpty)
    }
  }

  @Test(arguments: [
    ("TRƯỜNG ĐẠI HỌC ĐỒNG MẪU\n**KHOA LUẬT**", "TRƯỜNG ĐẠI HỌC ĐỒNG MẪU", "KHOA LUẬT"),
    ("SỞ Y TẾ\n**NHÓM MẪU**", "SỞ Y TẾ", "NHÓM MẪU"), ("CỤC THUẾ\nTHUẾ TỈNH ĐỒNG MẪU", "CỤC THUẾ", "THUẾ TỈNH ĐỒNG MẪU"),
    ("UBND PHƯỜNG MẪU\nTRẠM Y TẾ", "UBND PHƯỜNG MẪU", "TRẠM Y TẾ"),
    ("TỔNG CÔNG TY ĐIỆN LỰC MẪU\nĐIỆN LỰC ĐỒNG MẪU", "TỔNG CÔNG TY ĐIỆN LỰC MẪU", "ĐIỆN LỰC ĐỒNG MẪU"),
    ("CÔNG TY CỔ PHẦN MẪU\nCHI NHÁNH ĐỒNG MẪU", "CÔNG TY CỔ PHẦN MẪU", "CHI NHÁNH ĐỒNG MẪU"),
    ("UBND XÃ MẪU\nPHÒNG KINH TẾ,\nHẠ TẦNG VÀ ĐÔ THỊ", "UBND XÃ MẪU", "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"),
  ])
  func `a branch is told from its parent`(header: String, parent: String, issuer: String) {
    let dispatch = Samples.read(header + "\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.")
    #expect(dispatch.issuerParent == parent)
    #expect(dispatch.issuer == issuer)
  }

  @Test func `two lines of one name stay together, bold or not`() {
    for header in ["ỦY BAN NHÂN DÂN\n**TỈNH ĐỒNG MẪU**", "TỔNG CÔNG TY\nĐIỆN LỰC MẪU", "SỞ\nKHOA HỌC MẪU"] {
      #expect(Samples.read(header + "\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.").issuerParent == nil)
    }
  }

  @Test(arguments: [("SY-UBND", "Bản sao y"), ("SL-UBND", "Bản sao lục"), ("TrS-UBND", "Bản trích sao")])
  func `copies have types of their own`(symbol: String, type: String) { #expect(numbered("Số: 3/\(symbol)").docType == type) }

  private static let letterhead =
    "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
  private static let date = "Đồng Mẫu, ngày 05 tháng 3 năm 2026\n\n"

  @Test func `a bare label loses the number alone`() {
    let dispatch = Samples.read(Self.letterhead + "Số: \n\n" + Self.date + "KẾ HOẠCH\nkhắc phục\n\nYêu cầu các đơn vị làm tốt.")
    #expect(dispatch.number == nil && dispatch.numberSymbol == nil)
    #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU")
    #expect(dispatch.place == "Đồng Mẫu" && dispatch.date?.iso == "2026-03-05")
    #expect(dispatch.docType == "Kế hoạch" && dispatch.subject == "khắc phục")
  }

  @Test(arguments: ["Số: 11-UBND\nV/v rà soát", "Số:\nVề việc rà soát", "Số 14CV/ĐU", "Số 12-cv/tu"])
  func `a công văn with a malformed number is one`(lines: String) {
    #expect(Samples.read(Self.letterhead + lines + "\n\n" + Self.date + "Yêu cầu các đơn vị làm tốt.").docType == "Công văn")
  }

  @Test(
    arguments: [
      ("KẾ HOẠCH\n\nThực hiện phong trào\n\ngiai đoạn 2026 - 2030", "Thực hiện phong trào giai đoạn 2026 - 2030"),
      ("HƯỚNG DẪN LIÊN SỞ\nThực hiện chi trả", "Thực hiện chi trả"),
      ("GIẤY MỜI\n\nVăn phòng Ủy ban nhân dân tỉnh trân trọng kính mời", nil),
    ] as [(String, String?)])
  func `a subject may be broken by blanks, and an invitation has none`(lines: String, subject: String?) {
    let dispatch = Samples.read(Self.letterhead + "Số: 12/A-B\n\n" + Self.date + lines + "\n\nCăn cứ quy định của tỉnh.")
    #expect(dispatch.subject == subject)
  }

  @Test(arguments: ["DỰ THẢO", "DỰ THẢO LẦN 2", "SAO Y", "HỎA TỐC - HẸN GIỜ"])
  func `a mark of a draft, a copy or urgency names no body`(mark: String) {
    for text in [mark + "\n" + Self.letterhead, "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n" + mark + "\n\n"] {
      let dispatch = Samples.read(text + "Số: 12/KH-UBND\n\nKính gửi: Các ban.\n\nNội dung.")
      #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU")
      #expect(dispatch.issuerParent == nil)
    }
  }

  @Test(arguments: [
    "TỈNH ỦY MẪU ĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC Hòa Mẫu, ngày 17 tháng 11 năm 2025\n*\nSố 5-CV/BTCTU\nV/v rà soát",
    "| TỈNH ỦY MẪU **BAN TỔ CHỨC** **\\*** Số 5-CV/BTCTU V/v rà soát | **ĐẢNG CỘNG SẢN VIỆT NAM** *Hòa Mẫu, ngày 17 tháng 11 năm 2025* |\n|---|---|",
  ])
  func `a letterhead in rows or cells of joined lines is read part by part`(head: String) {
    let dispatch = Samples.read(head + "\n\nKính gửi: Các ban.\n\nNội dung.")
    #expect(dispatch.issuerParent == "TỈNH ỦY MẪU" && dispatch.issuer == "BAN TỔ CHỨC")
    #expect(dispatch.place == "Hòa Mẫu" && dispatch.date?.iso == "2025-11-17")
    #expect(dispatch.numberSymbol == "5-CV/BTCTU" && dispatch.subject == "rà soát")
  }

  // MARK: Names that narrow cells tore

  @Test(
    arguments: [
      ("**ỦY\nBAN NHÂN DÂN**\n**TỈNH ĐỒNG MẪU**", nil, "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU"),
      ("VĂN\nPHÒNG MẪU", nil, "VĂN PHÒNG MẪU"),
      ("**CHỦ TỊCH ỦY\nBAN NHÂN DÂN**\nTỈNH ĐỒNG MẪU", nil, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU"),
      ("**BAN CHỈ ĐẠO TỈNH\nĐỒNG MẪU**\nVỀ DU LỊCH", nil, "BAN CHỈ ĐẠO TỈNH ĐỒNG MẪU VỀ DU LỊCH"),
      ("EVNX\nBAN QUẢN LÝ MẪU", "EVNX", "BAN QUẢN LÝ MẪU"), ("BỘ MẪU\nCỤC THỬ", "BỘ MẪU", "CỤC THỬ"),
    ] as [(String, String?, String)])
  func `a syllable that is no name is the first of one`(lines: String, parent: String?, issuer: String) {
    let dispatch = Samples.read("\(lines)\n-------\nSố: 7/A-B\nV/v tạm\n\nKính gửi: Các xã.\n\nNội dung.")
    #expect(dispatch.issuerParent == parent && dispatch.issuer == issuer && dispatch.subject == "tạm")
  }

  @Test(
    arguments: [
      ("*Thành phố Mẫu\nThử Nam, ngày 05 tháng 3 năm 2026*", "Thành phố Mẫu Thử Nam", []),
      ("*Thành phố Mẫu Thử\nNam, ngày 05 tháng 3 năm 2026*", "Thành phố Mẫu Thử Nam", []),
      ("Thành\nphố Đồng Mẫu, ngày 05 tháng 3 năm 2026", "Thành phố Đồng Mẫu", []),
      ("Đồng Mẫu, ngày 05 tháng 3 năm 2026", "Đồng Mẫu", []),
      ("Chuyên viên Mẫu\nNam, ngày 05 tháng 3 năm 2026", "Nam", ["Chuyên viên Mẫu"]),
    ] as [(String, String, [String])])
  func `a place of several words is whole over two lines`(lines: String, place: String, doubts: [String]) {
    let dispatch = Samples.read("SỞ NỘI VỤ\n-------\nSố: 7/A-B\n\(lines)\nKính gửi: Các xã.\n\nNội dung.")
    #expect(dispatch.place == place && dispatch.date == Day(year: 2026, month: 3, day: 5))
    #expect(dispatch.uncertain.map(\.text) == doubts)
  }

  @Test(arguments: [
    "Đồng Mẫu,\nngày\n05 tháng 3 năm 2026", "Đồng Mẫu,\nngày 05\ntháng 3 năm 2026", "Đồng Mẫu, ngày\n05 tháng 3 năm 2026",
    "Đồng Mẫu,\nngày 05 tháng 3 năm 2026",
  ])
  func `a date is whole over three lines, and what stands below it is read as without that`(lines: String) {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n-------\nSố: 7/TT-SNV\n\(lines)\nTHÔNG\nTƯ\nQUY ĐỊNH VIỆC TẠM\n\nCăn cứ Luật Thử;\n\n1. A.")
    #expect(dispatch.place == "Đồng Mẫu" && dispatch.date == Day(year: 2026, month: 3, day: 5))
    #expect(dispatch.docType == "Thông tư" && dispatch.subject == "QUY ĐỊNH VIỆC TẠM")
    #expect(dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test(arguments: [
    ("PHÒNG VĂN HÓA,\nXÃ HỘI", "PHÒNG VĂN HÓA, XÃ HỘI"), ("PHÒNG VĂN HÓA,\nTHỂ THAO", "PHÒNG VĂN HÓA, THỂ THAO"),
  ])
  func `an issuer right above the date is no part of the place`(lines: String, issuer: String) {
    let dispatch = Samples.read(
      "UBND XÃ MẪU\n\(lines)\nMẫu, ngày 05 tháng 3 năm 2026\nSố: 7/BC-P\n\nKính gửi: Các xã.\n\nNội dung.")
    #expect(dispatch.place == "Mẫu" && dispatch.date == Day(year: 2026, month: 3, day: 5))
    #expect(dispatch.issuer == issuer, "\(dispatch.issuer ?? "")")
  }

  @Test(arguments: [("ngày tháng 3\nnăm 2026", nil), ("Đồng Mẫu, ngày\ntháng 3 năm\n2026", "Đồng Mẫu")] as [(String, String?)])
  func `a date without its day is blank, however many lines it takes`(lines: String, place: String?) {
    let dispatch = dated(lines)
    #expect(dispatch.place == place && dispatch.date == nil && dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test func `a type that a narrow cell tore has its subject below, which may go on with a word that opens an office`() {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n\nSố: 7/TB-SNV\n\n**THÔNG\nBÁO**\n\nVỀ THỜI GIAN VÀ SỐ\nNGƯỜI THỰC HIỆN KIỂM TRA\n\nCăn cứ Luật Thử nghiệm;\n\n1. Nội dung."
    )
    #expect(dispatch.docType == "Thông báo" && dispatch.subject == "VỀ THỜI GIAN VÀ SỐ NGƯỜI THỰC HIỆN KIỂM TRA")
    #expect(dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test func `the name of a law goes on below the word for it`() {
    let long = String(repeating: "Nội dung mẫu còn dài. ", count: 10)
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n\nSố: 7/QĐ-SNV\n\nQUYẾT ĐỊNH\nVề việc tạm\n\nCăn cứ Luật\nThử nghiệm số 31/2026/QH16;\n\nĐiều 1. \(long)")
    #expect(dispatch.citations.map(\.type) == ["Luật"] && dispatch.citations.map(\.isBasis) == [true])
  }
}
