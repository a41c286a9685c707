import Diagnostics
import Domain
import Exports
import Intake
import Markup
import Rules
import VietnameseText

/// How the result of a check is written.
public enum CheckFormat: String, CaseIterable, Sendable { case text, json, csv, sarif }

/// From which severity on findings make the exit code 1.
public enum FailOn: String, CaseIterable, Sendable { case error, warning }

/// What `check` prints, and its exit code.
public struct CheckResult: Sendable {
  private let long: LongOutput
  /// Warnings on the input, for standard error.
  public let warnings: [String]
  public let exitCode: Int32
  public private(set) var timings: Timings

  init(_ output: LongOutput, warnings: [String], exitCode: Int32, timings: Timings) {
    long = output
    self.warnings = warnings
    self.exitCode = exitCode
    self.timings = timings
  }

  /// The whole output in memory.
  public var output: [UInt8] { long.bytes }

  /// Gives `sink` the output in order, without ever holding the whole of it; the time it takes is added to `timings`.
  public mutating func write(_ sink: (UnsafeBufferPointer<UInt8>) -> Void) {
    _ = timings.measure("Ghi", "byte", items: { $0 }) { long.write(sink) }
  }
}

/// Reads the content, applies the rules, and writes the findings; nothing is published.
///
/// Input errors are part of the result, with exit code 2: in JSON as `diagnostics`, in SARIF as notifications, in text as lines.
/// A table has no place for them: CSV is then its heads alone, and the lines go to standard error.
public func checkContent(
  _ request: Request, format: CheckFormat, failOn: FailOn, filter: FindingFilter
) throws(Failure) -> CheckResult {
  var timings = Timings()
  Allocator.setUp(.whole)
  let loaded: Loaded
  do {
    loaded = try timings.measure("Đọc", "dòng", items: \.rowCount) { () throws(IntakeFailure) in
      try request.load()
    }
  } catch {
    if error.isMisused { throw Failure(error.lines(unchecked), exitCode: error.exitCode) }
    return refused(error, format: format, timings: timings)
  }
  if let problem = filter.problem(in: loaded.dataset) { throw Failure([problem], exitCode: ExitCodes.usage) }
  let judgement = timings.measure("Kiểm tra", "phát hiện", items: \.findings.count) { judge(loaded.dataset) }
  let broken = try brokenCommentaryLinks(loaded.dataset) { () throws(Failure) in
    try pageJobs(for: judgement, warnings: [], templates: siteTemplates(request.templates), else: unchecked)
  }
  guard broken.isEmpty else { return refused(IntakeFailure(loaded, errors: broken), format: format, timings: timings) }
  let shown = filter.isEmpty ? judgement : filter.apply(to: judgement)
  return CheckResult(
    output(shown, as: format, diagnostics: loaded.diagnostics),
    warnings: format.tellsDiagnostics ? [] : loaded.diagnostics.lines,
    exitCode: exitCode(of: shown, failOn: failOn), timings: timings)
}

private func output(_ judgement: Judgement, as format: CheckFormat, diagnostics: [Diagnostic]) -> LongOutput {
  let rows = diagnostics.map(DiagnosticRow.init)
  return switch format {
  case .text: CheckText.output(judgement)
  case .json: CheckJSON.output(judgement, diagnostics: rows)
  case .csv: CheckCSV.output(judgement)
  case .sarif: CheckSARIF.output(judgement, version: Version.text, diagnostics: rows)
  }
}

extension CheckFormat {
  /// Whether the result itself holds the problems of the input, so that standard error need not.
  fileprivate var tellsDiagnostics: Bool {
    switch self {
    case .json, .sarif: true
    case .text, .csv: false
    }
  }
}

private let unchecked = "Chưa kiểm tra quy tắc nào: sửa các lỗi trên rồi chạy lại."

private func refused(_ failure: IntakeFailure, format: CheckFormat, timings: Timings) -> CheckResult {
  let rows = failure.diagnostics.map(DiagnosticRow.init)
  let lines = failure.lines(unchecked)
  let output = LongOutput { buffer in
    switch format {
    case .text: buffer.append(plain: lines.joined(separator: "\n") + "\n")
    case .json: CheckJSON.writeFailure(settings: failure.settings, tables: failure.tables, diagnostics: rows, into: &buffer)
    case .csv: CheckCSV.writeHeads(into: &buffer)
    case .sarif: buffer.append(raw: CheckSARIF.failure(version: Version.text, diagnostics: rows))
    }
  }
  return CheckResult(output, warnings: format == .csv ? lines : [], exitCode: failure.exitCode, timings: timings)
}

/// 1 where a finding that is not waived weighs as much as `failOn`.
private func exitCode(of judgement: Judgement, failOn: FailOn) -> Int32 {
  let counts = judgement.counts
  let found =
    switch failOn {
    case .error: counts.error
    case .warning: counts.error + counts.warning
    }
  return found > 0 ? ExitCodes.findings : 0
}

/// Which findings `check` shows: `--rule`, `--unit`.
public struct FindingFilter: Sendable {
  public var rule: String?
  public var unit: String?

  public init(rule: String? = nil, unit: String? = nil) {
    self.rule = rule?.uppercased()
    self.unit = unit?.lowercased()
  }

  var isEmpty: Bool { rule == nil && unit == nil }

  /// A sentence where the filter names what does not exist.
  func problem(in dataset: Dataset) -> String? {
    if let rule, RuleCatalogue.rule(rule) == nil { return unknownRule(rule) }
    if let unit, !dataset.units.contains(where: { $0.code.lowercased() == unit }) {
      return unknownUnit(unit, in: dataset)
    }
    return nil
  }

  /// The judgement with only the findings it shows.
  func apply(to judgement: Judgement) -> Judgement {
    let wanted = rule.map { code in RuleCatalogue.codes.firstIndex(of: code) }
    let shown = unit.map { code in
      Set(judgement.dataset.units.keys.filter { judgement.dataset.units[$0].code.lowercased() == code })
    }
    return judgement.filtered { rule, target in
      if let wanted, wanted != rule { return false }
      guard let shown else { return true }
      // Where the table is not there that would name what a unit has, this unit's is missing, too.
      if case .all(let kind) = target { return kind.isOfUnits }
      return target.unit(in: judgement.dataset).map(shown.contains) ?? false
    }
  }
}

/// Says that there is no such unit, and which one may be meant: by its code, or by its name.
func unknownUnit(_ text: String, in dataset: Dataset) -> String {
  let named = Nearest.match(text, among: dataset.units.map(\.name)).flatMap { name in dataset.units.first { $0.name == name } }
  let nearest =
    Nearest.match(text, among: dataset.units.map(\.code)).flatMap { code in dataset.units.first { $0.code == code } } ?? named
  let hint = nearest.map { " Có phải ý bạn là «\($0.code)» (\($0.name))?" } ?? " Mã đơn vị ở cột «Mã đơn vị» của bảng Đơn vị."
  return "Không có đơn vị nào có mã «\(ShownText.short(text))».\(hint)"
}

extension DiagnosticRow {
  init(_ diagnostic: Diagnostic) {
    self.init(
      severity: diagnostic.severity.rawValue, code: diagnostic.code, file: diagnostic.file, sheet: diagnostic.sheet,
      line: diagnostic.line, column: diagnostic.column, message: diagnostic.message,
      hint: diagnostic.hint.isEmpty ? nil : diagnostic.hint)
  }
}
