import Domain
import Foundation
import Rules
import Testing

/// Time of a whole evaluation; run alone, with optimisation: `THUOCDO_SPEED=1 swift test -c release --filter SpeedTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["THUOCDO_SPEED"] != nil)) struct SpeedTests {
  @Test func judgesAHundredThousandObjects() {
    let dataset = RandomContent.dataset(seed: 1, objects: 100_000, units: 10_000)
    let clock = ContinuousClock()
    let indexing = clock.measure { _ = Assessment(of: dataset) }
    let whole = clock.measure { _ = judge(dataset) }
    let assessment = Assessment(of: dataset)
    print("index \(indexing), whole \(whole), findings \(judge(dataset).findings.count)")
    let each = RuleCatalogue.all.indices.map { rule in
      (RuleCatalogue.codes[rule], clock.measure { _ = EvaluationProbe.run(assessment, rule) })
    }
    for (code, time) in each.sorted(by: { $0.1 > $1.1 }).prefix(12) { print(code, time) }
    #expect(whole < .seconds(20))
  }
}

/// One rule alone.
enum EvaluationProbe {
  static func run(_ assessment: Assessment, _ rule: RuleIndex) -> Int {
    judge(assessment) { $0 == rule ? RuleCatalogue.all[rule].evaluators : [] }.findings.count
  }
}
