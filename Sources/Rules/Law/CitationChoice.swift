import Domain

/// Some of the profiles.
public struct ProfileSet: OptionSet, Hashable, Sendable {
  /// A bit for each profile, by its raw value.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ profile: Profile) { rawValue = 1 << profile.rawValue }

  /// The one profile in the set; nil where there are none or several.
  public var only: Profile? { Profile.allCases.first { self == ProfileSet($0) } }

  /// Every set there is, in the order of `rawValue`.
  public static let everySet = (0..<UInt8(1 << Profile.allCases.count)).map { ProfileSet(rawValue: $0) }
}

extension Profile {
  /// The acts that belong to this regime alone: they say nothing of a rating that another one judges.
  var acts: [Act] {
    switch self {
    case .p132: [.regulation132, .guidance21]
    case .p124: [.regulation124, .guidance25]
    case .p366: [.regulation366, .guidance43]
    case .n90: [.decree90, .decree48]
    case .n335: [.decree335]
    }
  }
}

/// What decides which clauses concern a target.
struct Ground {
  /// The regime that judges it.
  var profile: Profile
  /// The regime of the State that binds its unit; nil for units of the Party.
  var state: Profile?
  /// Whose rating it is; nil where it is none.
  var type: ObjectType?
  /// The day it was decided, or the figures stand at.
  var day: Day
  /// The last day of the period it is about.
  var periodEnd: Day
}

/// Which citations of a rule concern a target: a small value, because one is made for every finding.
public struct CitationChoice: Hashable, Sendable {
  /// A bit for each citation of the rule, by its place.
  let clauses: UInt8
  /// The regimes whose regulation is cited as a whole, because none of their clauses is known to carry the rule.
  let whole: ProfileSet

  init(clauses: UInt8 = 0, whole: ProfileSet = []) {
    self.clauses = clauses
    self.whole = whole
  }

  /// Both.
  func union(_ other: CitationChoice) -> CitationChoice {
    CitationChoice(clauses: clauses | other.clauses, whole: whole.union(other.whole))
  }
}

/// What the choice asks of a citation: plain values, which cost nothing to go through.
struct Standing: Sendable {
  let regimes: ProfileSet
  let subjects: Citation.Subjects
  let reach: Citation.Reach
  let issued: Day
  let resultsFrom: Day?

  init(_ citation: Citation) {
    regimes = citation.regimes
    subjects = citation.subjects
    reach = citation.reach
    issued = citation.act.date
    resultsFrom = citation.act.resultsFrom
  }

  /// Whether the clause is law for `ground`: of its regime, about its kind of object, and issued by then or about those results.
  func concerns(_ ground: Ground) -> Bool {
    guard isAbout(ground), issued <= ground.day || resultsFrom.map({ $0 <= ground.periodEnd }) ?? false else { return false }
    if regimes.isEmpty || regimes.contains(ProfileSet(ground.profile)) { return true }
    return reach == .side && ground.state.map { regimes.contains(ProfileSet($0)) } ?? false
  }

  /// Whether the rule goes back to this clause for a rating of a regime that says nothing of it: one after it, or of the other side.
  func reaches(_ ground: Ground) -> Bool {
    guard reach == .beyond, isAbout(ground), issued <= ground.day else { return false }
    return Profile.allCases.contains { own in
      regimes.contains(ProfileSet(own)) && (own.side != ground.profile.side || own.rawValue < ground.profile.rawValue)
    }
  }

  private func isAbout(_ ground: Ground) -> Bool { ground.type.map { subjects.contains(Citation.Subjects($0)) } ?? true }
}

extension [Standing] {
  /// The citations that concern `ground`.
  ///
  /// Where none does, those the rule goes back to; where there are none either, the regulation of the regime as a whole.
  func choice(on ground: Ground) -> CitationChoice {
    let clauses = bits { $0.concerns(ground) }
    guard clauses == 0 else { return CitationChoice(clauses: clauses) }
    let earlier = bits { $0.reaches(ground) }
    guard earlier == 0, !isEmpty else { return CitationChoice(clauses: earlier) }
    return CitationChoice(whole: ProfileSet(ground.profile))
  }

  /// Every citation: for targets that no regime judges.
  var all: CitationChoice { CitationChoice(clauses: bits { _ in true }) }

  private func bits(_ isMeant: (Standing) -> Bool) -> UInt8 {
    var bits: UInt8 = 0
    for index in indices where isMeant(self[index]) { bits |= 1 << UInt8(index) }
    return bits
  }
}

extension Rule {
  /// The citations that `choice` names, those of the rule in its own order.
  public func citations(_ choice: CitationChoice) -> [Citation] {
    citations.indices.filter { choice.clauses & 1 << UInt8($0) != 0 }.map { citations[$0] }
      + Profile.allCases.filter { choice.whole.contains(ProfileSet($0)) }.map { Citation($0.act, "") }
  }
}

/// What is made of the citations of a rule, once for each choice among them.
public struct ByChoice<Value: Sendable>: Sendable {
  private let clauses: [Value]
  private let whole: [Value]
  private let make: @Sendable (CitationChoice) -> Value

  public init(_ rule: Rule, _ make: @escaping @Sendable ([Citation]) -> Value) {
    let choose: @Sendable (CitationChoice) -> Value = { make(rule.citations($0)) }
    clauses = (0..<UInt8(1 << rule.citations.count)).map { choose(CitationChoice(clauses: $0)) }
    whole = ProfileSet.everySet.map { choose(CitationChoice(whole: $0)) }
    self.make = choose
  }

  public subscript(choice: CitationChoice) -> Value {
    if choice.whole.isEmpty { return clauses[Int(choice.clauses)] }
    return choice.clauses == 0 ? whole[Int(choice.whole.rawValue)] : make(choice)
  }
}

extension Assessment {
  /// The profiles that judge the target of `finding`: of an object one, of a group those of its rows, of everything else none.
  public func profiles(of finding: Finding) -> ProfileSet {
    switch finding.target {
    case .object(let key): ProfileSet(profile(of: dataset.objects[key]))
    case .group(let group): cases(of: group, in: finding).map { $0.collectives.union($0.persons) } ?? []
    case .unit, .plan, .item, .obligation, .dispatch, .waiver: []
    }
  }

  /// Which of its rule's citations `finding` rests on; none where a dispatch set what was asked.
  public func choice(for finding: Finding) -> CitationChoice {
    let standings = RuleCatalogue.standings[finding.rule]
    let end = finding.period.lastDay
    switch finding.target {
    case .object(let key):
      return standings.choice(on: ground(of: dataset.objects[key], periodEnd: end))
    case .group(let group):
      guard let cases = cases(of: group, in: finding) else { return standings.all }
      return cases.grounds(periodEnd: end).reduce(CitationChoice()) { $0.union(standings.choice(on: $1)) }
    case .unit: return standings.choice(on: ground(onPlanOf: nil, periodEnd: end))
    case .plan(let plan): return standings.choice(on: ground(onPlanOf: plan, periodEnd: dataset.plans[plan].period.lastDay))
    case .item(let item):
      let found = dataset.shortcomings[item].foundIn.lastDay
      return standings.choice(on: ground(onPlanOf: dataset.shortcomings[item].plan, periodEnd: found))
    case .obligation: return askingDispatch(of: finding) == nil ? standings.all : CitationChoice()
    case .dispatch, .waiver: return standings.all
    }
  }

  /// The dispatch that set the obligation `finding` is about; nil for other targets, or where none is named.
  public func askingDispatch(of finding: Finding) -> AskingDispatch? {
    guard case .obligation(let key, _) = finding.target else { return nil }
    return askingDispatches[key.index]
  }

  /// What `finding` rests on, in words: the dispatch that asked, else `clauses` of its rule.
  public func law(behind finding: Finding, clauses: (CitationChoice) -> [String]) -> [String] {
    if let asking = askingDispatch(of: finding) { return [asking.words] }
    let words = clauses(choice(for: finding))
    if words.isEmpty, case .obligation = finding.target { return [AskingDispatch.unnamed] }
    return words
  }

  private func cases(of group: Key<Group>, in finding: Finding) -> GroupCases? {
    ratings.first { $0.period == finding.period }?.casesOfGroup[group.index]
  }

  private func ground(of object: RatedObject, periodEnd: Day) -> Ground {
    let day = object.decided ?? settings.asOf
    return Ground(
      profile: profile(of: object), state: dataset.units[object.unit].side == .state ? .state(on: day) : nil,
      type: object.type, day: day, periodEnd: periodEnd)
  }

  /// A plan is drawn up under the Party's regime of its day; where it has none, of the day the figures stand at.
  private func ground(onPlanOf plan: Key<Plan>?, periodEnd: Day) -> Ground {
    let day = plan.flatMap { dataset.plans[$0].issued } ?? settings.asOf
    return Ground(profile: .party(on: day), state: nil, type: nil, day: day, periodEnd: periodEnd)
  }
}

/// The regimes that judge the rows of a group.
struct GroupCases: Sendable {
  var collectives: ProfileSet = []
  var persons: ProfileSet = []
  /// The last day that one of them was decided.
  var day = Day(ordinal: 0)

  mutating func insert(_ object: RatedObject, judgedBy profile: Profile, settings: Settings) {
    if object.type.isPerson { persons.insert(ProfileSet(profile)) } else { collectives.insert(ProfileSet(profile)) }
    day = max(day, object.decided ?? settings.asOf)
  }

  func grounds(periodEnd: Day) -> [Ground] {
    [(collectives, ObjectType.body), (persons, .staff)].flatMap { profiles, type in
      Profile.allCases.filter { profiles.contains(ProfileSet($0)) }.map {
        Ground(profile: $0, state: nil, type: type, day: day, periodEnd: periodEnd)
      }
    }
  }
}

extension Assessment {
  /// The dispatch that each obligation names, with date and issuer where the content holds exactly one of that number.
  static func askingDispatches(in dataset: Dataset) -> [AskingDispatch?] {
    guard dataset.obligations.contains(where: { $0.dispatch != nil }) else { return dataset.obligations.map { _ in nil } }
    let numbered = dataset.dispatches.filter { $0.numberSymbol != nil }
    let known = Dictionary(grouping: numbered) { plainNumber($0.numberSymbol ?? "") }
    return dataset.obligations.map { obligation in
      obligation.dispatch.map { number in
        let found = known[plainNumber(number)] ?? []
        let only = found.count == 1 ? found.first : nil
        return AskingDispatch(number: number, date: only?.date, issuer: only?.issuer, type: only?.docType)
      }
    }
  }
}
