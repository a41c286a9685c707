import Dispatches
import Domain
import Testing

@Suite struct AttachmentTests {
  @Test func `annexes are listed by heading and title, and the note below names no other paper`() {
    let dispatch = Samples.read(
      """
      Số: 5/SYT-VP

      Kính gửi: Sở Nội vụ.

      Thực hiện theo Phụ lục I, II đính kèm Công văn này. Đề cương báo cáo gửi kèm.

      Nơi nhận:
      - Như trên;
      - Lưu: VT.

      GIÁM ĐỐC

      Trần Văn Mẫu

      Phụ lục I
      DANH MỤC BÁO CÁO
      (Ban hành kèm theo Công văn số 5/SYT-VP)

      1. Báo cáo tháng.

      Phụ lục II
      BIỂU MẪU
      (Kèm theo Công văn số 5/SYT-VP)
      """)
    #expect(dispatch.attachments == ["Đề cương báo cáo gửi kèm", "Phụ lục I DANH MỤC BÁO CÁO", "Phụ lục II BIỂU MẪU"])
  }

  @Test func `papers are listed one by one below a label, and named in the midst of a text`() {
    let text =
      "Kính gửi: Sở Y tế.\n\nThực hiện theo Phụ lục I, II đính kèm Công văn này.\n\nTài liệu gửi kèm:\n1. Mẫu số 01;\n2. Mẫu số 02."
    #expect(Samples.read(text).attachments == ["Phụ lục I, II đính kèm", "Mẫu số 01", "Mẫu số 02"])
  }

  private static func annexes(_ annex: String) -> [String] {
    Samples.read("Số: 5/SM-VP\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Mẫu\n\n\(annex)")
      .attachments
  }

  @Test(arguments: [
    ("DANH MỤC\nTHỦ\nTỤC MẪU ĐƯỢC SỬA ĐỔI\n(Kèm theo Công văn số 5/SM-VP)", ["DANH MỤC THỦ TỤC MẪU ĐƯỢC SỬA ĐỔI"]),
    ("PHỤ LỤC\nDANH\nMỤC THỦ TỤC MẪU\n(Kèm theo Công văn số 5/SM-VP)", ["PHỤ LỤC DANH MỤC THỦ TỤC MẪU"]),
    ("PHỤ LỤC\nDANH MỤC MẪU\n\nSTT\n\nTÊN", ["PHỤ LỤC DANH MỤC MẪU"]),
    (
      "PHỤ LỤC I\nTHỦ TỤC MẪU VỚI MỘT TÊN GỌI THẬT DÀI TRÊN MỘT DÒNG\n(Kèm theo Công văn số 5/SM-VP)",
      [
        "PHỤ LỤC I THỦ TỤC MẪU VỚI MỘT TÊN GỌI THẬT DÀI TRÊN MỘT DÒNG"
      ]
    ), ("Mẫu số 01. Mục lục hồ sơ mẫu\n\nTÊN CƠ QUAN\nTÊN ĐƠN VỊ", ["Mẫu số 01. Mục lục hồ sơ mẫu"]),
  ])
  func `the title of an annex is whole over its lines, and nothing more`(annex: String, titles: [String]) {
    #expect(Self.annexes(annex) == titles)
  }

  @Test(arguments: [
    ("Danh mục mẫu Phần I ban hành kèm theo Quyết định số 12/QĐ-SM ngày 01/02/2026 hết hiệu lực.", []),
    ("Thực hiện theo Phụ lục III ban hành kèm theo Nghị định 8/2026/NĐ-CP của Chính phủ.", []),
    ("Ban hành Danh mục mẫu kèm theo Quyết định này.", ["Danh mục mẫu kèm theo"]),
  ])
  func `an annex of another document is none of this one`(text: String, attachments: [String]) {
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").attachments == attachments)
  }
}
