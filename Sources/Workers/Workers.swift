import Dispatch
import Synchronization

/// Work on all cores, with results in the order of the input.
public enum Workers {
  /// `body(0) … body(count - 1)`, run on as many threads as there are cores; the results stand in order.
  public static func map<Result: Sendable>(count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(body) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = body(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// What `first` and `second` give, worked out at the same time.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.first = result }
      } else {
        let result = second()
        results.withLock { $0.second = result }
      }
    }
    guard case (let first?, let second?) = results.withLock({ $0 }) else { preconditionFailure("both have been worked out") }
    return (first, second)
  }

  /// The stretches of `0..<count` of at most `size`, in order.
  public static func chunks(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
