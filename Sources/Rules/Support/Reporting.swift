import Domain

/// How one unit stands on one obligation.
struct Answer {
  /// The last day in time.
  let lastDay: Day
  /// The earliest submission with a day; nil when nothing was sent.
  let sent: (day: Day, submission: Submission)?
  /// The day that a row of what was sent does not tell; nil where each row has one.
  ///
  /// Such a row says that something was sent, and not whether in time.
  let untold: Missing?

  /// nil where the obligation has no due day.
  init?(_ key: Key<Obligation>, of unit: Key<Unit>, in assessment: Assessment) {
    guard let lastDay = assessment.dataset.obligations[key].lastDay(by: assessment.settings) else { return nil }
    self.init(key, of: unit, lastDay: lastDay, in: assessment)
  }

  init(_ key: Key<Obligation>, of unit: Key<Unit>, lastDay: Day, in assessment: Assessment) {
    self.lastDay = lastDay
    sent = assessment.firstAnswer(to: key, by: unit)
    untold = assessment.untoldAnswer(to: key, by: unit).map { assessment.blank(.sent, of: $0.source) }
  }

  /// `hạn trước ngày 10/4/2026 theo 412-CV/TU`: the day as the dispatch words it (`hạn đến hết ngày` where that day counts), and the dispatch that sets it.
  private func term(_ obligation: Obligation) -> String {
    let before = obligation.due == lastDay ? "đến hết " : "trước "
    return "hạn \(before)ngày \(obligation.due?.vietnamese ?? "")" + (obligation.dispatch.map { " theo \($0)" } ?? "")
  }

  /// The inputs: the obligation, its due day, the last day in time.
  func evidence(_ key: Key<Obligation>, of unit: Key<Unit>, in assessment: Assessment, _ more: [Evidence.Item]) -> Evidence {
    let obligation = assessment.dataset.obligations[key]
    let asked = obligation.dispatch.map { [obligation.source.item(.dispatch, .text($0))] } ?? []
    return Evidence(
      [.aside("name", assessment.dataset.units[unit].name), .aside("what", obligation.what), .aside("term", term(obligation))]
        + asked + [
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
  let obligation = assessment.dataset.obligations[key]
  let outcome = body(answer)
  // Whether the day itself is in time stands in a column that was not read: what hangs on it cannot be told.
  guard let unread = assessment.doubted(.inclusive, of: obligation.source) else { return outcome }
  let other = answer.lastDay.advanced(by: obligation.isInclusive(by: assessment.settings) ? -1 : 1)
  let otherwise = body(Answer(key, of: unit, lastDay: other, in: assessment))
  return otherwise.verdict == outcome.verdict ? outcome : .cannotTell(missing: unread)
}
