import Dispatches
import Domain
import Testing

/// Orders to one body apart, marks before bodies, and proposals, which are no orders.
@Suite struct AimedTaskTests {
  private static func assignments(_ body: String) -> [String] {
    Samples.read("Kính gửi: Các xã.\n\n\(body)").assignments.map { "\($0.body) → \($0.action)" }
  }

  @Test(arguments: [
    ("3. Riêng Sở Nội vụ theo dõi chung.", ["Sở Nội vụ → theo dõi chung"]),
    ("3. Riêng đối với Sở Nội vụ: Theo dõi chung.", ["Sở Nội vụ → Theo dõi chung"]),
    ("Đối với Sở Nội vụ: Chủ trì rà soát.", ["Sở Nội vụ → Chủ trì rà soát"]),
    ("4. Đối với các sở, ban, ngành: Rà soát hồ sơ.", ["các sở, ban, ngành → Rà soát hồ sơ"]),
    ("4. Đối với Sở Nội vụ, Sở Y tế, khẩn trương rà soát.", ["Sở Nội vụ, Sở Y tế → khẩn trương rà soát"]),
    ("Riêng với Sở Nội vụ, đề nghị chủ trì rà soát.", ["Sở Nội vụ → chủ trì rà soát"]),
    ("4. Đối với Sở Nội vụ:\n- Chủ trì rà soát.\n- Tổng hợp.", ["Sở Nội vụ → Chủ trì rà soát", "Sở Nội vụ → Tổng hợp"]),
    ("4. Đối với Sở Nội vụ\na) Chủ trì rà soát.\nb) Tổng hợp.", ["Sở Nội vụ → Chủ trì rà soát", "Sở Nội vụ → Tổng hợp"]),
    ("Yêu cầu các xã báo cáo. Riêng xã Mẫu gửi thêm danh sách.", ["các xã → báo cáo"]),
    (
      "Yêu cầu các xã báo cáo. Riêng UBND phường Mẫu gửi thêm danh sách.",
      ["các xã → báo cáo", "UBND phường Mẫu → gửi thêm danh sách"]
    ),
    ("Đề nghị Sở Tài chính bố trí kinh phí.", ["Sở Tài chính → bố trí kinh phí"]),
    ("Yêu cầu UBND các xã, phường nghiêm túc thực hiện.", ["UBND các xã, phường → nghiêm túc thực hiện"]),
  ])
  func `what is told to a body apart is its task`(text: String, tasks: [String]) {
    #expect(Self.assignments(text) == tasks)
  }

  @Test(arguments: [
    "Đối với các đơn vị sự nghiệp công lập, việc đánh giá thực hiện theo Nghị định.",
    "4. Đối với các đơn vị chưa hoàn thành: xem lại kết quả.", "Riêng Sở Nội vụ đã báo cáo.",
    "Đối với các nhiệm vụ: hoàn thành sớm.", "4. Đối với nhóm cơ quan tham mưu: xem xét lại tỷ lệ.",
    "Riêng Sở Y tế thực hiện đạt 85% kế hoạch.",
  ])
  func `of whom something is only said has no task`(text: String) {
    #expect(Self.assignments(text).isEmpty)
  }

  @Test(arguments: ["2.1- ", "2.1-", "1.2. ", "1.2) ", "1.1.1- ", "a- ", "đ- ", "a. ", "b) ", "3- ", "I- "])
  func `a body stands behind any mark of a point`(mark: String) {
    #expect(Self.assignments("Các việc sau.\n\n\(mark)Sở Nội vụ theo dõi chung.") == ["Sở Nội vụ → theo dõi chung"])
  }

  @Test func `points with marks of the Party are those of the body above them`() {
    for marks in [["a-", "b-"], ["1.1-", "1.2-"]] {
      let text = "1. Giao Sở Nội vụ:\n\(marks[0]) Chủ trì rà soát;\n\(marks[1]) Tổng hợp báo cáo."
      #expect(Self.assignments(text) == ["Sở Nội vụ → Chủ trì rà soát", "Sở Nội vụ → Tổng hợp báo cáo"])
    }
  }

  @Test func `figures with a dash are no mark`() {
    #expect(Samples.read("Kính gửi: Các xã.\n\n12.5-13 điểm là khá.\n\n2.1- Mục đích").sections.map(\.mark) == ["2.1"])
  }

  private static func proposing(_ type: String, _ body: String) -> [String] {
    Samples.read(
      """
      UBND TỈNH ĐỒNG MẪU
      SỞ NỘI VỤ
      Số: 5/SNV
      Đồng Mẫu, ngày 02 tháng 3 năm 2026

      \(type)
      Về việc đánh giá năm 2026

      Kính gửi: Ủy ban nhân dân tỉnh.

      \(body)

      Nơi nhận:
      - Như trên;
      - Ban Tổ chức Tỉnh ủy (để b/c);
      - Sở Tài chính;
      - Lưu: VT.
      """
    ).assignments.map(\.body)
  }

  @Test(arguments: [
    "Sở Nội vụ kính đề nghị Ủy ban nhân dân tỉnh xem xét, ban hành Kế hoạch.", "Kính đề nghị Sở Tài chính quan tâm bố trí.",
    "Đề nghị Ủy ban nhân dân tỉnh phê duyệt Kế hoạch; giao Sở Tài chính bố trí kinh phí.",
    "Đề nghị Chủ tịch UBND tỉnh phê duyệt Kế hoạch.", "1. Đề nghị Ban Tổ chức Tỉnh ủy cho ý kiến.",
    "1. Đối với Bộ Nội vụ: Hướng dẫn thực hiện.",
    "Kính đề nghị Ủy ban nhân dân tỉnh:\n\n1. Phê duyệt Kế hoạch.\n\n2. Giao Sở Tài chính bố trí kinh phí.",
  ])
  func `what is proposed to those above gives nobody a task`(text: String) {
    #expect(Self.proposing("TỜ TRÌNH", text).isEmpty && Self.proposing("BÁO CÁO", text).isEmpty)
  }

  @Test func `peers and units below are told something by a report, too, and a letter proposes to nobody above`() {
    #expect(Self.proposing("BÁO CÁO", "1. Đề nghị Sở Tài chính, Sở Y tế phối hợp.") == ["Sở Tài chính, Sở Y tế"])
    #expect(Self.proposing("THÔNG BÁO", "1. Đề nghị Ban Tổ chức Tỉnh ủy cho ý kiến.") == ["Ban Tổ chức Tỉnh ủy"])
  }

  @Test(arguments: ["Đơn vị", "Cơ quan", "Cơ quan, đơn vị", "Đơn vị thực hiện", "Cơ quan thực hiện"])
  func `a table of tasks names its bodies under any such heading`(heading: String) {
    let rows = "|---|---|---|---|\n| 1 | Rà soát | Sở Mẫu, Sở Thử | 15/6/2026 |"
    for headings in ["| TT | Nhiệm vụ | \(heading) | Thời gian |", "| TT | Nội dung | \(heading) | Thời hạn |"] {
      #expect(Self.assignments("\(headings)\n\(rows)") == ["Sở Mẫu → Rà soát", "Sở Thử → Rà soát"])
    }
    let tabbed = "TT\tNhiệm vụ\t\(heading)\tThời hạn\n1\tRà soát\tSở Mẫu\t15/6/2026\n2\tSơ kết\tSở Thử\t15/7/2026"
    #expect(Self.assignments("1. Phân công:\n\n\(tabbed)") == ["Sở Mẫu → Rà soát", "Sở Thử → Sơ kết"])
  }

  @Test(arguments: [
    "| TT | Nội dung | Đơn vị | Số lượng |", "| TT | Họ và tên | Nhiệm vụ | Đơn vị |",
    "| TT | Nhiệm vụ | Đơn vị tính | Kết quả |",
    "| TT | Nội dung | Đơn vị | Thời gian |",
  ])
  func `a table of figures, people or lectures gives nobody a task`(headings: String) {
    #expect(Self.assignments("\(headings)\n|---|---|---|---|\n| 1 | Rà soát | Sở Mẫu | Sở Thử |").isEmpty)
  }
}
