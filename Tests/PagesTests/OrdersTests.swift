import Domain
import Rules
import Testing

@testable import Pages

/// The lists of what has to be rated or reviewed again, against the findings themselves.
@Suite struct OrdersTests {
  private struct Entry: Hashable {
    let target: Target
    let code: String
  }

  /// What each part lists, with the codes that stand in its rows.
  private func listed(_ id: String, in report: Report) throws -> [Entry] {
    let table = try #require(report.tables.first { $0.name == "xep-loai-lai" })
    let part = try #require(table.parts.first { $0.id == id })
    return (0..<part.count).flatMap { row in
      part.row(row).cells.flatMap { cell -> [Entry] in
        guard case .codes(let marks) = cell else { return [] }
        return marks.map { Entry(target: report.judgement.findings[$0.position].target, code: $0.code) }
      }
    }
  }

  /// What should be listed, found without the table's own helpers.
  private func expected(_ words: [String], _ severities: Set<Severity>, in report: Report) -> [Entry] {
    report.judgement.findings.filter { finding in
      finding.verdict == .notMet && finding.waiver == nil && severities.contains(finding.severity)
        && words.contains { finding.consequence.words.contains($0) } && hasLevel(finding.target, in: report)
    }.map { Entry(target: $0.target, code: RuleCatalogue.codes[$0.rule]) }
  }

  /// What was never rated cannot be rated again, and what was not reviewed has no level either.
  private func hasLevel(_ target: Target, in report: Report) -> Bool {
    guard case .object(let key) = target else { return true }
    return report.dataset.objects[key].level != nil
  }

  @Test func whatWasNeverRatedIsNotListedToBeRatedAgain() throws {
    var dataset = Reports.random(seed: 3)
    let rows = dataset.objects.keys.prefix(3)
    for key in rows {
      dataset.objects[key.index].level = key == rows.first ? .good : nil
      (dataset.objects[key.index].generalScore, dataset.objects[key.index].resultScore) = (Score(10), Score(10))
      dataset.objects[key.index].score = Score(90)
    }
    let report = Reports.report(dataset)
    let found = Set(try listed("xep-loai", in: report).filter { $0.code == "DK02" }.map(\.target))
    #expect(rows.map { found.contains(.object($0)) } == [true, false, false])
  }

  private static let levelFalls = ["đánh giá, xếp loại lại", "rà soát, xếp loại lại", "hủy kết quả xếp loại"]

  @Test(arguments: 1...12)
  func everyOpenErrorThatAsksForAnotherLevelIsListedOnce(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let found = try listed("xep-loai", in: report) + listed("nhom", in: report)
    // KD12 asks for the paper of a re-rating that took place.
    let errors = expected(Self.levelFalls, [.error], in: report).filter { $0.code != "KD12" }
    #expect(Set(found) == Set(errors) && found.count == errors.count)
    #expect(!errors.isEmpty, "nothing was tried")
  }

  @Test func everyReviewThatIsMissingOrNotAcceptedIsListedOnce() throws {
    var tried = 0
    for seed in 1...12 {
      let report = Reports.report(Reports.random(seed: UInt64(seed)))
      let found = try listed("kiem-diem", in: report)
      let open = expected(["kiểm điểm bổ sung", "kiểm điểm lại"], [.error, .warning], in: report)
      #expect(Set(found) == Set(open) && found.count == open.count)
      tried += open.count
    }
    #expect(tried > 0, "nothing was tried")
  }

  @Test func aWaivedFindingIsOnNoList() throws {
    var waived = 0
    for seed in 1...30 {
      let report = Reports.report(Reports.random(seed: UInt64(seed)))
      let all = try ["xep-loai", "nhom", "kiem-diem"].flatMap { try listed($0, in: report) }
      for finding in report.judgement.findings where finding.isWaived && finding.consequence.order != nil {
        waived += 1
        #expect(!all.contains(Entry(target: finding.target, code: RuleCatalogue.codes[finding.rule])))
      }
    }
    #expect(waived > 0, "nothing was tried")
  }

  /// A row tells how each of its rules would be satisfied.
  @Test func everyRowTellsWhatToDo() throws {
    let report = Reports.report(Reports.random(seed: 3))
    let table = try #require(report.tables.first { $0.name == "xep-loai-lai" })
    for part in table.parts {
      for row in 0..<part.count {
        guard case .text(let remedy)? = part.row(row).cells.last else {
          Issue.record("no text")
          return
        }
        #expect(remedy.hasSuffix("."), "\(part.id): \(remedy)")
      }
    }
  }

  /// The table has rows for objects and groups: an order on anything else would be on no list.
  @Test(arguments: RuleCatalogue.all.filter { rule in rule.consequences.contains { $0.order != nil } })
  func rulesWithAnOrderLookAtObjectsOrGroups(rule: Rule) {
    for evaluator in rule.evaluators {
      switch (evaluator, rule.consequence.order) {
      case (.objects, _), (.groups, .rating): break
      default: Issue.record("\(rule.code) asks for \(evaluator.targetWords)")
      }
    }
  }

  /// Whoever writes the words of an order means the list, too.
  @Test func wordsAndListsAgree() {
    let silent = RuleCatalogue.all.filter { rule in
      rule.consequence.order == nil && (Self.levelFalls + ["kiểm điểm"]).contains { rule.consequence.words.contains($0) }
    }
    // TL02 asks for papers first; KD12 for the paper of a re-rating that took place.
    #expect(Set(silent.map(\.code)) == ["KD12", "TL02"])
  }

  @Test(arguments: 1...6)
  func theListNamesTheHighestLevelThatAllRulesOfARowAllow(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let part = try #require(report.tables.first { $0.name == "xep-loai-lai" }?.parts.first { $0.id == "xep-loai" })
    let (most, remedy) = (part.columns.firstIndex { $0.name == "Mức tối đa" } ?? 0, part.columns.count - 1)
    for row in 0..<part.count {
      let cells = part.row(row).cells
      let marks =
        cells.compactMap { cell -> [FindingMark]? in if case .codes(let marks) = cell { marks } else { nil } }.first ?? []
      let accounts = marks.map { report.judgement.findings[$0.position].account(in: report.dataset) }
      let level = accounts.compactMap { $0.rerating?.most }.min()
      #expect(cells[most].words == level?.short ?? "–")
      // Of several remedies each stands behind the code that asks for it.
      let several = Set(accounts.map(\.remedy.text)).count > 1
      #expect(marks.allSatisfy { cells[remedy].plain.contains("\($0.code)") } || !several)
    }
  }
}
