package import Domain

/// One rule: what the law asks, as a value.
///
/// `evaluate` is pure: it sees valid values only, and neither file nor clock. `examples` are its tests, its documentation and
/// part of its public page.
package struct Rule: Sendable {
  /// Stable code, never reused: `TL01`.
  package let code: String
  /// Stable English name: `excellent-ratio`; the file is named after it.
  package let name: String
  /// Short Vietnamese title.
  package let title: String
  /// What must hold, in one Vietnamese sentence.
  package let statement: String
  package let explanation: Explanation
  package let citations: [Citation]
  /// What the regulation says must be done where the rule is not met.
  package let consequence: String
  package let severity: SeverityRule
  package let applicability: Applicability
  package let evaluators: [Evaluator]
  /// Puts evidence of a `notMet` into sentences.
  package let account: @Sendable (Evidence) -> Account
  package let examples: [Example]

  package init(
    _ code: String, _ name: String, title: String, statement: String, explanation: Explanation, citations: [Citation],
    consequence: String, severity: SeverityRule, applicability: Applicability = .everywhere, evaluators: [Evaluator],
    account: @escaping @Sendable (Evidence) -> Account, examples: [Example]
  ) {
    self.code = code
    self.name = name
    self.title = title
    self.statement = statement
    self.explanation = explanation
    self.citations = citations
    self.consequence = consequence
    self.severity = severity
    self.applicability = applicability
    self.evaluators = evaluators
    self.account = account
    self.examples = examples
  }

  /// The fixed headings under which a rule explains itself, all Vietnamese.
  package struct Explanation: Sendable {
    package let checks: String
    package let why: String
    /// How the verdict is computed, in plain words.
    package let formula: String
    /// Where the law is silent: the question, and the default taken.
    package let openQuestion: String?

    package init(checks: String, why: String, formula: String, openQuestion: String? = nil) {
      self.checks = checks
      self.why = why
      self.formula = formula
      self.openQuestion = openQuestion
    }
  }

  /// A verdict told to a reader.
  package struct Account: Sendable {
    /// A full sentence with the figures in it.
    package let sentence: String
    /// The computation, a step a line; may be empty.
    package let arithmetic: [String]
    /// The nearest change that would satisfy the rule.
    package let remedy: String

    package init(_ sentence: String, arithmetic: [String] = [], remedy: String) {
      self.sentence = sentence
      self.arithmetic = arithmetic
      self.remedy = remedy
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
      severity: severity, applicability: applicability, evaluators: evaluators, account: account, examples: [])
  }
}

extension Rule: CustomStringConvertible {
  /// The code alone: otherwise a failing test prints the whole value.
  package var description: String { code }
}

/// The severity of a rule, which may depend on the profile.
package struct SeverityRule: Sendable {
  package let byProfile: [Profile: Severity]
  package let otherwise: Severity

  package init(byProfile: [Profile: Severity] = [:], otherwise: Severity) {
    self.byProfile = byProfile
    self.otherwise = otherwise
  }

  package static let error = SeverityRule(otherwise: .error)
  package static let warning = SeverityRule(otherwise: .warning)
  package static let info = SeverityRule(otherwise: .info)

  /// The severity under `profile`; nil for targets that have none (groups, items).
  package func under(_ profile: Profile?) -> Severity { profile.flatMap { byProfile[$0] } ?? otherwise }
}

/// Under which profiles a rule applies to an object; elsewhere its verdict is `notApplicable`.
package struct Applicability: Sendable {
  /// Profiles under which it applies, each to the types listed there.
  private let types: [Profile: Set<ObjectType>]

  package init(_ types: [Profile: Set<ObjectType>]) { self.types = types }

  /// Under every profile, to every type.
  package static let everywhere = Applicability.under(Profile.allCases)

  /// To every type under `profiles`, and under `bodiesOnly` to bodies (CQ) alone.
  package static func under(_ profiles: [Profile], bodiesOnly: [Profile] = []) -> Applicability {
    var types: [Profile: Set<ObjectType>] = [:]
    for profile in profiles { types[profile] = Set(ObjectType.allCases) }
    for profile in bodiesOnly { types[profile] = [.body] }
    return Applicability(types)
  }

  /// One bit for each profile and type, so that asking costs nothing.
  package var bits: UInt64 {
    types.reduce(0) { bits, entry in
      entry.value.reduce(bits) { $0 | Applicability.bit(entry.key, $1) }
    }
  }

  static func bit(_ profile: Profile, _ type: ObjectType) -> UInt64 { 1 << UInt64(profile.rawValue * 8 + type.rawValue) }

  package func covers(_ profile: Profile, _ type: ObjectType) -> Bool { types[profile]?.contains(type) ?? false }
}

/// How a rule goes over its targets.
package enum Evaluator: Sendable {
  /// Every row of the report period's ratings.
  case objects(@Sendable (RatedObject, Assessment) -> Outcome)
  /// Every row of the ratings of each quarter of the report year.
  case quarterObjects(@Sendable (RatedObject, Period, Assessment) -> Outcome)
  /// Every row of the report period's ratings, once for each quarter of the report year that `Assessment.quartersDue` names.
  case objectsInQuarters(@Sendable (RatedObject, Period, Assessment) -> Outcome)
  /// Every group in use in the report period.
  case groups(@Sendable (GroupRows, Assessment) -> Outcome)
  /// Every group in use in a quarter of the report year.
  case quarterGroups(@Sendable (GroupRows, Assessment) -> Outcome)
  case units(@Sendable (Key<Unit>, Assessment) -> Outcome)
  case plans(@Sendable (Key<Plan>, Assessment) -> Outcome)
  case items(@Sendable (Key<Shortcoming>, Assessment) -> Outcome)
  case obligations(@Sendable (Key<Obligation>, Key<Unit>, Assessment) -> Outcome)
  case dispatches(@Sendable (Key<Dispatch>, Assessment) -> Outcome)
  /// Every waiver, when all other findings are known: `answered` says how many it answers.
  case waivers(@Sendable (Key<Waiver>, _ answered: Int, Assessment) -> Outcome)

  package var targetWords: String {
    switch self {
    case .objects: "đối tượng được xếp loại"
    case .quarterObjects, .objectsInQuarters: "đối tượng, theo quý"
    case .groups: "nhóm xét tỷ lệ"
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
package struct GroupRows: Sendable {
  package let group: Key<Group>
  package let period: Period
  package let objects: ArraySlice<Key<RatedObject>>

  package init(group: Key<Group>, period: Period, objects: ArraySlice<Key<RatedObject>>) {
    self.group = group
    self.period = period
    self.objects = objects
  }
}
