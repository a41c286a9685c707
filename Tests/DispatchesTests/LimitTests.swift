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
    ("Báo cáo định kỳ ngày 20 hằng tháng.", ["monthly, day 20"]),
  ])
  func `a limit that comes every day, week, month or year says so`(text: String, recurrences: [String]) {
    #expect(deadlines(text).map(\.recurrence) == recurrences)
  }

  @Test func `days counted from an event are a limit in words`() {
    #expect(deadlines("Hoàn thành trong 10 ngày kể từ ngày nhận được Công văn này.").map(\.date) == [nil])
    #expect(deadlines("Đã hoàn thành 5 dự án trong 6 tháng đầu năm 2026.").isEmpty)
    #expect(deadlines("Trong 10 ngày qua, Sở triển khai nhiều việc.").isEmpty)
  }

  @Test(arguments: [
    (
      "Gửi ý kiến trong 10 ngày, kể từ ngày nhận được văn bản này.", "trong 10 ngày, kể từ ngày nhận được văn bản này"
    ),
    (
      "Gửi ý kiến trong thời hạn 05 ngày làm việc, tính từ ngày nhận hồ sơ, về Sở.",
      "trong thời hạn 05 ngày làm việc, tính từ ngày nhận hồ sơ"
    ),
    ("Gửi ý kiến chậm nhất 10 ngày, sau khi họp xong thì báo cáo.", "chậm nhất 10 ngày"),
  ])
  func `the event days are counted from may stand behind a comma`(text: String, words: String) {
    #expect(deadlines(text).map(\.words) == [words])
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

  @Test(arguments: [
    ("Gửi về Sở Nội vụ và Ban Tổ chức Tỉnh ủy trước ngày 10/5/2026.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
    ("Gửi báo cáo về Sở Nội vụ và gửi Ban Tổ chức Tỉnh ủy trước ngày 10/5/2026.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
    ("Gửi báo cáo về Sở Nội vụ, đồng thời gửi Ban Tổ chức Tỉnh ủy trước ngày 10/5/2026.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
    ("Gửi báo cáo về Sở Nội vụ (qua Phòng Mẫu) và Ban Tổ chức Tỉnh ủy trước ngày 10/5/2026.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
    ("Gửi báo cáo về Sở Nội vụ; Ban Tổ chức Tỉnh ủy trước ngày 10/5/2026.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
    ("Gửi báo cáo về Sở Nội vụ và các sở liên quan trước ngày 10/5/2026.", "Sở Nội vụ và các sở liên quan"),
    ("Gửi báo cáo về Sở Nội vụ và Sở Tài chính tổng hợp trước ngày 10/5/2026.", "Sở Nội vụ"),
    ("Gửi báo cáo về Sở Giáo dục và Đào tạo trước ngày 10/5/2026.", "Sở Giáo dục và Đào tạo"),
    ("Trước ngày 10/5/2026, gửi báo cáo về Sở Nội vụ và Ban Tổ chức Tỉnh ủy để tổng hợp.", "Sở Nội vụ và Ban Tổ chức Tỉnh ủy"),
  ])
  func `who else is sent a report is named as well`(text: String, bodies: String) {
    #expect(deadlines(text).map(\.reportTo) == [bodies])
  }

  @Test(arguments: [
    ("Tổng hợp kết quả trước ngày 20/12/2026.", ["2026-12-20"]), ("Trình kết quả trước ngày 20/12/2026.", ["2026-12-20"]),
    ("Phê duyệt kết quả xếp loại chậm nhất ngày 20/12/2026.", ["2026-12-20"]),
    ("Nộp kết quả chậm nhất ngày 20/12/2026.", ["2026-12-20"]), ("Kết quả thực hiện trước ngày 20/12/2026 còn thấp.", []),
    ("Hoàn thành việc đánh giá, xếp loại công chức trong tháng 12/2026.", ["trong tháng 12/2026"]),
    ("Hoàn thành rà soát, bổ sung quy hoạch trong quý I/2027.", ["trong quý I/2027"]),
    ("Sau khi hoàn thành rà soát, các đơn vị nêu kết quả trong năm 2026.", []),
    ("Gửi báo cáo, chậm nhất đến hết ngày 30 tháng 11 năm 2026.", ["2026-11-30"]),
    ("Giải ngân đạt 100% kế hoạch vốn đến hết ngày 31/01/2027.", ["2027-01-31"]),
    ("Gửi hồ sơ, tài liệu đến hết ngày 31/01/2027.", ["2027-01-31"]), ("Đến 30/6/2026 hoàn thành việc sắp xếp.", ["2026-06-30"]),
    ("Số liệu tính đến hết ngày 31/12/2026, gửi về Sở.", []), ("Gửi báo cáo vào ngày 15/12/2026.", ["2026-12-15"]),
    ("Hạn chót: 17 giờ ngày 15/12/2026.", ["2026-12-15"]), ("Gửi trước ngày mồng 10 tháng 5 năm 2026.", ["2026-05-10"]),
  ])
  func `an order sets a limit whatever stands between its verb and the day`(text: String, limits: [String]) {
    #expect(deadlines(text).map { $0.date?.iso ?? $0.words } == limits)
  }

  @Test(arguments: [
    ("Thời gian: 14 giờ 00 phút, ngày 18/12/2026", []), ("Thời gian học: từ ngày 01/6/2026 đến ngày 30/6/2026", []),
    ("Người nghỉ hưu trước ngày 31/12/2026 gửi hồ sơ về Sở trước ngày 15/11/2026.", ["2026-11-15"]),
  ])
  func `a meeting, a course and a day that says who is meant are no limits`(text: String, days: [String]) {
    #expect(deadlines(text).map { $0.date?.iso } == days)
  }

  @Test(
    arguments: [
      (
        "Hoàn thành kiểm điểm trước ngày 15/12/2026; báo cáo kết quả về Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy) trước ngày 31/12/2026.",
        [nil, "Tỉnh ủy"], [nil, "Ban Tổ chức Tỉnh ủy"]
      ),
      ("Báo cáo Sở Nội vụ trước ngày 15/11/2026 và UBND tỉnh trước ngày 20/11/2026.", ["Sở Nội vụ", "UBND tỉnh"], [nil, nil]),
      ("Trước ngày 15/6/2026 gửi Sở Y tế, trước ngày 20/6/2026 gửi Sở Tài chính.", ["Sở Y tế", "Sở Tài chính"], [nil, nil]),
      (
        "Báo cáo UBND tỉnh (qua Sở Nội vụ) sơ kết trước ngày 15/6/2026, tổng kết trước ngày 15/12/2026.",
        ["UBND tỉnh", "UBND tỉnh"],
        ["Sở Nội vụ", "Sở Nội vụ"]
      ),
      (
        "Báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/5/2026; riêng Sở Y tế gửi trước ngày 15/6/2026.",
        ["UBND tỉnh", "UBND tỉnh"], ["Sở Nội vụ", "Sở Nội vụ"]
      ), ("Xử lý xong trước ngày 15/6/2026, bảo đảm cấp nước cho Trung tâm Mẫu.", [nil], [nil]),
      ("Gửi báo cáo về Sở Nội vụ, Sở Tài chính trước ngày 15/12/2026.", ["Sở Nội vụ, Sở Tài chính"], [nil]),
      ("Gửi báo cáo cho Ban Tổ chức Tỉnh ủy trước ngày 15/12/2026.", ["Ban Tổ chức Tỉnh ủy"], [nil]),
      ("Gửi hồ sơ về Sở Nội vụ thẩm định trước ngày 15/12/2026.", ["Sở Nội vụ"], [nil]),
      ("Gửi hồ sơ về Sở Nội vụ từ nay đến ngày 15/12/2026.", ["Sở Nội vụ"], [nil]),
    ] as [(String, [String?], [String?])])
  func `each limit has the body of its own part of the sentence`(text: String, bodies: [String?], routes: [String?]) {
    #expect(deadlines(text).map(\.reportTo) == bodies)
    #expect(deadlines(text).map(\.via) == routes)
  }

  @Test func `an order with a day before the dispatch is named as a doubt, a quoted one is not`() {
    func doubts(_ text: String) -> [String] {
      Samples.read("Số: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 12 năm 2025\n\nKính gửi: Sở Nội vụ.\n\n\(text)").uncertain.map(\.text)
    }
    #expect(doubts("Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/11/2025.") == ["trước ngày 15/11/2025"])
    #expect(doubts("Sở Nội vụ đã báo cáo UBND tỉnh trước ngày 15/11/2025.").isEmpty)
    #expect(doubts("Công văn số 5/A-B yêu cầu các sở báo cáo trước ngày 15/11/2025.").isEmpty)
  }

  @Test func `a table gives its bodies tasks, by months and quarters too`() {
    let dispatch = Samples.read(
      """
      Kính gửi: Sở Y tế.

      | TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
      |---|---|---|---|
      | 1 | Rà soát quy chế | Sở Nội vụ | Quý I/2026 |
      | 2 | Tổng hợp | Sở Tài chính, Sở Mẫu | Tháng 3/2026 |
      """)
    #expect(dispatch.deadlines.map(\.words) == ["Quý I/2026", "Tháng 3/2026"])
    #expect(dispatch.deadlines.map(\.bound) == [.within, .within])
    #expect(dispatch.assignments.map(\.body) == ["Sở Nội vụ", "Sở Tài chính", "Sở Mẫu"])
    #expect(dispatch.assignments.map(\.action) == ["Rà soát quy chế", "Tổng hợp", "Tổng hợp"])
  }
}
