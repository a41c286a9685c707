import Dispatches
import Domain
import Testing

@Suite struct TaskTests {
  @Test(arguments: [
    ("Giao các đơn vị sự nghiệp công lập trực thuộc Sở rà soát hồ sơ.", "các đơn vị sự nghiệp công lập trực thuộc Sở"),
    ("Yêu cầu các cấp ủy, tập thể lãnh đạo cơ quan thực hiện nghiêm.", "các cấp ủy, tập thể lãnh đạo cơ quan"),
    ("Người đứng đầu cơ quan, tổ chức được giao nhiệm vụ phải chủ động.", "Người đứng đầu cơ quan, tổ chức được giao nhiệm vụ"),
    ("Cấp ủy cơ sở xác định đây là việc lớn, cần tập trung lãnh đạo.", "Cấp ủy cơ sở"),
    ("Giao Cục Mẫu chậm nhất 05 ngày làm việc kể từ hôm nay phải báo cáo.", "Cục Mẫu"),
    ("Đảng ủy Sở A; Đảng ủy Sở B; Đảng ủy Sở C chủ động tổng hợp.", "Đảng ủy Sở A; Đảng ủy Sở B; Đảng ủy Sở C"),
    ("Trên cơ sở Báo cáo số 5/BC-SYT của Sở Y tế, Sở Nội vụ rà soát lại.", "Sở Nội vụ"),
    ("Đề nghị thường trực các huyện ủy quan tâm chỉ đạo.", "thường trực các huyện ủy"),
    ("Sở Nội vụ tổ chức kiểm tra đột xuất.", "Sở Nội vụ"), ("Văn phòng tổng hợp kết quả.", "Văn phòng"),
    ("Giao Sở Nội vụ làm đầu mối.", "Sở Nội vụ"), ("Giao Sở Nội vụ công bố kết quả.", "Sở Nội vụ"),
    ("Giao Sở Nội vụ là cơ quan đầu mối theo dõi.", "Sở Nội vụ"), ("Báo Mẫu tăng thời lượng.", "Báo Mẫu"),
    ("Giao Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh sẵn sàng lực lượng.", "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh"),
    ("Các trường tự chấm điểm.", "Các trường"), ("Giao đồng chí Chánh Văn phòng Sở chủ trì.", "đồng chí Chánh Văn phòng Sở"),
    (
      "Các ông (bà): Chánh Văn phòng; Giám đốc Sở Mẫu chịu trách nhiệm thi hành.",
      "Các ông (bà): Chánh Văn phòng; Giám đốc Sở Mẫu"
    ),
    ("Sở Tài chính: Chủ trì tham mưu bố trí kinh phí.", "Sở Tài chính"),
    ("Đảng ủy xã Mẫu, Đảng ủy xã Thử làm điểm, báo cáo kết quả.", "Đảng ủy xã Mẫu, Đảng ủy xã Thử"),
    (
      "Chánh Văn phòng Sở; Giám đốc các sở: Y tế, Tài chính; Chủ tịch UBND các xã chịu trách nhiệm thi hành.",
      "Chánh Văn phòng Sở; Giám đốc các sở: Y tế, Tài chính; Chủ tịch UBND các xã"
    ),
  ])
  func `a body is named whole, and no more than that`(text: String, body: String) {
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n1. \(text)").assignments.map(\.body) == [body])
  }

  @Test(arguments: [
    "Nhóm có dưới 05 người báo cáo cấp trên xem xét.", "Các nhiệm vụ cụ thể phải xong sớm.",
    "Ban hành kế hoạch và tổ chức thực hiện.",
    "PHÂN CÔNG THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ", "GIAO NHIỆM VỤ", "PHÂN CÔNG TRÁCH NHIỆM", "PHÂN CÔNG TỔ CHỨC THỰC HIỆN",
    "Ủy ban nhân dân tỉnh kính gửi Bộ Nội vụ tổng hợp./.", "Việc giao Sở Nội vụ chủ trì là phù hợp.",
    "Bộ Nội vụ nhất trí với Tờ trình của Sở.",
    "Sở Nội vụ đã tổ chức kiểm tra.", "Việc bàn giao các tài sản được thực hiện đúng hạn.",
  ])
  func `what is told or no body is no task`(text: String) {
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n1. \(text)").assignments.isEmpty)
  }

  @Test func `every point below a body's name is a task of its own`() {
    let assignments = Samples.read(
      """
      Kính gửi: Các đơn vị.

      1. Giao Vụ Tổ chức:
      a) Hoàn thiện dự thảo;
      b) Rà soát văn bản.

      2. Văn phòng theo dõi.
      """
    ).assignments
    #expect(assignments.map(\.body) == ["Vụ Tổ chức", "Vụ Tổ chức", "Văn phòng"])
    #expect(assignments.map(\.action) == ["Hoàn thiện dự thảo", "Rà soát văn bản", "theo dõi"])
    #expect(assignments.map(\.line) == [4, 5, 7])
  }

  @Test func `after "có ý kiến như sau" a body is told something without a number`() {
    let text =
      "Kính gửi: Các bộ.\n\nPhó Thủ tướng có ý kiến như sau:\n\nCác Bộ, cơ quan ngang Bộ nghiên cứu các nội dung nêu trên."
    #expect(Samples.read(text).assignments.map(\.body) == ["Các Bộ, cơ quan ngang Bộ"])
  }

  @Test(arguments: [
    "UBND tỉnh yêu cầu các đơn vị:\n1. Cung cấp số liệu.\n2. Rà soát hồ sơ.",
    "UBND tỉnh đề nghị các đơn vị như sau:\n\n- Cung cấp số liệu.\n- Rà soát hồ sơ.",
    "UBND tỉnh đề nghị các đơn vị thực hiện một số nội dung sau:\n\n1. Cung cấp số liệu.\n\n2. Rà soát hồ sơ.",
  ])
  func `an order that ends in a colon is one for each point below`(text: String) {
    let assignments = Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").assignments
    #expect(assignments.map(\.body) == ["các đơn vị", "các đơn vị"])
    #expect(assignments.map(\.action) == ["Cung cấp số liệu", "Rà soát hồ sơ"])
  }

  @Test(arguments: ["C- TỔ CHỨC THỰC HIỆN", "C. TỔ CHỨC THỰC HIỆN"])
  func `a part under a letter ends the preamble`(heading: String) {
    let dispatch = Samples.read("Kính gửi: Sở Y tế.\n\nCăn cứ quy định.\n\n\(heading)\n\nĐảng ủy xã Mẫu làm điểm trong quý I.")
    #expect(dispatch.assignments.map(\.body) == ["Đảng ủy xã Mẫu"] && dispatch.sections.map(\.mark) == ["C"])
  }

  @Test func `bodies told to carry out what follows keep that where each point names another`() {
    let text = "UBND tỉnh đề nghị các đơn vị thực hiện một số việc sau:\n\n1. Sở Nội vụ chủ trì.\n\n2. Sở Tài chính phối hợp."
    #expect(
      Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").assignments.map(\.body) == ["các đơn vị", "Sở Nội vụ", "Sở Tài chính"])
  }

  @Test func `points that name bodies of their own leave those above them without a task`() {
    let text = "UBND tỉnh yêu cầu các cơ quan như sau:\n\n1. Sở Nội vụ chủ trì rà soát.\n\n2. Sở Tài chính phối hợp."
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n\(text)").assignments.map(\.body) == ["Sở Nội vụ", "Sở Tài chính"])
  }
}
