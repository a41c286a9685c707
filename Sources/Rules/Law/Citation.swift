public import Domain

/// The clause a rule rests on.
public struct Citation: Hashable, Sendable {
  /// The types of objects whose ratings a clause is about: its act may have another one for the others.
  struct Subjects: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ type: ObjectType) { rawValue = 1 << type.rawValue }

    private init(_ isMeant: (ObjectType) -> Bool) {
      self = ObjectType.allCases.reduce(into: []) { if isMeant($1) { $0.insert(Subjects($1)) } }
    }

    static let all = Subjects { _ in true }
    static let collectives = Subjects { !$0.isPerson }
    static let persons = Subjects { $0.isPerson }
    static let members = Subjects(.partyMember)
    static let officials: Subjects = [Subjects(.partyMember), Subjects(.staff)]
  }

  /// How far a clause goes.
  enum Reach: Hashable, Sendable {
    /// To what its own regime judges; of an act of no regime to everything.
    case regime
    /// Also to ratings of other regimes that say nothing of it: there the rule still goes back to this clause.
    case beyond
    /// To objects of units of its side while it is in force, whatever regime judges them.
    case side
  }

  public let act: Act
  /// `Điều 11 khoản 1`; empty where the source names no clause.
  public let clause: String
  let subjects: Subjects
  let reach: Reach
  /// The regimes the act belongs to; empty for acts that stand above them.
  let regimes: ProfileSet
  /// Whether a regime's regulation is cited as a whole, because none of its clauses is known to carry the rule.
  public let isUnspecified: Bool

  init(_ act: Act, _ clause: String, on subjects: Subjects = .all, reach: Reach = .regime) {
    self.init(act, clause, on: subjects, reach: reach, isUnspecified: false)
  }

  /// The regulation of `profile`, where no clause of it is known.
  static func whole(_ profile: Profile) -> Citation {
    Citation(profile.act, "", on: .all, reach: .regime, isUnspecified: true)
  }

  private init(_ act: Act, _ clause: String, on subjects: Subjects, reach: Reach, isUnspecified: Bool) {
    self.act = act
    self.isUnspecified = isUnspecified
    self.clause = clause
    self.subjects = subjects
    self.reach = reach
    regimes = Profile.allCases.reduce(into: []) { if $1.acts.contains(act) { $0.insert(ProfileSet($1)) } }
  }

  /// What stands in place of a clause that nobody knows.
  public static let unspecified = "chế độ áp dụng, chưa rõ điều, khoản"

  /// `Điều 11 khoản 1 Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị`.
  ///
  /// Where the regulation stands for a clause that nobody knows, that is said: a reader must not take it for one that demands this.
  public var words: String {
    if isUnspecified { return "\(act.words) (\(Self.unspecified))" }
    return clause.isEmpty ? act.words : "\(clause) \(act.words)"
  }

  /// The same with a note where the act was issued after the day the figures stand at: a reader must not take it for the law of then.
  public func words(asOf day: Day) -> String {
    act.date > day ? "\(words) (ban hành sau ngày số liệu, nêu để tham khảo)" : words
  }
}
