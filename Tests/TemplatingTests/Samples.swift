import Markup
import Templating

/// A page with one field of every kind, for the tests of this folder.
struct SamplePage: Sendable {
  var title = "Sở Nội vụ"
  var link = "don-vi/so.html"
  var body = HTMLFragment(trusted: Array("<em>Tốt</em>".utf8))
  var isLate = false
  var rows: [SampleRow] = []
  var owner: SampleOwner?
  var notes: [String] = []
}

struct SampleRow: Sendable {
  var score: String
  var isLate = false
  var parts: [SamplePart] = []
}

struct SamplePart: Sendable {
  var label: String
}

struct SampleOwner: Sendable {
  var name: String
  var posts: [String] = []
}

enum Sample {
  static let part = Fields<SamplePart>("part", .text("label") { $0.label })
  static let row = Fields<SampleRow>(
    "row", .text("score", "Điểm") { $0.score }, .flag("late") { $0.isLate }, .list("parts", part) { $0.parts })
  static let owner = Fields<SampleOwner>("owner", .text("name") { $0.name }, .texts("posts") { $0.posts })
  static let page = Fields<SamplePage>(
    "page", .text("title", "Tiêu đề trang") { $0.title }, .url("link") { $0.link }, .html("body") { $0.body },
    .flag("late") { $0.isLate }, .list("rows", "Các hàng", row) { $0.rows }, .object("owner", owner) { $0.owner },
    .texts("notes") { $0.notes },
    .stream("made", "Các hàng, làm ra từng hàng", row, isFilled: { !$0.rows.isEmpty }) { page, each in
      for row in page.rows { each(row) }
    },
    .written("written", isFilled: { $0.isLate }) { $1.put("<\($0.notes.count)>") },
    .writtenURL("way", isFilled: { $0.isLate }) { $1.put("a b/\($0.notes.count)") })

  /// What a template prints for `page`; other files of the set may be given by path.
  static func print(_ template: String, _ page: SamplePage = SamplePage(), _ others: [String: String] = [:]) throws -> String {
    let compiled = try set(template, others).compile("page.html", for: Sample.page)
    var buffer = ByteBuffer()
    compiled.render(page, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// The mistakes found in a template, as a person reads them; none if it compiles.
  static func mistakes(_ template: String, _ others: [String: String] = [:]) -> [String] {
    do {
      _ = try set(template, others).compile("page.html", for: page)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  private static func set(_ template: String, _ others: [String: String]) -> TemplateSet {
    TemplateSet(files: [(path: "page.html", text: template)] + others.map { (path: $0.key, text: $0.value) })
  }
}
