import Diagnostics
import Domain
import Testing

@testable import Intake

/// What columns are said to hold is what they are read as.
@Suite struct ColumnGuideTests {
  private static let columns = TableKind.allCases.flatMap { kind in ColumnGuide.columns(of: kind).map { (kind, $0) } }

  /// A cell that is no value of its kind; nil where every text is one.
  private func wrong(_ values: CellValues) -> String? {
    switch values {
    case .text: nil
    case .code, .reference(.person), .reference(.group): "a b"
    case .reference, .references, .addressees: "khong-co-ma-nay"
    case .period: "2025-13"
    case .day: "31/02/2026"
    case .score: "100,5"
    case .integer(let most): most < 1_000 ? "\(most + 1)" : "-1"
    case .words: "zzz"
    }
  }

  /// Cells that are values of their kind, where that does not hang on other rows.
  private func right(_ values: CellValues) -> [String] {
    switch values {
    case .text: ["Một lời, \"hai\" lời"]
    case .code, .reference, .references, .addressees: []
    case .period: ["2025", "2026-Q1", "2026-03", "2020-2025"]
    case .day: ["05/4/2026"]
    case .score: ["0", "0,5"]
    case .integer: ["0"]
    case .words(let words): words
    }
  }

  /// What is told of the column of `guide` where the first row of its table says `text` there.
  private func told(_ kind: TableKind, _ guide: ColumnGuide, _ text: String) throws -> [Diagnostic] {
    let path = try #require(Content.whole.keys.sorted().first { $0.hasPrefix(kind.stem) })
    var rows = try #require(Content.whole[path]).split(separator: "\n").map(cells)
    let known = rows[0].firstIndex { Headings([$0], of: kind).position(guide.column) != nil }
    let place = known ?? rows[0].count
    if known == nil {
      rows[0].append(guide.heading)
      for row in rows.indices.dropFirst() { rows[row].append("") }
    }
    rows[1][place] = text
    var files = Content.whole
    files[path] = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\n")
    return try Content(files).diagnostics.filter { $0.file == path && $0.line == 2 && $0.column == rows[0][place] }
  }

  /// The cells of a line of CSV.
  private func cells(_ line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test(arguments: columns) func `a cell that is none of the values is refused`(kind: TableKind, guide: ColumnGuide) throws {
    guard let text = wrong(guide.values) else { return }
    let errors = try told(kind, guide, text).filter { $0.severity == .error }
    #expect(!errors.isEmpty, "\(kind.stem), \(guide.heading): «\(text)» is \(guide.values)")
  }

  @Test(arguments: columns) func `each of the values is accepted`(kind: TableKind, guide: ColumnGuide) throws {
    for text in right(guide.values) {
      let errors = try told(kind, guide, text).filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(kind.stem), \(guide.heading): \(errors.map(\.text))")
    }
  }

  @Test(arguments: columns) func `advice is whole sentences that a spreadsheet can show`(kind: TableKind, guide: ColumnGuide) {
    #expect(guide.advice.isEmpty || guide.advice.hasSuffix("."))
    #expect(guide.advice.unicodeScalars.count < 230, "\(kind.stem), \(guide.heading)")
  }
}
