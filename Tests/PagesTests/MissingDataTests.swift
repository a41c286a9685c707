import Domain
import Rules
import Testing

@testable import Pages

/// What is not in the content is told as missing, never as nothing done and never as all well.
@Suite struct MissingDataTests {
  private func tiles(_ dataset: Dataset) -> [Tile] {
    let report = Reports.report(dataset)
    return Tile.tiles(report, groups: report.groupStandings)
  }

  /// The random dataset as if the content had no table of `kind`; keys of the other tables stay.
  private func without(_ kind: TableKind, seed: UInt64) -> Dataset {
    var dataset = Reports.random(seed: seed)
    dataset.tables = dataset.tables.map { table in
      table.kind == kind ? Table(kind: .units, period: .year(1900), path: table.path, headings: [:]) : table
    }
    return dataset
  }

  @Test(arguments: 1...8)
  func nobodyIsSaidToHaveSentNothingWhereThereIsNoTableOfWhatWasSent(seed: Int) throws {
    var dataset = without(.submissions, seed: UInt64(seed))
    dataset.submissions = []
    let report = Reports.report(dataset)
    let table = try #require(report.tables.first { $0.name == "han-nop" })
    #expect(table.headline.contains("submissions.csv"))
    for part in table.parts {
      #expect(!part.columns.contains { $0.name == ReportState.missing.words })
      for row in (0..<part.count).map(part.row) {
        for cell in row.cells { #expect(!cell.words.lowercased().contains("quá hạn"), "\(part.id): \(cell.words)") }
      }
    }
    let lines = DeadlineLine.lines(report)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.names.isEmpty && line.sent == "chưa có dữ liệu" && !line.state.contains("đã gửi"), "\(line)")
    }
    let owing = try #require(report.dataset.units.keys.first { !report.assessment.obligationsOfUnit[$0].isEmpty })
    let due = ReportDue.due(for: owing, in: report, root: "")
    #expect(!due.isEmpty && due.allSatisfy { $0.state == "Chưa đủ dữ liệu" })
  }

  @Test(arguments: [Column.level, .reviewed])
  func noTileIsMetWhereNothingCouldBeTold(column: Column) {
    let whole = tiles(Reports.random(seed: 3))
    let torn = tiles(lacking(column))
    // The first three count ratings: groups, heads, reviews.
    for (before, after) in zip(whole, torn).prefix(3) where before.mark.shape != .notApplicable {
      #expect(after.mark.shape == before.mark.shape || after.mark.shape == .cannotTell, "\(after.what)")
      if after.mark.shape == .cannotTell { #expect(after.base.contains("chưa đủ dữ liệu")) }
    }
    #expect(torn.contains { $0.mark.shape == .cannotTell && $0.figure == "–" })
  }

  /// Ratings without `column`: nothing was read from it.
  private func lacking(_ column: Column) -> Dataset {
    var dataset = Reports.random(seed: 3).without(column, in: .ratings)
    for index in dataset.objects.indices {
      if column == .level { dataset.objects[index].level = nil } else { dataset.objects[index].reviewed = nil }
    }
    return dataset
  }

  @Test func levelsAreNotCountedAsBlankWhereThereIsNoColumnOfThem() throws {
    let report = Reports.report(lacking(.level))
    for name in ["tong-hop", "kiem-diem"] {
      let table = try #require(report.tables.first { $0.name == name })
      #expect(table.headline.contains("«Xếp loại»") && table.parts[0].count == 0, "\(name): \(table.headline)")
    }
  }

  @Test func aHeadOfWhomNothingCanBeToldIsNotOneToWhomTheRulesDoNotApply() throws {
    let report = Reports.report(lacking(.level))
    let heads = report.headStandings
    #expect(heads.checked > 0 && heads.unknown.count == heads.checked && heads.sentence.contains("chưa đủ dữ liệu"))
    let table = try #require(report.tables.first { $0.name == "nguoi-dung-dau" })
    let marks = (0..<table.parts[0].count).flatMap { table.parts[0].row($0).cells }.compactMap { cell -> VerdictMark? in
      if case .mark(let mark) = cell { mark } else { nil }
    }
    #expect(!marks.isEmpty && marks.contains { $0.shape == .cannotTell } && !marks.contains { $0.shape == .met })
  }

  @Test func aPartOfADossierThatTwoRowsNameCountsOnce() throws {
    var dataset = Reports.random(seed: 3)
    let object = try #require(dataset.objects.first)
    let kind = TableKind.dossiers
    let source = RowSource(table: Key(Int(kind.rawValue)), line: 2)
    dataset.dossiers = ["Báo cáo", "báo cáo", "BÁO  CÁO"].map { name in
      var part = DossierPart(subject: object.subject, period: .year(2025), part: name, source: source)
      part.present = true
      return part
    }
    let part = ReportTable.dossierParts(Reports.report(dataset))
    guard case .count(let total) = part.row(0).cells[1] else {
      Issue.record("no count")
      return
    }
    #expect(part.count == 1 && total == 1)
  }

  /// The random dataset without a row in any table but that of units, and without the tables of `kinds`.
  private func bare(lacking kinds: [TableKind] = []) -> Dataset {
    var dataset = Reports.random(seed: 3)
    (dataset.objects, dataset.shortcomings, dataset.progress, dataset.plans) = ([], [], [], [])
    (dataset.obligations, dataset.submissions, dataset.waivers, dataset.dossiers) = ([], [], [], [])
    (dataset.disciplines, dataset.axisResults, dataset.subjects) = ([], [], [])
    (dataset.groups, dataset.dispatches) = ([], [])
    dataset.ratings = dataset.ratings.filter { $0.period == dataset.settings.period && !kinds.contains(.ratings) }
      .map { RatingsTable(period: $0.period, table: $0.table, objects: 0..<0) }
    dataset.tables = dataset.tables.map { table in
      kinds.contains(table.kind) ? Table(kind: .units, period: .year(1900), path: table.path, headings: [:]) : table
    }
    return dataset
  }

  /// Tables of the site whose every row comes from one table of the content.
  private static let sources: [(table: String, kind: TableKind)] = [
    ("tong-hop", .ratings), ("kiem-diem", .ratings), ("dieu-kien", .ratings), ("ty-le", .ratings), ("nguoi-dung-dau", .ratings),
    ("xep-loai-lai", .ratings), ("khac-phuc", .remediation), ("han-nop", .obligations),
  ]

  @Test(arguments: sources)
  func `a table that is there and empty is not said to be missing`(name: String, kind: TableKind) throws {
    let (there, gone) = (Reports.report(bare()), Reports.report(bare(lacking: [kind])))
    for (report, words) in [(there, "Bảng \(kind.title) "), (gone, "Chưa có bảng \(kind.title) ")] {
      let table = try #require(report.tables.first { $0.name == name })
      #expect(table.headline.hasPrefix(words), "\(table.headline)")
      #expect(
        table.headline.hasSuffix(report.assessment.dataset.tables.contains { $0.kind == kind } ? " không có dòng nào." : ")."))
      #expect(table.parts[0].count == 0 && table.parts[0].empty == table.headline)
    }
  }

  @Test func `no page says that nothing is missing where the ratings are`() throws {
    let report = Reports.report(bare(lacking: [.ratings]))
    for name in ["kiem-diem", "dieu-kien", "quy"] {
      let parts = try #require(report.tables.first { $0.name == name }).parts
      let gaps = try #require(parts.first { $0.id == "con-thieu" })
      #expect(gaps.count > 0 && gaps.row(0).cells.contains { $0.words.contains("ratings/") }, "\(name)")
      for part in parts where part.id == "doi-tuong" { #expect(part.empty.hasPrefix("Chưa có bảng Xếp loại"), "\(name)") }
    }
    let empty = Reports.report(bare())
    #expect(try #require(empty.tables.first { $0.name == "dieu-kien" }).parts.contains { $0.id == "con-thieu" && $0.count == 0 })
  }

  @Test func `a rule without the table of its targets says so, and one with an empty table does not apply`() throws {
    let index = try #require(RuleCatalogue.codes.firstIndex(of: "KP18"))
    let gone = Reports.report(bare(lacking: [.remediation]))
    #expect(gone.absence(of: index) == "bảng Hạn chế, khắc phục (remediation.csv)")
    #expect(VerdictMark(of: gone.judgement.tallies[index], waived: 0, notes: 0, excused: 0).shape == .cannotTell)
    let there = Reports.report(bare())
    #expect(there.absence(of: index) == nil)
    #expect(VerdictMark(of: there.judgement.tallies[index], waived: 0, notes: 0, excused: 0).shape == .notApplicable)
  }

  @Test func `the overview tells nothing judged from all met`() {
    let (there, gone) = (tiles(bare()), tiles(bare(lacking: [.ratings, .obligations, .remediation])))
    #expect(there.allSatisfy { $0.mark.shape == .notApplicable }, "\(there.map(\.base))")
    #expect(gone.allSatisfy { $0.mark.shape == .cannotTell })
    #expect(gone.dropLast().allSatisfy { $0.figure == "–" && $0.base.hasPrefix("chưa có bảng ") }, "\(gone.map(\.base))")
  }

  @Test func `what a unit lacks for want of a table is told from what it has none of`() {
    let (there, gone) = (Reports.report(bare()), Reports.report(bare(lacking: [.ratings, .remediation])))
    for words in [gone.noObjects, gone.noItems, gone.noPlannedItems] { #expect(words.hasPrefix("Chưa có bảng "), "\(words)") }
    for words in [there.noObjects, there.noItems, there.noPlannedItems] { #expect(!words.contains("Chưa có bảng"), "\(words)") }
  }

  @Test func kindsThatDifferInCaseAloneAreOne() {
    var dataset = Reports.random(seed: 3)
    dataset.units = dataset.units.enumerated().map { index, unit in
      Unit(code: unit.code, name: unit.name, kind: index % 2 == 0 ? "Sở" : "sở", source: unit.source)
    }
    #expect(UnitKinds(Reports.report(dataset)).names.count == 1)
  }
}
