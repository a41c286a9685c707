import Dispatches
import Domain
import Testing

/// Tasks in words that no list knows are named; and what sticks to names and is none of them is taken away.
@Suite struct UnreadTaskTests {
  private static func read(_ body: String, head: String = "") -> Dispatch {
    Samples.read(
      "UBND TỈNH ĐỒNG MẪU\nSỞ NỘI VỤ\n\nSố: 5/SNV-CC\n\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\n\(head)\(body)\n\nNơi nhận:\n- Lưu: VT."
    )
  }

  @Test(arguments: [
    ("1. Sở Mẫu soi chiếu hồ sơ của các xã.\n\n2. Sở Thử rà soát văn bản.", "Sở Mẫu soi chiếu hồ sơ của các xã"),
    ("- Sở Thử rà soát văn bản.\n\n- Ủy ban nhân dân các xã vun đắp tình làng nghĩa xóm;", "Ủy ban nhân dân các xã vun đắp"),
  ])
  func `a point that opens with a body and words of no list is named`(points: String, text: String) {
    let dispatch = Self.read("Kính gửi: Các xã.\n\nII. TỔ CHỨC THỰC HIỆN\n\n\(points)")
    #expect(dispatch.assignments.map(\.body) == ["Sở Thử"])
    #expect(dispatch.uncertain.count == 1 && dispatch.uncertain[0].text.hasPrefix(text), "\(dispatch.uncertain)")
  }

  @Test(arguments: [
    "1. Sở Mẫu đã gửi báo cáo của các xã.\n\n2. Sở Thử rà soát văn bản.",
    "- Sở Mẫu, Sở Nháp, Ủy ban nhân dân các xã;\n\n- Sở Thử rà soát văn bản.",
    "1. Sở Mẫu là đơn vị có tỷ lệ cao.\n\n2. Sở Nháp đạt 95% kế hoạch của năm.",
    "1. Sở Mẫu vun đắp tình làng nghĩa xóm.\n\n2. Xã Mẫu nằm ở phía bắc của tỉnh.",
  ])
  func `what tells of bodies or only names them is in no doubt`(points: String) {
    #expect(Self.read("Kính gửi: Các xã.\n\nII. TÌNH HÌNH\n\n\(points)").uncertain == [])
  }

  @Test(arguments: ["¹", "^1^", "²", "^(1)^"])
  func `marks of footnotes are no part of names and numbers`(mark: String) {
    let dispatch = Self.read(
      "Kính gửi: Các xã.\n\nThực hiện Kết luận số 5-KL/TW\(mark), ngày 02/02/2026, đề nghị các xã\(mark) gửi Sở Thử\(mark) trước ngày 15/4/2026.\n\n\(mark) Theo Quy định số 12-QĐ/TU, ngày 01/02/2026."
    )
    #expect(dispatch.citations.map { $0.date?.iso } == ["2026-02-02", "2026-02-01"])
    #expect(dispatch.assignments.map(\.body) == ["các xã"] && dispatch.deadlines.map(\.reportTo) == ["Sở Thử"])
  }

  @Test func `figures of units and of desks stay`() {
    let dispatch = Self.read("Kính gửi: Các xã.\n\n1. Giao Sở Mẫu rà soát 50 m² đất, 20 m^2^ nhà của phòng KT~3~.")
    #expect(dispatch.assignments.map(\.action) == ["rà soát 50 m² đất, 20 m2 nhà của phòng KT3"])
    // Powers, symbols and units stay as they are written.
    let figures = Self.read("Kính gửi: Các xã.\n\n1. Giao Sở Mẫu hỗ trợ 10^6^ đồng, đo CO², 5 m/s², 3~5~7 ha².")
    #expect(figures.assignments.map(\.action) == ["hỗ trợ 10^6^ đồng, đo CO², 5 m/s², 3~5~7 ha²"])
  }

  @Test func `parts told behind what is to be done are tasks`() {
    let dispatch = Self.read(
      "Kính gửi: Các xã.\n\n1. Rà soát quy chế. Chủ trì: Sở Mẫu; phối hợp: Sở Thử (trước ngày 15/11/2026).")
    #expect(dispatch.assignments.map { "\($0.body) → \($0.action)" } == ["Sở Mẫu → Rà soát quy chế", "Sở Thử → Rà soát quy chế"])
    #expect(Self.read("Kính gửi: Các xã.\n\nChủ trì: Lãnh đạo Sở Nội vụ.").assignments.isEmpty)
  }

  @Test(arguments: [
    ("GIẤY MỜI HỌP\nVề việc nghe báo cáo tiến độ\n\n", "Về việc nghe báo cáo tiến độ"), ("GIẤY MỜI HỌP\n\n", "HỌP"),
    ("GIẤY MỜI\nDự hội nghị tổng kết\n\n", "Dự hội nghị tổng kết"),
    ("GIẤY MỜI DỰ HỘI NGHỊ\nTổng kết công tác năm\n\n", "Tổng kết công tác năm"),
  ])
  func `what an invitation is about stands below its title`(head: String, subject: String) {
    let dispatch = Self.read("Sở Nội vụ trân trọng kính mời:\n\n- Sở Mẫu;\n- Sở Thử.", head: head)
    #expect(dispatch.docType == "Giấy mời" && dispatch.subject == subject && dispatch.uncertain.isEmpty)
    #expect(dispatch.addressees == ["Sở Mẫu", "Sở Thử"])
  }

  @Test func `what a tờ trình asks for is named and given to nobody`() {
    let points = "1. Quy mô: 350.000 người.\n\n2. Đề xuất\n\na) Giao các phường cắm mốc giới trước ngày 30/9/2026."
    let asked =
      "Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét các nội dung như sau:\n\n\(points)\n\nGiao Văn phòng Sở theo dõi."
    let dispatch = Self.read("Kính gửi: Ủy ban nhân dân tỉnh.\n\n\(asked)", head: "TỜ TRÌNH\nVề việc thử\n\n")
    #expect(dispatch.assignments.map(\.body) == ["Văn phòng Sở"] && dispatch.uncertain.map(\.text) == ["các phường"])
    let letter = Self.read("Kính gửi: Các phường.\n\nSở Nội vụ đề nghị thực hiện như sau:\n\n\(points)")
    #expect(letter.assignments.map(\.body) == ["các phường"] && letter.uncertain.isEmpty)
  }

  @Test(arguments: [
    ("1. Cấm biển từ 18 giờ. Bộ đội Biên phòng tỉnh kiểm đếm tàu, hoàn thành trước ngày 28/9/2026.", ["Bộ đội Biên phòng tỉnh"]),
    ("1. Sở đã gợi ý kiểm điểm; phân công các đồng chí Ủy viên dự, chỉ đạo tại các xã.", []),
    ("1. Đây là việc khó. Ban Mẫu rất cố gắng.", []), ("1. Vụ Tổ chức cán bộ lấy kết quả làm căn cứ.", ["Vụ Tổ chức cán bộ"]),
    ("1. Sở Mẫu trực ban 24/24 giờ.", ["Sở Mẫu"]), ("1. Ban Mẫu và Dân vận định hướng tuyên truyền.", ["Ban Mẫu và Dân vận"]),
    ("1. Điện lực Đồng Mẫu gác trực, thay thế thiết bị.", ["Điện lực Đồng Mẫu"]),
  ])
  func `who is told something in a point is named by itself`(point: String, bodies: [String]) {
    #expect(Self.read("Kính gửi: Các xã.\n\nII. NHIỆM VỤ\n\n\(point)").assignments.map(\.body) == bodies)
  }

  @Test func `what is sent to the issuer is no task of its own`() {
    let text = "Căn cứ Thông tư số 5/2026/TT-BNV, Sở Nội vụ tỉnh chuyển đơn đến các xã và gửi kết quả trong thời hạn 10 ngày."
    let dispatch = Self.read("Kính chuyển: Các xã.\n\n\(text)", head: "PHIẾU CHUYỂN ĐƠN\n(Đơn của ông Mẫu)\n\n")
    #expect(dispatch.assignments.isEmpty && dispatch.deadlines.count == 1)
    #expect(dispatch.docType == "Phiếu chuyển" && dispatch.subject == "(Đơn của ông Mẫu)")
  }

  @Test func `spaces that do not break part two columns of a signature`() {
    let gap = String(repeating: "&nbsp;", count: 9)
    let text =
      "BIÊN BẢN\nHọp\n\nCuộc họp kết thúc cùng ngày./.\n\n**THƯ KÝ** \(gap) **CHỦ TỌA**\n\nTrần Thị Thử \(gap) Nguyễn Văn Mẫu"
    let signatory = Samples.read("SỞ NỘI VỤ\n\nSố: 3/BB-SNV\n\n\(text)").signatory
    #expect(signatory?.title == "THƯ KÝ" && signatory?.name == "Trần Thị Thử")
  }

  @Test func `a body that heads points of unknown words is named beside one that heads tasks`() {
    let points = "1. Công an tỉnh\n\na) Mật phục tại chợ.\n\n2. Sở Mẫu\n\na) Rà soát quy chế."
    let dispatch = Self.read("Kính gửi: Các xã.\n\nII. NHIỆM VỤ\n\n\(points)")
    #expect(dispatch.assignments.map(\.body) == ["Sở Mẫu"] && dispatch.uncertain.map(\.text) == ["Công an tỉnh"])
    let told = "1. Công an tỉnh\n\na) Mật phục tại chợ.\n\n2. Sở Mẫu\n\na) Đã xong."
    #expect(Self.read("Kính gửi: Các xã.\n\nII. TÌNH HÌNH\n\n\(told)").uncertain.isEmpty)
  }

  @Test(arguments: [
    ("2. Sở Mẫu theo chức năng, nhiệm vụ yêu cầu các cơ sở tự kiểm tra.", "Sở Mẫu → yêu cầu các cơ sở tự kiểm tra"),
    ("2. Sở Mẫu theo chức năng, nhiệm vụ hướng dẫn các cơ sở.", "Sở Mẫu → hướng dẫn các cơ sở"),
    ("2. Đề nghị Sở Mẫu theo chức năng, nhiệm vụ hướng dẫn các cơ sở.", "Sở Mẫu → hướng dẫn các cơ sở"),
    ("2. Ủy ban nhân dân tỉnh yêu cầu các xã tự kiểm tra.", "các xã → tự kiểm tra"),
  ])
  func `an order that a body is to give is its task`(point: String, task: String) {
    let tasks = Self.read("Kính gửi: Các xã.\n\nII. NHIỆM VỤ\n\n\(point)").assignments.map { "\($0.body) → \($0.action)" }
    #expect(tasks == [task])
  }

  @Test func `those who are advised send what comes behind the limit`() {
    let text = "1. Sở Mẫu thẩm định trong thời hạn 07 ngày kể từ ngày nhận hồ sơ, tham mưu UBND tỉnh trình HĐND tỉnh."
    #expect(Self.read("Kính gửi: Các xã.\n\n\(text)").deadlines.map(\.reportTo) == [nil])
  }
}
