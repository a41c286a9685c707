import Domain
import Exports
import Markup
import Rules
import Testing

@testable import Pages

/// Figures of what a missing table or column leaves open: never 0, never "none".
@Suite struct UncountedTests {
  private func table(_ name: String, of dataset: Dataset) throws -> ReportTable {
    try #require(Reports.report(dataset).tables.first { $0.name == name })
  }

  private func overview(_ dataset: Dataset) throws -> OverviewPage {
    try #require(OverviewPage.plans(for: Reports.report(dataset)).first).make()
  }

  /// The content without the table of `kind`; keys of the other tables stay.
  private func without(_ kind: TableKind, _ dataset: Dataset) -> Dataset {
    var dataset = dataset
    let path = dataset.tables[Int(kind.rawValue)].path
    dataset.tables[Int(kind.rawValue)] = Table(kind: .units, period: .year(1900), path: path, headings: [:])
    return dataset
  }

  @Test func `without a column of days nothing is said not to be overdue`() throws {
    var dataset = Reports.random(seed: 3).without(.due, in: .remediation)
    for index in dataset.shortcomings.indices { dataset.shortcomings[index].due = nil }
    let table = try table("khac-phuc", of: dataset)
    #expect(table.headline.contains("chưa đủ dữ liệu") && !table.headline.contains("Quá hạn 0"), "\(table.headline)")
    let list = try #require(table.parts.first { $0.id == "qua-han" })
    #expect(list.count == 0 && list.empty.hasPrefix("Chưa biết"), "\(list.empty)")
    let total = try #require(table.parts[0].totals.first)
    #expect(total.cells[7].plain == "–", "\(total.cells.map(\.plain))")
  }

  @Test func `without a column of states nothing is said to be remedied by none`() throws {
    var dataset = Reports.random(seed: 3).without(.status, in: .remediation)
    for index in dataset.shortcomings.indices { dataset.shortcomings[index].status = nil }
    let table = try table("khac-phuc", of: dataset)
    #expect(table.headline.contains("năm 2025 chưa ghi tình trạng"), "\(table.headline)")
    #expect(try overview(dataset).remedies.title.contains("chưa ghi tình trạng"))
  }

  @Test func `some untold days are named beside the share`() throws {
    var dataset = Reports.random(seed: 3)
    for index in dataset.shortcomings.indices {
      dataset.shortcomings[index].status = .underway
      dataset.shortcomings[index].due = index < 2 ? nil : Day(year: 2026, month: 1, day: 5)
    }
    let headline = try table("khac-phuc", of: dataset).headline
    #expect(headline.hasSuffix(", 2 chưa đủ dữ liệu."), "\(headline)")
  }

  @Test func `groups of which nothing can be told are not groups within their ceiling`() throws {
    let dataset = without(.groups, Reports.random(seed: 3))
    let standings = Reports.report(dataset).groupStandings
    // The waiver on TL01 makes one of them a waived finding; it is untold all the same.
    #expect(standings.rows.contains { $0.mark.shape == .waived })
    #expect(standings.judged.isEmpty && GroupStandings.words(standings.judged) == nil)
    #expect(try overview(dataset).tiles[0].figure == "–")
  }

  @Test func `without a column of groups the figure is not 0`() throws {
    var dataset = Reports.random(seed: 3).without(.ratingGroup, in: .ratings)
    for index in dataset.objects.indices { dataset.objects[index].group = nil }
    let tile = try overview(dataset).tiles[0]
    #expect(tile.figure == "–" && tile.mark.shape == .cannotTell, "\(tile.figure) \(tile.base)")
  }

  @Test func `nothing judged is not everything met`() throws {
    let empty = try overview(Reports.random(seed: 3).onlyUnits)
    #expect(empty.rules.isEmpty && !empty.noRules.contains("đều đạt"), "\(empty.noRules)")
    #expect(empty.units.isEmpty && !empty.noUnits.hasPrefix("Không có"), "\(empty.noUnits)")
    #expect(empty.noRules.contains("chưa đủ dữ liệu") && empty.noUnits.contains("chưa đủ dữ liệu"))
  }

  @Test func `without a column of days a dispatch is not said to name none`() throws {
    var dataset = Reports.random(seed: 3).without(.due, in: .obligations)
    for index in dataset.obligations.indices { dataset.obligations[index].due = nil }
    let report = Reports.report(dataset)
    let table = try #require(report.tables.first { $0.name == "han-nop" })
    #expect(table.headline.contains("«Hạn»") && !table.headline.contains("không nêu hạn"), "\(table.headline)")
    #expect(report.dueWords(of: Key(0)) == "chưa có dữ liệu")
    #expect(ObligationStand(Key(0), in: report).mark.shape == .cannotTell)
    #expect(try overview(dataset).noDeadlines.contains("«Hạn»"))
  }

  @Test func `what has no day is neither in time nor late`() throws {
    let report = Reports.report(Reports.random(seed: 3))
    let key = try #require(report.dataset.obligations.keys.first { report.dataset.obligations[$0].due == nil })
    let stand = ObligationStand(key, in: report)
    #expect(stand.onTime.hasPrefix("đã gửi ") && stand.late == "–" && stand.mark.shape == .notApplicable)
  }

  @Test func `a report that all have sent is not overdue`() throws {
    var dataset = Reports.random(seed: 3)
    dataset.submissions = dataset.units.keys.map { unit in
      var row = Submission(obligation: Key(0), unit: unit, source: dataset.submissions[0].source)
      row.sent = Day(year: 2026, month: 3, day: 10)
      return row
    }
    let line = try #require(try overview(dataset).deadlines.first)
    #expect(line.names.isEmpty && line.state == "đã gửi đủ", "\(line.state)")
    // Sent by all, and by some too late: that is told, too.
    dataset.submissions[1].sent = Day(year: 2026, month: 3, day: 20)
    let late = try #require(try overview(dataset).deadlines.first)
    #expect(late.names.isEmpty && late.state == "đã gửi đủ, 1 gửi muộn", "\(late.state)")
  }

  @Test(arguments: [(TableKind.obligations, 3), (.remediation, 4)])
  func `without its table a tile has no figure`(kind: TableKind, place: Int) throws {
    var dataset = without(kind, Reports.random(seed: 3))
    if kind == .remediation { dataset.shortcomings = [] } else { (dataset.obligations, dataset.submissions) = ([], []) }
    let page = try overview(dataset)
    #expect(page.tiles[place].figure == "–" && page.tiles[place].mark.shape == .cannotTell)
    #expect(page.tiles[place].base.contains("chưa có bảng"))
    if kind == .remediation { #expect(page.remedies.rows.isEmpty && page.remedies.caption.contains("Chưa có bảng")) }
    if kind == .obligations { #expect(page.noDeadlines.contains("Chưa có bảng")) }
    let report = Reports.report(dataset)
    let line = report.line(of: Key(0), root: "")
    #expect((kind == .remediation ? line.overdue : line.missingReports) == "–")
    #expect((kind == .remediation ? line.missingReports : line.overdue) != "–")
    let unit = try #require(UnitPage.plans(for: report).first).make()
    #expect((kind == .remediation ? unit.noItems : unit.noReports).hasPrefix("Chưa có bảng"))
    #expect(unit.noActions.hasPrefix("Chưa biết đơn vị còn việc gì"))
  }

  @Test func `without a column of levels no unit counts as unrated`() throws {
    var dataset = Reports.random(seed: 3).without(.level, in: .ratings)
    for index in dataset.objects.indices { dataset.objects[index].level = nil }
    let page = try overview(dataset)
    #expect(page.lede.contains("«Xếp loại»") && !page.lede.contains("0 đối tượng"), "\(page.lede)")
    #expect(page.levels.rows.isEmpty && page.levels.caption.contains("«Xếp loại»"))
    #expect(try table("xep-loai-lai", of: dataset).headline.contains("«Xếp loại»"))
    let heads = try table("nguoi-dung-dau", of: dataset)
    let cells = (0..<heads.parts[0].count).flatMap { heads.parts[0].row($0).cells.map(\.words) }
    #expect(!cells.contains { $0.contains("chưa xếp loại") } && cells.contains("chưa có dữ liệu"))
  }

  @Test func `a waived finding that cannot be told is not among the unmet`() throws {
    var dataset = Reports.random(seed: 3)
    let row = try #require(dataset.objects.indices.first { dataset.objects[$0].type == .leader })
    dataset.objects[row].level = .good
    dataset.objects[row].reviewed = nil
    let subject = dataset.objects[row].subject
    dataset = dataset.without(.reviewed, in: .ratings)
    dataset.waivers = [
      Waiver(
        rule: "KD01", target: .subject(subject), period: .year(2025), reason: "Lý do", authority: "BTV", decision: "01-QĐ/TU",
        date: Day(year: 2026, month: 2, day: 1) ?? Day(ordinal: 0), expires: nil, source: dataset.waivers[0].source)
    ]
    let report = Reports.report(dataset)
    let index = try #require(RuleCatalogue.codes.firstIndex(of: "KD01"))
    #expect(report.judgement.findings[report.judgement.ofRule[index]].contains { $0.isWaived && $0.verdict == .cannotTell })
    let cells = ReportTable.verdicts(of: [index], in: report).row(0).cells.map(\.plain)
    #expect(cells[4] == "0", "\(cells)")
    // The tile tells how many of those it cannot tell of may stay so.
    let tile = try #require(Tile.tiles(report, groups: report.groupStandings).first { $0.url.contains("KD01") })
    #expect(tile.base.contains("chưa đủ dữ liệu (1 được miễn trừ)"), "\(tile.base)")
  }

  @Test func `the download tells what was wrong with the content`() throws {
    let warning = DiagnosticRow(
      severity: "warning", code: "date-later", file: "units.csv", sheet: nil, line: 2, column: "Hạn", message: "Lời nhắc",
      hint: nil)
    let judgement = Reports.report(Reports.random(seed: 3)).judgement
    var buffer = ByteBuffer()
    for piece in CheckJSON.compactPieces(of: judgement, diagnostics: [warning]) { piece(&buffer) }
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(text.contains("\"date-later\"") && text.contains("Lời nhắc"))
  }
}

extension Dataset {
  /// The settings and the units alone.
  fileprivate var onlyUnits: Dataset {
    var dataset = Dataset(settings: settings)
    dataset.tables = tables.map { table in
      table.kind == .units ? table : Table(kind: .units, period: .year(1900), path: table.path, headings: [:])
    }
    dataset.units = units
    return dataset
  }
}
