import Dispatches
public import Domain
public import Exports
public import Rules
import Synchronization
import Workers

/// All that pages are made from: the judged dataset, and what several pages share, worked out once.
public final class Report: Sendable {
  public let judgement: Judgement
  // Stored, not computed: a computed property copies the whole value, a retain for each of its lists, at every mention.
  public let dataset: Dataset
  public let settings: Settings
  public let assessment: Assessment
  /// Version of the program, for the data page.
  public let version: String
  let frames: FrameMaker
  let sources: SourceWords
  /// Sentences on each rule of the catalogue that many findings repeat, in its order.
  let ruleTexts: [RuleText]
  /// What each gap of the judgement lacks, in words.
  let gapWords: [String]
  /// The id of each gap on the pages of units: `DK05.2025.thieu-1`.
  let gapIDs: [String]
  /// How many objects of the report period each profile judges, by its raw value.
  let objectsOfProfile: [Int]
  /// How many targets of each rule do not meet it and are waived.
  let waivedOfRule: [Int]
  /// Of how many targets of each rule nothing can be told, and that is waived.
  let excusedOfRule: [Int]
  /// How many findings of each rule only inform: not met, and no fault.
  let notesOfRule: [Int]
  /// Of each rated object, whether the same person stands in another row of the same ratings.
  let isRatedTwice: [Bool]
  private let tableCache = Once<[ReportTable]>()
  private let changeCache = Once<ChangesSincePrevious>()
  private let standingCache = Once<GroupStandings>()
  private let headCache = Once<HeadStandings>()
  /// Positions of the findings on each group.
  let findingsOfGroup: Lookup<Group, Finding>
  /// Positions of what each group does not meet and must mend, in the report period: every member's row shows them.
  let faultsOfGroup: [[Int]]
  /// Positions of the findings on each shortcoming.
  let findingsOfItem: ItemFindings
  /// What the dispatches say together: the register, recipients, citations.
  let register: DispatchRegister
  /// Units by the names dispatches give them; empty where there are no dispatches.
  let unitNames: UnitNames
  let unitGroups: UnitGroups
  /// What the dispatch pages look up.
  let dispatchIndex: DispatchIndex
  /// What the dispatches ask for, and of which units.
  let tasks: TaskIndex
  /// Where each finding is told in full, and what cannot be told.
  let places: FindingPlaces
  /// Warnings about the input that did not stop the build, as sentences with their place.
  public let warnings: [String]
  /// The same for programs.
  let diagnostics: [DiagnosticRow]
  /// Positions of the commentaries on each unit, and of those on the whole report.
  private let commentariesOfUnit: Lookup<Unit, Commentary>

  public init(_ judgement: Judgement, version: String, warnings: [String] = [], diagnostics: [DiagnosticRow] = []) {
    self.judgement = judgement
    assessment = judgement.assessment
    dataset = judgement.dataset
    settings = judgement.dataset.settings
    self.version = version
    self.warnings = warnings
    self.diagnostics = diagnostics
    (places, isRatedTwice) = Workers.both({ FindingPlaces(judgement) }, { Report.ratedTwice(judgement.dataset) })
    frames = FrameMaker(settings: judgement.dataset.settings)
    sources = SourceWords(tables: judgement.dataset.tables)
    ruleTexts = RuleCatalogue.all.map { RuleText($0, judgement.dataset.settings) }
    objectsOfProfile = Report.objectsOfProfile(judgement.assessment)
    waivedOfRule = judgement.waived(.notMet)
    excusedOfRule = judgement.waived(.cannotTell)
    notesOfRule = judgement.ofRule.map { judgement.findings[$0].count(where: \.isNote) }
    gapWords = judgement.gaps.map { gap in gap.missing.map { $0.words(in: judgement.dataset) }.joined(separator: "; ") }
    gapIDs = judgement.gaps.enumerated().map { "\(RuleCatalogue.codes[$1.rule]).\($1.period.code).thieu-\($0 + 1)" }
    findingsOfGroup = Lookup(owners: judgement.dataset.groups.count, of: judgement.findings) { finding in
      if case .group(let key) = finding.target { key } else { nil }
    }
    faultsOfGroup = Report.faults(findingsOfGroup, in: judgement)
    findingsOfItem = ItemFindings(judgement)
    let named = judgement.dataset.dispatches.isEmpty ? [] : judgement.dataset.units
    let issuer = judgement.dataset.settings.issuer
    let home = named.isEmpty ? nil : HomeName(of: issuer, named)
    register = DispatchRegister(judgement.dataset.dispatches, home: home)
    unitNames = UnitNames(named, home: home)
    unitGroups = UnitGroups(named, names: unitNames)
    dispatchIndex = DispatchIndex(register, unitNames: unitNames, unitGroups: unitGroups, home: home, judgement: judgement)
    tasks = TaskIndex(
      register.dispatches, unitNames: unitNames, unitGroups: unitGroups, unitsOfIssuer: dispatchIndex.unitsOfIssuer)
    commentariesOfUnit = Lookup(owners: judgement.dataset.units.count, of: judgement.dataset.commentaries) { $0.unit }
  }

  /// Of how many targets of `rule` nothing can be told, and no waiver says that this may stay so: what is still to be filled in.
  func unknown(of rule: RuleIndex) -> Int { judgement.tallies[rule].cannotTell - excusedOfRule[rule] }

  /// The same of all rules together.
  var unknown: Int { RuleCatalogue.all.indices.reduce(0) { $0 + unknown(of: $1) } }

  /// All checks that cannot be told: the `unknown`, and those of which a waiver in force says that it may stay so.
  var untold: Untold {
    let waived = excusedOfRule.reduce(0, +)
    return Untold(count: unknown + waived, waived: waived)
  }

  /// What a table of the verdicts of `rules` says where some that cannot be told are waived: they stand among those; else empty.
  func excusedNote(on rules: [RuleIndex]) -> String {
    let count = rules.reduce(0) { $0 + excusedOfRule[$1] }
    return count == 0 ? "" : " Trong số chưa đủ dữ liệu có \(Figures.integer(count)) lần được miễn trừ."
  }

  private static func ratedTwice(_ dataset: Dataset) -> [Bool] {
    var isTwice = [Bool](repeating: false, count: dataset.objects.count)
    for ratings in dataset.ratings {
      var rows = [Int](repeating: 0, count: dataset.persons.count)
      for index in ratings.objects { if let person = dataset.objects[index].person { rows[person.index] += 1 } }
      for index in ratings.objects { isTwice[index] = dataset.objects[index].person.map { rows[$0.index] > 1 } ?? false }
    }
    return isTwice
  }

  private static func faults(_ findings: Lookup<Group, Finding>, in judgement: Judgement) -> [[Int]] {
    judgement.dataset.groups.keys.map { group in
      findings[group].map(\.index).filter { position in
        let finding = judgement.findings[position]
        return finding.verdict == .notMet && [.warning, .error].contains(finding.severity) && !finding.isWaived
          && finding.period == judgement.dataset.settings.period
      }
    }
  }

  private static func objectsOfProfile(_ assessment: Assessment) -> [Int] {
    var counts = [Int](repeating: 0, count: Profile.allCases.count)
    for key in assessment.report?.range ?? 0..<0 {
      counts[Int(assessment.profile(of: assessment.dataset.objects[key]).rawValue)] += 1
    }
    return counts
  }

  /// Units as they are listed: by their order, those without one last, then as in the file.
  public var unitsInOrder: [Key<Unit>] {
    let units = dataset.units
    return units.keys.sorted { (units[$0].order ?? .max, $0) < (units[$1].order ?? .max, $1) }
  }

  /// The compliance tables: pages, their list and the downloads ask for them.
  var tables: [ReportTable] { tableCache.value { ReportTable.all(in: self) } }

  /// What changed since the period before: the overview and its own page ask for it.
  var changes: ChangesSincePrevious { changeCache.value { ChangesSincePrevious(judgement) } }

  /// The groups against their ceilings: the overview, the table of ratios and the lists of members ask for them.
  var groupStandings: GroupStandings { standingCache.value { GroupStandings(self) } }

  /// The heads against what they lead: the overview and the table of heads ask for them.
  var headStandings: HeadStandings { headCache.value { HeadStandings(self) } }

  /// The commentaries on `unit`, or on the whole report where it is nil.
  func commentaries(on unit: Key<Unit>?) -> [Commentary] {
    guard let unit else { return dataset.commentaries.filter { $0.unit == nil } }
    return commentariesOfUnit[unit].map { dataset.commentaries[$0] }
  }

  /// The frame of the page at `path`.
  func frame(_ path: String, title: String, section: SiteSection, crumbs: [Crumb] = []) -> PageFrame {
    frames.frame(path, title: title, section: section, crumbs: crumbs)
  }
}

/// A value that is made when it is first asked for, once for all workers.
private final class Once<Value: Sendable>: Sendable {
  private let cache = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    cache.withLock { cache in
      let value = cache ?? make()
      cache = value
      return value
    }
  }
}

/// What findings of one rule have in common.
struct RuleText: Sendable {
  let code: String
  let title: String
  let statement: String
  let consequence: String
  let path: String
  /// The first page of the rule's findings.
  let findingsPath: String
  /// The clauses that a finding may rest on.
  let clauses: ByCitation<String>
  /// What stands behind the severity where the settings change it: ` (mặc định: Cảnh báo; đổi trong site.toml)`.
  private let severityNote: String

  init(_ rule: Rule, _ settings: Settings) {
    code = rule.code
    title = rule.title
    statement = rule.statement
    consequence = rule.consequence.words
    path = SitePath.rule(rule.code)
    findingsPath = SitePath.findings(rule.code)
    let asOf = settings.asOf
    clauses = ByCitation(rule) { $0.words(asOf: asOf) }
    let own = SettingWords.severities(settings).first { $0.key == rule.code && $0.isChanged }
    severityNote = own.map { " (mặc định: \($0.standard); đổi trong site.toml)" } ?? ""
  }

  /// The severity in words, with the default where the settings put another in its place.
  func words(_ severity: Severity) -> String {
    severity == .undetermined ? severity.words : severity.words + severityNote
  }
}

/// From each shortcoming to the positions of its findings.
struct ItemFindings: Sendable {
  private let lookup: Lookup<Shortcoming, Finding>

  init(_ judgement: Judgement) {
    lookup = Lookup(owners: judgement.dataset.shortcomings.count, of: judgement.findings) { finding in
      if case .item(let key) = finding.target { key } else { nil }
    }
  }

  subscript(key: Key<Shortcoming>) -> [Int] { lookup[key].map(\.index) }
}

extension Judgement {
  /// How many findings of each rule with that verdict are waived.
  fileprivate func waived(_ verdict: Verdict) -> [Int] {
    ofRule.map { findings[$0].count { $0.isWaived && $0.verdict == verdict } }
  }
}
