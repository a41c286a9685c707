import Diagnostics
import Domain
import Markdown
import VietnameseText

/// Which unit and period a commentary is about: its file's name says so.
struct CommentaryNames {
  private let units: KnownKind
  private let codes: KnownCodes
  private var seen: [Subject: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private struct Subject: Hashable {
    let unit: Key<Unit>?
    let period: Period?
  }

  /// What the commentary on the whole report is called.
  private static let report = "index"
  private static let reportPath = "commentary/\(report).md"

  /// The files of all commentaries.
  private let paths: Set<String>

  /// Codes of units, folded, that are known to be nowhere: that has been told.
  private let told: Set<String>

  /// False where the codes of units stand under another heading.
  private let isJudged: Bool

  private let named: [Unit]
  /// The codes of units by their names without marks; empty where two units share one.
  private lazy var names = Dictionary(named.map { (CodeKind.loose($0.name), $0.code) }) { _, _ in "" }

  init(_ codes: KnownCodes, _ named: [Unit], paths: [String], told: Set<String>, isJudged: Bool = true) {
    (self.codes, self.named, self.told, self.isJudged) = (codes, named, told, isJudged)
    self.paths = Set(paths)
    units = codes.units
  }

  /// The commentary in the file `path` with `markdown`, or nil if the name fits no unit.
  mutating func commentary(_ path: String, _ markdown: String) -> Commentary? {
    var stem = String(Substring(path.utf8.dropFirst("commentary/".utf8.count).dropLast(".md".utf8.count)))
    guard let subject = stem == Self.report ? Subject(unit: nil, period: nil) : resolve(&stem, path) else { return nil }
    if let other = seen[subject] {
      report(.commentaryTwice(other: other), path)
      return nil
    }
    seen[subject] = path
    return Commentary(unit: subject.unit, period: subject.period, path: path, markdown: markdown)
  }

  /// What the page of `commentary` could not show as it is written.
  static func problems(_ commentary: Commentary) -> [Diagnostic] {
    MarkdownCheck.problems(of: commentary.markdown, pageDepth: commentary.unit == nil ? 0 : 1).map { problem in
      switch problem {
      case .refused(let refusal): FileProblem.markdown(refusal).diagnostic(commentary.path, line: refusal.line)
      case .link(let url, let line): FileProblem.linkRefused(url).diagnostic(commentary.path, line: line)
      case .unreadTable(let line): FileProblem.tableUnread.diagnostic(commentary.path, line: line)
      case .empty: FileProblem.commentaryEmpty.diagnostic(commentary.path)
      }
    }
  }

  /// The whole name as a code first, because codes may hold dots; then what stands before the last dot.
  private mutating func resolve(_ stem: inout String, _ path: String) -> Subject? {
    if let unit = stem.withUTF8({ units.index.position(of: $0) }) { return Subject(unit: Key(unit), period: nil) }
    if let dot = stem.lastIndex(of: ".") {
      var code = String(stem[..<dot])
      let rest = String(stem[stem.index(after: dot)...])
      if let unit = code.withUTF8({ units.index.position(of: $0) }) {
        if let period = Period(rest) { return Subject(unit: Key(unit), period: period) }
        report(.commentaryPeriod(rest, unit: code), path)
        return nil
      }
      if code.lowercased() == Self.report, Period(rest) != nil || LikelyValue.named(rest, .ratings) != nil {
        report(.commentaryOfReport(period: rest, isThere: paths.contains(Self.reportPath)), path)
        return nil
      }
      if Period(rest) != nil { stem = code }
    }
    let isLost = stem.withUTF8 { units.isLost($0) }
    if isJudged, units.isReliable, units.isPresent, !isLost, !told.contains(VietnameseText.folded(stem)) {
      let nearest = nearest(to: stem)
      report(.commentaryUnknown(stem, nearest: nearest), path)
    }
    return nil
  }

  /// The name that a file called `stem` most likely ought to have: of the report, of a unit by its code or its name, with a period.
  private mutating func nearest(to stem: String) -> String? {
    if stem.lowercased() == Self.report { return Self.report }
    if let code = code(meantBy: stem) { return code }
    // `so-noi-vu-2025`, `so-noi-vu 2026-Q1`: a period behind another mark than a dot.
    for mark in stem.indices where "-_ ".contains(stem[mark]) {
      guard let period = LikelyValue.named(String(stem[stem.index(after: mark)...]), .ratings) else { continue }
      var head = String(stem[..<mark])
      guard let unit = head.withUTF8({ units.index.position(of: $0) }).map({ units.index[$0] }) ?? code(meantBy: head) else {
        continue
      }
      return "\(unit).\(period)"
    }
    return nil
  }

  private mutating func code(meantBy text: String) -> String? {
    if let code = names[CodeKind.loose(text)], !code.isEmpty { return code }
    var text = text
    return text.withUTF8 { codes.nearest($0, .unit) }
  }

  private mutating func report(_ problem: FileProblem, _ path: String) { diagnostics.append(problem.diagnostic(path)) }
}
