import Dispatches
import Domain
import Testing

/// Texts whose paragraphs begin with a short line, as where the source of a page was cut at a width.
@Suite struct LineWidthTests {
  /// A decision with `paragraphs` behind three of which the first lines are short and the others long.
  private static func read(_ paragraphs: String) -> Dispatch {
    Samples.read(
      """
      SỞ MẪU

      Số: 1/SM-VP

      Kính gửi: Các xã.

      Căn cứ kế hoạch đã được
      phê duyệt và tình hình thực hiện của các đơn vị trong sáu tháng đầu của năm,
      cùng những ý kiến đã nhận được.

      Thời gian qua, các đơn vị
      đã có nhiều cố gắng trong việc chuẩn bị hồ sơ, nhưng vẫn còn những chỗ chưa
      thật đầy đủ và những nơi chưa thật đúng hạn.

      Để khắc phục những điều
      ấy và để công việc những tháng còn lại được tốt hơn, đề nghị các đơn vị quan
      tâm những việc sau đây.

      \(paragraphs)

      Nơi nhận:
      - Như trên;
      - Như Điều 3;
      - Lưu: VT.
      """)
  }

  private static func tasks(_ paragraphs: String) -> [String] {
    read(paragraphs).assignments.dropFirst().map { "\($0.body): \($0.action)" }
  }

  @Test func `a long line goes on with the one above, whatever it begins with`() {
    #expect(
      Self.tasks("1. Giao Sở Hai tham mưu Chủ tịch\nUBND tỉnh khen thưởng các tập thể, cá nhân có thành tích tiêu biểu.")
        == ["Sở Hai: tham mưu Chủ tịch UBND tỉnh khen thưởng các tập thể, cá nhân có thành tích tiêu biểu"])
    #expect(
      Self.tasks("1. Sở Hai quyết định các việc:\nVăn phòng phẩm, trụ sở, xe và các tài sản khác của đơn vị.") == [
        "Sở Hai: quyết định các việc: Văn phòng phẩm, trụ sở, xe và các tài sản khác của đơn vị"
      ])
  }

  @Test func `a short line in capitals or behind a stop opens a paragraph`() {
    #expect(
      Self.tasks("1. Sở Hai rà soát hồ sơ.\nSở Ba báo cáo kết quả.") == ["Sở Hai: rà soát hồ sơ", "Sở Ba: báo cáo kết quả"])
    #expect(
      Self.tasks("1. Giao Sở Hai\nKhẩn trương rà soát hồ sơ\ncủa các đơn vị trực thuộc và tổng hợp kết quả theo từng tháng.")
        == ["Sở Hai: Khẩn trương rà soát hồ sơ của các đơn vị trực thuộc và tổng hợp kết quả theo từng tháng"])
  }

  @Test func `a line that is nothing but a number has its words below`() {
    #expect(
      Self.tasks("**1.\nSở Hai**\n\n- Rà soát hồ sơ.\n\n- Báo cáo kết quả.") == [
        "Sở Hai: Rà soát hồ sơ", "Sở Hai: Báo cáo kết quả",
      ])
    #expect(Self.tasks("1. Sở Hai\na)\nRà soát hồ sơ.\nb)\nBáo cáo kết quả.").first == "Sở Hai: Rà soát hồ sơ")
  }

  @Test func `those who carry out a decision are one list`() {
    let list = "Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Hai, Ba; Chủ tịch UBND các xã và các cá nhân có liên quan"
    #expect(
      Self.tasks("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. \(list) chịu trách nhiệm thi hành Quyết định này.") == [
        "\(list): chịu trách nhiệm thi hành Quyết định này"
      ])
    #expect(
      Self.tasks("Điều 3. Chánh Văn phòng Bộ;\nGiám đốc Sở Hai; Sở Ba chịu trách nhiệm thi hành Quyết định này.") == [
        "Chánh Văn phòng Bộ; Giám đốc Sở Hai; Sở Ba: chịu trách nhiệm thi hành Quyết định này"
      ])
    #expect(
      Self.tasks("Điều 3.\nChánh Văn phòng Bộ; Giám đốc Sở Hai;\nSở Ba chịu trách nhiệm thi hành Quyết định này.").map {
        $0.prefix(19)
      } == ["Chánh Văn phòng Bộ;"])
    #expect(
      Self.tasks("Điều 3. Sở Hai chủ trì hướng dẫn; Sở Ba chịu trách nhiệm thực hiện Quyết định này.") == [
        "Sở Hai: chủ trì hướng dẫn", "Sở Ba: chịu trách nhiệm thực hiện Quyết định này",
      ])
  }

  @Test func `Như Điều n names them from whichever clause has them`() {
    let dispatch = Self.read(
      "Điều 3. Tổ chức thực hiện\n\n1. Quyết định này có hiệu lực kể từ ngày ký.\n\n2. Chánh Văn phòng; Giám đốc các Sở: Hai, Ba; Sở Bốn và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này."
    )
    #expect(
      dispatch.recipients[1].expanded == ["Chánh Văn phòng", "Giám đốc các Sở: Hai, Ba", "Sở Bốn", "các cá nhân có liên quan"])
  }

  @Test func `Như Điều n names those of every clause where nobody carries it out alone`() {
    let dispatch = Self.read(
      "Điều 3. Tổ chức thực hiện\n\n1. Ủy ban nhân dân tỉnh tổ chức thực hiện.\n\n2. Thường trực Hội đồng nhân dân giám sát.\n\nĐiều 4. Sở Hai báo cáo."
    )
    #expect(dispatch.recipients[1].expanded == ["Ủy ban nhân dân tỉnh", "Thường trực Hội đồng nhân dân"])
    let listed = Self.read("Điều 3. Chánh Văn phòng, Giám đốc các Sở: Hai, Ba chịu trách nhiệm thi hành Quyết định này.")
    #expect(listed.recipients[1].expanded == ["Chánh Văn phòng", "Giám đốc các Sở: Hai, Ba"])
  }

  @Test func `what follows from a task is told behind it`() {
    #expect(
      Self.tasks("1. Giao Sở Hai rà soát hồ sơ. Trường hợp phát sinh vướng mắc, đề nghị Sở Ba báo cáo kết quả.") == [
        "Sở Hai: rà soát hồ sơ", "Sở Ba: báo cáo kết quả",
      ])
    #expect(
      Self.tasks("1. Giao Sở Hai lấy ý kiến. Trên cơ sở ý kiến của cơ quan chức năng, Sở Ba xử lý theo quy định.") == [
        "Sở Hai: lấy ý kiến", "Sở Ba: xử lý theo quy định",
      ])
  }

  @Test(arguments: [
    "Điều 2. Đối tượng áp dụng\n\n1. Sở Hai thực hiện rà soát.\n\n2. Các cơ quan thực hiện quản lý.\n\nĐiều 3. Sở Ba báo cáo.",
    "2. Đối tượng áp dụng\n\na) Sở Hai thực hiện rà soát;\n\nb) Các cơ quan thực hiện quản lý.\n\n3. Sở Ba báo cáo.",
  ])
  func `whom a text applies to is told nothing`(text: String) {
    #expect(Self.tasks(text) == ["Sở Ba: báo cáo"])
    let other = text.replacing("Đối tượng áp dụng", with: "Đối tượng, nhu cầu hỗ trợ")
    #expect(Self.tasks(other).count == 3)
  }

  @Test func `what tells which body is meant is part of its name`() {
    #expect(
      Self.tasks("1. Người có thẩm quyền quyết định xử lý có trách nhiệm báo cáo kết quả.") == [
        "Người có thẩm quyền quyết định xử lý: có trách nhiệm báo cáo kết quả"
      ])
    #expect(
      Self.tasks("1. Thủ trưởng các đơn vị được giao nhiệm vụ phổ biến thông tin chịu trách nhiệm kiểm tra.") == [
        "Thủ trưởng các đơn vị được giao nhiệm vụ phổ biến thông tin: chịu trách nhiệm kiểm tra"
      ])
    #expect(
      Self.tasks("1. Các đơn vị theo nhiệm vụ được giao khẩn trương rà soát hồ sơ.") == [
        "Các đơn vị: khẩn trương rà soát hồ sơ"
      ])
    #expect(
      Self.tasks("1. Mỗi chi bộ chuẩn bị báo cáo ngắn gọn, nêu rõ việc chưa làm được và người chịu trách nhiệm.") == [
        "Mỗi chi bộ: chuẩn bị báo cáo ngắn gọn, nêu rõ việc chưa làm được và người chịu trách nhiệm"
      ])
    #expect(Self.tasks("1. Sở Hai được giao xây dựng đề án, trình cấp có thẩm quyền.").isEmpty)
    #expect(
      Self.tasks("1. Sở Hai chủ trì, phối hợp với Sở Ba, có trách nhiệm báo cáo.").first?.hasPrefix("Sở Hai: chủ trì") == true)
    #expect(Self.tasks("1. Trung tâm Hai là tổ chức hành chính thuộc Sở Mẫu.").isEmpty)
  }

  @Test func `points below words that only announce them are the tasks`() {
    #expect(
      Self.tasks("1. Sở Hai có trách nhiệm:\n\na) Rà soát hồ sơ;\n\nb) Báo cáo kết quả.") == [
        "Sở Hai: Rà soát hồ sơ", "Sở Hai: Báo cáo kết quả",
      ])
    #expect(
      Self.tasks("1. Giao Sở Hai căn cứ Danh mục có trách nhiệm:\n\na) Rà soát hồ sơ;\n\nb) Báo cáo kết quả.") == [
        "Sở Hai: Rà soát hồ sơ", "Sở Hai: Báo cáo kết quả",
      ])
    let long =
      "Để tiếp tục phát triển, tỉnh Đồng Mẫu cần thực hiện quyết liệt các chủ trương, trong đó tập trung một số nhiệm vụ sau:"
    #expect(
      Self.tasks("\(long)\n\n1. Rà soát hồ sơ.\n\n2. Báo cáo kết quả.").suffix(2) == [
        "tỉnh Đồng Mẫu: Rà soát hồ sơ", "tỉnh Đồng Mẫu: Báo cáo kết quả",
      ])
    #expect(
      !Self.tasks("\(long)\n\n1. Về tổ chức bộ máy.\n\n2. Về trụ sở.").contains("tỉnh Đồng Mẫu: Về tổ chức bộ máy"))
    #expect(Self.tasks("Để đạt mục tiêu, Ủy ban nhân dân tỉnh xác định các nhiệm vụ.").isEmpty)
  }

  @Test func `how a letter answers is no task, nor what a law says or is asked for in a title`() {
    #expect(Self.tasks("2. Sở Mẫu có ý kiến để Sở Hai được biết.").isEmpty)
    #expect(Self.tasks("2. Sở Mẫu trả lời để Công ty Hai biết và thực hiện.").isEmpty)
    #expect(Self.tasks("2. Dự thảo Luật giao Chính phủ quy định chi tiết.").isEmpty)
    #expect(Self.tasks("2. Tàu rời cảng Giao Mẫu chủ động tránh bão.").isEmpty)
    #expect(Self.tasks("2. Giao Sở Hai có ý kiến bằng văn bản.") == ["Sở Hai: có ý kiến bằng văn bản"])
  }

  @Test func `days counted from something are limits behind không quá, periods of a report are none`() {
    let limits = { (text: String) in Self.read(text).deadlines.map(\.words) }
    #expect(
      limits("1. Thời hạn hoàn thành không quá 05 ngày làm việc kể từ ngày ban hành Quyết định.")
        == ["hoàn thành không quá 05 ngày làm việc kể từ ngày ban hành Quyết định"])
    #expect(limits("1. Hồ sơ được lưu không quá 05 ngày làm việc tại Sở Hai.").isEmpty)
    #expect(limits("1. Kỳ báo cáo năm được tính từ ngày 01 tháng 01 đến ngày 31 tháng 12.").isEmpty)
    #expect(limits("1. Đối với giai đoạn trước ngày 01/7/2030, Luật cũ quy định cụ thể.").isEmpty)
    #expect(
      limits("1. Trong thời hạn 01 ngày làm việc kể từ khi nhận hồ sơ thì Sở Hai xử lý.")
        == ["Trong thời hạn 01 ngày làm việc kể từ khi nhận hồ sơ"])
  }
}
