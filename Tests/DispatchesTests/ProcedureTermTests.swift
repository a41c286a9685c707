import Dispatches
import Domain
import Testing

/// Days of a procedure are no deadlines of the dispatch that lays them down.
struct ProcedureTermTests {
  private static func limits(
    _ number: String, _ body: String, annex: String = "", title: String = "QUYẾT ĐỊNH"
  ) -> [String] {
    let text = """
      ỦY BAN NHÂN DÂN

      TỈNH ĐỒNG MẪU

      Số: \(number)

      Đồng Mẫu, ngày 02 tháng 3 năm 2026

      \(title)

      Về việc xử lý hồ sơ

      \(body)

      Nơi nhận:

      - Các sở;

      - Lưu: VT.

      TM. ỦY BAN NHÂN DÂN

      CHỦ TỊCH

      Trần Văn Mẫu

      \(annex)
      """
    return DispatchReader.read(text, file: "a.md").deadlines.map(\.words)
  }

  private static let event = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ"
  private static let step = "Trong thời hạn 03 ngày"

  @Test func `days counted from an event of a case are no deadlines in an act that lays down rules`() {
    let body = "Điều 3. \(Self.event), Sở Mẫu thẩm định.\n\n\(Self.step), Sở Mẫu gửi kết quả."
    #expect(Self.limits("12/2026/QĐ-UBND", body).isEmpty)
    // Companies number letters with their year, too.
    #expect(Self.limits("12/2026/TB-CTM", body, title: "THÔNG BÁO") == [Self.event, Self.step])
    // In a decision about one matter they are those of one errand.
    #expect(Self.limits("12/QĐ-UBND", body) == [Self.event, Self.step])
  }

  @Test(arguments: [
    "trong thời hạn 10 ngày kể từ ngày Quyết định này có hiệu lực thi hành", "trong thời hạn 10 ngày kể từ ngày ký",
    "trong thời hạn 10 ngày kể từ ngày nhận được Quyết định này",
    "trong thời hạn 10 ngày kể từ ngày Nghị định số 9/2026/NĐ-CP có hiệu lực",
    "trước ngày 30/6/2026", "trong tháng 11 năm 2026", "trước ngày 15 tháng 12 hằng năm",
    "trong vòng 15 ngày kể từ ngày ban hành",
  ])
  func `what is counted from an act, and days of the calendar, are deadlines everywhere`(_ words: String) {
    let found = { (limits: [String]) in limits.map { $0.replacing("hoàn thành ", with: "") } }
    let body = "Điều 3. Sở Mẫu hoàn thành việc rà soát \(words)."
    #expect(found(Self.limits("12/2026/QĐ-UBND", body)) == [words])
    #expect(
      found(Self.limits("12/QĐ-UBND", "Điều 1. Ban hành Quy trình.", annex: "PHỤ LỤC\n\nSở Mẫu hoàn thành rà soát \(words)."))
        == [words])
  }

  @Test func `an annex of a procedure has terms, and steps that count from the one before`() {
    let body = "Điều 3. Sở Mẫu rà soát trong thời hạn 03 ngày kể từ ngày nhận hồ sơ."
    let own = ["trong thời hạn 03 ngày kể từ ngày nhận hồ sơ"]
    #expect(
      Self.limits(
        "12/QĐ-UBND", body, annex: "QUY TRÌNH\n\n1. \(Self.event), Sở Mẫu thẩm định.\n\n2. \(Self.step), Sở Mẫu gửi kết quả.")
        == own)
    // Where nothing tells a procedure, days are those of a task.
    #expect(Self.limits("12/QĐ-UBND", body, annex: "PHỤ LỤC\n\n1. \(Self.step), Sở Mẫu gửi kết quả.") == own + [Self.step])
  }
}
