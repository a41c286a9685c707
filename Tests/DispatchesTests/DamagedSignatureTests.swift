import Dispatches
import Domain
import Testing

/// Signatures beside the common form.
@Suite struct DamagedSignatureTests {
  private func read(_ lines: String) -> Dispatch {
    Samples.read("Nội dung công việc.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n\n\(lines)")
  }

  @Test(arguments: [
    ("KIỂM SÁT VIÊN", "KIỂM SÁT VIÊN"), ("KẾ TOÁN TRƯỞNG", "KẾ TOÁN TRƯỞNG"), ("THẨM PHÁN", "THẨM PHÁN"),
    ("QUẢN ĐỐC MẪU", "QUẢN ĐỐC MẪU"), ("**Giám đốc**", "Giám đốc"), ("KT. Giám đốc\nPhó Giám đốc", "Phó Giám đốc"),
    ("Phó Giám Đốc", "Phó Giám Đốc"), ("GIÁM ĐỐC\n[Chữ ký số]", "GIÁM ĐỐC"), ("GIÁM ĐỐC (Đã ký)", "GIÁM ĐỐC"),
    ("GIÁM ĐỐC\nNgười ký: Lê Văn Tạm\nNgày ký: 09/3/2026 10:22:01", "GIÁM ĐỐC"),
  ])
  func `an office is no name, in whatever letters`(office: String, title: String) {
    let dispatch = read(office + "\n\nLê Văn Tạm")
    #expect(dispatch.signatory?.title == title)
    #expect(dispatch.signatory?.name == "Lê Văn Tạm")
    #expect(dispatch.uncertain.isEmpty)
  }

  @Test(arguments: [
    ("Đại tá Lê Văn Tạm", "Đại tá Lê Văn Tạm"), ("PGS, TS Lê Văn Tạm", "PGS, TS Lê Văn Tạm"), ("K’Tạm", "K’Tạm"),
    ("Lê văn Tạm", "Lê văn Tạm"), ("Lê Văn Tạm (đã ký)", "Lê Văn Tạm"), ("Đã ký: Lê Văn Tạm", "Lê Văn Tạm"),
  ])
  func `names have ranks, degrees and seals beside them`(line: String, name: String) {
    #expect(read("GIÁM ĐỐC\n\n" + line).signatory?.name == name)
  }

  @Test func `what is not understood about a signature is named with its line`() {
    #expect(read("GIÁM ĐỐC\n\nxyz ,,\n\nLê Văn Tạm").uncertain.map(\.text) == ["xyz ,,"])
    #expect(read("GIÁM ĐỐC\n\nLê Văn Tạm\n\nCHỦ TỊCH\n\nTrần Thử").uncertain.map(\.line) == [11, 13])
    #expect(
      read("GIÁM ĐỐC              CHỦ TỊCH\n\n\nLê Văn Tạm            Trần Thử").uncertain.map(\.text) == [
        "CHỦ TỊCH", "Trần Thử",
      ])
    #expect(read("GIÁM ĐỐC\n\nLê Văn Tạm\n\nPHỤ LỤC\nDANH MỤC\n\nSở Y tế").uncertain.isEmpty)
  }

  @Test(arguments: [
    "Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n- Lưu: VT, NC.\n\nLê Văn Tạm",
    "Nơi nhận:\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT, NC. PHÓ CHỦ TỊCH\n\nLê Văn Tạm",
    "| **Nơi nhận:** - Như trên; - Lưu: VT, NC. | **KT. CHỦ TỊCH** **PHÓ CHỦ TỊCH** **Lê Văn Tạm** |\n|---|---|",
    "| **Nơi nhận:** - Như trên; - Lưu: VT, NC. | **KT. CHỦ TỊCH** **PHÓ CHỦ TỊCH** *(Đã ký)* **Lê Văn Tạm** |\n|---|---|",
  ])
  func `a signature run together with the list beside it is whole`(foot: String) {
    let dispatch = Samples.read("Kính gửi: Sở Y tế.\n\nNội dung công việc.\n\n" + foot)
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Lưu: VT, NC"])
    #expect(dispatch.signatory?.authority == ["KT. CHỦ TỊCH"])
    #expect(dispatch.signatory?.title == "PHÓ CHỦ TỊCH")
    #expect(dispatch.signatory?.name == "Lê Văn Tạm")
  }

  @Test(
    arguments: [
      ("KT. BỘ\nTRƯỞNG\nTHỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("TL. CỤC\nTRƯỞNG", "TL. CỤC TRƯỞNG", nil),
      ("KT. BỘ TRƯỞNG THỨ\nTRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("KT. BỘ\nTRƯỞNG THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
      ("KT. TRƯỞNG BAN GIÁM SÁT\nTHỬ PHÓ TRƯỞNG BAN", "KT. TRƯỞNG BAN GIÁM SÁT THỬ", "PHÓ TRƯỞNG BAN"),
      ("TL. BỘ TRƯỞNG\nVỤ\nTRƯỞNG", "TL. BỘ TRƯỞNG", "VỤ TRƯỞNG"), ("TRƯỞNG\nBAN", nil, "TRƯỞNG BAN"),
      ("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG", "TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"),
    ] as [(String, String?, String?)])
  func `an office that a narrow cell tore is whole, and told from for whom is signed`(
    lines: String, authority: String?, title: String?
  ) {
    let signatory = read("\(lines)\n\nLê Văn Tạm").signatory
    #expect(
      signatory?.authority == [authority].compactMap(\.self) && signatory?.title == title, "\(String(describing: signatory))")
    #expect(signatory?.name == "Lê Văn Tạm")
  }

  @Test func `rows in capitals are recipients all the same`() {
    let rows = "Nơi nhận:\n- Như trên;\n- CHỦ TỊCH, PHÓ CHỦ TỊCH UBND TỈNH;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Tạm"
    #expect(
      Samples.read("Nội dung.\n\n" + rows).recipients.map(\.name) == ["Như trên", "CHỦ TỊCH, PHÓ CHỦ TỊCH UBND TỈNH", "Lưu: VT"])
  }
}
