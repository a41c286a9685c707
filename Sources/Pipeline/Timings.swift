import Glibc

/// How long each stage took: for `--timings`, never for the site.
public struct Timings: Sendable {
  public struct Stage: Sendable {
    public let name: String
    public let seconds: Double
    public let items: Int
    public let unit: String
  }

  public private(set) var stages: [Stage] = []

  public init() {}

  /// Runs `body` as the stage `name`; `items` counts what it worked on.
  mutating func measure<Result, Failure: Error>(
    _ name: String, _ unit: String, items: (Result) -> Int, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    let result = try body()
    let spent = ContinuousClock.now - start
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    stages.append(Stage(name: name, seconds: seconds, items: items(result), unit: unit))
    return result
  }

  /// The most memory the process had at once, in bytes.
  public static var peakMemory: Int {
    var usage = rusage()
    // Linux counts in KiB; the call cannot fail for the own process.
    return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1024 : 0
  }

  /// One line a stage: seconds, items, items a second; last the peak memory.
  public var lines: [String] {
    let rows = stages.map { stage in
      let rate = stage.seconds > 0 ? Int(Double(stage.items) / stage.seconds) : 0
      return "\(padded(stage.name, 12)) \(decimal(stage.seconds)) giây  \(stage.items) \(stage.unit)  \(rate) \(stage.unit)/giây"
    }
    return rows + ["Bộ nhớ cao nhất: \(Timings.peakMemory / 1_048_576) MiB"]
  }

  private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }

  private func decimal(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000),\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}
