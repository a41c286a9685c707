import Domain

/// How one unit stands on one obligation.
struct Answer {
  /// The last day in time.
  let lastDay: Day
  /// The earliest submission with a day; nil when nothing was sent.
  let sent: (day: Day, submission: Submission)?
  /// What keeps from telling whether anything was sent.
  let missing: Missing?

  /// nil where the obligation has no due day.
  init?(_ key: Key<Obligation>, of unit: Key<Unit>, in assessment: Assessment) {
    guard let lastDay = assessment.dataset.obligations[key].lastDay(by: assessment.settings) else { return nil }
    self.lastDay = lastDay
    sent = assessment.firstAnswer(to: key, by: unit)
    let rows = assessment.answers.of(key, unit).lazy.map { assessment.dataset.submissions[$0] }
    missing = sent == nil ? rows.compactMap { assessment.missing(.sent, of: $0.source) }.first : nil
  }

  /// The inputs: the obligation, its due day, the last day in time.
  func evidence(_ key: Key<Obligation>, of unit: Key<Unit>, in assessment: Assessment, _ more: [Evidence.Item]) -> Evidence {
    let obligation = assessment.dataset.obligations[key]
    return Evidence(
      [
        .aside("name", assessment.dataset.units[unit].name), .aside("what", obligation.what),
        obligation.source.item(.due, .of(obligation.due)),
        Evidence.Item(
          "lastDay", "Ngày cuối còn đúng hạn", .day(lastDay),
          obligation.inclusive == nil ? [] : [obligation.source.cell(.inclusive)]),
      ] + more)
  }
}

/// Judges an obligation with a due day; `body` sees how the unit stands on it.
func judgeAnswer(_ key: Key<Obligation>, _ unit: Key<Unit>, _ assessment: Assessment, _ body: (Answer) -> Outcome) -> Outcome {
  guard let answer = Answer(key, of: unit, in: assessment) else {
    return assessment.missing(.due, of: assessment.dataset.obligations[key].source).map { .cannotTell(missing: $0) }
      ?? .notApplicable
  }
  guard assessment.has(.submissions) else { return .without(.submissions) }
  return answer.missing.map { .cannotTell(missing: $0) } ?? body(answer)
}
