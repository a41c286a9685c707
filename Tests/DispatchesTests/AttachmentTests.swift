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
}
