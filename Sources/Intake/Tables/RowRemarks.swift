import Domain
import VietnameseText

/// Knows rows that are no things by what they look like, whatever their cells should hold: lines of totals, titles of sections.
///
/// They are told so once; and as no rows that ought to introduce a code, they explain no reference that leads nowhere.
struct RowRemarks: Sendable {
  typealias Found = (field: Int, problem: TableProblem)

  /// Fields of columns that the table knows, but for that of the order: a number there is part of what the row says.
  private let known: Set<Int>
  /// The field of the code that each row of things has, where one column alone is for it.
  private let code: Int?

  init(_ headings: Headings, _ kind: TableKind) {
    let order = headings.position(.order)
    known = Set(headings.positions.lazy.filter { $0 >= 0 }.map { Int($0) }.filter { $0 != order })
    code = ColumnList.of(kind).columns.first { $0.isRequired && $0.values.isCode }.flatMap { headings.position($0.column) }
  }

  /// What row `row` of `cells` looks like; nil for what may be a thing.
  func remark(_ row: Int, _ cells: CellView) -> Found? {
    // One look, because there may be millions of rows: what has a code is a thing.
    if let code, CodeIndex.hash(cells.text(row, code)) != nil { return nil }
    return remark((0..<cells.width).map { cells.text(row, $0).text })
  }

  /// The same for the cells of a row.
  func remark(_ texts: [String]) -> Found? {
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    // The number in front of a row is no part of what it says.
    guard let first = filled.first(where: { known.contains($0) || RowNumber(texts[$0]) == nil }) else { return nil }
    let hasCode = code.map { $0 != first && !texts[$0].isEmpty } ?? false
    if !hasCode, Self.isTotal(texts[first]) { return (first, .rowTotal(texts[first])) }
    let isSection = filled.count == 2 && filled[1] == first && RowNumber(texts[filled[0]]) == .section
    return isSection && Self.isTitle(texts[first], inCode: code == first) ? (first, .rowSection(texts[first])) : nil
  }

  /// Whether `text` begins a row of totals: «Cộng», «Cộng: 15 xã», «Tổng cộng 12 đơn vị».
  private static func isTotal(_ text: String) -> Bool {
    let text = VietnameseText.nfc(text).lowercased()
    let words = text.split { !$0.isLetter }
    guard let first = words.first, first == "cộng" || first == "tổng" else { return false }
    let rest = text[first.endIndex...].drop { $0 == " " }
    if words.count == 1 || rest.first.map({ $0.isNumber || ":=(".contains($0) }) == true { return true }
    return first == "tổng" && ["cộng", "số"].contains(words[1])
  }

  /// Whether `text` is words: what could be a code in the column of codes is none.
  private static func isTitle(_ text: String, inCode: Bool) -> Bool {
    var text = text
    return text.contains(where: \.isLetter) && !(inCode && text.withUTF8 { CodeIndex.hash($0) != nil })
  }
}

/// What stands in front of a row: `12` of a thing, `II`, `A.` or `B.1` of a section.
private enum RowNumber {
  case thing, section

  init?(_ text: String) {
    if text.utf8.allSatisfy({ Byte.zero...Byte.nine ~= $0 }) {
      self = .thing
      return
    }
    guard text.wholeMatch(of: /([IVX]+|[ivx]+|\p{L})(\.[0-9]+)*[.)]?/) != nil else { return nil }
    self = .section
  }
}
