import Exports
import Rules
import Templating

/// A verdict as a shape with a word: one of five, told apart without colour.
struct VerdictMark: Sendable, Hashable {
  enum Shape: Sendable { case met, notMet, cannotTell, notApplicable, waived }

  let shape: Shape

  var word: String {
    switch shape {
    case .met: Verdict.met.words
    case .notMet: Verdict.notMet.words
    case .cannotTell: Verdict.cannotTell.words
    case .notApplicable: Verdict.notApplicable.words
    case .waived: "Miễn trừ"
    }
  }

  private init(shape: Shape) { self.shape = shape }

  static let waived = VerdictMark(shape: .waived)

  init(_ verdict: Verdict) {
    switch verdict {
    case .met: shape = .met
    case .notMet: shape = .notMet
    case .cannotTell: shape = .cannotTell
    case .notApplicable: shape = .notApplicable
    }
  }

  init(_ finding: Finding) { self = finding.isWaived ? .waived : VerdictMark(finding.verdict) }

  static let fields = Fields<VerdictMark>(
    "verdict",
    .text("word", "Kết luận bằng chữ") { $0.word },
    .flag("isMet", "Đạt") { $0.shape == .met },
    .flag("isNotMet", "Không đạt") { $0.shape == .notMet },
    .flag("isUnknown", "Chưa đủ dữ liệu") { $0.shape == .cannotTell },
    .flag("isNotApplicable", "Không áp dụng") { $0.shape == .notApplicable },
    .flag("isWaived", "Miễn trừ") { $0.shape == .waived })
}
