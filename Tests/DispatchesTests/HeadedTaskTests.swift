import Dispatches
import Domain
import Testing

/// Bodies that head what they are to do.
@Suite struct HeadedTaskTests {
  private static func tasks(_ body: String) -> [String] {
    Samples.read("Kính gửi: Các sở.\n\n\(body)").assignments.map { "\($0.body) → \($0.action)" }
  }

  @Test(arguments: [
    "a) Bộ Xây dựng:\n\n- Rà soát quy định.\n\n- Không để chậm.\n\nb) Bộ Tài chính:\n\n- Bố trí vốn.",
    "*a) Bộ Xây dựng*\n\n- Rà soát quy định.\n\n- Không để chậm.\n\n*b) Bộ Tài chính*\n\n- Bố trí vốn.",
    "- Bộ Xây dựng:\n\n+ Rà soát quy định.\n\n+ Không để chậm.\n\n- Bộ Tài chính:\n\n+ Bố trí vốn.",
    "- Bộ Xây dựng:\n- Rà soát quy định.\n- Không để chậm.\n- Bộ Tài chính:\n- Bố trí vốn.",
    "- Bộ Xây dựng:\n  - Rà soát quy định.\n  - Không để chậm.\n- Bộ Tài chính:\n  - Bố trí vốn.",
    "Bộ Xây dựng:\n\n- Rà soát quy định.\n\n- Không để chậm.\n\nBộ Tài chính:\n\n- Bố trí vốn.",
    "1. Bộ Xây dựng:\n\na) Rà soát quy định.\n\nb) Không để chậm.\n\n2. Bộ Tài chính:\n\n- Bố trí vốn.",
    "2.1. Bộ Xây dựng:\n\n- Rà soát quy định.\n\n- Không để chậm.\n\n2.2. Bộ Tài chính:\n\n- Bố trí vốn.",
    "3. Trách nhiệm của Bộ Xây dựng\n\na) Rà soát quy định.\n\nb) Không để chậm.\n\n4. Nhiệm vụ của Bộ Tài chính:\n\n- Bố trí vốn.",
    "Điều 3. Trách nhiệm của Bộ Xây dựng\n\n1. Rà soát quy định.\n\n2. Không để chậm.\n\nĐiều 4. Bộ Tài chính\n\n1. Bố trí vốn.",
  ])
  func `a body that stands alone has the tasks below it`(text: String) {
    let tasks = ["Bộ Xây dựng → Rà soát quy định", "Bộ Xây dựng → Không để chậm", "Bộ Tài chính → Bố trí vốn"]
    #expect(Self.tasks("Phó Thủ tướng yêu cầu:\n\n\(text)") == tasks)
    // A heading is no task of those whom the words above it name.
    let all = Self.tasks("Phó Thủ tướng yêu cầu các bộ thực hiện các nhiệm vụ sau:\n\n\(text)")
    #expect(all == tasks || all == ["các bộ → thực hiện các nhiệm vụ sau"] + tasks)
  }

  @Test func `a list that opens with what is forbidden is that of the body above it`() {
    let text = "7. Thủ trưởng các sở, Chủ tịch UBND các phường:\n\na) Không tổ chức đi thăm.\n\nb) Phân công người trực."
    #expect(
      Self.tasks(text) == [
        "Thủ trưởng các sở, Chủ tịch UBND các phường → Không tổ chức đi thăm",
        "Thủ trưởng các sở, Chủ tịch UBND các phường → Phân công người trực",
      ])
  }

  @Test func `duties may follow the words "trách nhiệm của" in the same line`() {
    #expect(Self.tasks("1. Trách nhiệm của Ban Mẫu: Tham mưu thực hiện.") == ["Ban Mẫu → Tham mưu thực hiện"])
  }

  @Test(arguments: [
    "1. Sở Mẫu:\n\n- Ưu điểm: nhiều.\n\n- Hạn chế: ít.", "a) Bộ Mẫu:\n\n- Nghị quyết số 5-NQ/TW;\n\n- Kết luận số 6-KL/TW.",
    "1. Các cơ quan gồm:\n\n- Sở Mẫu;\n\n- Sở Thử.", "- Sở Mẫu\n\n- Rà soát quy định.",
    "1. Trách nhiệm của các sở chưa rõ:\n\n- Sở Mẫu;\n\n- Sở Thử.", "1. UBND tỉnh yêu cầu:\n\na) Rà soát quy định.",
  ])
  func `names above other words give nobody a task`(text: String) {
    #expect(Self.tasks(text).isEmpty)
  }

  @Test func `paragraphs after "như sau" tell one body after the other`() {
    let text = "Sở Mẫu rà soát quy định.\n\nSở Thử rà soát nguồn vốn.\n\nVăn phòng thông báo để các cơ quan biết, thực hiện."
    #expect(
      Self.tasks("Chủ tịch có ý kiến chỉ đạo như sau:\n\n\(text)")
        == ["Sở Mẫu → rà soát quy định", "Sở Thử → rà soát nguồn vốn"])
    #expect(Self.tasks("Năm 2025 đã qua.\n\n\(text)").isEmpty)
  }

  @Test func `leading others is a task in the points of a body, and its leaders are named elsewhere`() {
    #expect(
      Self.tasks("1. Yêu cầu các chi bộ:\n\na) Lãnh đạo các đơn vị thực hiện tốt.\n\nb) Báo cáo.")
        == ["các chi bộ → Lãnh đạo các đơn vị thực hiện tốt", "các chi bộ → Báo cáo"])
    #expect(Self.tasks("1. Lãnh đạo các sở chỉ đạo rà soát.") == ["Lãnh đạo các sở → chỉ đạo rà soát"])
  }

  @Test(arguments: [
    "1. Rà soát văn bản. Đơn vị chủ trì: Sở Mẫu. Thời gian hoàn thành: Trước ngày 30/6/2026.",
    "1. Rà soát văn bản (Cơ quan chủ trì: Sở Mẫu).", "- Rà soát văn bản (Sở Mẫu chủ trì, phối hợp với Sở Thử).",
    "a) Rà soát văn bản; đơn vị thực hiện: Sở Mẫu; hoàn thành trong tháng 6.",
  ])
  func `a label behind a task names who has to do it`(text: String) {
    #expect(Self.tasks(text) == ["Sở Mẫu → Rà soát văn bản"])
  }

  @Test(arguments: [
    "1. Việc rà soát đã xong (Sở Mẫu chủ trì, phối hợp với Sở Thử).", "1. Rà soát văn bản (Sở Mẫu, Sở Thử).",
    "1. Rà soát văn bản. Đơn vị chủ trì: theo phụ lục.",
  ])
  func `names in brackets alone are no label`(text: String) {
    #expect(Self.tasks(text).isEmpty)
  }
}
