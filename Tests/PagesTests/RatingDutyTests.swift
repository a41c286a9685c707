import Domain
import Rules
import Testing

@testable import Pages

/// What asks for another level of one object stands in one line of its unit's page.
@Suite struct RatingDutyTests {
  /// A leader rated HTXS whom the score, the tasks and the group ask to rate again, and another object that only the group concerns.
  private static func report(score: Int?, exceeded: Int32, counts: Bool = true) -> (Report, Key<RatedObject>) {
    var dataset = Reports.random(seed: 3)
    let leaders = dataset.objects.keys.filter { dataset.objects[$0].type == .leader }
    for key in dataset.objects.keys {
      dataset.objects[key.index].group = nil
      if dataset.objects[key].level == .excellent { dataset.objects[key.index].level = .good }
    }
    let first = leaders.first ?? Key(0)
    for key in leaders {
      dataset.objects[key.index].group = counts ? Key(2) : nil
      dataset.objects[key.index].level = .excellent
      (dataset.objects[key.index].assigned, dataset.objects[key.index].done, dataset.objects[key.index].onTime) = (20, 20, 20)
      dataset.objects[key.index].exceeded = key == first ? exceeded : 20
      dataset.objects[key.index].score = key == first ? score.map { Score($0) } : Score(95)
    }
    return (Reports.report(dataset), first)
  }

  private static func lines(on object: Key<RatedObject>, in report: Report) throws -> [DueAction] {
    let unit = report.dataset.objects[object].unit
    let page = try #require(UnitPage.plans(for: report).dropFirst(unit.index).first).make()
    let name = report.dataset.objects[object].name
    return page.actions.filter { action in
      (action.who.hasPrefix(name) || action.work.contains(name))
        && action.places.contains { ["DK01", "DK04", "TL01"].contains($0.link.text) }
    }
  }

  @Test func theStrictestCeilingIsToldOnceWithEveryReason() throws {
    let (report, object) = Self.report(score: 60, exceeded: 1)
    let line = try #require(try Self.lines(on: object, in: report).first)
    #expect(try Self.lines(on: object, in: report).count == 1)
    #expect(line.work == "Rà soát, xếp loại lại không cao hơn HTNV (đang xếp loại HTXS)")
    #expect(line.places.map(\.link.text) == ["DK01", "DK04", "TL01"])
    #expect(line.places.map(\.title).prefix(2) == ["Mức xếp loại so với khung điểm", "HTXS: tỷ lệ nhiệm vụ hoàn thành vượt mức"])
    #expect(line.places.first?.words.text == "xếp loại lại không cao hơn HTNV, hoặc xác minh lại tổng điểm")
    #expect(
      line.places.dropFirst().first?.words.text == "xếp loại lại thấp hơn HTXS, nếu số liệu nhiệm vụ sau khi xác minh lại là đúng"
    )
    #expect(line.places.last?.words.text.contains("xếp loại lại ít nhất") == true)
  }

  @Test func aGroupAloneStaysALineOfItsOwnAndNamesNoCeiling() throws {
    let (report, object) = Self.report(score: 95, exceeded: 20)
    let line = try #require(try Self.lines(on: object, in: report).first)
    #expect(line.work.hasPrefix("Cần rà soát mức HTXS của"))
    #expect(line.places.map(\.link.text) == ["TL01"])
    // Without the group only the tasks are left, and their ceiling.
    let (other, same) = Self.report(score: nil, exceeded: 1, counts: false)
    let tasks = try Self.lines(on: same, in: other)
    #expect(tasks.map(\.work) == ["Rà soát, xếp loại lại không cao hơn HTT (đang xếp loại HTXS)"])
  }

  @Test(arguments: 0..<12)
  func everyObjectHasOneLineWithTheLowestOfItsCeilings(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    var ceilings: [Key<RatedObject>: [RatingLevel?]] = [:]
    for finding in report.judgement.findings where finding.verdict == .notMet && !finding.isWaived && finding.severity == .error {
      guard case .object(let key) = finding.target, let rerating = finding.account(in: report.dataset).rerating,
        report.dataset.objects[key].level != nil
      else { continue }
      ceilings[key, default: []].append(rerating.most)
    }
    let expected = ceilings.map { key, levels in
      let most = levels.compactMap(\.self).min().map { " lại \(atMost($0)) (" } ?? "mức xếp loại ("
      return "\(report.words(of: .object(key)).text): \(most)\(levels.count)"
    }
    var told: [String] = []
    for plan in UnitPage.plans(for: report) {
      for action in plan.make().actions where action.work.hasPrefix("Rà soát") {
        let own = action.places.filter { !$0.title.hasPrefix("Nhóm vượt tỷ lệ") }
        // Behind the rule's name stands what to do, not a bare level.
        #expect(own.allSatisfy { $0.words.text.hasPrefix("xếp loại lại ") || $0.words.text.hasPrefix("xác minh, đính chính ") })
        let most = action.work.split(separator: " (đang").first.map(String.init) ?? ""
        told.append(
          "\(action.who): \(most.hasSuffix("mức xếp loại") ? "mức xếp loại" : most.replacing("Rà soát, xếp loại", with: "")) (\(own.count)"
        )
      }
    }
    #expect(told.sorted() == expected.sorted())
  }

  @Test func anObjectWithoutALevelIsNotToBeRatedAgain() throws {
    var dataset = Reports.random(seed: 3)
    let key = try #require(dataset.objects.keys.first { dataset.objects[$0].type == .staff })
    dataset.objects[key.index].level = nil
    (dataset.objects[key.index].generalScore, dataset.objects[key.index].resultScore) = (Score(20), Score(50))
    dataset.objects[key.index].score = Score(90)
    let report = Reports.report(dataset)
    let actions = UnitPage.plans(for: report).flatMap { $0.make().actions }
    #expect(!actions.contains { $0.work.contains("(đang xếp loại )") })
    #expect(actions.contains { $0.work.hasPrefix("Cần xác minh, đính chính các phần điểm") })
  }
}
