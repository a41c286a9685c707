import Synchronization

/// Counts what several workers have done.
final class Counter: Sendable {
  private let count = Atomic(0)

  /// One more than last time.
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
