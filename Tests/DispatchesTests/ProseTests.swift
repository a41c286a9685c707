import Dispatches
import Domain
import Testing

@Suite struct CitationTests {
  private func citations(_ text: String) -> [String] {
    Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").citations.map { "\($0.numberSymbol) \($0.date?.iso ?? "-")" }
  }

  @Test(arguments: [
    ("theo Kết luận số 12-KL/TW, ngày 19/3/2026 của Bộ Chính trị", "12-KL/TW 2026-03-19"),
    ("theo Quyết định 9/QĐ-UBND ngày 28/02/2025", "9/QĐ-UBND 2025-02-28"), ("Luật Đất đai số 31/2024/QH15", "31/2024/QH15 -"),
    ("Thông tư số 4/2022/TT- BTC ngày 21 tháng 7 năm 2022", "4/2022/TT-BTC 2022-07-21"),
    ("Quyết định số 4/QĐ-TTg của Thủ tướng Chính phủ ngày 02/02/2024", "4/QĐ-TTg 2024-02-02"),
    ("Ngày 28 tháng 10 năm 2025, Sở đã ban hành Công văn số 32/SYT-VP.", "32/SYT-VP 2025-10-28"),
    ("văn bản số văn bản số 6/BC-STC ngày 1/2/2026", "6/BC-STC 2026-02-01"),
  ])
  func `a citation is read in its many forms`(text: String, citation: String) { #expect(citations(text) == [citation]) }

  @Test(arguments: [
    "quy hoạch 1/500", "40.000 DWT", "TCVN 14423:2025", "Các PCT/UBND tỉnh", "Đề án 06", "ngày 05/4/2026",
    "https://example.org/1/2/ab-cd",
  ])
  func `what looks like a number of a document is none`(text: String) { #expect(citations(text).isEmpty) }

  @Test func `a mention without a date is the dated one of the same text`() {
    #expect(citations("Quy định số 3-QĐ/TU ngày 1/2/2026 nêu rõ. Thực hiện Quy định số 3-QĐ/TU.") == ["3-QĐ/TU 2026-02-01"])
  }

  @Test func `with two documents of one number a mention without a date is not guessed`() {
    let text = "Quy định số 3-QĐ/TU ngày 1/2/2020; Quy định số 3-QĐ/TU ngày 1/2/2026; nay theo Quy định số 3-QĐ/TU."
    #expect(citations(text) == ["3-QĐ/TU 2020-02-01", "3-QĐ/TU 2026-02-01", "3-QĐ/TU -"])
  }

  @Test func `a dispatch rests on what it names after căn cứ, thực hiện and theo`() {
    let dispatch = Samples.read(
      """
      Kính gửi: Sở Y tế.

      Căn cứ Luật Cán bộ số 8/2025/QH15;
      Thực hiện Công văn số 5-CV/TU ngày 1/2/2026 của Tỉnh ủy về triển khai Chỉ thị số 6-CT/TW; Kế hoạch số 7-KH/TU ngày 2/2/2026, Sở yêu cầu:

      1. Báo cáo theo Hướng dẫn số 9-HD/TU.
      """)
    #expect(dispatch.citations.filter(\.isBasis).map(\.numberSymbol) == ["8/2025/QH15", "5-CV/TU", "7-KH/TU"])
    #expect(dispatch.citations.filter { !$0.isBasis }.map(\.numberSymbol) == ["6-CT/TW", "9-HD/TU"])
  }

  @Test func `type and issuer come from the words around`() {
    let citation = Samples.read(
      "Kính gửi: Sở Y tế.\n\nTheo đề nghị của Sở Giáo dục và Đào tạo tại Tờ trình số 5/TTr-SGDĐT ngày 1/2/2026."
    ).citations.first
    #expect(citation?.type == "Tờ trình")
    #expect(citation?.issuer == "Sở Giáo dục và Đào tạo")
  }
}

@Suite struct DeadlineTests {
  private func deadlines(_ text: String) -> [Dispatch.Deadline] {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 4 năm 2026\n\nKính gửi: Sở Nội vụ.\n\n1. \(text)").deadlines
  }

  @Test(arguments: [
    ("Hoàn thành trước ngày 10/5/2026.", "2026-05-10", Dispatch.Deadline.Bound.before),
    ("Báo cáo chậm nhất là ngày 10 tháng 5 năm 2026.", "2026-05-10", .by),
    ("Gửi báo cáo trước 17 giờ 00 ngày 10/5/2026.", "2026-05-10", .before),
    ("Hoàn thành trong ngày 10/5/2026.", "2026-05-10", .within),
  ])
  func `a full date is a day`(text: String, day: String, bound: Dispatch.Deadline.Bound) {
    #expect(deadlines(text).map { $0.date?.iso } == [day])
    #expect(deadlines(text).map(\.bound) == [bound])
  }

  @Test(arguments: [
    ("Báo cáo trước ngày 20 hằng tháng.", "monthly, day 20"),
    ("Báo cáo trước ngày 15 hàng tháng cuối quý.", "quarterly, day 15 of the quarter's last month"),
    ("Báo cáo trước ngày 05 tháng đầu của quý tiếp theo, đúng hạn.", "quarterly, day 5 of the next quarter's first month"),
    ("Gửi kết quả hạn cuối ngày 15 tháng 12 hàng năm.", "yearly, 12-15"),
    ("Xong trước ngày 10/01 của năm sau liền kề.", "01-10 of the following year"),
  ])
  func `a recurring time has no date`(text: String, recurrence: String) {
    #expect(deadlines(text).map(\.recurrence) == [recurrence])
    #expect(deadlines(text).allSatisfy { $0.date == nil })
  }

  @Test(arguments: [
    "Hoàn thành trong tháng 11/2026.", "Bảo đảm đến hết năm 2026 không còn vướng mắc.", "Xử lý dứt điểm trong quý III năm 2026.",
    "Hoàn thành dự án vào năm 2027.",
  ])
  func `a period stays in words`(text: String) {
    #expect(deadlines(text).count == 1)
    #expect(deadlines(text).allSatisfy { $0.date == nil && $0.recurrence == nil })
  }

  @Test(arguments: [
    "Treo cờ từ ngày 10/5/2026 đến hết ngày 14/5/2026.", "Kết quả đạt được trong năm 2025 là tốt.", "Bắt đầu từ quý II/2026.",
    "Thực hiện thường xuyên.",
    "Sở đã chỉ đạo hoàn thành trước ngày 30/10/2026.", "Chiến lược đến năm 2030.",
  ])
  func `a schedule, a start and a time told of are no deadlines`(text: String) { #expect(deadlines(text).isEmpty) }

  @Test func `a time that had passed is quoted, not set`() { #expect(deadlines("Hoàn thành trước ngày 02/4/2026.").isEmpty) }

  @Test func `to whom and through whom is read beside the deadline`() {
    let deadline = deadlines(
      "Hoàn thành trước ngày 10/5/2026, báo cáo Ban Thường vụ Tỉnh ủy (qua Ban Tổ chức Tỉnh ủy và Ủy ban Kiểm tra Tỉnh ủy)."
    ).first
    #expect(deadline?.reportTo == "Ban Thường vụ Tỉnh ủy")
    #expect(deadline?.via == "Ban Tổ chức Tỉnh ủy và Ủy ban Kiểm tra Tỉnh ủy")
  }
}

@Suite struct BodyTests {
  @Test func `tasks name the body and what it does`() {
    let assignments = Samples.read(Samples.state).assignments
    #expect(assignments.map(\.body).contains("Sở Nội vụ"))
    #expect(assignments.last?.action == "theo dõi việc thực hiện Kết luận số 5-KL/TW")
  }

  @Test func `sections keep their marks as written`() {
    #expect(Samples.read(Samples.bare).sections.map(\.mark) == ["I", "IV", "1"])
    #expect(Samples.read(Samples.columns).sections.map(\.mark) == ["Điều 1", "Điều 2"])
    #expect(
      Samples.read("Kính gửi: Sở A.\n\n1/ Mục đích\n\n2/ Nội dung\n\n4/ Thực hiện").sections.map(\.mark) == ["1", "2", "4"])
    #expect(
      Samples.read("Kính gửi: Sở A.\n\nA. MỤC ĐÍCH\n\nI. Nội dung\n\nD. Thực hiện").sections.map(\.mark) == ["A", "I", "D"])
  }

  @Test func `attachments are quoted`() {
    let dispatch = Samples.read("Kính gửi: Sở Y tế.\n\nNội dung chính.\n\n(Kèm theo Báo cáo số 1/BC-SYT)")
    #expect(dispatch.attachments == ["(Kèm theo Báo cáo số 1/BC-SYT)"])
  }

  @Test func `a drafter's mark after the body is uncertain, with its line`() {
    let uncertain = Samples.read(Samples.party).uncertain
    #expect(uncertain.map(\.text) == ["XYZ"])
    #expect(uncertain.map(\.line) == [25])
  }
}
