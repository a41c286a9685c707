public import Domain

/// One rule: what the law asks, as a value.
///
/// `evaluate` is pure: it sees valid values only, and neither file nor clock. `examples` are its tests, its documentation and
/// part of its public page.
public struct Rule: Sendable {
  /// Stable code, never reused: `TL01`.
  public let code: String
  /// Stable English name: `excellent-ratio`; the file is named after it.
  public let name: String
  /// Short Vietnamese title.
  public let title: String
  /// What must hold, in one Vietnamese sentence.
  public let statement: String
  public let explanation: Explanation
  public let citations: [Citation]
  /// What the regulation says must be done where the rule is not met.
  public let consequence: Consequence
  /// What must be done where a case is only noted, though the rule is heavier; nil where that is the same.
  public let lighterConsequence: Consequence?
  public let severity: SeverityRule
  public let applicability: Applicability
  public let evaluators: [Evaluator]
  /// Puts evidence of a `notMet` into sentences.
  public let account: @Sendable (Evidence) -> Account
  public let examples: [Example]

  public init(
    _ code: String, _ name: String, title: String, statement: String, explanation: Explanation, citations: [Citation],
    consequence: Consequence, lighterConsequence: Consequence? = nil, severity: SeverityRule,
    applicability: Applicability = .everywhere, evaluators: [Evaluator],
    account: @escaping @Sendable (Evidence) -> Account, examples: [Example]
  ) {
    self.code = code
    self.name = name
    self.title = title
    self.statement = statement
    self.explanation = explanation
    self.citations = citations
    self.consequence = consequence
    self.lighterConsequence = lighterConsequence
    self.severity = severity
    self.applicability = applicability
    self.evaluators = evaluators
    self.account = account
    self.examples = examples
  }

  /// The fixed headings under which a rule explains itself, all Vietnamese.
  public struct Explanation: Sendable {
    public let checks: String
    public let why: String
    /// How the verdict is computed, in plain words.
    public let formula: String
    /// Where the law is silent: the question, and the default taken.
    public let openQuestion: String?

    public init(checks: String, why: String, formula: String, openQuestion: String? = nil) {
      self.checks = checks
      self.why = why
      self.formula = formula
      self.openQuestion = openQuestion
    }
  }

  /// A verdict told to a reader.
  public struct Account: Sendable {
    /// A full sentence with the figures in it.
    public let sentence: Words
    /// The computation, a step a line; may be empty.
    public let arithmetic: [String]
    /// The nearest change that would satisfy the rule.
    public let remedy: Words
    /// What the change is to the level of the object; nil where the rule asks for something else, or only advises it.
    public let rerating: Rerating?

    public init(_ sentence: Words, arithmetic: [String] = [], remedy: Words, rerating: Rerating? = nil) {
      self.sentence = sentence
      self.arithmetic = arithmetic
      self.remedy = remedy
      self.rerating = rerating
    }

    /// An account whose remedy is to rate again, in the words of `rerating`.
    init(_ sentence: Words, arithmetic: [String] = [], _ rerating: Rerating) {
      self.init(
        sentence, arithmetic: arithmetic, remedy: "Cần rà soát, xếp loại lại \(rerating.words).", rerating: rerating)
    }
  }
}

extension Rule {
  /// The same rule with only one of its evaluators.
  func asking(_ evaluator: Int) -> Rule { asking([evaluators[evaluator]]) }

  /// The same rule with `evaluators`, some of its own.
  func asking(_ evaluators: [Evaluator]) -> Rule {
    Rule(
      code, name, title: title, statement: statement, explanation: explanation, citations: citations, consequence: consequence,
      lighterConsequence: lighterConsequence, severity: severity, applicability: applicability, evaluators: evaluators,
      account: account, examples: [])
  }
}

extension Rule {
  /// What must be done about a case with `evidence`: a case may be lighter than the rule.
  public func consequence(of evidence: Evidence) -> Consequence {
    evidence.severity == .info ? lighterConsequence ?? consequence : consequence
  }

  /// Every consequence it may have, the usual one first.
  public var consequences: [Consequence] { [consequence] + [lighterConsequence].compactMap { $0 } }
}

extension Rule: CustomStringConvertible {
  /// The code alone: otherwise a failing test prints the whole value.
  public var description: String { code }
}

/// The severity of a rule, which may depend on the profile.
public struct SeverityRule: Sendable {
  public let byProfile: [Profile: Severity]
  public let otherwise: Severity

  public init(byProfile: [Profile: Severity] = [:], otherwise: Severity) {
    self.byProfile = byProfile
    self.otherwise = otherwise
  }

  public static let error = SeverityRule(otherwise: .error)
  public static let warning = SeverityRule(otherwise: .warning)
  public static let info = SeverityRule(otherwise: .info)

  /// The severity under `profile`; nil for targets that have none (groups, items).
  public func under(_ profile: Profile?) -> Severity { profile.flatMap { byProfile[$0] } ?? otherwise }
}

/// Under which profiles a rule applies to an object; elsewhere its verdict is `notApplicable`.
public struct Applicability: Sendable {
  /// One bit for each profile and type, so that asking costs nothing.
  public let bits: UInt64

  /// Under the profiles named, under each to the types listed there.
  public init(_ types: [Profile: Set<ObjectType>]) {
    bits = types.reduce(0) { bits, entry in
      entry.value.reduce(bits) { $0 | Applicability.bit(entry.key, $1) }
    }
  }

  /// Under every profile, to every type.
  public static let everywhere = Applicability.under(Profile.allCases)

  /// To every type under `profiles`, and under `bodiesOnly` to bodies (CQ) alone.
  public static func under(_ profiles: [Profile], bodiesOnly: [Profile] = []) -> Applicability {
    var types: [Profile: Set<ObjectType>] = [:]
    for profile in profiles { types[profile] = Set(ObjectType.allCases) }
    for profile in bodiesOnly { types[profile] = [.body] }
    return Applicability(types)
  }

  static func bit(_ profile: Profile, _ type: ObjectType) -> UInt64 { 1 << UInt64(profile.rawValue * 8 + type.rawValue) }

  public func covers(_ profile: Profile, _ type: ObjectType) -> Bool {
    bits & Applicability.bit(profile, type) != 0
  }
}

/// How a rule goes over its targets.
public enum Evaluator: Sendable {
  /// Every row of the report period's ratings.
  case objects(@Sendable (RatedObject, Assessment) -> Outcome)
  /// Every row of the ratings of each quarter of the report year; `from` is the first quarter that it has anything to ask of.
  case quarterObjects(from: Period = .firstRatedQuarter, @Sendable (RatedObject, Period, Assessment) -> Outcome)
  /// Every row of the report period's ratings, once for each quarter of the report year that `Assessment.quartersDue` names.
  case objectsInQuarters(@Sendable (RatedObject, Period, Assessment) -> Outcome)
  /// Every group in use in the report period.
  case groups(@Sendable (GroupRows, Assessment) -> Outcome)
  /// Every group that any table names, in use in the report period or not.
  case declaredGroups(@Sendable (Key<Group>, Assessment) -> Outcome)
  /// Every group in use in a quarter of the report year.
  case quarterGroups(@Sendable (GroupRows, Assessment) -> Outcome)
  case units(@Sendable (Key<Unit>, Assessment) -> Outcome)
  case plans(@Sendable (Key<Plan>, Assessment) -> Outcome)
  case items(@Sendable (Key<Shortcoming>, Assessment) -> Outcome)
  case obligations(@Sendable (Key<Obligation>, Key<Unit>, Assessment) -> Outcome)
  case dispatches(@Sendable (Key<Dispatch>, Assessment) -> Outcome)
  /// Every waiver, when all other findings are known: `answered` says how many it answers.
  case waivers(@Sendable (Key<Waiver>, _ answered: Int, Assessment) -> Outcome)

  /// Whether a waiver can name what it looks at: an object, a unit or a group (content.md, table Miễn trừ).
  var isWaivable: Bool {
    switch self {
    case .objects, .quarterObjects, .objectsInQuarters, .groups, .declaredGroups, .quarterGroups, .units: true
    case .plans, .items, .obligations, .dispatches, .waivers: false
    }
  }

  public var targetWords: String {
    switch self {
    case .objects: "đối tượng được xếp loại"
    case .quarterObjects, .objectsInQuarters: "đối tượng, theo quý"
    case .groups, .declaredGroups: "nhóm xét tỷ lệ"
    case .quarterGroups: "nhóm xét tỷ lệ, theo quý"
    case .units: "đơn vị"
    case .plans: "kế hoạch khắc phục"
    case .items: "hạn chế, khuyết điểm"
    case .obligations: "nghĩa vụ báo cáo của từng đơn vị"
    case .dispatches: "văn bản"
    case .waivers: "quyết định miễn trừ"
    }
  }
}

/// The rows of one group in one period.
public struct GroupRows: Sendable {
  public let group: Key<Group>
  public let period: Period
  public let objects: ArraySlice<Key<RatedObject>>

  public init(group: Key<Group>, period: Period, objects: ArraySlice<Key<RatedObject>>) {
    self.group = group
    self.period = period
    self.objects = objects
  }
}
