import Dispatches
import Domain
import Testing

/// Whose a limit is where it stands before the body, beside several, or in what something is sent for.
@Suite struct LimitedTaskTests {
  private static func read(_ body: String) -> Dispatch {
    Samples.read(
      "SỞ TƯ PHÁP\nSố: 5/STP-CC\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các xã.\n\n\(body)\n\nNơi nhận:\n- Lưu: VT.")
  }

  /// `body ≤ words of the limit` of every task that has one.
  private static func limits(_ body: String) -> [String] {
    read(body).tasks.compactMap { task in task.deadline.map { "\(task.body ?? "-") ≤ \($0.date?.iso ?? $0.words)" } }
  }

  @Test(arguments: [
    (
      "Trước ngày 15/3/2026, các sở, ban, ngành gửi báo cáo về Sở Nội vụ để tổng hợp.", "các sở, ban, ngành",
      "gửi báo cáo về Sở Nội vụ để tổng hợp"
    ),
    ("1. Chậm nhất ngày 20/4/2026, UBND các xã, phường hoàn thành rà soát.", "UBND các xã, phường", "hoàn thành rà soát"),
    ("Chậm nhất là ngày 20/4/2026 Ủy ban nhân dân các xã rà soát xong.", "Ủy ban nhân dân các xã", "rà soát xong"),
    ("Trước 17 giờ 00, ngày 15/4/2026, các đơn vị gửi báo cáo.", "các đơn vị", "gửi báo cáo"),
    ("Trước ngày 15 hằng tháng, các đơn vị gửi báo cáo.", "các đơn vị", "gửi báo cáo"),
    ("Ngày 15/4/2026 là hạn cuối, các đơn vị gửi báo cáo.", "các đơn vị", "gửi báo cáo"),
    ("Trong 10 ngày, kể từ ngày nhận được văn bản này, Sở Tài chính gửi ý kiến.", "Sở Tài chính", "gửi ý kiến"),
    ("Trước ngày 15/3/2026, riêng Sở Y tế gửi thêm danh sách.", "Sở Y tế", "gửi thêm danh sách"),
  ])
  func `a limit before its body is that body's`(text: String, body: String, action: String) {
    let dispatch = Self.read(text)
    #expect(dispatch.assignments.map(\.body) == [body] && dispatch.assignments.map(\.action) == [action])
    #expect(dispatch.tasks.map(\.deadline) == dispatch.deadlines && dispatch.deadlines.count == 1)
  }

  @Test(arguments: [
    "Trước ngày 01/7/2025, các xã đã hoàn thành sắp xếp.", "Trước ngày 01/7/2025, các xã báo cáo kết quả.",
    "Trong năm 2025, các sở, ngành triển khai nhiều giải pháp.", "Trước ngày 15/4/2026, gửi hồ sơ về Sở Nội vụ.",
    "Trong 10 ngày kể từ ngày khai mạc, các xã đã báo cáo kết quả.",
  ])
  func `what had passed or names nobody gives no task`(text: String) {
    #expect(Self.read(text).assignments.isEmpty)
  }

  @Test func `a limit before a body in a paragraph of several tasks is not the last one's`() {
    let text = "1. Giao Sở Nội vụ rà soát quy định. Trước ngày 15/4/2026, các xã gửi báo cáo; Sở Y tế theo dõi việc thực hiện."
    #expect(Self.limits(text) == ["các xã ≤ 2026-04-15"])
    #expect(Self.read(text).assignments.map(\.body) == ["Sở Nội vụ", "các xã", "Sở Y tế"])
  }

  @Test(arguments: [
    "Trước ngày 15/4/2026: Các xã gửi báo cáo; trước ngày 20/4/2026: Sở Nội vụ tổng hợp.",
    "- Trước ngày 15/4/2026: Các xã gửi báo cáo.\n- Trước ngày 20/4/2026: Sở Nội vụ tổng hợp.",
    "1. Trước ngày 15/4/2026, Các xã gửi báo cáo; trước ngày 20/4/2026, Sở Nội vụ tổng hợp.",
    "1. Các xã gửi báo cáo trước ngày 15/4/2026, Sở Nội vụ tổng hợp xong trước ngày 20/4/2026.",
    "1. Giao Các xã gửi báo cáo trước ngày 15/4/2026; trước ngày 20/4/2026, Sở Nội vụ tổng hợp.",
    "Cụ thể: Các xã (trước ngày 15/4/2026); Sở Nội vụ (trước ngày 20/4/2026).",
    "Cụ thể: Các xã trước ngày 15/4/2026, Sở Nội vụ trước ngày 20/4/2026.",
  ])
  func `each limit of a schedule is its own body's`(text: String) {
    #expect(Self.limits(text) == ["Các xã ≤ 2026-04-15", "Sở Nội vụ ≤ 2026-04-20"])
  }

  @Test func `what the issuer says of itself in a letter is no order`() {
    #expect(Self.read("Sở Tư pháp báo cáo Ủy ban nhân dân tỉnh xem xét trước ngày 20/4/2026.").assignments.isEmpty)
    #expect(Self.read("Sở Y tế báo cáo Ủy ban nhân dân tỉnh xem xét trước ngày 20/4/2026.").assignments.count == 1)
  }

  @Test func `a limit and its body may stand in two lines`() {
    let text = "1. Giao Sở Nội vụ rà soát toàn bộ các quy định đã ban hành. Trước ngày 15/4/2026,\ncác xã gửi báo cáo về Sở."
    #expect(Self.limits(text) == ["các xã ≤ 2026-04-15"])
  }

  @Test(arguments: [
    "1. Giao Sở Nội vụ gửi báo cáo trước ngày 25/3/2026; Sở Y tế trước ngày 26/3/2026.",
    "Giao Sở Nội vụ trước ngày 25/3/2026; Sở Y tế trước ngày 26/3/2026 hoàn thành việc rà soát.",
    "Sở Nội vụ trước ngày 25/3/2026; Sở Y tế trước ngày 26/3/2026 hoàn thành việc rà soát.",
    "Thời hạn gửi báo cáo: Sở Nội vụ trước ngày 25/3/2026; Sở Y tế trước ngày 26/3/2026.",
    "Sở Nội vụ gửi báo cáo trước ngày 25/3/2026; riêng Sở Y tế gửi trước ngày 26/3/2026.",
  ])
  func `the second limit of a row is the second body's`(text: String) {
    #expect(Self.limits(text) == ["Sở Nội vụ ≤ 2026-03-25", "Sở Y tế ≤ 2026-03-26"])
    #expect(Self.read(text).uncertain.isEmpty)
  }

  @Test func `a body that may be sent the report as well is named as uncertain`() {
    let dispatch = Self.read("1. Các xã báo cáo Ủy ban nhân dân tỉnh trước ngày 25/3/2026; Sở Nội vụ trước ngày 20/3/2026.")
    #expect(dispatch.assignments.map(\.body) == ["Các xã"])
    #expect(dispatch.uncertain.map(\.line) == [7] && dispatch.uncertain.map(\.text) == ["Sở Nội vụ trước ngày 20/3/2026"])
  }

  @Test(arguments: ["Đề nghị các xã", "1. Các xã"])
  func `who reports on keeps the limit of that report`(opening: String) {
    let text =
      "\(opening) gửi báo cáo về Sở Nội vụ trước ngày 20/3/2026 để Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/3/2026."
    let dispatch = Self.read(text)
    #expect(Self.limits(text).map { $0.lowercased() } == ["các xã ≤ 2026-03-20", "sở nội vụ ≤ 2026-03-30"])
    #expect(dispatch.assignments.last?.action == "tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/3/2026")
  }

  @Test func `by when something is sent to be put together is the sender's limit`() {
    #expect(
      Self.limits("Đề nghị các xã gửi báo cáo để Sở Nội vụ tổng hợp trước ngày 30/3/2026.") == ["các xã ≤ 2026-03-30"])
  }
}
