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
    #expect(heads.checked > 0 && heads.unknown == heads.checked && heads.sentence.contains("chưa đủ dữ liệu"))
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

  @Test func kindsThatDifferInCaseAloneAreOne() {
    var dataset = Reports.random(seed: 3)
    dataset.units = dataset.units.enumerated().map { index, unit in
      Unit(code: unit.code, name: unit.name, kind: index % 2 == 0 ? "Sở" : "sở", source: unit.source)
    }
    #expect(UnitKinds(Reports.report(dataset)).names.count == 1)
  }
}
