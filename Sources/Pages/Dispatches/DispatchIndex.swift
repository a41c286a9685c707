import Dispatches
import Domain
import Rules
import VietnameseText

/// What the dispatch pages look up, worked out once: files, citations both ways, findings, obligations, receipts of units.
struct DispatchIndex: Sendable {
  /// Page of each dispatch, below the site's folder.
  let paths: [String]
  /// The lines of each dispatch, cut once: every receipt, citation and task leads to one.
  let lines: [DispatchLines]
  /// Page of each recipient, below the site's folder.
  let recipientPaths: [String]
  /// Units that bear each recipient's name: one is a match, several are not guessed between.
  let unitsOfRecipient: [[Key<Unit>]]
  /// The unit at whose head each recipient stands, where the name is a post and a unit's name: `Giám đốc Sở Nội vụ`.
  let unitOfHead: [Key<Unit>?]
  /// What the head of each unit received by post where the unit did not by name: the place of the recipient, and its receipt.
  let headReceiptsOfUnit: [Key<Unit>: [(recipient: Int, receipt: Receipt)]]
  /// Units of the kind that each recipient's name means as a group; inferred, and empty where it names a unit or no kind for certain.
  let unitsOfGroup: [[Key<Unit>]]
  /// The units that each dispatch was issued by, as far as its issuer's name tells: it does not arrive there through a group or a post.
  let unitsOfIssuer: [[Key<Unit>]]
  /// The groups that each unit is in and that received something from others: places in the list of recipients.
  let groupsOfUnit: Lookup<Unit, RegisterRecipient>
  /// What each unit received under its own name, by date; units that received nothing are not there.
  let receiptsOfUnit: [Key<Unit>: [Receipt]]
  /// Positions of the findings on each dispatch.
  let findings: Lookup<Dispatch, Finding>
  /// Positions in `register.citations` of those each dispatch makes.
  let citationsFrom: [[Int]]
  /// Positions in `register.citations` of those that lead to each dispatch, or may.
  let citationsTo: [[Int]]
  /// The dispatches that bear each number-symbol.
  private let bearers: [String: [Int]]
  private let obligations: [String: [Key<Obligation>]]
  private let recipientNames: RecipientNames

  init(
    _ register: DispatchRegister, unitNames: UnitNames, unitGroups: UnitGroups, home: HomeName?, judgement: Judgement
  ) {
    lines = register.dispatches.map(DispatchLines.init)
    paths = DispatchSlugs.make(register.dispatches.map(\.file)).map(SitePath.dispatch)
    // A recipient that is called `index` must not take the place of the list.
    recipientPaths = register.recipients.map { SitePath.recipient($0.slug) }
    let units = register.recipients.map { unitNames.units(matching: $0.name) }
    unitsOfRecipient = units
    let heads = zip(register.recipients, units).map { $1.isEmpty ? unitNames.unit(ledBy: $0.name) : nil }
    unitOfHead = heads
    let groups = register.recipients.indices.map { place in
      units[place].isEmpty && heads[place] == nil ? unitGroups.units(matching: register.recipients[place].name) : []
    }
    unitsOfGroup = groups
    let issuers = register.dispatches.map { unitNames.units(issuing: $0) }
    unitsOfIssuer = issuers
    groupsOfUnit = DispatchIndex.groups(register, groups, issuers, ofUnits: judgement.dataset.units.count)
    let named = DispatchIndex.receipts(register, units)
    receiptsOfUnit = named
    headReceiptsOfUnit = DispatchIndex.receipts(register, ofHeads: heads, besides: named, issuers)
    findings = Lookup(owners: register.dispatches.count, of: judgement.findings) { finding in
      if case .dispatch(let key) = finding.target { key } else { nil }
    }
    (citationsFrom, citationsTo) = DispatchIndex.citations(register)
    bearers = Dictionary(
      register.dispatches.enumerated().compactMap { place, dispatch in
        dispatch.numberSymbol.map { (VietnameseText.plainNumber($0), [place]) }
      }, uniquingKeysWith: +)
    let dataset = judgement.dataset
    obligations = Dictionary(
      grouping: dataset.obligations.keys.filter { dataset.obligations[$0].dispatch != nil },
      by: { VietnameseText.plainNumber(dataset.obligations[$0].dispatch ?? "") })
    recipientNames = RecipientNames(register.recipients, home: home)
  }

  /// The obligations that name this number-symbol, in file order.
  func obligations(of numberSymbol: String?) -> [Key<Obligation>] {
    numberSymbol.flatMap { obligations[VietnameseText.plainNumber($0)] } ?? []
  }

  /// How many dispatches bear the number-symbol: the Party's numbers repeat between terms.
  func bearers(of numberSymbol: String?) -> Int { numberSymbol.flatMap { bearers[VietnameseText.plainNumber($0)] }?.count ?? 0 }

  /// The dispatch that bears the number-symbol; nil where none does, or several.
  func onlyBearer(of numberSymbol: String) -> Int? {
    bearers[VietnameseText.plainNumber(numberSymbol)].flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// The page of the recipient that `name` means, if it is one.
  func recipientPath(of name: String) -> String? { recipientNames.place(of: name).map { recipientPaths[$0] } }

  /// The `groups` of each unit, without those to which nobody but the unit itself wrote.
  private static func groups(
    _ register: DispatchRegister, _ groups: [[Key<Unit>]], _ issuers: [[Key<Unit>]], ofUnits count: Int
  ) -> Lookup<Unit, RegisterRecipient> {
    Lookup(
      owners: count,
      groups.indices.lazy.flatMap { place in
        groups[place].lazy.filter { unit in
          register.recipients[place].receipts.contains { !issuers[$0.dispatch].contains(unit) }
        }.map { (owner: $0, member: Key<RegisterRecipient>(place)) }
      })
  }

  private static func receipts(_ register: DispatchRegister, _ units: [[Key<Unit>]]) -> [Key<Unit>: [Receipt]] {
    var receipts: [Key<Unit>: [Receipt]] = [:]
    for (recipient, units) in zip(register.recipients, units) where units.count == 1 {
      receipts[units[0], default: []] += recipient.receipts
    }
    return receipts.mapValues { register.byDate($0) }
  }

  /// What went to the `heads` of units, each dispatch once; what is `named` went to the unit, and its own dispatches do not arrive.
  private static func receipts(
    _ register: DispatchRegister, ofHeads heads: [Key<Unit>?], besides named: [Key<Unit>: [Receipt]], _ issuers: [[Key<Unit>]]
  ) -> [Key<Unit>: [(recipient: Int, receipt: Receipt)]] {
    var receipts: [Key<Unit>: [(recipient: Int, receipt: Receipt)]] = [:]
    var told: [Key<Unit>: Set<Int>] = [:]
    for (place, unit) in heads.enumerated() {
      guard let unit else { continue }
      if told[unit] == nil { told[unit] = Set((named[unit] ?? []).map(\.dispatch)) }
      for receipt in register.recipients[place].receipts where !issuers[receipt.dispatch].contains(unit) {
        guard told[unit]?.insert(receipt.dispatch).inserted == true else { continue }
        receipts[unit, default: []].append((place, receipt))
      }
    }
    return receipts
  }

  private static func citations(_ register: DispatchRegister) -> (from: [[Int]], to: [[Int]]) {
    var from = [[Int]](repeating: [], count: register.dispatches.count)
    var to = from
    for (position, citation) in register.citations.enumerated() {
      from[citation.from].append(position)
      switch citation.target {
      case .dispatch(let place): to[place].append(position)
      case .ambiguous(let places): for place in places { to[place].append(position) }
      case .outside: break
      }
    }
    return (from, to)
  }
}

extension DispatchRegister {
  /// Receipts in the order of their dispatches' dates, those without one last.
  func byDate(_ receipts: [Receipt]) -> [Receipt] { byDate(receipts, of: \.dispatch) }

  /// `items` in the order of the dates of the dispatches at their places, those without one last.
  func byDate<Item>(_ items: [Item], of dispatch: (Item) -> Int) -> [Item] {
    let days = items.map { dispatches[dispatch($0)].date?.ordinal ?? .max }
    return items.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { items[$0] }
  }
}

/// File names of dispatch pages: from the name of the source file, because a number may be missing and may repeat.
enum DispatchSlugs {
  private static let taken: Set<String> = ["index", "so-dang-ky", "can-cu", "noi-nhan"]

  /// One for each of `files`, ASCII and all different; which of two equal names gets the number is decided by the paths alone.
  static func make(_ files: [String]) -> [String] {
    var used = taken
    var slugs = [String](repeating: "", count: files.count)
    for index in files.indices.sorted(by: { (files[$0], $0) < (files[$1], $1) }) {
      let stem = stem(files[index])
      var slug = stem
      var number = 2
      while !used.insert(slug).inserted {
        slug = "\(stem)-\(number)"
        number += 1
      }
      slugs[index] = slug
    }
    return slugs
  }

  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let bare = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let slug = VietnameseText.slug(String(bare)).prefix(80)
    return slug.isEmpty ? "van-ban" : String(slug)
  }
}

/// Recipients by a name as it is written.
struct RecipientNames: Sendable {
  private let names: UnitNames

  init(_ recipients: [RegisterRecipient], home: HomeName?) {
    // The register tells names apart as `UnitNames` does; each recipient stands in for a unit so that both always agree.
    let source = RowSource(table: Key(0), line: 0)
    names = UnitNames(recipients.map { Unit(code: $0.slug, name: $0.name, source: source) }, home: home)
  }

  /// Place in the list of recipients.
  func place(of name: String) -> Int? { names.units(matching: name).first?.index }
}
