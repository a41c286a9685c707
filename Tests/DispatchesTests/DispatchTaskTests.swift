import Dispatches
import Domain
import Testing

/// Who must do what by when: assignments and limits put together.
@Suite struct DispatchTaskTests {
  private func tasks(_ body: String) -> [DispatchTask] { Samples.read("Kính gửi: Các đơn vị.\n\n\(body)\n").tasks }

  @Test func `a limit goes with the shortest task that holds it`() throws {
    let tasks = tasks(
      "1. Sở Nội vụ kiểm tra hồ sơ; Sở Tài chính bố trí kinh phí trước ngày 20/3/2026.\n\n2. Sở Tư pháp rà soát quy định.")
    let limited = try #require(tasks.first { $0.deadline != nil })
    #expect(limited.body == "Sở Tài chính" && limited.deadline?.words == "trước ngày 20/3/2026")
    #expect(tasks.map(\.body) == ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"])
  }

  @Test func `a limit of nobody's keeps its line`() throws {
    let task = try #require(tasks("Việc này **hoàn thành** trước ngày 20/3/2026.").first)
    #expect(task.body == nil && task.action == "Việc này hoàn thành trước ngày 20/3/2026.")
  }

  @Test func `a task with two limits stands once for each`() {
    let tasks = tasks("1. Sở Nội vụ khôi phục dữ liệu trong ngày 15/4/2026, báo cáo nguyên nhân trước ngày 18/4/2026.")
    #expect(tasks.map { $0.deadline?.date?.iso } == ["2026-04-15", "2026-04-18"] && tasks.allSatisfy { $0.body == "Sở Nội vụ" })
  }

  @Test func `what one item of a list says of its body does not hold for the next`() throws {
    let tasks = tasks(
      "- Các đảng ủy trực thuộc hoàn thành trước ngày 31/12/2025.\n- Hồ sơ cán bộ gửi về Ban Tổ chức Tỉnh ủy trước ngày 15/01/2026."
    )
    let second = try #require(tasks.first { $0.deadline?.date?.iso == "2026-01-15" })
    #expect(second.body == nil && second.action.hasPrefix("- Hồ sơ cán bộ"), "\(second)")
  }

  @Test(arguments: [
    ("trong tháng 3/2026", "2026-03-31"), ("Hoàn thành trong tháng 02 năm 2026", "2026-02-28"), ("Quý IV/2026", "2026-12-31"),
    ("Thời gian hoàn thành: Quý II/2026", "2026-06-30"), ("đến hết năm 2025", "2025-12-31"),
    ("trong 6 tháng đầu năm 2026", "2026-06-30"), ("từ tháng 5/2026 đến tháng 11/2026", "2026-11-30"),
    ("xong cuối tháng 12 năm 2025", "2025-12-31"),
  ])
  func `a whole period ends with its last day`(words: String, day: String) throws {
    let settings = Settings(title: "", period: .year(2025), asOf: Day(ordinal: 20_558))
    for bound in [Dispatch.Deadline.Bound.within, .by] {
      let limit = Dispatch.Deadline(words: words, bound: bound, line: 1)
      #expect(limit.namedDay?.iso == day && limit.lastDay(by: settings)?.iso == day)
    }
    #expect(Dispatch.Deadline(words: words, bound: .from, line: 1).lastDay(by: settings) == nil)
    #expect(Dispatch.Deadline(words: words, bound: .before, line: 1).lastDay(by: settings) == nil)
  }

  @Test(arguments: [
    "đầu tháng 3/2026", "trong nửa đầu tháng 3/2026", "giữa quý II/2026", "trong tuần từ ngày 15 đến ngày 20 tháng 12 năm 2025",
    "trước tháng 3/2026", "trong tháng 12", "trong tháng 3/2026 và các tháng sau", "sau Đại hội năm 2026",
  ])
  func `a part of a period has no day`(words: String) {
    #expect(Dispatch.Deadline(words: words, bound: .within, line: 1).namedDay == nil)
  }

  /// Nothing is lost, and no limit told twice.
  @Test func `every limit and every assignment of the sample is a task`() throws {
    var limits = 0
    for text in try Corpus.content() + Corpus.entries().map(\.text) {
      let dispatch = DispatchReader.read(text, file: "dispatches/thu.md")
      let tasks = dispatch.tasks
      limits += dispatch.deadlines.count
      #expect(tasks.compactMap(\.deadline).count == dispatch.deadlines.count)
      #expect(Set(tasks.compactMap(\.deadline)) == Set(dispatch.deadlines))
      for assignment in dispatch.assignments {
        #expect(tasks.contains { $0.body == assignment.body && $0.action == assignment.action }, "\(assignment)")
      }
      #expect(tasks.map(\.line) == tasks.map(\.line).sorted())
    }
    #expect(limits > 30, "nothing was tried")
  }
}
