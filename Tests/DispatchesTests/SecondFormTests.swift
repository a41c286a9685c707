import Dispatches
import Domain
import Testing

/// Attachments with a form of their own, and what stands beside a council's name.
@Suite struct SecondFormTests {
  private static let head = """
    SỞ NỘI VỤ
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: 5/QĐ-SNV
    Đồng Mẫu, ngày 02 tháng 3 năm 2026

    """
  private static let decision = """
    QUYẾT ĐỊNH
    Ban hành Mẫu báo cáo

    GIÁM ĐỐC SỞ NỘI VỤ

    Căn cứ Luật Mẫu số 3/2025/QH15;

    Điều 1. Ban hành Mẫu báo cáo.

    Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành.

    """
  private static let signature = "\nGIÁM ĐỐC\n\nTrần Văn Mẫu\n\n"
  private static let list = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n"
  private static let form = """
    UBND XÃ ……
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: /BC-UBND

    BÁO CÁO
    Kết quả đánh giá

    Kính gửi: Sở Mẫu.

    Ủy ban nhân dân xã báo cáo như sau.

    Nơi nhận:
    - Như trên;
    - Phòng Mẫu;
    - Lưu: VT.

    CHỦ TỊCH

    Lê Thị Thử
    """

  @Test(arguments: [decision + list + signature, decision + signature, decision + signature + list + "\n"])
  func `the form of an attachment is no part of a decision`(text: String) {
    let dispatch = Samples.read(Self.head + text + Self.form)
    #expect(dispatch.numberSymbol == "5/QĐ-SNV" && dispatch.docType == "Quyết định" && dispatch.addressees.isEmpty)
    #expect(dispatch.recipients.map(\.name) == (text.contains("Nơi nhận") ? ["Như Điều 2", "Lưu: VT"] : []))
    #expect(dispatch.signatory?.title == "GIÁM ĐỐC" && dispatch.signatory?.name == "Trần Văn Mẫu")
    #expect(dispatch.assignments.map(\.body) == ["Chánh Văn phòng"] && dispatch.citations.map(\.isBasis) == [true])
    #expect(dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test func `nor is it one of a letter without recipients`() {
    let dispatch = Samples.read(
      Self.head + "Kính gửi: Các xã.\n\n1. Các xã báo cáo theo mẫu gửi kèm./.\n" + Self.signature + Self.form)
    #expect(dispatch.addressees == ["Các xã"] && dispatch.recipients.isEmpty)
    #expect(dispatch.assignments.map(\.body) == ["Các xã"] && dispatch.signatory?.name == "Trần Văn Mẫu")
  }

  @Test func `a form inside the body stays there`() {
    let body = "Kính gửi: Các xã.\n\n1. Các xã báo cáo theo mẫu sau:\n\n\(Self.form.prefix(120))\n\n2. Các xã theo dõi chung.\n\n"
    let dispatch = Samples.read(Self.head + body + Self.list + Self.signature)
    #expect(dispatch.recipients.count == 2 && dispatch.sections.map(\.mark) == ["1", "2"])
  }

  @Test func `the name of the State is no part of an attachment's title`() {
    let annex = "SỞ NỘI VỤ\n" + Self.form.split(separator: "\n")[1...2].joined(separator: "\n")
    let dispatch = Samples.read(
      Self.head + Self.decision + Self.list + Self.signature + annex
        + "\n\nQUY CHẾ\nLàm việc\n\n(Kèm theo Quyết định số 5/QĐ-SNV)\n\nĐiều 1. Phạm vi")
    #expect(dispatch.attachments == ["QUY CHẾ Làm việc"] && dispatch.uncertain.isEmpty)
  }

  @Test func `a list below an attachment without number and addressees is the dispatch's own`() {
    let annex = Self.form.split(separator: "\n")[1...2].joined(separator: "\n") + "\n\nQUY CHẾ\nLàm việc\n\n"
    #expect(Samples.read(Self.head + Self.decision + Self.signature + annex + Self.list).recipients.count == 2)
  }

  @Test(arguments: [
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH ĐỒNG MẪU\nKHÓA XV, KỲ HỌP THỨ 20", "HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU\nKHÓA XV\nKỲ HỌP THỨ 20",
    "HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU KHÓA XV, KỲ HỌP THỨ 20",
    "HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU\nKHÓA XV, NHIỆM KỲ 2026 - 2031\nKỲ HỌP CHUYÊN ĐỀ LẦN THỨ 2",
  ])
  func `term and session are no part of a council's name`(issuer: String) {
    let dispatch = Samples.read(
      """
      \(issuer)
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: 12/NQ-HĐND
      Đồng Mẫu, ngày 10 tháng 7 năm 2026

      NGHỊ QUYẾT
      Về việc giao chỉ tiêu

      HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU
      KHÓA XV, KỲ HỌP THỨ 20

      Căn cứ Luật Mẫu số 3/2025/QH15;

      Điều 1. Giao chỉ tiêu.
      """)
    #expect(dispatch.issuer == "HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG MẪU" && dispatch.issuerParent == nil)
    #expect(dispatch.subject == "Về việc giao chỉ tiêu" && dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
  }

  @Test func `the Party's bodies keep their term`() {
    let text = "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XX\n*\nSố 5-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nNGHỊ QUYẾT\nvề cán bộ"
    #expect(Samples.read(text).issuer == "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH KHÓA XX")
  }
}
