import Dispatches
import Domain
import Testing

/// Addressees and recipients in lists of uncommon shapes.
@Suite struct DamagedListTests {
  private func addressees(_ lines: String) -> [String] {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\n\(lines)\n\nThực hiện Kế hoạch số 5/KH-UBND, Sở đề nghị:\n\n1. Các cơ quan báo cáo.")
      .addressees
  }

  private func read(_ foot: String) -> Dispatch {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nNội dung.\n\n\(foot)\n\nGIÁM ĐỐC\n\nLê Văn Tạm")
  }

  @Test(arguments: [
    ("Kính gửi:\n\n1. Sở Tài chính;\n2. Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"]),
    ("Kính gửi:\n\n- Sở Tài chính;\n\n2\n\n- Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"]),
    ("Kính gửi: Sở Tài chính.\n\nĐồng kính gửi: Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"]),
    ("Kính gừi: Sở Tài chính", ["Sở Tài chính"]),
    ("TRƯỞNG BAN CHỈ ĐẠO ỨNG PHÓ TỈNH ĐỒNG MẪU điện:\n\n- Sở Tài chính;\n- Sở Nội vụ.", ["Sở Tài chính", "Sở Nội vụ"]),
    ("| Kính gửi: | - Sở Tài chính;<br>- Sở Nội vụ. |\n|---|---|", ["Sở Tài chính", "Sở Nội vụ"]),
    ("Kính gửi: Sở Tài chính", ["Sở Tài chính"]), ("Kính gửi:\n\nSở Nội vụ\n\nSở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
    ("Kính gửi: Sở Nội vụ\n          Ủy ban nhân dân các xã", ["Sở Nội vụ", "Ủy ban nhân dân các xã"]),
    ("Kính gửi: Sở Nội vụ\nSở Tài chính\nUBND các xã", ["Sở Nội vụ", "Sở Tài chính", "UBND các xã"]),
    ("Kính gửi: Văn phòng\nỦy ban nhân dân tỉnh", ["Văn phòng Ủy ban nhân dân tỉnh"]),
    ("Kính gửi:\n- Sở Y tế;\n- UBND các xã: A, B; các phường: C, D.", ["Sở Y tế", "UBND các xã: A, B; các phường: C, D"]),
    ("Kính gửi:\n- Sở Nội vụ;\nTrang 2/3\n- Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
    ("Kính chuyển: Sở Nội vụ", ["Sở Nội vụ"]),
  ])
  func `addressees are read in every form of list`(lines: String, bodies: [String]) { #expect(addressees(lines) == bodies) }

  @Test(arguments: ["<u>Nơi nhận:</u>", "Nơi nhận;", "Nơi nhân:", "Nơi nhận (qua mạng):", "Nơi nhn:"])
  func `the label of Nơi nhận may be misread`(label: String) {
    let dispatch = read(label + "\n- Như trên;\n- Sở Y tế (để b/c);\n- Lưu: VT.")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Sở Y tế", "Lưu: VT"])
    #expect(dispatch.signatory?.name == "Lê Văn Tạm")
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test(
    arguments: [
      ("- Sở Y tế (để b/c);\n\n2\n\n- Sở Nội vụ;", ["Sở Y tế", "Sở Nội vụ"], ["để b/c", nil], nil),
      ("- Bộ Y tế (để b/c) (01 bản);", ["Bộ Y tế"], ["để b/c"], nil),
      ("- Bộ Y tế (qua Vụ Mẫu để tổng hợp);", ["Bộ Y tế"], ["qua Vụ Mẫu để tổng hợp"], "Vụ Mẫu"),
      ("- Bộ Y tế (để báo cáo, qua Văn phòng);", ["Bộ Y tế"], ["để báo cáo, qua Văn phòng"], "Văn phòng"),
      ("- Các đơn vị:\n  + Phòng Một (t/h);\n  + Phòng Hai;", ["Phòng Một", "Phòng Hai"], ["t/h", nil], nil),
      ("1. Sở Y tế;\n2. Sở Nội vụ;", ["Sở Y tế", "Sở Nội vụ"], [nil, nil], nil),
      ("Sở Y tế\nUBND tỉnh (để b/c)", ["Sở Y tế", "UBND tỉnh"], [nil, "để b/c"], nil),
    ] as [(String, [String], [String?], String?)])
  func `rows are told apart and their notes found`(rows: String, names: [String], notes: [String?], route: String?) {
    let archive = rows.hasPrefix("1.") ? "3. Lưu: VT." : rows.hasPrefix("-") ? "- Lưu: VT." : "Lưu: VT."
    let recipients = read("Nơi nhận:\n\(rows)\n\(archive)").recipients
    #expect(recipients.last?.kind == .archive)
    #expect(recipients.dropLast().map(\.name) == names)
    #expect(recipients.dropLast().map(\.note) == notes)
    #expect(recipients.first?.route == route)
  }

  @Test func `Như khoản n Điều m stands for that article alone`() {
    let dispatch = Samples.read(
      "QUYẾT ĐỊNH\nVề mẫu\n\nĐiều 2. Sở Y tế thực hiện.\n\nĐiều 4. Sở Nội vụ chịu trách nhiệm thi hành.\n\nNơi nhận:\n- Như khoản 2 Điều 4;\n- Lưu: VT."
    )
    #expect(dispatch.recipients.first?.expanded == ["Sở Nội vụ"])
  }

  @Test func `head and foot may be cut into several tables, without outer bars or in a grid`() {
    let heads = [
      "| SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n\n| Số: 1/SYT-VP | Đồng Mẫu, ngày 3 tháng 4 năm 2026 |\n|---|---|",
      "SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n--- | ---\nSố: 1/SYT-VP | Đồng Mẫu, ngày 3 tháng 4 năm 2026",
      "+---+---+\n| SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n+---+---+\n| Số: 1/SYT-VP | Đồng Mẫu, ngày 3 tháng 4 năm 2026 |\n+---+---+",
    ]
    for head in heads {
      let dispatch = Samples.read(
        head
          + "\n\nKính gửi: Sở Nội vụ.\n\nNội dung.\n\n| Nơi nhận: | GIÁM ĐỐC |\n|---|---|\n\n| - Như trên; | |\n|---|---|\n| - Lưu: VT. | Lê Văn Tạm |"
      )
      #expect(dispatch.issuer == "SỞ Y TẾ")
      #expect(dispatch.numberSymbol == "1/SYT-VP")
      #expect(dispatch.date?.iso == "2026-04-03")
      #expect(dispatch.recipients.map(\.name) == ["Như trên", "Lưu: VT"])
      #expect(dispatch.signatory?.name == "Lê Văn Tạm")
      #expect(dispatch.uncertain.isEmpty)
    }
  }

  @Test func `an uncertain line shows the file's text`() {
    let dispatch = Samples.read("<table><tr><td>SỞ</td></tr></table>\n\nSố: 1/SYT-VP\n\nKính gửi: Sở Nội vụ.")
    #expect(dispatch.uncertain.map(\.text) == ["<table><tr><td>SỞ</td></tr></table>"])
  }

  @Test(arguments: [
    "- Như kính trình;\n- Sở Y tế;\nTrang 2/3\n- Lưu: VT.", "+ Như kính trình;\n+ Sở Y tế;\n+ Lưu: VT.",
    "- Như kính trình;\n- Sở Y tế;\n- 2 -\n- Lưu: VT.",
  ])
  func `page marks are no text, and any mark of a list may stand alone`(rows: String) {
    let recipients = read("Nơi nhận:\n" + rows).recipients
    #expect(recipients.map(\.name) == ["Như kính trình", "Sở Y tế", "Lưu: VT"])
    #expect(recipients.map(\.kind) == [.sameAsAbove, .plain, .archive])
  }

  @Test func `an archive is a body and a person has a name, but a row after a comma is the archive row`() {
    let kinds = { (rows: String) in self.read("Nơi nhận:" + rows).recipients.map(\.kind) }
    #expect(kinds("\n- Lưu trữ lịch sử tỉnh;\n- Lưu Thị Hoa (để biết);\n- Lưu: VT.") == [.plain, .plain, .archive])
    #expect(kinds(" Các chi bộ, Lưu Văn phòng.") == [.plain, .archive])
  }

  @Test(
    arguments: [
      ("- Ban PC, NVT, KT (CT);\n- Lưu: VT, KT, TH.", ["Ban PC, NVT, KT (CT)", "Lưu: VT, KT, TH"], []),
      ("- Phòng TM, KT;\n- Lưu: VT. KT. GIÁM ĐỐC", ["Phòng TM, KT", "Lưu: VT"], ["KT. GIÁM ĐỐC"]),
      ("- Các xã; KT GIÁM ĐỐC\n- Lưu: VT.", ["Các xã", "Lưu: VT"], ["KT GIÁM ĐỐC"]),
    ] as [(String, [String], [String])])
  func `a desk in a row is no authority`(rows: String, names: [String], parted: [String]) {
    let dispatch = Samples.read(
      "SỞ MẪU\n\nSố: 7/SM\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n\(rows)\nPHÓ GIÁM ĐỐC\n\nLê Văn Tạm")
    let authority = dispatch.signatory?.authority ?? []
    #expect(dispatch.recipients.map(\.name) == names && authority + dispatch.uncertain.map(\.text) == parted)
  }

  @Test(arguments: [
    ("Bà Lê Thị Tạm (Địa chỉ: Số 5, xã Mẫu;\nSố ĐT: 0900000000)", ["Bà Lê Thị Tạm (Địa chỉ: Số 5, xã Mẫu; Số ĐT: 0900000000)"]),
    ("Công ty Mẫu (MST: 01; địa chỉ: xã Mẫu)", ["Công ty Mẫu (MST: 01; địa chỉ: xã Mẫu)"]),
    ("- Sở Mẫu (nơi gửi;\n- Sở Thử;", ["Sở Mẫu (nơi gửi", "Sở Thử"]), ("Sở Mẫu; Sở Thử", ["Sở Mẫu", "Sở Thử"]),
  ])
  func `a semicolon inside brackets parts no addressees`(lines: String, addressees: [String]) {
    #expect(
      Samples.read("SỞ MẪU\n\nSố: 7/SM\n\nKính gửi: \(lines)\n\nSở Mẫu nhận được câu hỏi và có ý kiến như sau:").addressees
        == addressees)
  }
}
