import Domain
import Foundation
import Markup
import Rules
import Templating
import Testing

@testable import Pages

@Suite("Dispatch pages")
struct DispatchPagesTests {
  @Test("File names of dispatch pages differ, are ASCII and never take a page's name")
  func slugs() {
    let files = [
      "dispatches/index.md", "dispatches/so-dang-ky.md", "dispatches/can-cu.txt", "dispatches/Công văn số 12.md",
      "dispatches/2025/cong-van-so-12.md", "dispatches/公文.md",
    ]
    let slugs = DispatchSlugs.make(files)
    #expect(Set(slugs).count == files.count)
    #expect(slugs.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(Set(slugs).isDisjoint(with: ["index", "so-dang-ky", "can-cu", "noi-nhan"]))
    #expect(slugs == DispatchSlugs.make(files.reversed()).reversed())
  }

  @Test("Every dispatch stands once in the list, in the register and on its own page, whatever it lacks")
  func nothingDropped() throws {
    let report = Sample.report
    let list = try #require(DispatchesPage.plans(for: report).first?.make())
    let register = try #require(RegisterPage.plans(for: report).first?.make())
    let files = Sample.dispatches.map(\.file).sorted()
    #expect(list.groups.flatMap(\.dispatches).map(\.file).sorted() == files)
    #expect(register.books.flatMap(\.rows).count == files.count)
    #expect(Set(DispatchPage.plans(for: report).map(\.path)).count == files.count)
    #expect(list.groups.flatMap(\.dispatches).contains { $0.number == "(không ghi)" && $0.date == "(không ghi)" })
    #expect(register.books.flatMap(\.rows).contains { $0.number == "(không ghi)" && $0.signer == "(không ghi)" })
  }

  @Test("Each issuer and year has its own book")
  func books() throws {
    let register = try #require(RegisterPage.plans(for: Sample.report).first?.make())
    #expect(register.books.map(\.year) == ["2026", "2026", "………"])
    #expect(register.books.first?.issuer == "SỞ NỘI VỤ" || register.books.first?.issuer == "TỈNH ỦY ĐỒNG MẪU")
  }

  @Test("Names that only «Như trên» stands for are marked")
  func expandedMarked() throws {
    let register = try #require(RegisterPage.plans(for: Sample.report).first?.make())
    let row = try #require(register.books.flatMap(\.rows).first { $0.number == "412-CV/TU" })
    #expect(row.names.filter(\.isExpanded).map(\.text) == ["Đảng ủy xã Khe Điền", "Đảng ủy xã Tràm Khê"])
    #expect(row.names.contains { $0.text.hasPrefix("Ban Tổ chức Trung ương") && !$0.isExpanded })
    // Each name leads to all that the recipient got, whatever stands in brackets behind it.
    let pages = Set(RecipientPage.plans(for: Sample.report).map { "../\($0.path)" })
    #expect(row.names.allSatisfy { pages.contains($0.url) })
    #expect(row.archive == "Văn phòng Tỉnh ủy")
  }

  @Test("A unit receives what names it and what «Như trên» means; a shared name is not guessed")
  func received() {
    let report = Sample.report
    let first = DispatchReceived.received(by: Key(0), in: report, root: "../")
    #expect(first.map(\.role) == ["kính gửi; theo «Như trên», «Như Điều …»"])
    #expect(first.map(\.url) == ["../van-ban/a.html"])
    #expect(DispatchReceived.received(by: Key(1), in: report, root: "../").isEmpty)
    #expect(DispatchReceived.received(by: Key(2), in: report, root: "../").isEmpty)
    let empty = Report(judge(Dataset(settings: Sample.settings)), version: "0")
    #expect(empty.dispatchIndex.receiptsOfUnit.isEmpty)
  }

  @Test("The chain leads from the act outside the content down, and a loop ends")
  func chain() throws {
    let page = try #require(ChainPage.plans(for: Sample.report).first?.make())
    #expect(page.tree.map(\.closings) == [0, 1])
    // Cited without its date: not guessed.
    #expect(page.unclear.map(\.candidates.count) == [1])
    #expect(page.tree.first?.text == "Kết luận 12-KL/TW, ngày 19/3/2026")
    let loop = ChainGraph(links: [.init(above: 0, below: 1), .init(above: 1, below: 0), .init(above: 1, below: 2)]) { (0, $0) }
    #expect(loop.entries.map(\.act) == [0, 1, 0, 2])
    #expect(loop.entries.map(\.kind) == [.full, .full, .loop, .full])
  }

  @Test("A further act is only named under those it rests on besides the nearest")
  func chainElsewhere() {
    let graph = ChainGraph(links: [.init(above: 0, below: 1), .init(above: 0, below: 2), .init(above: 1, below: 2)]) { (0, $0) }
    #expect(graph.entries.map(\.act) == [0, 1, 2, 2])
    #expect(graph.entries.map(\.kind) == [.full, .full, .full, .elsewhere])
    #expect(graph.layer == [0: 0, 1: 1, 2: 2])
  }

  @Test(
    "Recurrences are told in Vietnamese",
    arguments: [
      ("quarterly, day 15 of the quarter's last month", "hằng quý, ngày 15 tháng cuối quý"),
      ("quarterly, day 5 of the next quarter's first month", "hằng quý, ngày 5 tháng đầu quý sau"),
      ("monthly, day 20", "hằng tháng, ngày 20"), ("yearly, 12-15", "hằng năm, ngày 15/12"), ("yearly", "hằng năm"),
      ("weekly, Friday", "hằng tuần, thứ Sáu"), ("daily", "hằng ngày"),
      ("01-10 of the following year", "ngày 10/01 của năm sau"), ("every now and then", ""),
    ])
  func recurrence(_ written: String, _ words: String) {
    var deadline = Dispatch.Deadline(words: "", line: 1)
    deadline.recurrence = written
    #expect(deadline.recurrenceWords == words)
  }

  @Test("Templates compile against the fields, and texts are escaped", arguments: [true, false])
  func templates(isFilled: Bool) throws {
    let report = isFilled ? Sample.report : Report(judge(Dataset(settings: Sample.settings)), version: "0")
    let texts =
      try Sample.render(DispatchesPage.self, report) + Sample.render(DispatchPage.self, report)
      + Sample.render(RegisterPage.self, report) + Sample.render(RecipientsPage.self, report)
      + Sample.render(RecipientPage.self, report) + Sample.render(ChainPage.self, report)
    for text in texts {
      #expect(!text.contains("<Khẩn>"))
      #expect(text.components(separatedBy: "<ul").count == text.components(separatedBy: "</ul>").count)
      #expect(
        text.components(separatedBy: "<li>").count + text.components(separatedBy: "<li ").count - 1
          == text.components(separatedBy: "</li>").count)
      #expect(!text.contains("href=\"\""))
    }
    #expect(texts.contains { $0.contains("id=\"dong-3\"") } == isFilled)
    #expect(texts.contains { $0.contains("dispatches/") })
  }
}

/// Three dispatches: one whole, one that cites without a date, one of which nothing could be read.
private enum Sample {
  static let settings = Settings(title: "Thử", period: .year(2025), asOf: Day(ordinal: 20_558))

  static var report: Report {
    var dataset = Dataset(settings: settings)
    dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
    let source = RowSource(table: Key(0), line: 2)
    dataset.units = [
      Unit(code: "xa-khe-dien", name: "Đảng uỷ xã Khe Điền", source: source),
      Unit(code: "xa-1", name: "Đảng ủy xã Tràm Khê", source: source),
      Unit(code: "xa-2", name: "Đảng ủy xã Tràm Khê", source: source),
    ]
    dataset.dispatches = dispatches
    return Report(judge(dataset), version: "0")
  }

  static var dispatches: [Dispatch] {
    var first = Dispatch(file: "dispatches/a.md")
    first.system = .party
    (first.issuer, first.number, first.symbol, first.numberSymbol) = ("TỈNH ỦY ĐỒNG MẪU", "412", "CV/TU", "412-CV/TU")
    (first.date, first.docType, first.subject) = (Day(year: 2026, month: 4, day: 1), "Công văn", "về <Khẩn>")
    first.addressees = ["Đảng ủy xã Khe Điền", "Đảng ủy xã Tràm Khê"]
    var above = Dispatch.Recipient(name: "Như trên", kind: .sameAsAbove, line: 3)
    above.expanded = first.addressees
    var centre = Dispatch.Recipient(name: "Ban Tổ chức Trung ương", line: 4)
    (centre.note, centre.meanings) = ("để b/c", [.report])
    first.recipients = [above, centre, Dispatch.Recipient(name: "Lưu Văn phòng Tỉnh ủy", kind: .archive, line: 5)]
    first.citations = [
      DispatchCitation(
        numberSymbol: "12-KL/TW", date: Day(year: 2026, month: 3, day: 19), type: "Kết luận", isBasis: true, line: 2)
    ]
    first.deadlines = [Dispatch.Deadline(words: "trước ngày 10", line: 2)]
    first.text = "Số 412-CV/TU\n<Khẩn> & \"vội\"\n- Như trên\n"
    var second = Dispatch(file: "dispatches/b.md")
    (second.issuer, second.number, second.symbol, second.numberSymbol) = ("SỞ NỘI VỤ", "7", "SNV-CB", "7/SNV-CB")
    second.date = Day(year: 2026, month: 4, day: 2)
    second.citations = [DispatchCitation(numberSymbol: "412-CV/TU", isBasis: true, line: 1)]
    second.uncertain = [Dispatch.Uncertainty(line: 9, text: "UCCP", reason: "dấu vết nhận dạng")]
    return [first, second, Dispatch(file: "dispatches/c.txt")]
  }

  /// The pages of one kind, as text.
  static func render<Page: ReportPage>(_ page: Page.Type, _ report: Report) throws -> [String] {
    let template = try templates().compile(Page.template, for: Page.fields)
    return Page.plans(for: report).map { plan in
      var buffer = ByteBuffer()
      template.render(plan.make(), into: &buffer)
      return String(decoding: buffer.bytes, as: UTF8.self)
    }
  }

  private static func templates() throws -> TemplateSet {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates").standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted()
    return TemplateSet(files: try paths.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
  }
}
