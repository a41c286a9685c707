import Exports
import Rules
import Templating

/// A verdict as a shape with a word: one of five, told apart without colour.
///
/// What is not met and only informs has a sixth: it is to be noted, not to be mended.
struct VerdictMark: Sendable, Hashable {
  enum Shape: Sendable { case met, notMet, cannotTell, notApplicable, waived }

  let shape: Shape
  /// Whether it is not met, and that only informs.
  private(set) var isNote = false
  /// Whether it does not apply yet, because its day has not come.
  private(set) var isPending = false

  var word: String {
    switch shape {
    case .met: Verdict.met.words
    case .notMet: isNote ? "Lưu ý" : Verdict.notMet.words
    case .cannotTell: Verdict.cannotTell.words
    case .notApplicable: isPending ? "Chưa đến hạn" : Verdict.notApplicable.words
    case .waived: "Miễn trừ"
    }
  }

  private init(shape: Shape) { self.shape = shape }

  static let waived = VerdictMark(shape: .waived)

  /// What is owed, and not yet due: nothing is missing, and nothing is met.
  static let pending: VerdictMark = {
    var mark = VerdictMark(shape: .notApplicable)
    mark.isPending = true
    return mark
  }()

  init(_ verdict: Verdict) {
    switch verdict {
    case .met: shape = .met
    case .notMet: shape = .notMet
    case .cannotTell: shape = .cannotTell
    case .notApplicable: shape = .notApplicable
    }
  }

  /// The verdict on several targets: the one that asks for most.
  ///
  /// `waived` and `notes` are among those not met: answered by decisions, and only to be noted; `excused` are among those of which
  /// nothing can be told, answered, too.
  init(of tally: Tally, waived: Int, notes: Int, excused: Int) {
    if tally.notMet > waived + notes {
      self.init(.notMet)
    } else if tally.cannotTell > excused {
      self.init(.cannotTell)
    } else if notes > 0 {
      self.init(.notMet)
      isNote = true
    } else if waived + excused > 0 {
      self = .waived
    } else {
      self.init(tally.met > 0 ? .met : .notApplicable)
    }
  }

  init(_ finding: Finding) {
    self = finding.isWaived ? .waived : VerdictMark(finding.verdict)
    isNote = finding.isNote
  }

  static let fields = Fields<VerdictMark>(
    "verdict",
    .text("word", "Kết luận bằng chữ") { $0.word },
    .flag("isMet", "Đạt") { $0.shape == .met },
    .flag("isNotMet", "Không đạt") { $0.shape == .notMet && !$0.isNote },
    .flag("isNote", "Lưu ý: không đạt một quy tắc chỉ để thông tin") { $0.isNote },
    .flag("isUnknown", "Chưa đủ dữ liệu") { $0.shape == .cannotTell },
    .flag("isNotApplicable", "Không áp dụng, hoặc chưa đến hạn") { $0.shape == .notApplicable },
    .flag("isWaived", "Miễn trừ") { $0.shape == .waived })
}

extension Finding {
  /// Whether it only informs: not met, not waived, neither an error nor a warning.
  var isNote: Bool { verdict == .notMet && severity == .info && !isWaived }
}
