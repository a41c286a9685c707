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
