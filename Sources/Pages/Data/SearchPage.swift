import Domain
import Rules
import Templating

/// The search page: without a script a list of units from A to Z, with it a search over everything.
struct SearchPage: ReportPage {
  let frame: PageFrame
  let letters: [Letter]
  let scope: String

  /// Units whose names begin with one letter.
  struct Letter: Sendable {
    let letter: String
    let id: String
    let units: [LinkedText]

    static let fields = Fields<Letter>(
      "letter", .text("letter", "Chữ cái") { $0.letter }, .text("id", "Mã neo") { $0.id },
      .url("jump", "Tới chữ cái trên trang") { "#\($0.id)" },
      .list("units", "Các đơn vị", LinkedText.fields) { $0.units })
  }

  static let template = "tim-kiem.html"
  static let fields = Fields<SearchPage>(
    "search", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .list("letters", "Đơn vị theo chữ cái", Letter.fields) { $0.letters },
    .flag("hasLetters", "Có đơn vị nào không") { !$0.letters.isEmpty }, .text("scope", "Tìm trong những gì") { $0.scope })

  static func plans(for report: Report) -> [PagePlan<SearchPage>] { [PagePlan(path: SitePath.search) { SearchPage(report) }] }

  private init(_ report: Report) {
    frame = report.frame(SitePath.search, title: "Tìm kiếm", section: .search)
    scope =
      SearchIndex.includesObjects(report)
      ? "Tìm trong tên đơn vị, đối tượng được xếp loại, quy tắc và văn bản; gõ có dấu hoặc không dấu."
      : "Tìm trong tên đơn vị, quy tắc và văn bản; gõ có dấu hoặc không dấu. Tên đối tượng không có trong tìm kiếm vì kỳ này có hơn \(Figures.integer(SearchIndex.mostObjects)) đối tượng: mở trang của đơn vị để tìm."
    letters = SearchPage.letters(report.dataset.units)
  }

  private static func letters(_ units: [Unit]) -> [Letter] {
    LetterGroups.make(units.map(\.name)).enumerated().map { index, group in
      let links = group.places.map { LinkedText(text: units[$0].name, url: SitePath.unit(units[$0])) }
      return Letter(letter: group.letter, id: "chu-\(index + 1)", units: links)
    }
  }
}
