import Dispatch
import Synchronization

/// Runs `work` for each number below `count` on all cores; the results stand in order, whatever the number of threads.
func inParallel<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return (0..<max(0, count)).map { work($0) } }
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Runs `work` for each of `items` on all cores; the results stand in order.
func inParallel<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @Sendable (Item) -> Result) -> [Result] {
  inParallel(items.count) { work(items[$0]) }
}

/// Cuts `count` things into stretches of at most `size`: fixed by the input alone, so that results never depend on the machine.
func stretches(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
