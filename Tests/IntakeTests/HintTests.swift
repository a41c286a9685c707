import Diagnostics
import Domain
import Testing

@testable import Intake

/// What a hint may say: what is there, never the opposite, and nothing where two things could be meant.
@Suite struct HintTests {
  // MARK: Words

  @Test func `the apostrophe that marks a text in a spreadsheet is left out of hints`() {
    #expect(CellProblem.date("'30/11/2025", .form).hint == "Có phải ý bạn là «30/11/2025»?")
    #expect(CellProblem.number("'94,5", .form, maximum: 100).hint == "Có phải ý bạn là «94,5»?")
    #expect(CellProblem.integer("'12", maximum: 99, isTooLarge: false).hint == "Có phải ý bạn là «12»?")
  }

  @Test(arguments: [
    ("N", "không"), ("k", "không"), ("-", nil), ("ko", "không"), ("no", "không"), ("false", "không"), ("yes", "có"),
    ("true", "có"),
    ("✓", "có"), ("Đủ", "có"), ("đầy đủ", "có"), ("Thiếu", "không"), ("co", "có"), ("khong", "không"), ("chua", "chưa"),
    ("ừ", nil), ("2", nil), ("-1", nil),
    ("1.", "1"),
    ("ccó", nil), ("không có", nil),
  ])
  func `a yes is never taken for a no`(text: String, meant: String?) { #expect(CellWords.yesNo.nearest(text) == meant) }

  @Test(arguments: [
    ("Đã khắc phục xong", "đã khắc phục"), ("đang thực hiện", "đang khắc phục"), ("Hoàn thành", "đã khắc phục"),
    ("chưa làm", "chưa khắc phục"), ("chưa xong", nil),
  ])
  func `a status in other words is known`(text: String, meant: String?) { #expect(CellWords.statuses.nearest(text) == meant) }

  @Test(arguments: [("Nhóm 2", "2"), ("nhóm số 5", "5"), ("Nhóm 9", nil), ("Nhóm 1, 2", nil), ("-1", nil)])
  func `a number among words is meant`(text: String, meant: String?) {
    #expect(CellWords.shortcomingGroups.nearest(text) == meant)
  }

  @Test(arguments: [("0,2", "20"), ("0.25", "25"), ("0,3", nil), ("0,02", nil), ("20%", "20"), ("1,2", nil)])
  func `a share of one hints at the limit in percent`(text: String, meant: String?) {
    #expect(CellWords.limits.nearest(text) == meant)
    if text.hasPrefix("0") { #expect(CellWords.axes.nearest(text) == nil) }
  }

  @Test(arguments: [("I", "1"), ("vi", "6"), ("Trục IV", "4"), ("VII", nil), ("IIII", nil)])
  func `a Roman numeral of an axis is its number`(text: String, meant: String?) { #expect(CellWords.axes.nearest(text) == meant) }

  @Test func `the kind of a discipline may stand behind its name`() {
    #expect(CellWords.disciplineKinds.nearest("Kỷ luật khiển trách") == "khiển trách")
  }

  @Test(arguments: [
    ("KXL", nil), ("HTN", nil), ("HT", nil), ("HTNTV", nil), ("KHTN", nil), ("HTTNV.", "HTTNV"),
    ("Hoàn thành tôt nhiệm vụ", "Hoàn thành tốt nhiệm vụ"), ("hoan thanh nhiem vu", "Hoàn thành nhiệm vụ"),
    ("Hoàn thàh xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"), ("Chưa hoàn thành nhiệm vụ", nil),
    ("Hoàn thành t nhiệm vụ", nil),
    ("Hoàn thành", nil), ("H\u{422}TNV", nil), ("H T T N V", "HTTNV"),
  ])
  func `a hint never changes a level`(text: String, meant: String?) { #expect(CellWords.levels.nearest(text) == meant) }

  @Test(arguments: [
    ("xuất sắc", "Hoàn thành xuất sắc nhiệm vụ"), ("HT xuất sắc NV", "Hoàn thành xuất sắc nhiệm vụ"),
    ("Hoàn thành tốt", "Hoàn thành tốt nhiệm vụ"), ("HT tốt NV", "Hoàn thành tốt nhiệm vụ"), ("Tốt", "Hoàn thành tốt nhiệm vụ"),
    ("HT nhiệm vụ", "Hoàn thành nhiệm vụ"), ("Không hoàn thành", "Không hoàn thành nhiệm vụ"), ("Hoàn thành", nil), ("Khá", nil),
    ("Không tốt", nil), ("Chưa hoàn thành", nil), ("HTT nhiệm vụ", "Hoàn thành tốt nhiệm vụ"),
    ("HTXS nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"), ("KHT nhiệm vụ", "Không hoàn thành nhiệm vụ"), ("HTN nhiệm vụ", nil),
  ])
  func `words that are said of one level alone are that level`(text: String, meant: String?) {
    #expect(CellWords.levels.nearest(text) == meant)
  }

  @Test(arguments: [
    ("CB", nil), ("QC", nil), ("BCLĐ", "CBLĐ"), ("đơn vị", "CQ"), ("cơ quan", "CQ"), ("công chức", "CC"), ("viên chức", "CC"),
    ("TCD", "TCĐ"), ("TC Đ", "TCĐ"), ("DV", "ĐV"), ("tập thể lãnh đạo", "TTLĐ"), ("chi bộ", nil),
    ("Tập thể lãnh đạo quản lý", "Tập thể lãnh đạo, quản lý"), ("Cán bộ lãnh đạo, quản lý", "CBLĐ"), ("cán bộ", nil),
  ])
  func `a type is hinted at where there is one`(text: String, meant: String?) {
    #expect(CellWords.objectTypes.nearest(text)?.lowercased() == meant?.lowercased())
  }

  @Test func `words that mean one of the closed set are told`() {
    #expect(CellWords.roles.nearest("đứng đầu") == "người đứng đầu")
    #expect(CellWords.roles.nearest("phó") == "cấp phó")
    #expect(CellWords.roles.nearest("Trưởng") == "người đứng đầu" && CellWords.roles.nearest("trưởng phòng") == nil)
    #expect(CellWords.causeKinds.nearest("chủ quan và khách quan") == "cả hai")
    #expect(CellWords.progressKinds.nearest("tuần") == nil)
    #expect(CellWords.progressKinds.nearest("quí") == "quý")
    #expect(CellWords.statuses.nearest("đan khắc phục") == nil)
    #expect(CellWords.disciplineKinds.nearest("cách chứ") == "cách chức")
    #expect(
      CellWords.limits.nearest("20%") == "20" && CellWords.limits.nearest("0.25") == "25" && CellWords.limits.nearest("30") == nil
    )
    #expect(CellWords.axes.nearest("7") == nil)
  }

  // MARK: References

  @Test(arguments: [
    ("units.csv", "xa-a,Xã A,\"Xã, phường\",tinh", "xa-a,Xã A,\"Xã, phường\",Tỉnh ủy", "Có phải ý bạn là «tinh»?"),
    ("ratings/2025.csv", "a.bt,xa-a", "a.bt,Xã A", "Có phải ý bạn là «xa-a»?"),
    ("ratings/2025.csv", "a.bt,xa-a", "a.bt,x a-a", "Có phải ý bạn là «xa-a»?"),
    ("ratings/2025.csv", "a.bt,xa-a", "a.bt,xaa", "Có phải ý bạn là «xa-a»?"),
    ("ratings/2025.csv", "a.bt,xa-a", "a.bt,xa-a;xa.b", "Ô này chỉ nhận một mã."),
    ("ratings/2025.csv", ",g1,", ",g 1,", "Có phải ý bạn là «g1»?"),
    ("ratings/2025.csv", ",g1,", ",Nhóm một,", "Có phải ý bạn là «g1»?"),
    ("ratings/2025.csv", ",p1,", ",p 7,", "Có phải ý bạn là «p-7»?"),
    (
      "ratings/2025.csv", "xa-a; xa.b", "\"xa-a,xa.b\"",
      "Các mã phải ngăn nhau bằng dấu chấm phẩy: «xa-a; xa.b»."
    ),
    ("discipline.csv", "a.bt,,2025", "c.bt,,2025", "Có phải ý bạn là «a.bt»?"),
    ("discipline.csv", "a.bt,,2025", "c.bu,,2025", ""),
    ("progress.csv", "hc-1,", "hc 1,", "Có phải ý bạn là «hc-1»?"),
    ("discipline.csv", "a.bt,,2025", "Nguyễn Văn An,,2025", "Có phải ý bạn là «a.bt»?"),
  ])
  func `a reference is hinted at with what is there`(path: String, old: String, new: String, hint: String) throws {
    let diagnostics = try Content.whole(path, old, new).diagnostics
    #expect(diagnostics.map(\.hint) == [hint])
  }

  @Test func `a letter that only looks like đ is known`() throws {
    let content = try Content.units("unit,name,parent\nĐU-1,A,\nb,B,\u{D0}U-1\n")
    #expect(content.diagnostics.map(\.hint) == ["Có phải ý bạn là «ĐU-1»?"])
    #expect(CodeKind.suggestion(for: "\u{D0}U-1") == "ĐU-1")
  }

  // MARK: Headings

  @Test(arguments: [
    ("Mức xếp loại", "Xếp loại"), ("Kết quả xếp loại", "Xếp loại"), ("Xếp loại năm 2025", "Xếp loại"), ("Xep loai", "Xếp loại"),
    ("XẾP LOẠI:", "Xếp loại"), ("Quá hạn", nil), ("Ghi chú", nil),
  ])
  func `a heading is never taken for a column that is there`(heading: String, meant: String?) throws {
    let content = try Content.whole("ratings/2025.csv", ",Xếp loại,", ",\(heading),")
    let found = try #require(content.diagnostics.first { $0.code == "column-unknown" })
    #expect(found.hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    ("Tính tỉ lệ", ",Tính tỷ lệ,", "Tính tỷ lệ"), ("Quá hạn", ",Đúng hạn,", nil), ("Tên", ",Tên đối tượng,", "Tên đối tượng"),
    ("Tổng số điểm", ",Tổng điểm,", "Tổng điểm"), ("Họ và tên", ",Tên đối tượng,", "Tên đối tượng"),
    ("Điểm", ",Tổng điểm,", "Tổng điểm"), ("Ngày KĐ", ",Ngày kiểm điểm,", "Ngày kiểm điểm"),
  ])
  func `a heading is hinted at where one column is near`(heading: String, old: String, meant: String?) throws {
    let content = try Content.whole("ratings/2025.csv", old, ",\(heading),")
    let found = try #require(content.diagnostics.first { $0.code == "column-unknown" })
    #expect(found.hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    ("Ghi chú", " (tên gần nhất theo mặt chữ là «Chức vụ»)"), ("Xyz", ""),
    ("Mức xếp loại", ""), ("Quê quán", " (tên gần nhất theo mặt chữ là «Điểm kết quả nhiệm vụ»)"),
  ])
  func `a heading that means no column is told with the nearest name, and is no hint`(heading: String, nearest: String) throws {
    let table = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,\(heading)\na.bt,xa-a,CBLĐ,A,\na.tcd,xa-a,TCĐ,B,\n"
    let found = try #require(
      try Content.whole(["ratings/2025.csv": table, "waivers.csv": nil]).diagnostics.first { $0.code == "column-unknown" })
    #expect(
      found.message.hasPrefix("không có cột nào tên «\(heading)» trong bảng này\(nearest); các ô của cột"), "\(found.message)")
    #expect(found.severity == .warning && found.hint.isEmpty == (heading != "Mức xếp loại"))
  }

  @Test(arguments: [("Loại ĐV", ",Loại đơn vị,", "Loại đơn vị"), ("Trực thuộc", ",Đơn vị cấp trên,", "Đơn vị cấp trên")])
  func `a heading of units that offices write is hinted at`(heading: String, old: String, meant: String) throws {
    let content = try Content.whole("units.csv", old, ",\(heading),")
    #expect(content.diagnostics.first { $0.code == "column-unknown" }?.hint == "Có phải ý bạn là «\(meant)»?")
  }

  // MARK: Names of tables

  @Test(arguments: [
    ("groups.csv", "nhom.csv", "groups.csv"), ("progress.csv", "tien-do-khac-phuc.csv", "progress.csv"),
    ("ratings/2025.csv", "quy-2-2026.csv", "ratings/2026-Q2.csv"),
    ("ratings/2025.csv", "Kết quả xếp loại năm 2024.csv", "ratings/2024.csv"),
    ("ratings/2025.csv", "Xếp loại 2024.csv", "ratings/2024.csv"), ("ratings/2025.csv", "waiver.csv", nil),
    ("ratings/2025.csv", "mau-01-2024.csv", nil),
    ("axes/2026-Q2.csv", "sau-truc-quy-III-2026.csv", "axes/2026-Q3.csv"), ("axes/2026-Q2.csv", "sau-truc-2026.csv", nil),
  ])
  func `a file of a table is hinted at with the path of that table`(path: String, name: String, meant: String?) throws {
    let content = try Content.whole([path: nil, name: Content.whole[path]])
    let found = try #require(content.diagnostics.first { $0.file == name && $0.code == "file-unused" })
    #expect(found.hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    (TableKind.progress, "Tiến độ khắc phục", "Tiến độ" as String?), (.ratings, "Quý II 2026", "Xếp loại 2026-Q2"),
    (.ratings, "Xep loai 2024", "Xếp loại 2024"),
    (.ratings, "DS đánh giá tháng 3-2026", "Xếp loại 2026-03"), (.ratings, "Phụ lục 1", nil), (.ratings, "Đợt 2 2026", nil),
    (.axes, "Năm 2026", nil),
    (.axes, "Quý I.2026", "Sáu trục 2026-Q1"),
  ])
  func `a sheet of a table is hinted at with the title of that table`(kind: TableKind, name: String, meant: String?) {
    #expect(SheetName.of(kind, meantBy: name) == meant)
  }
}
