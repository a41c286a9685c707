import Dispatches
import Domain
import Testing

/// To whom a report goes and through whom: names end where other words begin.
@Suite struct RouteTests {
  private static func read(_ text: String) -> [Dispatch.Deadline] {
    Samples.read("SỞ Y TẾ\n\nSố: 1/SYT-VP\n\nĐồng Mẫu, ngày 3 tháng 10 năm 2025\n\nKính gửi: Các xã.\n\n\(text)").deadlines
  }

  @Test(arguments: [
    (
      "Sở Mẫu gửi hồ sơ về Bộ Văn hóa, Thể thao và Du lịch trước ngày 20/12/2025.", "trước ngày 20/12/2025",
      "Bộ Văn hóa, Thể thao và Du lịch"
    ),
    (
      "Sở Mẫu báo cáo UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ trước ngày 20/12/2025.", "trước ngày 20/12/2025",
      "UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ"
    ),
    (
      "Sở Mẫu trình UBND tỉnh trong thời hạn 05 ngày kể từ ngày nhận được ý kiến của Bộ Văn hóa, Thể thao và Du lịch, Sở Nội vụ rà soát.",
      "trong thời hạn 05 ngày kể từ ngày nhận được ý kiến của Bộ Văn hóa, Thể thao và Du lịch", "UBND tỉnh"
    ),
    (
      "Trong thời hạn 05 ngày kể từ ngày nhận được văn bản của Sở Y tế, Sở Nội vụ báo cáo UBND tỉnh.",
      "Trong thời hạn 05 ngày kể từ ngày nhận được văn bản của Sở Y tế", "UBND tỉnh"
    ),
  ])
  func `a comma inside a body's name parts nothing`(text: String, words: String, to: String) {
    let found = Self.read("1. \(text)")
    #expect(found.map(\.words) == [words] && found.map(\.reportTo) == [to])
  }

  @Test(arguments: [
    (
      "1. Các đảng ủy gửi báo cáo về Đảng ủy Mẫu (qua Ban Mẫu Đảng ủy) trước ngày 28/12/2025 để tổng hợp, báo cáo Ban Mẫu Trung ương.",
      "Đảng ủy Mẫu"
    ),
    (
      "1. Các đảng ủy gửi báo cáo về Ban Mẫu Đảng ủy (qua Phòng Một) trước ngày 28/12/2025 để tổng hợp, trình Ban Thường vụ Tỉnh ủy.",
      "Ban Mẫu Đảng ủy"
    ),
    (
      "1. Trước ngày 28/12/2025, gửi báo cáo về Ban Mẫu Đảng ủy (qua Phòng Một) để tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy.",
      "Ban Mẫu Đảng ủy"
    ), ("1. Rà soát để báo cáo Sở Mẫu trước ngày 28/12/2025.", "Sở Mẫu"),
    ("1. Để tổng hợp báo cáo Bộ Mẫu, đề nghị gửi báo cáo về Sở Mẫu trước ngày 28/12/2025.", "Sở Mẫu"),
  ])
  func `whom the report only serves is not whom it goes to`(text: String, body: String) {
    #expect(Self.read(text).map(\.reportTo) == [body])
  }

  @Test(
    arguments: [
      (
        "1. Sở Mẫu trình Ủy ban nhân dân Thành phố hệ số điều chỉnh giá đất trong tháng 01 năm 2026.", "Ủy ban nhân dân Thành phố"
      ),
      ("1. Các xã gửi báo cáo về Sở Mẫu thời hạn: ngày 15/12/2025.", "Sở Mẫu"),
      ("1. Các xã gửi báo cáo về Sở Mẫu không quá ngày 15/12/2025.", "Sở Mẫu"),
      ("1. Các xã gửi báo cáo về Sở Mẫu đến ngày 30/6/2026.", "Sở Mẫu"),
      ("1. Trước ngày 30/6/2026, các xã báo cáo về Tỉnh ủy ngay khi hoàn thành.", "Tỉnh ủy"),
      ("| 1 | Báo cáo Tỉnh ủy | Ban Mẫu Đảng | Trước ngày 20/12/2025 |", "Tỉnh ủy"),
      ("1. Các xã gửi báo cáo về Ủy ban nhân dân các xã, phường trước ngày 30/6/2026.", "Ủy ban nhân dân các xã"),
      ("1. Các xã gửi báo cáo (qua trục liên thông văn bản) đến Ban Mẫu Tỉnh ủy trước ngày 15/12/2025.", "Ban Mẫu Tỉnh ủy"),
      ("1. Phổ biến đến Đảng ủy Mẫu, hoàn thành trước ngày 15/12/2025.", nil),
    ] as [(String, String?)])
  func `the name of whom it goes to ends before what is sent and when`(text: String, body: String?) {
    #expect(Self.read(text).map(\.reportTo) == [body])
  }

  @Test(
    arguments: [
      ("qua phòng Kiểm định và Thi Mẫu", "phòng Kiểm định và Thi Mẫu"),
      ("(qua Cục Mẫu, Bộ Tài chính; địa chỉ: số 5 đường Mẫu)", "Cục Mẫu, Bộ Tài chính"),
      ("(qua Ban Mẫu Tỉnh ủy, bản mềm gửi qua email ban@mau.vn)", "Ban Mẫu Tỉnh ủy"),
      ("(qua Phòng Công chức, viên chức)", "Phòng Công chức, viên chức"), ("(qua Sở Một; Sở Hai)", "Sở Một; Sở Hai"),
      ("qua công tác kiểm tra", nil),
    ] as [(String, String?)])
  func `a route is a desk and no address`(route: String, via: String?) {
    let deadlines = Self.read("Các xã gửi báo cáo về Sở Nội vụ \(route) trước ngày 15/12/2025.")
    #expect(deadlines.map(\.via) == [via])
    #expect(deadlines.map(\.reportTo) == ["Sở Nội vụ"])
  }

  @Test(arguments: [
    ("Các xã gửi báo cáo (trước ngày 15/6/2026 và trước ngày 15/12/2026) về Sở Mẫu.", ["Sở Mẫu", "Sở Mẫu"]),
    ("Các xã báo cáo trước ngày 15/6/2026 và trước ngày 15/12/2026 về Sở Mẫu.", ["Sở Mẫu", "Sở Mẫu"]),
    ("Các xã báo cáo Sở Mẫu trước ngày 15/11/2026 và Sở Nội vụ trước ngày 20/11/2026.", ["Sở Mẫu", "Sở Nội vụ"]),
    (
      "Hoàn thành rà soát trước ngày 15/6/2026; gửi báo cáo về Sở Mẫu trước ngày 1/7/2026 và trước ngày 1/8/2026.",
      [nil, "Sở Mẫu", "Sở Mẫu"]
    ),
  ])
  func `limits side by side have one route`(text: String, bodies: [String?]) {
    #expect(Self.read(text).map(\.reportTo) == bodies)
  }
}
