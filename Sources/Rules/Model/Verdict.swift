public import Domain

/// What a rule says of one target.
public enum Verdict: String, CaseIterable, Sendable { case met, notMet, notApplicable, cannotTell }

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case info, warning, error
  /// The severity of every `cannotTell`.
  case undetermined

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .undetermined: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }

  public var words: String {
    switch self {
    case .error: "Lỗi"
    case .warning: "Cảnh báo"
    case .info: "Thông tin"
    case .undetermined: "Chưa đủ dữ liệu"
    }
  }
}

/// A verdict with what it rests on.
public enum Outcome: Sendable {
  case met
  case notApplicable
  case notMet(Evidence)
  case cannotTell(Evidence)

  public var verdict: Verdict {
    switch self {
    case .met: .met
    case .notApplicable: .notApplicable
    case .notMet: .notMet
    case .cannotTell: .cannotTell
    }
  }

  /// The verdict cannot be told because `missing` is not there.
  public static func cannotTell(missing: Missing...) -> Outcome { .cannotTell(Evidence(missing: missing)) }
}

/// What a verdict needed and did not find.
public enum Missing: Hashable, Sendable {
  case table(TableKind, Period?)
  case column(Column, Key<Table>)
  case value(SourceCell)

  /// Stable name in JSON: `discipline`, `ratings/2025.score`.
  public func name(in dataset: Dataset) -> String {
    switch self {
    case .table(let kind, let period): period.map { "\(kind.stem)/\($0.code)" } ?? kind.stem
    case .column(let column, let table): "\(dataset.tables[table].name).\(column.english)"
    case .value(let cell): cell.column.english
    }
  }

  /// `bảng Kỷ luật, kết luận (discipline.csv)`, `cột «Tổng điểm» của ratings/2025.csv`, `ô «Tổng điểm» (ratings/2025.csv, dòng 14)`.
  public func words(in dataset: Dataset) -> String {
    switch self {
    case .table(let kind, let period): "bảng \(dataset.phrase(of: kind, period))"
    case .column(let column, let table): "cột «\(dataset.tables[table].heading(column))» của \(dataset.tables[table].place)"
    case .value(let cell):
      "ô «\(dataset.tables[cell.row.table].heading(cell.column))» (\(dataset.tables[cell.row.table].place), dòng \(cell.row.line))"
    }
  }
}
