import Dispatches
import Domain
import Testing

/// Whose a time limit is, and by which words it is told.
@Suite struct QuotedLimitTests {
  private static func read(_ sentence: String) -> Dispatch {
    Samples.read(
      "SỞ NỘI VỤ\nSố: 5/SNV-CC\nV/v thử\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các xã.\n\n\(sentence)\n\nNơi nhận:\n- Lưu: VT."
    )
  }

  @Test(arguments: [
    ("Thời hạn gửi báo cáo: ngày 15/4/2026.", "2026-04-15"),
    ("Các xã gửi báo cáo chậm nhất vào 16h ngày 15/4/2026.", "2026-04-15"),
    ("Chậm nhất đến 15/4/2026 phải báo cáo Sở Nội vụ.", "2026-04-15"),
    ("Hạn cuối nhận báo cáo là 17h00 ngày 15/4/2026.", "2026-04-15"),
    ("Từ nay đến hết ngày 30/6/2026, các xã hoàn thành việc rà soát.", "2026-06-30"),
    ("Ngày 15/4/2026 là hạn cuối để các xã gửi báo cáo.", "2026-04-15"),
  ])
  func `a limit is found by its label`(sentence: String, day: String) {
    #expect(Self.read(sentence).deadlines.map { $0.date?.iso } == [day])
  }

  @Test func `a day that comes again is a limit of what is sent`() {
    #expect(Self.read("Báo cáo gửi về Sở Nội vụ ngày 25 hằng tháng.").deadlines.map(\.recurrence) == ["monthly, day 25"])
    #expect(Self.read("Thời gian họp từ ngày 25 hằng tháng.").deadlines.isEmpty)
  }

  @Test func `each period in brackets has its own limit`() {
    let words = "Các xã báo cáo định kỳ: tháng (trước ngày 20), quý (trước ngày 15 tháng cuối quý), năm (trước ngày 10/12)."
    #expect(
      Self.read(words).deadlines.map(\.recurrence)
        == ["monthly, day 20", "quarterly, day 15 of the quarter's last month", "yearly, 12-10"])
  }

  @Test(arguments: [
    "Ngày 28/02/2026, Bộ Nội vụ có Công văn số 15/BNV-CC yêu cầu các địa phương báo cáo trước ngày 15/3/2026.",
    "Tại Công văn số 15/BNV-CC ngày 28/02/2026, Bộ Nội vụ đề nghị các tỉnh báo cáo trước ngày 15/3/2026.",
    "Bộ Nội vụ có Công văn số 15/BNV-CC ngày 28/02/2026 về việc báo cáo kết quả trước ngày 15/3/2026.",
    "Theo Công văn số 15/BNV-CC ngày 28/02/2026 của Bộ Nội vụ, các tỉnh gửi báo cáo về Bộ Nội vụ trước ngày 15/3/2026.",
  ])
  func `a limit of another body's document is named and not set`(sentence: String) {
    let dispatch = Self.read(sentence)
    #expect(dispatch.deadlines.isEmpty)
    #expect(dispatch.uncertain.map(\.text) == ["trước ngày 15/3/2026"])
  }

  @Test(arguments: [
    "Theo Công văn số 15/BNV-CC ngày 28/02/2026 của Bộ Nội vụ, Sở Nội vụ đề nghị các xã báo cáo trước ngày 15/3/2026.",
    "Thực hiện Công văn số 15/BNV-CC ngày 28/02/2026 của Bộ Nội vụ về đánh giá, đề nghị các xã báo cáo trước ngày 15/3/2026.",
    "Sở Nội vụ có Công văn số 15/SNV-CC ngày 28/02/2026 đề nghị các xã báo cáo trước ngày 15/3/2026.",
  ])
  func `a limit of the issuer's own is set though a document is cited`(sentence: String) {
    #expect(Self.read(sentence).deadlines.map { $0.date?.iso } == ["2026-03-15"])
  }

  @Test func `the limit of a purpose is not that of the order`() {
    let dispatch = Self.read(
      "Để Ủy ban nhân dân tỉnh báo cáo Bộ Nội vụ trước ngày 15/3/2026, đề nghị các xã gửi báo cáo về Sở Nội vụ trước ngày 10/3/2026."
    )
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-03-10"])
    #expect(dispatch.deadlines.first?.reportTo == "Sở Nội vụ")
    #expect(Self.read("Hạn báo cáo Bộ Nội vụ là trước ngày 15/3/2026.").deadlines.first?.reportTo == "Bộ Nội vụ")
  }

  @Test(arguments: [
    "đối chiếu dữ liệu sau khôi phục", "giao nộp hồ sơ", "đề cử người", "bình xét", "xác minh", "sơ kết",
    "mở tài khoản và hỗ trợ",
    "cam kết hoàn thành", "đưa nội dung này vào chương trình kiểm tra", "kiến nghị xử lý",
  ])
  func `a verb of two words is not cut`(action: String) {
    let dispatch = Self.read("1. Trung tâm Công nghệ số tỉnh \(action).")
    #expect(dispatch.assignments.map(\.body) == ["Trung tâm Công nghệ số tỉnh"])
    #expect(dispatch.assignments.map(\.action) == [action])
  }
}
