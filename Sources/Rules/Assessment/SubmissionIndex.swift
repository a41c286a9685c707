import Domain

/// Submissions sorted by obligation and unit, so that one unit's answer is found without going through all of them.
struct SubmissionIndex: Sendable {
  private struct Entry: Sendable {
    /// Obligation in the upper half, unit in the lower.
    let place: Int64
    let submission: Key<Submission>
  }

  private let entries: [Entry]

  init(of dataset: Dataset) {
    entries = dataset.submissions.keys
      .map {
        Entry(place: SubmissionIndex.place(dataset.submissions[$0].obligation, dataset.submissions[$0].unit), submission: $0)
      }
      .sorted { ($0.place, $0.submission) < ($1.place, $1.submission) }
  }

  /// What `unit` sent for `obligation`, in file order.
  func of(_ obligation: Key<Obligation>, _ unit: Key<Unit>) -> some Sequence<Key<Submission>> {
    let place = SubmissionIndex.place(obligation, unit)
    let start = lowerBound(place)
    return entries[start...].lazy.prefix { $0.place == place }.map(\.submission)
  }

  private static func place(_ obligation: Key<Obligation>, _ unit: Key<Unit>) -> Int64 {
    Int64(obligation.position) << 32 | Int64(unit.position)
  }

  private func lowerBound(_ place: Int64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
