import Dispatches
import Domain
import Testing

@Suite struct LimitTests {
  private func deadlines(_ text: String) -> [Dispatch.Deadline] {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\nKính gửi: Sở Nội vụ.\n\n1. \(text)").deadlines
  }

  @Test(arguments: [
    ("Gửi ý kiến đến hết ngày 30/4/2026.", ["2026-04-30"]), ("Gửi báo cáo không muộn hơn ngày 30/4/2026.", ["2026-04-30"]),
    ("Báo cáo, hạn chót ngày 30/4/2026.", ["2026-04-30"]), ("Đợt kiểm tra kết thúc ngày 30/4/2026.", ["2026-04-30"]),
    ("Báo cáo trước các ngày 30/4/2026 và 30/6/2026.", ["2026-04-30", "2026-06-30"]),
    ("Báo cáo trước các ngày 30/4, 30/6 và 30/9/2026.", ["2026-04-30", "2026-06-30", "2026-09-30"]),
    ("Báo cáo trước ngày 30 tháng 4 năm 2026, ngày 15 tháng 5 năm 2026.", ["2026-04-30", "2026-05-15"]),
    ("Báo cáo trước ngày 30/4/2026, ngày 15/5/2026, Sở Y tế tổ chức họp.", ["2026-04-30"]),
    ("Báo cáo trước thứ Sáu, ngày 15/5/2026.", ["2026-05-15"]), ("Báo cáo trước 17h00, ngày 15/5/2026.", ["2026-05-15"]),
  ])
  func `limits of many wordings are days`(text: String, days: [String]) {
    #expect(deadlines(text).map { $0.date?.iso ?? $0.words } == days)
  }

  @Test(arguments: [
    ("Báo cáo hằng tuần trước 16 giờ thứ Sáu.", ["weekly, Friday"]), ("Báo cáo Ban Chỉ đạo trước 16h00 hằng ngày.", ["daily"]),
    ("Báo cáo kết quả vào thứ Hai hằng tuần.", ["weekly, Monday"]),
    ("Báo cáo trước ngày 25 hằng tháng, trước ngày 10/12 hằng năm.", ["monthly, day 25", "yearly, 12-10"]),
    ("Báo cáo trước ngày 15/6 và ngày 15/12 hằng năm.", ["yearly, 06-15", "yearly, 12-15"]),
    ("Hằng tháng, báo cáo trước ngày 25.", ["monthly, day 25"]),
  ])
  func `a limit that comes every day, week, month or year says so`(text: String, recurrences: [String]) {
    #expect(deadlines(text).map(\.recurrence) == recurrences)
  }

  @Test func `days counted from an event are a limit in words`() {
    #expect(deadlines("Hoàn thành trong 10 ngày kể từ ngày nhận được Công văn này.").map(\.date) == [nil])
    #expect(deadlines("Đã hoàn thành 5 dự án trong 6 tháng đầu năm 2026.").isEmpty)
    #expect(deadlines("Trong 10 ngày qua, Sở triển khai nhiều việc.").isEmpty)
  }

  @Test func `an annex sets limits too, in words or in a column of its table`() {
    let dispatch = Samples.read(
      """
      Số: 1/SYT-VP

      Kính gửi: Sở Nội vụ.

      Nội dung chính.

      Nơi nhận:
      - Như trên;
      - Lưu: VT.

      GIÁM ĐỐC

      Trần Văn Mẫu

      PHỤ LỤC

      | TT | Việc | Thời hạn |
      |---|---|---|
      | 1 | Báo cáo | trước ngày 30/5/2026 |
      | 2 | Tổng kết | 15/6/2026 |
      """)
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-05-30", "2026-06-15"])
    #expect(dispatch.deadlines.map(\.line) == [19, 20])
  }

  @Test(arguments: [
    ("Hoàn thành, báo cáo Giám đốc Sở trước ngày 10/5/2026.", "Giám đốc Sở"),
    ("Báo cáo kết quả với Chủ tịch UBND tỉnh trước ngày 10/5/2026.", "Chủ tịch UBND tỉnh"),
    ("Phối hợp với Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 10/5/2026.", "Ủy ban nhân dân tỉnh"),
  ])
  func `a report goes to a body or to who leads it`(text: String, body: String) {
    #expect(deadlines(text).map(\.reportTo) == [body])
  }
}
