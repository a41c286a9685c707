import Domain

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
  let clauses: UInt16
  /// The regimes whose regulation is cited as a whole, because none of their clauses is known to carry the rule.
  let whole: ProfileSet

  init(clauses: UInt16 = 0, whole: ProfileSet = []) {
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
  /// Whose documents the act gives their form; nil for acts of another kind.
  let form: Dispatch.System?
  /// The last day the act is in force; nil while it is.
  let until: Day?

  init(_ citation: Citation) {
    regimes = citation.regimes
    subjects = citation.subjects
    reach = citation.reach
    issued = citation.act.date
    resultsFrom = citation.act.resultsFrom
    form = citation.act == .decree30 ? .state : [.regulation66, .regulation399].contains(citation.act) ? .party : nil
    until = citation.act.until
  }

  /// Whether the clause was law for a dispatch of `system` of `day`: what is not known of it leaves every clause.
  func concerns(_ system: Dispatch.System?, on day: Day?) -> Bool {
    if let form, let system, form != system { return false }
    guard let day else { return true }
    return issued <= day && (form == nil || until.map { day <= $0 } ?? true)
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

  /// The citations that concern `dispatch`; every one where none does.
  func choice(on dispatch: Dispatch) -> CitationChoice {
    let clauses = bits { $0.concerns(dispatch.system, on: dispatch.date) }
    return clauses == 0 ? all : CitationChoice(clauses: clauses)
  }

  /// Every citation: for targets that no regime judges.
  var all: CitationChoice { CitationChoice(clauses: bits { _ in true }) }

  private func bits(_ isMeant: (Standing) -> Bool) -> UInt16 {
    var bits: UInt16 = 0
    for index in indices where isMeant(self[index]) { bits |= 1 << UInt16(index) }
    return bits
  }
}

extension Rule {
  /// The citations that `choice` names, those of the rule in its own order.
  public func citations(_ choice: CitationChoice) -> [Citation] {
    citations.indices.filter { choice.clauses & 1 << UInt16($0) != 0 }.map { citations[$0] }
      + Profile.allCases.filter { choice.whole.contains(ProfileSet($0)) }.map(Citation.whole)
  }
}

extension Rule {
  /// Every clause that a finding of the rule may cite: its own, then the regulations cited as a whole under the regimes whose clauses
  /// say nothing of it.
  public var citable: [Citation] {
    let standings = citations.map(Standing.init)
    let known = citations.map(\.act)
    let whole = Profile.allCases.filter { profile in
      !known.contains(profile.act)
        && grounds(under: profile).contains { standings.choice(on: $0).whole.contains(ProfileSet(profile)) }
    }
    return citations + whole.map(Citation.whole)
  }

  /// What may have to be judged under `profile`, at the time when the fewest acts were there: more of them only add clauses.
  private func grounds(under profile: Profile) -> [Ground] {
    let types = evaluators.flatMap { evaluator -> [ObjectType?] in
      switch evaluator {
      case .objects, .quarterObjects, .objectsInQuarters, .groups, .declaredGroups, .quarterGroups:
        ObjectType.allCases.filter {
          applicability.covers(profile, $0) && (profile.side == .party || $0 == .body || $0 == .staff)
        }
      // Plans and what they hold are drawn up under the Party's regime.
      case .units, .plans, .items: profile.side == .party ? [nil] : []
      case .obligations, .dispatches, .waivers: []
      }
    }
    let day = profile.act.inForceFrom
    return types.map {
      Ground(
        profile: profile, state: profile.side == .state ? .state(on: day) : nil, type: $0, day: day, periodEnd: Day(ordinal: 0))
    }
  }
}
