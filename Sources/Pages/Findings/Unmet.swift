import Domain
import Rules

/// Targets on which a rule, or one of several, is not met: each counted once, whichever page counts them.
struct Unmet: Sendable {
  let count: Int
  /// Among them: those whose every finding a decision in force answers.
  let waived: Int

  init(_ codes: [String], in report: Report) {
    var all: Set<Target> = []
    var open: Set<Target> = []
    for (rule, code) in RuleCatalogue.codes.enumerated() where codes.contains(code) {
      for finding in report.judgement.findings[report.judgement.ofRule[rule]] where finding.verdict == .notMet {
        all.insert(finding.target)
        if !finding.isWaived { open.insert(finding.target) }
      }
    }
    count = all.count
    waived = all.count - open.count
  }

  init(count: Int, waived: Int) {
    self.count = count
    self.waived = waived
  }

  /// `, trong đó 1 được miễn trừ`; empty where none is waived.
  var excused: String { Unmet.excused(waived) }

  /// The same of any count; `notes` are findings that only inform.
  static func excused(_ waived: Int, notes: Int = 0) -> String {
    let parts = [(notes, "chỉ lưu ý"), (waived, "được miễn trừ")].filter { $0.0 > 0 }.map { "\(Figures.integer($0.0)) \($0.1)" }
    return parts.isEmpty ? "" : ", trong đó \(parts.joined(separator: ", "))"
  }
}

/// How many targets nothing can be told of.
struct Untold: Sendable {
  let count: Int
  /// Among them: those of whom a decision in force says that it may stay so.
  let waived: Int

  init(count: Int, waived: Int) {
    self.count = count
    self.waived = waived
  }

  /// Those of the rule `code`; none where the catalogue has no such rule.
  init(_ code: String, in report: Report) {
    let rule = RuleCatalogue.codes.firstIndex(of: code)
    count = rule.map { report.judgement.tallies[$0].cannotTell } ?? 0
    waived = rule.map { report.excusedOfRule[$0] } ?? 0
  }

  /// `, 12 chưa đủ dữ liệu (1 được miễn trừ)`; empty where all could be told.
  ///
  /// In brackets, for it often stands right after what `Unmet.excused` says of the others.
  var words: String { count > 0 ? ", \(Figures.integer(count)) chưa đủ dữ liệu\(Untold.excused(waived))" : "" }

  /// ` (1 được miễn trừ)`; empty where none is waived.
  static func excused(_ waived: Int) -> String { waived > 0 ? " (\(Figures.integer(waived)) được miễn trừ)" : "" }
}
