import Dispatches
import Domain
import Testing

/// Tasks behind titles of points, as conclusions of meetings answer requests.
@Suite struct TopicTaskTests {
  private static func read(_ text: String) -> [String] {
    Samples.read(
      "VĂN PHÒNG MẪU\n\nSố: 1/TB-VPM\n\nTHÔNG BÁO\nKết luận tại buổi làm việc\n\nĐồng chí Mẫu kết luận như sau:\n\n\(text)"
    )
    .assignments.map { "\($0.body): \($0.action)" }
  }

  @Test(arguments: [
    (
      "1. Về đầu tư cảng Mẫu tại khu kinh tế: Bộ Xây dựng khẩn trương rà soát, báo cáo Thủ tướng Chính phủ trước ngày 31/12/2026.",
      ["Bộ Xây dựng: khẩn trương rà soát, báo cáo Thủ tướng Chính phủ trước ngày 31/12/2026"]
    ),
    (
      "2. Về điều chuyển vốn dư (khoảng 5 tỷ đồng) quy định tại Nghị quyết số 3/2021/QH15: Ủy ban nhân dân tỉnh Mẫu rà soát và giải ngân hết số vốn.",
      ["Ủy ban nhân dân tỉnh Mẫu: rà soát và giải ngân hết số vốn"]
    ),
    (
      "3. Về đề nghị Chính phủ chỉ đạo Bộ Tài chính bố trí vốn đường ven biển: giao Bộ Tài chính chủ trì xem xét.",
      ["Bộ Tài chính: chủ trì xem xét"]
    ),
    (
      "4. Về mô hình chính quyền: tăng số cấp phó, bố trí đủ biên chế: giao Bộ Nội vụ nghiên cứu.", ["Bộ Nội vụ: nghiên cứu"]
    ),
    (
      "5. Về phủ sóng điện thoại: đề nghị các Tập đoàn: Bưu chính Mẫu, Viễn thông Mẫu tổ chức triển khai; Bộ Khoa học hướng dẫn các Tập đoàn.",
      ["các Tập đoàn: Bưu chính Mẫu, Viễn thông Mẫu: tổ chức triển khai", "Bộ Khoa học: hướng dẫn các Tập đoàn"]
    ),
    // What stands behind the colon tells nobody to do something.
    ("6. Về kết quả năm 2025: Bộ Xây dựng đã hoàn thành 5 dự án.", []), ("7. Về thời gian: trước ngày 20/12/2026.", []),
    ("8. Về đề nghị của tỉnh: đồng ý chủ trương.", []),
  ])
  func `the body behind a title has the task`(text: String, tasks: [String]) {
    #expect(Self.read(text) == tasks)
  }

  @Test func `what another body is told behind a semicolon is no part of a task`() {
    #expect(
      Self.read("1. Giao Sở Mẫu rà soát; Sở Hai hướng dẫn các xã; giao Sở Ba kiểm tra; báo cáo kết quả.") == [
        "Sở Mẫu: rà soát", "Sở Hai: hướng dẫn các xã", "Sở Ba: kiểm tra; báo cáo kết quả",
      ])
    #expect(
      Self.read("1. Giao Sở Mẫu ban hành kế hoạch; phân công Sở Hai làm đầu mối.").first
        == "Sở Mẫu: ban hành kế hoạch; phân công Sở Hai làm đầu mối")
  }

  @Test func `points in the midst of a line are told to the body before the colon`() {
    #expect(
      Self.read("a) Bộ Mẫu: (1) trình Chương trình trong tháng 11 năm 2026; (2) chủ trì rà soát.") == [
        "Bộ Mẫu: (1) trình Chương trình trong tháng 11 năm 2026; (2) chủ trì rà soát"
      ])
  }

  @Test func `a heading in bold letters over two lines names one body`() {
    let wrapped =
      "Đoạn văn này dài đến hết dòng và được ngắt ở giữa câu vì trang giấy chỉ có chừng ấy chỗ cho chữ\nmà thôi, rồi đi tiếp ở dòng sau như trong mọi văn bản.\n\n"
    #expect(
      Self.read(
        wrapped + "**2. Ban Quản lý Khu kinh tế\nĐông Mẫu**\n\n- Đề xuất khu công nghiệp.\n\n- Phối hợp chặt chẽ với Sở Mẫu.")
        == [
          "Ban Quản lý Khu kinh tế Đông Mẫu: Đề xuất khu công nghiệp",
          "Ban Quản lý Khu kinh tế Đông Mẫu: Phối hợp chặt chẽ với Sở Mẫu",
        ])
    #expect(
      Self.read(wrapped + "**3. Ủy ban Mặt trận\nTổ quốc Việt Nam, Hội Liên hiệp\nPhụ nữ tỉnh**\n\n- Rà soát.") == [
        "Ủy ban Mặt trận Tổ quốc Việt Nam, Hội Liên hiệp Phụ nữ tỉnh: Rà soát"
      ])
    #expect(
      Self.read(
        wrapped
          + "**4. Sở Mẫu**\n\n- Chủ trì, phối hợp với các\nSở, Ban liên quan rà soát.\n\n- Trên cơ sở đề xuất của Ban\nQuản lý dự án, tổng hợp."
      ) == [
        "Sở Mẫu: Chủ trì, phối hợp với các Sở, Ban liên quan rà soát",
        "Sở Mẫu: Trên cơ sở đề xuất của Ban Quản lý dự án, tổng hợp",
      ])
    #expect(
      Self.read(wrapped + "**I. Tổ chức thực hiện**\n**1. Sở Mẫu**\n\n- Rà soát.").first == "Sở Mẫu: Rà soát")
  }

  @Test func `a heading that ends like the beginning of a name keeps the task below it`() {
    let wrapped = "Đoạn văn này dài đến hết dòng và được ngắt ở giữa câu vì trang giấy chỉ có chừng ấy chỗ\ncho chữ mà thôi.\n\n"
    #expect(
      Self.read(wrapped + "3. Văn phòng Sở\nChủ trì rà soát.\n\n4. Thanh tra Sở\nCăn cứ quy định, chủ trì kiểm tra.") == [
        "Văn phòng Sở: Chủ trì rà soát", "Thanh tra Sở: Căn cứ quy định, chủ trì kiểm tra",
      ])
    #expect(
      Self.read(wrapped + "1. Sở\nMẫu chủ trì rà soát.\n\n2. Các thành viên Ban\nChỉ đạo có trách nhiệm rà soát.") == [
        "Sở Mẫu: chủ trì rà soát", "Các thành viên Ban Chỉ đạo: có trách nhiệm rà soát",
      ])
  }

  @Test func `words of duty behind the last word of a name are no part of another`() {
    #expect(
      Self.read("5. Văn phòng Ban Chỉ đạo 389 quốc gia tăng cường kiểm tra.") == [
        "Văn phòng Ban Chỉ đạo 389 quốc gia: tăng cường kiểm tra"
      ])
    #expect(Self.read("5. Hội nghị nêu gia tăng kiểm tra.").isEmpty)
  }

  @Test func `how a letter ends is no task`() {
    #expect(
      Self.read("1. Giao Sở Mẫu rà soát.\n\nBộ Mẫu trân trọng cảm ơn và rất mong Quý cơ quan phối hợp làm tốt./.") == [
        "Sở Mẫu: rà soát"
      ])
  }

  @Test func `an authority that goes on behind a comma is one`() {
    let signatory = Samples.read(
      "VĂN PHÒNG MẪU\n\nSố: 1/VPM\n\nKính gửi: Các xã.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nLê Văn Tạm"
    ).signatory
    #expect(
      signatory?.authority == ["KT. BỘ TRƯỞNG, CHỦ NHIỆM"] && signatory?.title == "PHÓ CHỦ NHIỆM"
        && signatory?.name == "Lê Văn Tạm")
  }
}
