import Domain
import Rules

@testable import Pages

/// Small reports for tests, made without files.
enum Reports {
  /// The dataset of each example of each rule: every kind of data, and every kind of gap.
  static var ofExamples: [Dataset] { RuleCatalogue.all.flatMap { rule in rule.examples.map(\.scenario.dataset) } }

  static func report(_ dataset: Dataset) -> Report { Report(judge(dataset), version: "thuocdo 0") }

  /// A dataset that depends on `seed` alone: units of three kinds, rated objects, groups, shortcomings, reports due, waivers.
  static func random(seed: UInt64, units: Int = 12) -> Dataset {
    var maker = DatasetMaker(seed: seed)
    return maker.make(units: units)
  }
}

extension Dataset {
  /// The same as if the tables of `kind` had no column `column`.
  func without(_ column: Column, in kind: TableKind) -> Dataset {
    var dataset = self
    dataset.tables = tables.map { table in
      guard table.kind == kind else { return table }
      return Table(
        kind: kind, period: table.period, path: table.path, headings: table.headings.filter { $0.key != column },
        rowsRead: table.rowsRead, rowsUsed: table.rowsUsed, rowsRefused: table.rowsRefused)
    }
    return dataset
  }
}

/// Makes a dataset from a sequence of numbers that are the same everywhere.
struct DatasetMaker {
  private var state: UInt64
  private var dataset: Dataset

  init(seed: UInt64) {
    state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    dataset = Dataset(
      settings: Settings(title: "Thử <b>&", period: .year(2025), asOf: Day(year: 2026, month: 4, day: 15) ?? Day(ordinal: 0)))
    for kind in TableKind.allCases {
      let headings = Dictionary(uniqueKeysWithValues: kind.columns.map { ($0, $0.header) })
      dataset.tables.append(
        Table(
          kind: kind, period: kind.isPerPeriod ? .year(2025) : nil, path: kind.path(.year(2025)), headings: headings, rowsRead: 3,
          rowsUsed: 2, rowsRefused: 1))
    }
    dataset.files = [InputFile(path: "units.csv", byteCount: 1234, digest: String(repeating: "0f", count: 32))]
  }

  /// A number below `bound` (Knuth's linear congruential generator).
  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private func row(_ kind: TableKind, _ line: Int) -> RowSource { RowSource(table: Key(Int(kind.rawValue)), line: line + 2) }

  mutating func make(units: Int) -> Dataset {
    for index in 0..<5 {
      let source = index == 4 ? nil : row(.groups, index)
      dataset.groups.append(
        Group(
          code: "nhóm-\(index)", name: index == 4 ? nil : "Nhóm \(index)", authority: "BTV", limit: index == 1 ? 25 : 20,
          source: source))
    }
    for index in 0..<units { makeUnit(index) }
    dataset.ratings = [
      RatingsTable(period: .year(2025), table: Key(Int(TableKind.ratings.rawValue)), objects: 0..<dataset.objects.count)
    ]
    makeReports()
    makeWaivers()
    dataset.dispatches = [Dispatch(file: "dispatches/cv-1.md"), Dispatch(file: "dispatches/cv 2 <x>.md")]
    return dataset
  }

  private mutating func makeUnit(_ index: Int) {
    let kinds = ["Xã", "Sở, ngành", nil]
    dataset.units.append(
      Unit(
        code: "Đv.\(index)", name: ["Ấp", "Đông", "=Ứng"][index % 3] + " \(index) & <i>", kind: kinds[index % 3],
        side: Side.allCases[index % 4], source: row(.units, index)))
    for position in 0..<next(9) { makeObject(Key(index), position) }
    for _ in 0..<next(4) { makeItem(Key(index)) }
  }

  private mutating func makeObject(_ unit: Key<Unit>, _ position: Int) {
    let subject = Key<Subject>(dataset.subjects.count)
    dataset.subjects.append(Subject(code: "đt-\(subject.index)"))
    let type = ObjectType.allCases[position % 6]
    var object = RatedObject(
      subject: subject, unit: unit, type: type, name: "Đối tượng \"\(subject.index)\"",
      source: row(.ratings, dataset.objects.count))
    object.role = type == .leader ? Role.allCases[next(3)] : nil
    object.level = next(6) == 0 ? nil : RatingLevel.allCases[next(4)]
    object.group = next(4) == 0 ? nil : Key(next(5))
    object.reviewed = next(4) == 0 ? nil : Day(year: 2025, month: 12, day: 1 + next(28))
    object.decided = Day(year: 2025, month: 12, day: 20)
    object.assigned = 10
    object.done = Int32(7 + next(4))
    object.onTime = object.done.map { min($0, Int32(6 + next(5))) }
    dataset.objects.append(object)
  }

  private mutating func makeItem(_ unit: Key<Unit>) {
    var item = Shortcoming(
      code: "hc-\(dataset.shortcomings.count)", unit: unit, foundIn: .year(2025),
      source: row(.remediation, dataset.shortcomings.count))
    item.group = next(5) == 0 ? nil : ShortcomingGroup.allCases[next(5)]
    item.status = next(5) == 0 ? nil : RemedyStatus.allCases[next(3)]
    item.due = next(5) == 0 ? nil : Day(year: 2026, month: 1 + next(8), day: 1 + next(28))
    dataset.shortcomings.append(item)
  }

  private mutating func makeReports() {
    for index in 0..<3 {
      var obligation = Obligation(code: "nv-\(index)", what: "Báo cáo \(index)", who: .all, source: row(.obligations, index))
      obligation.due = index == 2 ? nil : Day(year: 2026, month: 3 + index * 2, day: 15)
      dataset.obligations.append(obligation)
      for unit in dataset.units.keys where next(3) > 0 {
        var submission = Submission(obligation: Key(index), unit: unit, source: row(.submissions, dataset.submissions.count))
        submission.sent = next(4) == 0 ? nil : Day(year: 2026, month: 3, day: 1 + next(30))
        dataset.submissions.append(submission)
      }
    }
  }

  private mutating func makeWaivers() {
    for index in 0..<6 {
      let target: Waiver.Target =
        switch index % 3 {
        case 0: .group(Key(index % 5))
        case 1 where !dataset.subjects.isEmpty: .subject(Key(next(dataset.subjects.count)))
        default: .unit(Key(index))
        }
      dataset.waivers.append(
        Waiver(
          rule: index == 5 ? "XX99" : ["TL01", "KD01", "KP01"][index % 3], target: target, period: .year(2025), reason: "Lý do",
          authority: "BTV", decision: "0\(index)-QĐ/TU", date: Day(year: 2026, month: 2, day: 1) ?? Day(ordinal: 0),
          expires: index == 3 ? Day(year: 2026, month: 3, day: 1) : nil, source: row(.waivers, index)))
    }
  }
}
