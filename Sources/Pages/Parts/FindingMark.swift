import Rules
import Templating

/// A finding in short: its rule's code with its mark, leading to where it is told.
struct FindingMark: Sendable {
  /// Where the mark leads.
  enum Way: Sendable {
    /// To where the finding is told in full, from a page whose way up is this.
    case full(root: String)
    /// To the finding on the page with this link; empty for the page that shows the mark.
    case on(String)
  }

  let report: Report
  let position: Int
  /// Cells of tables do not know their page yet; it says so when it prints them.
  var way = Way.full(root: "")

  private var finding: Finding { _read { yield report.judgement.findings[position] } }

  var code: String { report.ruleTexts[finding.rule].code }
  var mark: VerdictMark { VerdictMark(finding) }

  static let fields = Fields<FindingMark>(
    "mark", .text("code", "Mã quy tắc") { $0.code }, .writtenURL("url", "Tới phát hiện") { $0.writeURL(into: $1) },
    .object("mark", "Kết luận", VerdictMark.fields) { $0.mark })

  /// Writes where it leads.
  func writeURL(into out: borrowing URLWriter) {
    switch way {
    case .full(let root):
      out.put(root)
      report.writePlace(of: position, into: out)
    case .on(let page):
      out.put(page)
      out.put(plain: "#")
      report.writeAnchor(of: finding, into: out)
    }
  }
}

extension Report {
  /// The findings at `positions` in short.
  func marks(_ positions: some Sequence<Int>, _ way: FindingMark.Way = .full(root: "")) -> [FindingMark] {
    positions.map { FindingMark(report: self, position: $0, way: way) }
  }
}
