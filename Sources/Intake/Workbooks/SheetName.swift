import Domain
import VietnameseText

/// Which table the name of a sheet stands for: `Đơn vị`, `Xếp loại 2025`, `Sáu trục 2026-Q2`.
///
/// Matching ignores case, tone-mark placement, Unicode form and space, as with the headings of columns; but not letters.
enum SheetName {
  case table(TableKind, Period?)
  /// A table of periods without the one it is about.
  case withoutPeriod(TableKind, WorkbookProblem)
  case wrong(WorkbookProblem)

  init(_ name: String) {
    let folded = VietnameseText.folded(name)
    if let kind = TableKind.allCases.first(where: { !$0.isPerPeriod && VietnameseText.folded($0.title) == folded }) {
      self = .table(kind, nil)
    } else if let kind = TableKind.allCases.first(where: { $0.isPerPeriod && Self.begins(folded, with: $0) }) {
      self = Self.ofPeriod(kind, name)
    } else {
      self = .wrong(.sheetUnused(nearest: Nearest.match(name, among: Self.names(near: name))))
    }
  }

  private static func begins(_ folded: String, with kind: TableKind) -> Bool {
    let title = VietnameseText.folded(kind.title)
    return folded == title || folded.hasPrefix(title + " ")
  }

  /// A sheet whose name begins with the title of `kind`: the rest is the period.
  private static func ofPeriod(_ kind: TableKind, _ name: String) -> SheetName {
    let words = kind.title.split(separator: " ").count
    let rest = VietnameseText.nfc(name).split(whereSeparator: \.isWhitespace).dropFirst(words).joined(separator: " ")
    guard let period = Period(rest.uppercased()), kind != .axes || period.kind == .quarter else {
      return .withoutPeriod(kind, .sheetPeriod(kind, rest))
    }
    return .table(kind, period)
  }

  /// What a sheet that holds a table of `kind` ought to be called where it is called `name`; nil where that tells no period.
  static func of(_ kind: TableKind, meantBy name: String) -> String? {
    guard kind.isPerPeriod else { return kind.title }
    return LikelyValue.period(named: name, kind).map { "\(kind.title) \($0.code)" }
  }

  /// The names that may be meant by `name`: tables of a period with whatever period it ends in.
  private static func names(near name: String) -> [String] {
    let last = name.split(whereSeparator: \.isWhitespace).last.flatMap { Period($0.uppercased()) }
    return TableKind.allCases.map { kind in
      guard kind.isPerPeriod else { return kind.title }
      return "\(kind.title) \(last?.code ?? kind.examplePeriod)"
    }
  }
}
