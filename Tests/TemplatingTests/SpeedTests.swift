import Foundation
import Markup
import Templating
import Testing

/// Renders many pages of the usual size and prints how long that took; there is no limit, since machines differ.
@Suite(.serialized) struct SpeedTests {
  struct Row: Sendable {
    let cells: [String]
    let link: String
    let isLate: Bool
  }

  struct Page: Sendable {
    let title: String
    let rows: [Row]
  }

  static let rowFields = Fields<Row>(
    "row", .text("a") { $0.cells[0] }, .text("b") { $0.cells[1] }, .text("c") { $0.cells[2] }, .text("d") { $0.cells[3] },
    .text("e") { $0.cells[4] }, .text("f") { $0.cells[5] }, .text("g") { $0.cells[6] }, .url("link") { $0.link },
    .flag("late") { $0.isLate })
  static let pageFields = Fields<Page>("page", .text("title") { $0.title }, .list("rows", rowFields) { $0.rows })

  static let template = """
    <html><head><title>{{title}}</title></head><body><h1>{{title}}</h1><table>
    {{#rows}}
    <tr{{#late}} class="late"{{/late}}><td>{{a}}</td><td>{{b}}</td><td>{{c}}</td><td>{{d}}</td><td>{{e}}</td>
    <td>{{f}}</td><td>{{g}}</td><td><a href="{{link}}">Xem</a></td></tr>
    {{/rows}}
    </table></body></html>
    """

  @Test(arguments: [1, 2])
  func `pages of ten rows are rendered by workers side by side`(workers: Int) async throws {
    let count = ProcessInfo.processInfo.environment["THUOCDO_SPEED_PAGES"].flatMap(Int.init) ?? 100
    let page = try TemplateSet(files: [("page.html", Self.template)]).compile("page.html", for: Self.pageFields)
    let cells = ["Sở Nội vụ tỉnh", "Hoàn thành tốt", "12,5", "Quý III", "Nguyễn Thị \"Ánh\"", "87,25", "Ghi chú & đánh giá"]
    let rows = (0..<10).map { Row(cells: cells, link: "don-vi/so-noi-vu-\($0).html", isLate: $0 % 3 == 0) }
    let pages = (0..<count).map { Page(title: "Đơn vị số \($0)", rows: rows) }
    let start = ContinuousClock.now
    let bytes = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<workers { group.addTask { Self.render(pages, page) } }
      return await group.reduce(0, +)
    }
    print("\(workers) × \(count) pages, \(bytes) bytes, \(ContinuousClock.now - start)")
    #expect(bytes > workers * count * 1000)
  }

  private static func render(_ pages: [Page], _ template: Template<Page>) -> Int {
    var buffer = ByteBuffer(capacity: 1 << 16)
    return pages.reduce(0) { sum, page in
      buffer.removeAll()
      template.render(page, into: &buffer)
      return sum + buffer.count
    }
  }
}
