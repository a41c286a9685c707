import Domain
import Exports
import Rules
import Templating

/// What changed since the period before: which verdicts are others now, and whether data, profile or waiver made it so.
struct ChangesPage: ReportPage {
  /// Rows of verdicts on the page; all stand in the file to download.
  private static let most = 500

  let frame: PageFrame
  let summary: String
  let hasPrevious: Bool
  let about: String
  let notes: [String]
  let tables: [TablePartView]

  static let template = "thay-doi.html"
  static let fields = Fields<ChangesPage>(
    "changes", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("summary", "Tóm tắt, bằng một câu") { $0.summary },
    .flag("hasPrevious", "Có kỳ trước để so sánh") { $0.hasPrevious },
    .text("about", "So sánh thế nào") { $0.about }, .texts("notes", "Điều không so sánh được và phần còn lại") { $0.notes },
    .list("tables", "Các bảng", TablePartView.fields) { $0.tables })

  static func plans(for report: Report) -> [PagePlan<ChangesPage>] {
    [PagePlan(path: SitePath.changes) { ChangesPage(report) }]
  }

  private init(_ report: Report) {
    let found = report.changes.found
    frame = report.frame(
      SitePath.changes, title: found.map { "Thay đổi so với \($0.previous.vietnamese)" } ?? "Thay đổi so với kỳ trước",
      section: .changes)
    hasPrevious = found != nil
    guard let found else {
      (summary, about, notes, tables) = (ChangeWords.withoutPrevious(report.settings.period), "", [], [])
      return
    }
    let words = ChangeWords(found, in: report)
    let flips = ChangesPage.flips(found, words)
    summary = ChangeWords.headline(of: found, in: report)
    about = ChangeWords.about(found, report.settings.period)
    notes = words.notes(beyond: ChangesPage.most)
    tables =
      [
        TablePartView(
          flips, rows: 0..<min(flips.count, ChangesPage.most), download: flips.count > 0 ? Downloads.changes : "",
          workbook: Downloads.workbook(of: Downloads.changes, rows: flips.count), root: "")
      ]
      + [ChangesPage.rules(found, report), ChangesPage.moves(found, words), ChangesPage.gaps(found, report)]
      .map { TablePartView($0, root: "") }
  }

  /// The verdicts that changed as a file, where there are any.
  static func downloads(_ report: Report) -> [Download] {
    guard let found = report.changes.found else { return [] }
    return ListFile(path: Downloads.changes, part: flips(found, ChangeWords(found, in: report))).downloads(in: report)
  }

  private static func flips(_ found: Changes, _ words: ChangeWords) -> TablePart {
    // What needs attention stands first; within that as findings stand.
    let order = found.flips.indices.sorted { left, right in
      let (a, b) = (ChangeWords.weight(found.flips[left]), ChangeWords.weight(found.flips[right]))
      return a == b ? left < right : a < b
    }
    return TablePart(
      "ket-luan", title: "Kết luận thay đổi",
      caption: "Mỗi dòng một kết luận của một quy tắc về một đối tượng có ở cả hai kỳ; nơi nay không đạt đứng trước.",
      columns: [
        .text("Đối tượng"), .text("Đơn vị"), .text("Quy tắc").leading(1), .text(words.then).leading(2),
        .text(words.now).leading(),
        .text("Nguyên nhân"),
        .text("Cụ thể"),
      ],
      count: order.count, empty: "Không có kết luận nào thay đổi."
    ) { words.row(found.flips[order[$0]]) }
  }

  private static func rules(_ found: Changes, _ report: Report) -> TablePart {
    let byRule = Dictionary(grouping: found.flips, by: \.rule)
    let rules = byRule.keys.sorted { RuleCatalogue.codes[$0] < RuleCatalogue.codes[$1] }
    func row(_ head: [TableCell], _ flips: [Changes.Flip]) -> TableRow {
      let became = flips.map { ChangeWords.now($0, in: report) }
      let after = ChangeWords.Now.allCases.map { now in became.count { $0 == now } }
      let rest = flips.count - after.reduce(0, +)
      let causes = Changes.Cause.allCases.map { cause in flips.count { $0.causes.contains(cause) } }
      return TableRow(cells: head + (after + [rest] + causes).map { .count($0) })
    }
    return TablePart(
      "quy-tac", title: "Theo quy tắc",
      caption: "Số kết luận thay đổi; một thay đổi có thể do nhiều nguyên nhân.",
      columns: [
        .text("Quy tắc"), .text("Tên"), .number("Nay không đạt"), .number("Nay lưu ý"), .number("Nay được miễn trừ"),
        .number("Nay chưa đủ dữ liệu"),
        .number("Nay đạt hoặc không áp dụng"), .number("Do dữ liệu"), .number("Do chế độ đánh giá"), .number("Do miễn trừ"),
      ],
      rows: rules.map { rule in
        let text = report.ruleTexts[rule]
        return row([.link(text.code, text.path), .text(text.title)], byRule[rule] ?? [])
      }, totals: [row([.text("Cộng"), .blank], found.flips)], empty: "Không có kết luận nào thay đổi.")
  }

  /// How the levels of the objects of both periods moved.
  private static func moves(_ found: Changes, _ words: ChangeWords) -> TablePart {
    let names = ["Chưa xếp loại"] + RatingLevel.allCases.map(\.short)
    let rows = names.indices.reversed().filter { found.moves[$0].contains { $0 > 0 } }
    let columns = Array(names.indices.reversed())
    func cells(_ counts: [Int]) -> [TableCell] { columns.map { .count(counts[$0]) } + [.count(counts.reduce(0, +))] }
    let sums = names.indices.map { column in found.moves.reduce(0) { $0 + $1[column] } }
    return TablePart(
      "muc-xep-loai", title: "Mức xếp loại",
      caption:
        "Đối tượng có ở cả hai kỳ: dòng là mức ở \(words.previous), cột là mức nay. Thêm \(Figures.integer(found.appeared)) đối tượng mới có, \(Figures.integer(found.disappeared)) đối tượng không còn.",
      columns: [.text(words.then)] + columns.map { .number(names[$0]) } + [.number("Cộng")],
      rows: rows.map { TableRow(cells: [.text(names[$0])] + cells(found.moves[$0])) },
      totals: [TableRow(cells: [.text("Cộng")] + cells(sums))], empty: "Không có đối tượng nào có ở cả hai kỳ.")
  }

  private static func gaps(_ found: Changes, _ report: Report) -> TablePart {
    TablePart(
      "thieu-bang-cot", title: "Chỗ chỉ một kỳ đủ dữ liệu",
      caption:
        "Số đối tượng mà thiếu cả bảng hoặc cả cột ở một kỳ làm cho kỳ đó không kết luận được, còn kỳ kia không có phát hiện.",
      columns: [.text("Quy tắc"), .text("Tên"), .text("Thiếu"), .text("Ở kỳ"), .number("Đối tượng")],
      rows: found.gapFlips.map { gap in
        let text = report.ruleTexts[gap.rule]
        let period = gap.wasMissingBefore ? found.previous : report.settings.period
        return TableRow(cells: [
          .link(text.code, text.path), .text(text.title),
          .text(gap.missing.map { $0.words(in: report.dataset) }.joined(separator: "; ")), .text(period.vietnamese),
          .count(gap.count),
        ])
      }, empty: "Không có.")
  }
}
