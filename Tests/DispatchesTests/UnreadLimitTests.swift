import Dispatches
import Domain
import Testing

/// What most likely is a limit and is not read as one is named; what sets none is not.
@Suite struct UnreadLimitTests {
  private static func read(_ sentence: String, list: String = "- Lưu: VT.") -> Dispatch {
    Samples.read(
      "SỞ NỘI VỤ\nSố: 5/SNV-CC\nV/v thử\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các xã.\n\n\(sentence)\n\nNơi nhận:\n\(list)"
    )
  }

  @Test(arguments: [
    "Các xã gửi báo cáo trước ngày 2O/4/2026.", "Cac xa gui bao cao truoc ngay 25/4/2026.",
    "Các xã gửi báo cáo trươc ngày 24/4/2026.",
    "Các xã gửi báo cáo Sở Nội vụ ngày 30/3/2026.", "Các xã gửi báo cáo trước ngày … tháng 3 năm 2026.",
  ])
  func `a limit that cannot be read is named with its line`(sentence: String) {
    let dispatch = Self.read(sentence)
    #expect(dispatch.deadlines.isEmpty)
    #expect(dispatch.uncertain.map(\.line) == [8], "\(dispatch.uncertain)")
  }

  @Test(arguments: [
    "Cán bộ nghỉ hưu trước ngày 01/7/2026 không thuộc diện này.", "Hội nghị tổ chức ngày 15/4/2026 tại trụ sở Sở.",
    "Báo cáo này có hiệu lực từ ngày 01/4/2026.", "Các xã gửi báo cáo trước ngày 15/4/2026.",
    "Sở đã gửi báo cáo ngày 10/02/2026.",
  ])
  func `what is read, or sets nothing, is not in doubt`(sentence: String) {
    #expect(Self.read(sentence).uncertain == [])
  }

  @Test(arguments: [
    "Không yêu cầu Ủy ban nhân dân các xã gửi báo cáo trước ngày 05/4/2026.",
    "Các xã không phải gửi báo cáo trước ngày 06/4/2026.",
    "Bãi bỏ yêu cầu gửi báo cáo trước ngày 06/4/2026 tại Công văn số 120/SNV-CC.",
  ])
  func `what is withdrawn or not asked for sets no limit`(sentence: String) {
    let dispatch = Self.read(sentence)
    #expect(dispatch.deadlines.isEmpty && dispatch.uncertain.map(\.line) == [8], "\(dispatch.deadlines) \(dispatch.uncertain)")
  }

  @Test func `a range in the column of limits is no day`() {
    let dispatch = Self.read(
      "| TT | Nội dung | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Rà soát | Sở Mẫu | 15/5/2026 - 30/5/2026 |\n| 2 | Sơ kết | Sở Mẫu | 15/6/2026 |"
    )
    #expect(dispatch.deadlines.map { $0.date?.iso } == ["2026-06-15"])
    #expect(dispatch.uncertain.map(\.text) == ["15/5/2026 - 30/5/2026"])
  }

  @Test func `a list in one line is cut into its rows`() {
    let dispatch = Self.read("Các xã báo cáo.", list: "Như trên; Thường trực Tỉnh ủy (để b/c); Sở Tài chính; Lưu: VT, NC.")
    #expect(dispatch.recipients.map(\.name) == ["Như trên", "Thường trực Tỉnh ủy", "Sở Tài chính", "Lưu: VT, NC"])
    #expect(dispatch.recipients.map(\.kind) == [.sameAsAbove, .plain, .plain, .archive])
  }

  @Test func `a heading tells what those below it are sent it for`() {
    let list = "Để báo cáo:\n- Thường trực Tỉnh ủy;\n- Ủy ban nhân dân tỉnh;\nĐể thực hiện:\n- Các sở, ngành;\n- Lưu: VT."
    let dispatch = Self.read("Các xã báo cáo.", list: list)
    #expect(dispatch.recipients.map(\.name) == ["Thường trực Tỉnh ủy", "Ủy ban nhân dân tỉnh", "Các sở, ngành", "Lưu: VT"])
    #expect(dispatch.recipients.map(\.meanings) == [[.report], [.report], [.perform], []])
  }

  @Test func `what is left out in brackets is no recipient`() {
    let name = "Các xã, phường (trừ các xã: Lũng Mẫu, Khe Diễn)"
    #expect(RecipientBodies.split(name) == [name])
    #expect(
      RecipientBodies.split("Sở Tài chính, Sở Tư pháp và UBND các xã: A, B").allSatisfy {
        !$0.hasPrefix("Sở Tài chính, Sở Tư pháp và UBND xã")
      })
  }

  @Test(arguments: [
    ("1. Trong quý IV/2026, Sở Mẫu báo cáo Sở Nội vụ 02 lần.", ["Trong quý IV/2026"]),
    ("1. Trong tháng 5/2026, Sở Mẫu trình 03 văn bản.", ["Trong tháng 5/2026"]),
    ("1. Trong quý II/2026, giao Sở Mẫu trình 02 đề án.", ["Trong quý II/2026"]),
    ("1. Trong năm 2025, Sở Mẫu trình 12 văn bản.", []), ("1. Trong tháng 02/2026, Sở Mẫu trình 12 văn bản.", []),
  ])
  func `what is counted for a period to come is ordered, for one gone by told`(text: String, limits: [String]) {
    let dispatch = Self.read(text)
    #expect(dispatch.deadlines.map(\.words) == limits && dispatch.uncertain.isEmpty, "\(dispatch.uncertain)")
    #expect(limits.isEmpty || dispatch.assignments.map(\.body) == ["Sở Mẫu"])
  }

  @Test(arguments: [
    "1. Trong năm 2026, Sở Mẫu trình 12 văn bản.", "1. Trong quý I/2026, Sở Mẫu báo cáo Sở Nội vụ 02 lần.",
    "Định kỳ hằng quý, các xã báo cáo kết quả về Sở Nội vụ.", "1. Các xã báo cáo Sở Nội vụ 06 tháng một lần.",
    "1. Các xã rà soát hồ sơ; hằng tháng gửi kết quả về Sở Nội vụ.", "Các xã báo cáo Sở Nội vụ định kỳ 03 tháng/lần.",
    "1. Định kỳ 6 tháng và hằng năm, các xã báo cáo kết quả.", "1. Các xã gửi báo cáo hằng quý về Sở Nội vụ.",
  ])
  func `a period of which nobody can tell what is due when is named`(text: String) {
    let dispatch = Self.read(text)
    #expect(dispatch.deadlines.isEmpty && dispatch.uncertain.map(\.line) == [8], "\(dispatch.deadlines) \(dispatch.uncertain)")
  }

  @Test func `a day of a period that is written and was not read is named as such`() {
    let dispatch = Self.read("Định kỳ hằng tháng vào ngày 20, các xã báo cáo kết quả về Sở Nội vụ.")
    #expect(dispatch.deadlines.isEmpty || dispatch.uncertain.isEmpty)
    #expect(!dispatch.uncertain.contains { $0.reason.contains("không ghi ngày") }, "\(dispatch.uncertain)")
    #expect(dispatch.deadlines.count + dispatch.uncertain.count == 1)
  }

  @Test(arguments: [
    "Chương trình công tác hằng năm được gửi các xã.", "Định kỳ hằng quý, trước ngày 20 tháng cuối quý, các xã báo cáo.",
    "Các xã tổ chức giao ban định kỳ hằng tháng.", "Báo cáo hằng quý của các xã còn chậm.", "Hằng năm, các xã đã gửi báo cáo.",
    "Hằng năm tổ chức kiểm tra, gửi kết quả cho các xã.", "Lập báo cáo hằng năm là việc bắt buộc.",
  ])
  func `a period that orders no report, or has its day, is not in doubt`(text: String) {
    #expect(Self.read(text).uncertain == [])
  }

  @Test(arguments: [
    ("Lùi thời hạn gửi báo cáo từ ngày 15/4/2026 sang ngày 30/4/2026.", ["2026-04-30"], []),
    ("Đồng ý gia hạn thời gian nộp hồ sơ đến 17 giờ 00 ngày 20/4/2026.", ["2026-04-20"], []),
    ("Thống nhất gia hạn đến ngày 31/5/2026 đối với việc còn lại của xã Mẫu.", ["2026-05-31"], []),
    (
      "Lùi thời hạn tại Công văn số 15/SNV-NC ngày 03/02/2026 (trước ngày 15/3/2026) đến ngày 30/4/2026.", ["2026-04-30"],
      ["trước ngày 15/3/2026"]
    ), ("Thời hạn nộp hồ sơ kéo dài thêm 10 ngày.", [], ["thêm 10 ngày"]),
    ("Gia hạn nộp hồ sơ đến ngày 20/4/2026; lùi thời hạn báo cáo sang ngày 25/4/2026.", ["2026-04-20", "2026-04-25"], []),
    ("Các xã gửi báo cáo trước ngày 15/4/2026; công tác kéo dài đến nay.", ["2026-04-15"], []),
    ("Giấy phép được gia hạn đến ngày 31/12/2026.", [], []), ("Hợp đồng đã được gia hạn đến ngày 31/12/2026.", [], []),
    ("Điều chỉnh thời gian làm việc mùa hè từ ngày 01/5/2026 đến ngày 31/8/2026.", [], []),
    ("Công trình kéo dài từ năm 2020 sang năm 2026.", [], []), ("Sở chuyển trụ sở sang ngày khác.", [], []),
  ])
  func `a limit that is put off is the new day, and the old one is named`(text: String, limits: [String], doubts: [String]) {
    let dispatch = Self.read(text)
    #expect(dispatch.deadlines.map { $0.date?.iso ?? $0.words } == limits && dispatch.assignments.count <= 1)
    #expect(dispatch.uncertain.map(\.text) == doubts)
  }

  @Test(arguments: [
    ("1. Giao Sở Mẫu giải ngân vốn; đến hết ngày 31/12/2026 đạt trên 95%.", ["2026-12-31"]),
    ("Tỷ lệ giải ngân đến hết ngày 28/02/2026, đạt 15% kế hoạch.", []), ("Ước đến hết ngày 31/3/2026 đạt 15% kế hoạch.", []),
    ("1. Lựa chọn nhà thầu trong tháng 6/2026.", ["trong tháng 6/2026"]), ("1. Số vụ cháy trong tháng 6/2026.", []),
    ("1. Các xã gửi báo cáo Sở Nội vụ hằng tuần vào chiều thứ Năm.", ["hằng tuần vào chiều thứ Năm"]),
    ("Theo Trung tâm Dự báo khí tượng, từ nay đến ngày 30/9/2026 bão có khả năng đổ bộ.", []),
    ("Kiểm tra đã được làm trong tháng 6/2026.", []),
  ])
  func `days of aims and of duties are limits, of forecasts and tales not`(text: String, limits: [String]) {
    #expect(Self.read(text).deadlines.map { $0.date?.iso ?? $0.words } == limits)
  }

  @Test func `how much is reported is no part of whom it is reported to`() {
    let dispatch = Self.read("1. Sở Mẫu báo cáo Ban Thường vụ Tỉnh ủy 02 chuyên đề trước ngày 15/12/2026.")
    #expect(dispatch.deadlines.map(\.reportTo) == ["Ban Thường vụ Tỉnh ủy"])
    #expect(Self.read("1. Các xã báo cáo Cục 3 trước ngày 15/12/2026.").deadlines.map(\.reportTo) == ["Cục 3"])
  }
}
