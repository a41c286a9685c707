import Domain
import VietnameseText

/// Doubts about who leads a unit, and about whose rows belong together: they show only in the rows of a unit beside each other.
struct PeopleDoubts {
  typealias Found = (doubt: RowDoubt, object: Key<RatedObject>, column: Column, other: Key<RatedObject>?)

  /// Those who lead a unit in one period.
  private struct Leaders {
    let first: Int
    var head: Int?
    var isRated = false
  }

  /// In which of the two capacities that are compared by the code a person is rated.
  private struct Capacities: OptionSet {
    let rawValue: UInt8
    static let member = Capacities(rawValue: 1)
    static let official = Capacities(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// nil for what is no person.
    init?(_ type: ObjectType) {
      switch type {
      case .partyMember: self = .member
      case .leader, .staff: self = .official
      case .partyOrganization, .leadershipCollective, .body: return nil
      }
    }

    var other: Capacities { self == .member ? .official : .member }
  }

  /// In which capacities rows of a unit have a code of a person, and in which they lack it.
  private struct Codes {
    var with: Capacities = []
    var without: Capacities = []

    var mayMiss: Bool {
      with.contains(.member) && without.contains(.official) || with.contains(.official) && without.contains(.member)
    }
  }

  private struct Name: Hashable {
    let unit: Key<Unit>
    let capacity: UInt8
    let name: String
  }

  private let dataset: Dataset
  private let table: RatingsTable

  /// What is doubtful in each table, in the order of its rows.
  static func find(in dataset: Dataset) -> [Found] {
    dataset.ratings.flatMap { table in
      let doubts = PeopleDoubts(dataset: dataset, table: table)
      return doubts.ofHeads() + doubts.ofCodes()
    }
  }

  /// Whether two names are one but for accents, case and spaces.
  static func isAlike(_ name: String, _ other: String) -> Bool { name == other || plain(name) == plain(other) }

  private static func plain(_ name: String) -> String { VietnameseText.unaccented(name).filter { $0 != " " } }

  /// Units that nobody heads, and units that two head: what is asked of a head is then asked of nobody, or of the wrong one.
  private func ofHeads() -> [Found] {
    guard dataset.tables[table.table].has(.role) else { return [] }
    var (units, order, found): ([Key<Unit>: Leaders], [Key<Unit>], [Found]) = ([:], [], [])
    for index in table.objects where dataset.objects[index].type == .leader {
      let unit = dataset.objects[index].unit
      if units[unit] == nil { order.append(unit) }
      var leaders = units[unit] ?? Leaders(first: index)
      if dataset.objects[index].level != nil { leaders.isRated = true }
      if dataset.objects[index].role == .head {
        if let head = leaders.head, !isOne(head, index) { found.append((.headTwice, Key(index), .role, Key(head))) }
        leaders.head = leaders.head ?? index
      }
      units[unit] = leaders
    }
    // A refused row may be the head's.
    guard dataset.tables[table.table].rowsRefused == 0 else { return found }
    for unit in order {
      guard let leaders = units[unit], leaders.head == nil, leaders.isRated else { continue }
      found.append((.headMissing, Key(leaders.first), .role, nil))
    }
    return found
  }

  private func isOne(_ index: Int, _ other: Int) -> Bool {
    if let person = dataset.objects[index].person, let known = dataset.objects[other].person { return person == known }
    return Self.isAlike(dataset.objects[index].name, dataset.objects[other].name)
  }

  /// Rows without a code of a person where a row of the same name, in the other capacity and in the same unit, has one.
  private func ofCodes() -> [Found] {
    var units: [Key<Unit>: Codes] = [:]
    var persons = [Capacities](repeating: [], count: dataset.persons.count)
    for index in table.objects {
      guard let capacity = Capacities(dataset.objects[index].type) else { continue }
      let unit = dataset.objects[index].unit
      if let person = dataset.objects[index].person {
        persons[person.index].formUnion(capacity)
        units[unit, default: Codes()].with.formUnion(capacity)
      } else {
        units[unit, default: Codes()].without.formUnion(capacity)
      }
    }
    // Names are compared only in units where one can be found: most content gives all codes, or none.
    let rows = table.objects.filter { units[dataset.objects[$0].unit]?.mayMiss == true }
    var bearers: [Name: Int] = [:]
    for index in rows {
      // Whoever stands in both capacities by the code is a namesake of the one without.
      guard let person = dataset.objects[index].person, let name = name(of: index),
        persons[person.index].rawValue == name.capacity,
        bearers[name] == nil
      else { continue }
      bearers[name] = index
    }
    return rows.compactMap { index in
      guard dataset.objects[index].person == nil, let capacity = Capacities(dataset.objects[index].type)?.other,
        let name = name(of: index, in: capacity), let bearer = bearers[name]
      else { return nil }
      return (.personUncoded, Key(index), .person, Key(bearer))
    }
  }

  /// The name at `index` with the capacity of its row, or another one.
  private func name(of index: Int, in capacity: Capacities? = nil) -> Name? {
    guard let own = Capacities(dataset.objects[index].type) else { return nil }
    return Name(
      unit: dataset.objects[index].unit, capacity: (capacity ?? own).rawValue, name: Self.plain(dataset.objects[index].name))
  }
}
