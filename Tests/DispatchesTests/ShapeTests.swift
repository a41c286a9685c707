import Dispatches
import Domain
import Foundation
import Testing

@Suite struct HeaderTests {
  @Test func `a State header is read part by part`() {
    let dispatch = Samples.read(Samples.state)
    #expect(dispatch.system == .state)
    #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU")
    #expect(dispatch.issuerParent == nil)
    #expect(dispatch.numberSymbol == "71/UBND-NC")
    #expect(dispatch.date?.iso == "2026-03-04")
    #expect(dispatch.place == "Đồng Mẫu")
    #expect(dispatch.docType == "Công văn")
    #expect(dispatch.subject == "rà soát kết quả xếp loại năm 2025")
    #expect(dispatch.lines["numberSymbol"] == 7)
  }

  @Test func `a Party header may have the Party's name after the number`() {
    let dispatch = Samples.read(Samples.party)
    #expect(dispatch.system == .party)
    #expect(dispatch.issuer == "TỈNH ỦY ĐỒNG MẪU")
    #expect(dispatch.numberSymbol == "88-CV/TU")
    #expect(dispatch.date?.iso == "2026-01-12")
    #expect(dispatch.subject == "tổ chức kiểm điểm năm 2026")
  }

  @Test func `what the header does not say stays unknown`() {
    let dispatch = Samples.read(Samples.bare)
    #expect(dispatch.number == nil)
    #expect(dispatch.numberSymbol == "-KH/ĐU")
    #expect(dispatch.issuer == nil)
    #expect(dispatch.date == nil)
    #expect(dispatch.place == nil)
    #expect(dispatch.docType == "Kế hoạch")
    #expect(dispatch.system == .party)
  }

  @Test(arguments: [
    ("ỦY BAN NHÂN DÂN TỈNH MẪU\n**SỞ NỘI VỤ**", "ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ NỘI VỤ"),
    ("BAN CHẤP HÀNH\nTRUNG ƯƠNG\n**VĂN PHÒNG**", "BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"),
    ("ĐẢNG BỘ TỈNH MẪU\n**ĐẢNG ỦY\nỦY BAN NHÂN DÂN TỈNH**", "ĐẢNG BỘ TỈNH MẪU", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"),
  ])
  func `the parent body is told from the issuer`(header: String, parent: String, issuer: String) {
    let dispatch = Samples.read(header + "\n\nSố: 1/SNV-VP\n\nKính gửi: Sở Y tế.\n")
    #expect(dispatch.issuerParent == parent)
    #expect(dispatch.issuer == issuer)
  }

  @Test(arguments: [
    ("Số: 12/2026/NQ-HĐND", "12/2026/NQ-HĐND", "Nghị quyết"), ("Số: 05/CĐ-TTg", "05/CĐ-TTg", "Công điện"),
    ("Số 9 ‑ HD/BTCTU", "9-HD/BTCTU", "Hướng dẫn"), ("Số: 44/2022/TT- BTC", "44/2022/TT-BTC", "Thông tư"),
    ("Số 3-TTr/ĐU", "3-TTr/ĐU", "Tờ trình"),
  ])
  func `number and symbol give system and type`(line: String, numberSymbol: String, type: String) {
    let dispatch = Samples.read("TỈNH MẪU\n\n\(line)\n\nĐồng Mẫu, ngày 1 tháng 2 năm 2026\n\nCăn cứ quy định.\n")
    #expect(dispatch.numberSymbol == numberSymbol)
    #expect(dispatch.docType == type)
    #expect(dispatch.system == (numberSymbol.contains("-HD") || numberSymbol.contains("-TTr") ? .party : .state))
  }

  @Test func `a stamp is neither issuer nor date`() {
    let dispatch = Samples.read(
      "SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\nHỎA TỐC\n\nCỔNG THÔNG TIN ĐIỆN TỬ\nĐẾN Giờ: C\nNgày: 28/4/2026\n\nKính gửi: Sở Nội vụ."
    )
    #expect(dispatch.issuer == "SỞ Y TẾ")
    #expect(dispatch.date?.iso == "2026-04-03")
    #expect(dispatch.addressees == ["Sở Nội vụ"])
  }
}

@Suite struct ColumnTests {
  @Test(arguments: [false, true])
  func `two columns are read one after the other, decomposed letters too`(isDecomposed: Bool) {
    let dispatch = Samples.read(isDecomposed ? Samples.columns.decomposedStringWithCanonicalMapping : Samples.columns)
    #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU")
    #expect(dispatch.numberSymbol == "45/QĐ-UBND")
    #expect(dispatch.date?.iso == "2026-05-07")
    #expect(dispatch.subject == "Về việc phê duyệt Kế hoạch đánh giá, xếp loại chất lượng các cơ quan, đơn vị năm 2026")
    #expect(dispatch.signatory?.authority == ["KT. CHỦ TỊCH"])
    #expect(dispatch.signatory?.title == "PHÓ CHỦ TỊCH")
    #expect(dispatch.signatory?.name == "Nguyễn Văn Ví Dụ")
    #expect(dispatch.citations.map(\.numberSymbol) == ["8/2025/NĐ-CP", "15/TTr-SNV"])
    #expect(dispatch.citations.map { $0.date?.iso } == ["2025-12-21", "2026-05-02"])
  }

  @Test func `a brace gives its note to every row beside it`() {
    let recipients = Samples.read(Samples.columns).recipients
    #expect(
      recipients.map(\.name) == [
        "Như Điều 2", "Bộ Nội vụ", "TTTU, TT HĐND tỉnh", "CT, các PCT UBND tỉnh", "Cổng TTĐT tỉnh",
        "VPUB: CVP, các PCVP, các phòng: NC, TH", "Lưu: VT, NC (3b)",
      ])
    #expect(recipients.map(\.note) == [nil, nil, "để b/c", "để b/c", "để đăng tải", nil, nil])
  }

  @Test func `Như Điều n stands for the bodies of that article`() {
    let first = Samples.read(Samples.columns).recipients.first
    #expect(first?.kind == .sameAsArticle)
    #expect(first?.expanded == ["Chánh Văn phòng Ủy ban nhân dân tỉnh", "Giám đốc Sở Nội vụ", "Thủ trưởng các cơ quan, đơn vị"])
  }

  @Test func `columns run together with one space are parted by the words of the form`() {
    let dispatch = Samples.read(
      """
      HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH ĐỒNG MẪU Độc lập - Tự do - Hạnh phúc
      Số: 2/NQ-HĐND Đồng Mẫu, ngày 10 tháng 7 năm 2026

      NGHỊ QUYẾT
      Về mức chi

      Căn cứ Luật Ngân sách nhà nước;
      Nơi nhận: TM. HỘI ĐỒNG NHÂN DÂN
      - Chính phủ;
      - Lưu: VT.
      """)
    #expect(dispatch.issuer == "HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU")
    #expect(dispatch.date?.iso == "2026-07-10")
    #expect(dispatch.signatory?.authority == ["TM. HỘI ĐỒNG NHÂN DÂN"])
    #expect(dispatch.recipients.map(\.name) == ["Chính phủ", "Lưu: VT"])
  }

  @Test func `cells of a table are columns where they hold the form, and data elsewhere`() {
    let dispatch = Samples.read(
      """
      | SỞ Y TẾ | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>Độc lập - Tự do - Hạnh phúc |
      |---|---|
      | Số: 15/TB-SYT | *Đồng Mẫu, ngày 03 tháng 3 năm 2026* |

      **THÔNG BÁO**
      Lịch tiếp công dân

      | Ngày | Người |
      |---|---|
      | 05/3 | Ông A |

      | Nơi nhận:<br>- Các phòng;<br>- Lưu: VP. | **GIÁM ĐỐC**<br><br>Lê Văn Tạm |
      """)
    #expect(dispatch.issuer == "SỞ Y TẾ")
    #expect(dispatch.date?.iso == "2026-03-03")
    #expect(dispatch.recipients.map(\.name) == ["Các phòng", "Lưu: VP"])
    #expect(dispatch.signatory?.name == "Lê Văn Tạm")
    #expect(dispatch.uncertain.isEmpty)
  }
}

@Suite struct ListTests {
  /// Recipients of a dispatch whose Nơi nhận is `rows`.
  private func recipients(_ rows: String) -> [Dispatch.Recipient] {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nNội dung.\n\nNơi nhận:\n\(rows)\n\nGIÁM ĐỐC\n\nLê Văn Tạm")
      .recipients
  }

  @Test func `addressees broken over lines and after a stray star are whole`() {
    #expect(
      Samples.read(Samples.party).addressees == [
        "Các cơ quan tham mưu, giúp việc Tỉnh ủy", "Ủy ban MTTQVN tỉnh, các tổ chức chính trị - xã hội, các sở, ban, ngành",
        "Các đảng ủy trực thuộc",
      ])
  }

  @Test func `one addressee on the label's line ends before the body`() {
    let dispatch = Samples.read("Kính gửi: Ủy ban nhân dân các xã\nXét đề nghị của Sở Y tế, Sở có ý kiến như sau.")
    #expect(dispatch.addressees == ["Ủy ban nhân dân các xã"])
  }

  @Test func `a công điện names its addressees after điện`() {
    let dispatch = Samples.read(
      "CÔNG ĐIỆN\nVề mưa lũ\n\n**THỦ TƯỚNG CHÍNH PHỦ điện:**\n- Bộ trưởng Bộ Y tế;\n- Chủ tịch UBND tỉnh Mẫu.\n\nThủ tướng yêu cầu."
    )
    #expect(dispatch.docType == "Công điện")
    #expect(dispatch.addressees == ["Bộ trưởng Bộ Y tế", "Chủ tịch UBND tỉnh Mẫu"])
  }

  @Test(arguments: [
    ("- Bộ Tài chính (để b/c);", "Bộ Tài chính", "để b/c"), ("- Bộ Tài chính; (Báo cáo)", "Bộ Tài chính", "Báo cáo"),
    ("- Bộ Tài chính;\n(để báo cáo)", "Bộ Tài chính", "để báo cáo"),
    ("- Bộ Tài chính (để phối hợp*);*", "Bộ Tài chính", "để phối hợp"),
    ("- Trung tâm Thông tin để đăng công báo;", "Trung tâm Thông tin", "để đăng công báo"),
    ("- Sở Y tế (để\nbiết);", "Sở Y tế", "để biết"),
    ("- Sở Y tế (đ/b", "Sở Y tế", "đ/b"),
  ])
  func `a note is found wherever it stands`(row: String, name: String, note: String) {
    let first = recipients(row + "\n- Lưu: VT.").first
    #expect(first?.name == name)
    #expect(first?.note == note)
  }

  @Test(arguments: ["Văn phòng Chính phủ (Cục KSTTHC)", "PCVP (NC) UBND tỉnh", "Cục Kiểm soát TTHC (VPCP)", "Vụ TH (2,3C)"])
  func `parentheses that say who, not why, stay in the name`(name: String) {
    let first = recipients("- \(name);\n- Lưu: VT.").first
    #expect(first?.name == name)
    #expect(first?.note == nil)
  }

  @Test func `several notes give a route and several meanings`() {
    let first = recipients("- Bộ Công an (qua Cục A03) (để phối hợp, t/h);\n- Lưu: VT.").first
    #expect(first?.name == "Bộ Công an")
    #expect(first?.route == "Cục A03")
    #expect(first?.note == "để phối hợp, t/h")
    #expect(first?.meanings == [.route, .coordinate, .perform])
  }

  @Test(arguments: [
    "Lưu: VT.", "Lưu VT", "Lưu Văn phòng Tỉnh ủy.", "Lưu: VT, CN. pvc 5", "Lưu HCTĐKT.", "Lưu BTCTU.", "Lưu VPĐU.",
  ])
  func `archive rows are known in all their forms`(row: String) {
    #expect(recipients("- Như trên;\n- \(row)").map(\.kind) == [.sameAsAbove, .archive])
  }

  @Test func `rows in one line and rows without dashes are parted`() {
    #expect(recipients("- Như trên; - Sở Y tế (b/c); - Lưu: VT.").map(\.name) == ["Như trên", "Sở Y tế", "Lưu: VT"])
    #expect(recipients("Như trên,\nCác đảng ủy,\nLưu Văn phòng.").map(\.name) == ["Như trên", "Các đảng ủy", "Lưu Văn phòng"])
  }

  @Test func `Như trên stands for the addressees`() {
    #expect(Samples.read(Samples.state).recipients[0].expanded == ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường"])
  }
}

@Suite struct SignatureTests {
  private func signatory(_ lines: String) -> Dispatch.Signatory? {
    Samples.read("Nội dung công việc.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n\n\(lines)").signatory
  }

  @Test(
    arguments: [
      ("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\n\nLê An", ["TUQ. GIÁM ĐỐC"], "TRƯỞNG PHÒNG"),
      ("KT GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLê An", ["KT GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC"),
      ("T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nLÊ AN", ["T/L BAN THƯỜNG VỤ"], "CHÁNH VĂN PHÒNG"),
      ("T/M BỘ CHÍNH TRỊ\nLê An", ["T/M BỘ CHÍNH TRỊ"], nil),
      ("**K/T CHÁNH\nVĂN PHÒNG**\nPHÓ CHÁNH VĂN PHÒNG\nLê An", ["K/T CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG"),
      ("BỘ TRƯỞNG\n\n\nLê An", [], "BỘ TRƯỞNG"),
      (
        "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê An", ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"],
        "PHÓ CHÁNH VĂN PHÒNG"
      ),
    ] as [(String, [String], String?)])
  func `authority, office and name are told apart`(lines: String, authority: [String], title: String?) {
    let signatory = signatory(lines)
    #expect(signatory?.authority == authority)
    #expect(signatory?.title == title)
    #expect(signatory?.name?.lowercased() == "lê an")
  }

  @Test func `a signature above Nơi nhận is found`() {
    let dispatch = Samples.read(
      "Nội dung công việc.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.")
    #expect(dispatch.signatory?.name == "Lê Văn An")
    #expect(dispatch.recipients.count == 2)
  }
}
