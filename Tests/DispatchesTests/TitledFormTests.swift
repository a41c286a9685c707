import Dispatches
import Domain
import Testing

/// Titles, subjects, marks of copies and signatures as clerks write them.
@Suite struct TitledFormTests {
  private static func titled(_ title: String) -> Dispatch {
    Samples.read(
      "SỞ NỘI VỤ\nSố: 5/KH-SNV\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\n\(title)\n\nCăn cứ Luật ngày 16/6/2025, Sở Nội vụ ban hành như sau:\n\n1. Các phòng báo cáo."
    )
  }

  @Test(arguments: [
    ("KẾ HOẠCH\nKiểm tra công tác trên địa bàn năm\n2026", "Kiểm tra công tác trên địa bàn năm 2026"),
    (
      "KẾ HOẠCH\nThực hiện Chỉ thị số 5-CT/TU của\nBan Thường vụ Tỉnh ủy",
      "Thực hiện Chỉ thị số 5-CT/TU của Ban Thường vụ Tỉnh ủy"
    ),
    ("BÁO CÁO TÓM TẮT\nTình hình quý I năm 2026", "TÓM TẮT Tình hình quý I năm 2026"),
    ("KẾ HOẠCH KIỂM TRA NĂM 2026 CỦA SỞ", "KIỂM TRA NĂM 2026 CỦA SỞ"),
  ])
  func `a subject is read to its end`(title: String, subject: String) {
    #expect(Self.titled(title).subject == subject)
  }

  @Test func `a subject of one long line is a subject`() {
    let words = "Triển khai " + Array(repeating: "rà soát kết quả đánh giá", count: 8).joined(separator: ", ")
    #expect(Self.titled("KẾ HOẠCH\n" + words).subject == words)
  }

  @Test(arguments: [
    ("THƯ CHÚC MỪNG", "Thư chúc mừng"), ("LỜI KÊU GỌI", "Lời kêu gọi"), ("THƯ NGỎ", "Thư ngỏ"),
    ("PHIẾU LẤY Ý KIẾN", "Phiếu lấy ý kiến"),
  ])
  func `a letter with a title is no công văn`(title: String, type: String) {
    let dispatch = Samples.read(
      "CHỦ TỊCH XÃ MỘT\n\nXã Một, ngày 02 tháng 3 năm 2026\n\n\(title)\n\nKính gửi: Các thầy giáo, cô giáo\n\nNhân dịp năm mới.")
    #expect(dispatch.docType == type)
  }

  @Test(arguments: [
    "SAO Y; SỞ NỘI VỤ TỈNH A; 12/03/2026 10:02:11 +07:00", "SỞ NỘI VỤ; SAO Y; 12/03/2026 10:02:11 +07:00",
    "SAO Y\nSỞ NỘI VỤ TỈNH A\n12/03/2026 10:02:11 +07:00",
  ])
  func `the mark of an electronic copy names no issuer`(mark: String) {
    let dispatch = Samples.read(
      mark + "\nỦY BAN NHÂN DÂN\nTỈNH A\nSố: 5/UBND-NC\nA, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các sở.\n\nBáo cáo.")
    #expect(dispatch.issuer == "ỦY BAN NHÂN DÂN TỈNH A")
    #expect(dispatch.issuerParent == nil)
  }

  @Test func `the number of a copy under the signature is no citation`() {
    let dispatch = Samples.read(Samples.state + "\n\nSỞ NỘI VỤ\n\nSố: 45/SY-SNV\nSAO Y\n")
    #expect(!dispatch.citations.contains { $0.numberSymbol == "45/SY-SNV" })
    #expect(dispatch.uncertain.contains { $0.text == "Số: 45/SY-SNV" })
  }

  @Test func `of two signatures side by side the first is read and the second is named`() {
    let dispatch = Samples.read(
      """
      Kính gửi: Các xã.

      Báo cáo.

      SỞ MỘT                              SỞ HAI
      KT. GIÁM ĐỐC SỞ MỘT                 KT. GIÁM ĐỐC SỞ HAI
      PHÓ GIÁM ĐỐC                        PHÓ GIÁM ĐỐC


      Đinh Văn Mẫu                        Hà Quang Thử

      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      """)
    #expect(dispatch.signatory?.name == "Đinh Văn Mẫu")
    #expect(dispatch.signatory?.authority == ["KT. GIÁM ĐỐC SỞ MỘT"])
    #expect(dispatch.uncertain.contains { $0.text == "Hà Quang Thử" })
  }

  @Test func `a second office of the signatory is named`() {
    let dispatch = Samples.read("Nơi nhận:\n- Lưu: VT.\n\nT/M ĐẢNG ỦY\nPHÓ BÍ THƯ\nCHỦ TỊCH HỘI ĐỒNG NHÂN DÂN XÃ\n\nVàng A Mẫu")
    #expect(dispatch.signatory?.title == "PHÓ BÍ THƯ")
    #expect(dispatch.signatory?.name == "Vàng A Mẫu")
    #expect(dispatch.uncertain.map(\.text) == ["CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN XÃ"])
  }
}
