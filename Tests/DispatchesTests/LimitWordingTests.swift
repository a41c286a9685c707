import Dispatches
import Domain
import Testing

/// Wordings of limits: hours, lost spaces, goals, months without a year, rows of days; and what is worded alike and sets none.
@Suite struct LimitWordingTests {
  private static func read(_ text: String) -> Dispatch {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 10 năm 2025\n\nKính gửi: Các xã.\n\n\(text)")
  }

  private static func limits(_ text: String) -> [String] { read(text).deadlines.map { $0.date?.iso ?? $0.words } }

  @Test(arguments: [
    ("Các xã gửi báo cáo về Sở Mẫu chậm nhất 17 giờ 00 ngày 15/12/2025.", "2025-12-15"),
    ("Các xã gửi báo cáo về Sở Mẫu chậm nhất là 17 giờ 00 phút, ngày 15/12/2025.", "2025-12-15"),
    ("Các xã gửi báo cáo về Sở Mẫu chậm nhất 17 giờ ngày 15/12/2025.", "2025-12-15"),
    ("Các xã gửi báo cáo về Sở Mẫu chậm nhất vào lúc 17 giờ 00 ngày 15/12/2025.", "2025-12-15"),
    ("Các xã gửi báo cáo về Sở Mẫu chậm nhất 17h00 ngày 15/12/2025.", "2025-12-15"),
    ("Các xã gửi báo cáo về Sở Mẫu trong vòng 24 giờ.", "trong vòng 24 giờ"),
    (
      "Các xã gửi báo cáo về Sở Mẫu chậm nhất 24 giờ kể từ khi nhận được văn bản.",
      "chậm nhất 24 giờ kể từ khi nhận được văn bản"
    ),
  ])
  func `the hour of a day is no span of hours`(text: String, limit: String) {
    #expect(Self.limits(text) == [limit])
    #expect(Self.read(text).deadlines.map(\.reportTo) == ["Sở Mẫu"])
    #expect(Self.read(text).uncertain.isEmpty)
  }

  @Test(arguments: [
    "Các xã gửi kết quả về Ban Mẫu Đảng ủy**trước ngày 20/4/2026**.",
    "Các xã gửi kết quả về Ban Mẫu Đảng ủytrước ngày 20/4/2026.",
    "Các xã gửi kết quả về Ban Mẫu Đảng ủy trước ngày20/4/2026.", "Các xã gửi kết quả về Ban Mẫu Đảng ủy trướcngày 20/4/2026.",
    "Các xã gửi kết quả về Ban Mẫu Đảng ủy trước ngày 20tháng4 năm2026.",
    "Các xã gửi kết quả về Ban Mẫu Đảng ủy *trước* ngày 20/4/2026.",
  ])
  func `words of time that stick to their neighbours are read`(text: String) {
    #expect(Self.limits(text) == ["2026-04-20"])
    #expect(Self.read(text).deadlines.map(\.reportTo) == ["Ban Mẫu Đảng ủy"])
  }

  @Test(arguments: [
    ("Các xã bảo đảm đến hết ngày 30/6/2026 giải ngân đạt trên 50% kế hoạch.", ["2026-06-30"]),
    ("Phấn đấu đến hết ngày 30/6/2026 đạt trên 50% kế hoạch vốn.", ["2026-06-30"]),
    ("Mức hỗ trợ áp dụng đến hết ngày 30/6/2026 cho 50 xã.", []),
    ("Ủy ban Kiểm tra Tỉnh ủy kiểm tra 03 đảng ủy xã trong quý III/2026.", ["trong quý III/2026"]),
    ("Ủy ban Kiểm tra Tỉnh ủy đã kiểm tra 03 đảng ủy xã trong quý IV/2025.", []),
    ("Trong quý III/2026, tình hình có nhiều chuyển biến.", []),
    ("Khánh thành công trình đúng dịp 30 tháng 4 năm 2026.", ["2026-04-30"]),
    ("Công trình mang tên Mẫu từ đúng dịp 30 tháng 4 năm 2026.", []), ("Hoàn thành đúng dịp lễ hội.", []),
  ])
  func `a goal, a plan's quarter and an occasion are limits`(text: String, limits: [String]) {
    #expect(Self.limits(text) == limits)
  }

  @Test(arguments: [
    (
      "Giao Sở Nội vụ tổng hợp, báo cáo trước ngày 31/10/2026; Sở Mẫu kiểm tra các xã trong quý IV/2026.",
      ["2026-10-31", "trong quý IV/2026"]
    ),
    (
      "Giao Sở Nội vụ tham mưu kế hoạch xong trước ngày 30/6/2026; Sở Mẫu bố trí kinh phí trong quý III/2026; Sở Y tế gửi báo cáo trước ngày 15/7/2026.",
      ["2026-06-30", "trong quý III/2026", "2026-07-15"]
    ), ("Giao Sở Mẫu bố trí kinh phí trong quý III/2026.", ["trong quý III/2026"]),
    ("Sở Mẫu bố trí kinh phí trong quý III/2026.", []),
    ("Giao Sở Mẫu theo dõi kết quả đã đạt trong năm 2026.", []),
  ])
  func `each body of one order has its limit`(text: String, limits: [String]) {
    #expect(Self.limits(text) == limits)
  }

  @Test(arguments: [
    (
      "Các xã báo cáo ngày 20 hằng tháng, ngày 15 tháng cuối quý và ngày 10/12 hằng năm về Sở Mẫu.",
      ["monthly, day 20", "quarterly, day 15 of the quarter's last month", "yearly, 12-10"]
    ),
    (
      "Các xã báo cáo Sở Mẫu trước ngày 15 tháng cuối quý và trước ngày 10/12 hằng năm.",
      ["quarterly, day 15 of the quarter's last month", "yearly, 12-10"]
    ),
    ("Các xã báo cáo Sở Mẫu ngày 20 hằng tháng, 15 đại biểu dự họp.", ["monthly, day 20"]),
  ])
  func `days that come again follow one another`(text: String, recurrences: [String]) {
    #expect(Self.read(text).deadlines.map(\.recurrence) == recurrences)
    #expect(Self.read(text).deadlines.allSatisfy { $0.reportTo == "Sở Mẫu" })
  }

  @Test func `what a body did in a past quarter is neither a limit nor in doubt`() {
    let dispatch = Self.read("Ủy ban Kiểm tra Tỉnh ủy kiểm tra 03 đảng ủy xã trong quý I/2025.")
    #expect(dispatch.deadlines.isEmpty && dispatch.uncertain.isEmpty)
  }

  @Test(arguments: [
    ("Theo dự báo của Đài Mẫu, từ nay đến ngày 22 tháng 11 năm 2025, khu vực này tiếp tục có mưa lớn.", []),
    ("Dự báo từ nay đến hết ngày 22/11/2025 còn mưa; yêu cầu các xã hoàn thành sơ tán trước ngày 10/11/2025.", ["2025-11-10"]),
    ("Theo dự báo còn mưa lớn, đề nghị các xã từ nay đến ngày 22/11/2025 trực ban.", ["2025-11-22"]),
  ])
  func `a forecast sets no limit`(text: String, limits: [String]) {
    #expect(Self.limits(text) == limits)
  }

  @Test(arguments: [
    ("Các xã hoàn thành việc rà soát trong tháng 12.", ["trong tháng 12"]),
    ("Các xã hoàn thành việc rà soát trong tháng 12 này.", ["trong tháng 12 này"]),
    ("Trong tháng 12, các xã gửi kết quả về Sở Y tế.", ["Trong tháng 12"]),
    ("Các xã tổ chức kiểm điểm trong tháng 11, 12 năm 2025.", ["trong tháng 11, 12 năm 2025"]),
    ("Hoàn thành việc sắp xếp trong 6 tháng đầu năm 2026.", ["trong 6 tháng đầu năm 2026"]),
    ("Các xã báo cáo kết quả vào cuối năm 2025.", ["vào cuối năm 2025"]),
    ("Đã hoàn thành 5 dự án trong 6 tháng đầu năm 2026.", []), ("Các xã đã hoàn thành việc rà soát trong tháng 9.", []),
    ("Trong tháng 12, tình hình ổn định, các xã thực hiện tốt nhiệm vụ.", []),
    ("Báo cáo tình hình thực hiện nhiệm vụ trong tháng 9.", []), ("Nghị quyết được thông qua cuối năm 2025.", []),
    ("Xét báo cáo của Sở Mẫu về động lực phát triển trong những tháng cuối năm 2025, Giám đốc Sở có ý kiến.", []),
  ])
  func `a month without its year is a limit where something is ordered`(text: String, limits: [String]) {
    #expect(Self.limits(text) == limits)
  }

  @Test(
    arguments: [
      ("Các xã báo cáo Sở Mẫu trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hằng năm.", ["yearly, 06-15", "yearly, 12-15"]),
      ("Các xã báo cáo Sở Mẫu 6 tháng trước ngày 15/6, năm trước ngày 15/12 hằng năm.", ["yearly, 06-15", "yearly, 12-15"]),
      (
        "Định kỳ hằng quý, 6 tháng, năm, các xã báo cáo Sở Mẫu trước ngày 20 của tháng cuối kỳ báo cáo.",
        ["quarterly, day 20 of the quarter's last month"]
      ), ("Định kỳ 6 tháng, các xã báo cáo Sở Mẫu trước ngày 20 của tháng cuối kỳ báo cáo.", [nil]),
      ("Các xã báo cáo Sở Mẫu trước ngày 10,20,30 hằng tháng.", ["monthly, day 10", "monthly, day 20", "monthly, day 30"]),
      ("Các xã báo cáo Sở Mẫu trước các ngày 10 và 25 hằng tháng.", ["monthly, day 10", "monthly, day 25"]),
      ("Hằng tháng, các xã báo cáo Sở Mẫu trước ngày 25, 15 xã nêu khó khăn.", ["monthly, day 25"]),
      ("Báo cáo Sở Mẫu trước ngày 15/6, Sở Mẫu báo cáo Sở Mẫu trước ngày 15/12 hằng năm.", [nil, "yearly, 12-15"]),
      ("Các xã báo cáo Sở Mẫu vào 16 giờ 00 các ngày thứ Năm hằng tuần.", ["weekly, Thursday"]),
      ("Các xã báo cáo Sở Mẫu chậm nhất 17 giờ hằng ngày.", ["daily"]),
    ] as [(String, [String?])])
  func `each limit of a row comes again like the last`(text: String, recurrences: [String?]) {
    #expect(Self.read(text).deadlines.map(\.recurrence) == recurrences)
    #expect(Self.read(text).deadlines.allSatisfy { $0.reportTo == "Sở Mẫu" })
  }

  @Test func `the year behind the last of two limits is that of both`() {
    #expect(Self.limits("Các xã báo cáo trước ngày 30/4 và trước ngày 30/6/2026.") == ["2026-04-30", "2026-06-30"])
    #expect(
      Self.limits("Các xã báo cáo trước ngày 30/4; Sở Mẫu họp trước ngày 30/6/2026.") == ["trước ngày 30/4", "2026-06-30"])
  }

  @Test func `the end of a day is a limit of what is sent`() {
    for text in ["Các xã gửi về Sở Mẫu hết ngày 15/12/2025.", "Các xã gửi ý kiến về Sở Mẫu đến 15/12/2025."] {
      #expect(Self.limits(text) == ["2025-12-15"])
      #expect(Self.read(text).deadlines.map(\.reportTo) == ["Sở Mẫu"])
    }
    #expect(Self.limits("Các xã gửi số liệu đến 15/12/2025 về Sở Mẫu.").isEmpty)
    #expect(Self.limits("Số liệu tính đến hết ngày 15/12/2025, gửi về Sở Mẫu.").isEmpty)
  }
}
