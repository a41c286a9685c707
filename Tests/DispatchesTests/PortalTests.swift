import Dispatches
import Domain
import Testing

/// Dispatches copied from a web page, with what the page puts above them and what its tables leave behind.
@Suite struct PortalTests {
  private static let form = """
    ỦY BAN NHÂN DÂN
    TỈNH ĐỒNG MẪU
    -------
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    ---------------
    Số: 12/KH-UBND

    Đồng Mẫu, ngày 05 tháng 3 năm 2026

    KẾ HOẠCH
    Khắc phục hạn chế sau kiểm điểm

    Căn cứ Luật Tạm; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
    """

  private func expectForm(_ dispatch: Dispatch) {
    #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU" && dispatch.numberSymbol == "12/KH-UBND")
    #expect(dispatch.place == "Đồng Mẫu" && dispatch.date == Day(year: 2026, month: 3, day: 5) && dispatch.docType == "Kế hoạch")
    #expect(dispatch.subject == "Khắc phục hạn chế sau kiểm điểm")
    #expect(dispatch.signatory == nil)
  }

  // MARK: What stands above the form

  @Test(arguments: [
    ("Kế hoạch 12/KH-UBND năm 2026 khắc phục hạn chế sau kiểm điểm do tỉnh Đồng Mẫu ban hành", 1, 1),
    ("Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Đồng Mẫu Người ký: Lê Văn Tạm", 1, 2),
    ("- Số hiệu văn bản: 12/KH-UBND\n- Ngày ban hành: 05-03-2026\n- Ngôn ngữ:", 1, 3),
    ("• Hiệu lực: Còn hiệu lực\n• Ngày có hiệu lực: 06/03/2026", 1, 2),
    ("Dịch vụ trực tuyến\nĐang tải nội dung, vui lòng chờ giây lát...", 1, 2),
    (
      "Trang chủ\n\nHôm nay:\n65\nTất cả:\n7001\n\nKẾ HOẠCH khắc phục hạn chế sau kiểm điểm\n\nNgày 06/03/2026 10:23:18",
      1, 10
    ),
  ])
  func `lines of a web page are named and do not end the header`(page: String, first: Int, last: Int) {
    let dispatch = DispatchReader.read(page + "\n\n" + Self.form, file: "a.md")
    expectForm(dispatch)
    #expect(dispatch.uncertain.map(\.line) == [first], "\(dispatch.uncertain)")
    #expect(dispatch.uncertain.allSatisfy { first == last || $0.reason.contains("các dòng từ \(first) đến \(last) ") })
  }

  @Test func `a dispatch with a form of its own is no foreword of the form in its attachment`() {
    let dispatch = DispatchReader.read(
      "TỈNH ỦY ĐỒNG MẪU\n\nSố 1-KH/TU\n\nKẾ HOẠCH\nkhắc phục\n\nThực hiện Kết luận, Tỉnh ủy ban hành Kế hoạch như sau:\n\n1. Mục đích.\n\n"
        + Self.form, file: "a.md")
    #expect(dispatch.issuer == "TỈNH ỦY ĐỒNG MẪU" && dispatch.numberSymbol == "1-KH/TU" && dispatch.subject == "khắc phục")
    // Nor has a text without number and title one, whose sentences stand above a title.
    let plain = DispatchReader.read(
      "Kế hoạch\n\nThực hiện Kết luận, Tỉnh ủy ban hành Kế hoạch như sau:\n\n1. Mục đích.\n\n" + Self.form, file: "a.md")
    #expect(plain.numberSymbol == nil && plain.docType == "Kế hoạch")
  }

  // MARK: What is left of tables

  @Test func `rows of the form without their first bar are its two columns`() {
    let dispatch = DispatchReader.read(
      """
      SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      Số: 7/SNV-TC | Đồng Mẫu, ngày 05 tháng 3 năm 2026 |
      Kính gửi: Các xã

      Đề nghị các xã báo cáo trước ngày 20/3/2026.
      Nơi nhận: | GIÁM ĐỐC |
      Ý kiến bạn đọc
      """, file: "a.md")
    #expect(dispatch.issuer == "SỞ NỘI VỤ" && dispatch.numberSymbol == "7/SNV-TC" && dispatch.place == "Đồng Mẫu")
    #expect(dispatch.addressees == ["Các xã"] && dispatch.recipients.isEmpty && dispatch.signatory?.title == "GIÁM ĐỐC")
    #expect(dispatch.uncertain.map(\.line) == [7])
  }

  @Test func `cells that were copied one below the other leave bars and torn words`() {
    let dispatch = DispatchReader.read(
      """
      CHÍNH
      PHỦ
      -------
      |
      CỘNG
      HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      |
      Số:
      9/NQ-CP
      |
      Hà
      Nội, ngày 05 tháng 3 năm 2026
      |
      NGHỊ QUYẾT
      VỀ VIỆC TẠM
      Thực hiện Luật, Chính phủ quyết nghị:
      Nơi nhận:
      - Các bộ;
      - Lưu: VT
      , TH (3).
      |
      TM. CHÍNH
      PHỦ
      THỦ TƯỚNG
      Nguyễn
      Khắc Tạm
      |
      """, file: "a.md")
    #expect(dispatch.system == .state && dispatch.issuer == "CHÍNH PHỦ" && dispatch.numberSymbol == "9/NQ-CP")
    #expect(dispatch.place == "Hà Nội" && dispatch.date == Day(year: 2026, month: 3, day: 5) && dispatch.subject == "VỀ VIỆC TẠM")
    #expect(dispatch.recipients.map(\.name) == ["Các bộ", "Lưu: VT, TH (3)"])
    #expect(dispatch.signatory?.authority == ["TM. CHÍNH PHỦ"] && dispatch.signatory?.name == "Nguyễn Khắc Tạm")
    #expect(dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test func `a bar that is a printed brace beside recipients stays one`() {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n\nSố: 7/SNV\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Bộ Nội vụ; |\n- Tỉnh ủy; | (để b/c)\n- Lưu: VT.\n\nGIÁM ĐỐC\nLê Tạm"
    )
    #expect(dispatch.recipients.map(\.note) == ["để b/c", "để b/c", nil])
  }

  // MARK: Names in two lines

  @Test(arguments: [
    ("Nguyễn\nKhắc Tạm", "Nguyễn Khắc Tạm", []), ("Lê Văn\nTạm", "Lê Văn Tạm", []), ("Lê Tạm", "Lê Tạm", []),
    ("Lê Văn Tạm\nHằng", "Lê Văn Tạm", [17]), ("Lê Tạm\n\nHằng", "Lê Tạm", [18]), ("LÊ TẠM\nHằng", "LÊ TẠM", [17]),
  ])
  func `a name that a cell tore in two is one`(lines: String, name: String, doubts: [Int]) {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n\nSố: 7/SNV\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\nGIÁM ĐỐC\n\n\(lines)")
    #expect(dispatch.signatory?.name == name && dispatch.uncertain.map(\.line) == doubts, "\(dispatch.uncertain)")
  }

  // MARK: Who decides

  @Test(arguments: ["BAN HÀNH QUY CHẾ TẠM", "VỀ VIỆC BAN HÀNH QUY CHẾ TẠM", "Ban hành Quy chế tạm"])
  func `who decides stands above the grounds and does not sign`(subject: String) {
    let dispatch = Samples.read(
      "ỦY BAN NHÂN DÂN\n\nSố: 7/QĐ-UBND\n\nQUYẾT ĐỊNH\n\(subject)\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TẠM\nCăn cứ Luật Tạm;\n\nĐiều 1. Ban hành.\n\n"
        + "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Tạm\n\nQUY CHẾ\nLÀM VIỆC")
    #expect(dispatch.subject == subject && dispatch.signatory?.authority == ["KT. CHỦ TỊCH"])
    #expect(dispatch.signatory?.title == "PHÓ CHỦ TỊCH" && dispatch.signatory?.name == "Lê Văn Tạm")
  }

  @Test func `what is issued with a decision begins under a signature that lost its name`() {
    let dispatch = Samples.read(
      "ỦY BAN NHÂN DÂN\n\nSố: 7/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc tạm\n\nCăn cứ Luật Tạm;\n\nĐiều 1. Ban hành.\n\n| TM. ỦY BAN NHÂN DÂN |\nQUY CHẾ LÀM VIỆC\nCỦA ỦY BAN NHÂN DÂN"
    )
    #expect(dispatch.signatory?.authority == ["TM. ỦY BAN NHÂN DÂN"] && dispatch.signatory?.title == nil)
  }

  // MARK: Words in two lines

  @Test func `labels that a cell tore in two are read`() {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n|\nSố: 7/CT-TC\nV/v\n: báo cáo\n|\nKính\ngửi: Các xã.\n\nKính mong các xã\ngửi: báo cáo.\n\nNơi\nnhận:\n- Như trên;\n- Lưu: VT.\n|\nKT.\nGIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Tạm\n|"
    )
    #expect(dispatch.addressees == ["Các xã"] && dispatch.docType == "Công văn" && dispatch.subject == "báo cáo")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Lưu: VT"] && dispatch.signatory?.authority == ["KT. GIÁM ĐỐC"])
    #expect(dispatch.signatory?.title == "PHÓ GIÁM ĐỐC" && dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test(arguments: [("CƠ CẤU CỦA", "CƠ CẤU CỦA SỞ TẠM THUỘC TỈNH"), ("CƠ CẤU", "CƠ CẤU")])
  func `a subject that needs more words goes on above the grounds`(first: String, subject: String) {
    let dispatch = Samples.read(
      "BỘ NỘI VỤ\n\nSố: 7/QĐ-BNV\n\nQUYẾT ĐỊNH\n\(first)\nSỞ TẠM THUỘC TỈNH\nCăn cứ Luật Tạm;\n\nĐiều 1. Ban hành.")
    #expect(dispatch.subject == subject)
  }

  @Test(arguments: [
    ("NGHỊ\nĐỊNH", "Nghị định"), ("KẾ HOẠCH", "Kế hoạch"), ("* *\n**QUYẾT ĐỊNH**", "Quyết định"),
    ("** **\nQUYẾT\nĐỊNH", "Quyết định"),
  ])
  func `a title is read under marks round nothing and over a subject in torn words`(title: String, type: String) {
    for (first, subject) in [("QUY", "QUY ĐỊNH CHI TIẾT LUẬT TẠM"), ("BAN", "BAN ĐỊNH CHI TIẾT LUẬT TẠM")] {
      let dispatch = Samples.read(
        "**BAN\n**\nCHẤP HÀNH TRUNG ƯƠNG\n*\n|\n**ĐẢNG\nCỘNG SẢN VIỆT NAM**\n|\nSố 7-QĐ/TW\n|\nHà Nội, ngày 05 tháng11 năm 2025\n|\n\(title)\n\(first)\nĐỊNH CHI TIẾT LUẬT TẠM\n\n*Căn cứ Luật Tạm;*\n\nĐiều 1. Ban hành."
      )
      #expect(dispatch.system == .party && dispatch.issuer == "BAN CHẤP HÀNH TRUNG ƯƠNG" && dispatch.numberSymbol == "7-QĐ/TW")
      #expect(dispatch.date == Day(year: 2025, month: 11, day: 5) && dispatch.docType == type && dispatch.subject == subject)
      #expect(dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
    }
  }

  @Test func `a page may stand far above the form and tell its type and day`() {
    let menu = (1...90).map { "Mục \($0) của trang" }.joined(separator: "\n")
    let page = menu + "\n**Số hiệu:**\n|\n12/KH-UBND\n|\n**Loại văn bản:**\n|\nKế hoạch\n|\n**Tình trạng:**\n|\nĐã biết\n|\n"
    let dispatch = DispatchReader.read(page + Self.form, file: "a.md")
    expectForm(dispatch)
    let letter = DispatchReader.read(
      page
        + "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/SNV-TC\nV/v tạm\n**Kính gửi:**\n|\n- Các xã;\n- Các sở.\n|\nNội dung.",
      file: "a.md")
    #expect(letter.addressees == ["Các xã", "Các sở"] && letter.subject == "tạm")
  }

  // MARK: A list without its label

  @Test func `a list that lost its label is read from its first row to the archive row`() {
    let dispatch = Samples.read(
      "SỞ NỘI VỤ\n\nSố: 7/SNV\n\nKính gửi:\n- Các xã;\n\nĐề nghị các xã báo cáo:\n- Kết quả;\n- Tồn tại.\n\nTrân trọng./.\n- Như trên;\n- Tỉnh ủy (b/c);\n- Lưu VT, TC.\nGIÁM ĐỐC\n(đã ký)\nLê Văn Tạm"
    )
    #expect(
      dispatch.recipients.map(\.name) == ["Như trên", "Tỉnh ủy", "Lưu VT, TC"] && dispatch.recipients[0].expanded == ["Các xã"])
    #expect(dispatch.signatory?.name == "Lê Văn Tạm" && dispatch.uncertain.isEmpty)
  }

  @Test(arguments: ["- Như trên;\n- Kết quả.", "- Như trên;\nCác xã báo cáo kết quả cho Sở.\n- Lưu: VT."])
  func `rows of the text are no such list`(rows: String) {
    #expect(
      Samples.read("SỞ NỘI VỤ\n\nSố: 7/SNV\n\nKính gửi: Các xã.\n\nBáo cáo gồm:\n\(rows)\n\nGIÁM ĐỐC\nLê Văn Tạm").recipients
        .isEmpty)
  }
}
