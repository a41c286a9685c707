import Domain

/// How a row is judged where the units table has no column that tells Party and State units apart.
///
/// The regime of bodies (CQ) and of people without a post (CC) hangs on it. Each rule is asked under both; what both say is told.
struct SideReading: Sendable {
  /// The same content with every unit on the side of the State.
  private let state: Assessment
  private let column: Missing

  /// Nil where sides are told, or do not matter because the settings name one profile.
  init?(_ assessment: Assessment) {
    guard assessment.settings.rules.profile == .auto, let unit = assessment.dataset.units.first,
      let column = assessment.missing(.side, of: unit.source)
    else { return nil }
    self.column = column
    state = Assessment(assessment, assumedSide: .state)
  }

  /// What is said of `object`: `outcome`, which the Party's regime gives, unless the State's, which `body` is asked for, differs.
  func settle(
    _ outcome: Outcome, on object: RatedObject, applies: (Profile) -> Bool, _ body: (Assessment) -> Outcome
  ) -> Outcome {
    guard object.type == .body || object.type == .staff else { return outcome }
    let other = applies(state.profile(of: object)) ? body(state) : .notApplicable
    return other.verdict == outcome.verdict ? outcome : .cannotTell(missing: column)
  }
}
