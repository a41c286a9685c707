import Domain

/// What a refused row says that other rows may contradict: its noun is lost, the contradiction is told in the same run.
struct RowClaim: Sendable {
  enum Fact: Sendable {
    case parent(of: Key<Unit>, Key<Unit>)
    case axis(subject: Key<Subject>, Int)
    case part(subject: Key<Subject>, Period, String, isPresent: Bool)
  }

  let row: RowSource
  let fact: Fact
}
