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
}
