import Dispatches
import Domain
import Testing

@Suite struct ObligationTests {
  private static let source = RowSource(table: Key(0), line: 2)

  private static func unit(_ code: String, _ name: String, _ kind: String) -> Unit {
    Unit(code: code, name: name, kind: kind, source: source)
  }

  private static let units = [
    unit("so-noi-vu", "Sở Nội vụ", "Sở, ngành"), unit("so-tai-chinh", "Sở Tài chính", "Sở, ngành"),
    unit("xa-a", "Ủy ban nhân dân xã A", "Ủy ban nhân dân xã, phường"), unit("du-a", "Đảng ủy xã A", "Đảng ủy xã, phường"),
    unit("du-tinh", "Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy cấp trên cơ sở"),
    unit("tt-mau", "Trung tâm Mẫu và Thử", "Đơn vị sự nghiệp"),
  ]

  private static func rows(_ body: String) -> (rows: [ObligationProposal], others: [Dispatch.Deadline]) {
    var numbers: [String: Int] = [:]
    let text = "SỞ X\n\nSố: 12/UBND-NC\n\nKính gửi: Các đơn vị.\n\nNội dung như sau:\n\n" + body + "\n"
    return ObligationProposer(units).propose(DispatchReader.read(text, file: "a.md"), numbers: &numbers)
  }

  @Test func `a report with a day becomes a row for the units that are named`() throws {
    let (rows, others) = Self.rows(
      "1. Sở Nội vụ có trách nhiệm báo cáo Ủy ban nhân dân tỉnh chậm nhất ngày 05/5/2026.\n\n2. Ủy ban nhân dân các xã, phường gửi báo cáo trước ngày 10/5/2026."
    )
    #expect(rows.map(\.code) == ["nv-12-ubnd-nc-1", "nv-12-ubnd-nc-2"] && others.isEmpty)
    #expect(rows.map(\.who) == ["so-noi-vu", "Ủy ban nhân dân xã, phường"])
    #expect(rows.map { $0.due?.iso } == ["2026-05-05", "2026-05-10"] && rows.map(\.inclusive) == [true, nil])
    #expect(rows.allSatisfy { $0.doubts.isEmpty && $0.dispatch == "12/UBND-NC" })
  }

  @Test(arguments: [
    ("trước 17 giờ ngày 20/5/2026", true), ("trước 10h00 ngày 20/5/2026", true), ("trước ngày 20/5/2026", false),
  ])
  func `a limit with an hour lets the day itself be in time`(limit: String, isInclusive: Bool) throws {
    let rows = Self.rows("1. Sở Nội vụ gửi báo cáo \(limit).").rows
    #expect(rows.map { $0.due?.iso } == ["2026-05-20"] && rows.map(\.inclusive) == [isInclusive ? true : nil])
    #expect(rows[0].doubts.contains { $0.contains("hạn nêu giờ") } == isInclusive)
    #expect(!rows[0].what.hasPrefix("1"))
  }

  @Test func `a whole month or quarter is due on its last day, which is in time`() throws {
    let row = try #require(Self.rows("1. Sở Nội vụ gửi báo cáo trong quý II/2026.").rows.first)
    #expect(row.due?.iso == "2026-06-30" && row.inclusive == true)
    #expect(row.doubts.count == 1 && row.doubts[0].contains("“trong quý II/2026” được hiểu là đến hết ngày 30/6/2026"))
  }

  @Test(arguments: [
    ("Các đảng ủy trực thuộc Tỉnh ủy", "du-a;du-tinh"), ("Sở Tài chính và Sở Nội vụ", "so-tai-chinh;so-noi-vu"),
    ("Các sở, ngành", "Sở, ngành"), ("Các sở, ngành, Ủy ban nhân dân các xã, phường", "so-noi-vu;so-tai-chinh;xa-a"),
    ("Giám đốc Sở Nội vụ", "so-noi-vu"), ("Chủ tịch UBND xã A và Giám đốc Sở Tài chính", "xa-a;so-tai-chinh"),
    ("Trung tâm Mẫu và Thử", "tt-mau"), ("Sở Nội vụ và Trung tâm Mẫu và Thử", "so-noi-vu;tt-mau"), ("Phó Giám đốc Sở Nội vụ", ""),
    ("Các sở, ngành và các tổ chức có liên quan", ""),
    ("Các đảng ủy trực thuộc Tỉnh ủy, cơ quan", ""), ("Sở Y tế", ""), ("Sở Nội vụ, Sở Y tế", ""),
  ])
  func `groups are spread over units by kind, and nothing is guessed`(body: String, who: String) throws {
    let row = try #require(Self.rows("1. Yêu cầu \(body) gửi báo cáo trước ngày 10/5/2026.").rows.first)
    #expect(row.who == who && row.doubts.isEmpty == !who.isEmpty)
  }

  private static func letter(_ addressees: String, _ body: String) -> ObligationProposal? {
    var numbers: [String: Int] = [:]
    let text = "SỞ NỘI VỤ\n\nSố: 12/SNV-CC\n\nKính gửi: \(addressees).\n\nĐề nghị \(body) gửi báo cáo trước ngày 10/5/2026.\n"
    return ObligationProposer(units).propose(DispatchReader.read(text, file: "a.md"), numbers: &numbers).rows.first
  }

  @Test(arguments: [
    ("Đảng ủy xã A, Sở Tài chính", "các đồng chí", "du-a;so-tai-chinh"), ("Sở Tài chính", "các cơ quan", "so-tai-chinh"),
    ("Các sở, ngành", "các cơ quan, đơn vị nêu trên", "so-tai-chinh"), ("Sở Tài chính, Sở Khác", "các đơn vị", ""),
    ("Sở Tài chính", "các đơn vị khác", ""), ("Sở Tài chính", "các đơn vị trực thuộc", ""),
  ])
  func `who is only called "you" is whom the letter goes to, and is to be checked`(to: String, body: String, who: String) throws {
    let row = try #require(Self.letter(to, body))
    #expect(row.who == who && row.doubts.count == 1 && row.doubts[0].contains("“\(body)”"))
    #expect(row.doubts[0].contains("phần Kính gửi") == !who.isEmpty)
  }

  @Test func `a recurring limit without a year is left open and named`() throws {
    let (rows, _) = Self.rows("1. Sở Nội vụ báo cáo kết quả trước ngày 05 hằng tháng.")
    let row = try #require(rows.first)
    #expect(row.due == nil && row.doubts.count == 1 && row.doubts[0].contains("trước ngày 05 hằng tháng"))
  }

  @Test func `a limit that asks for no report is no row`() {
    let (rows, others) = Self.rows("1. Sở Nội vụ hoàn thành việc rà soát trước ngày 10/5/2026.")
    #expect(rows.isEmpty && others.map { $0.date?.iso } == ["2026-05-10"])
  }
}
