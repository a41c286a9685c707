import Dispatches
import Domain
import Testing

/// A small generator with a seed, so that a failure can be repeated.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite struct MutationTests {
  @Test func `damaged texts never crash, take long or lose a line`() {
    var generator = SeededGenerator(state: 20_260_603)
    let clock = ContinuousClock()
    for round in 0..<400 {
      let sample = Samples.all[round % Samples.all.count]
      let text = Self.mutate(sample, &generator)
      var uses: [(line: Int, use: LineUse)] = []
      let time = clock.measure { uses = DispatchReader.readWithUses(text, file: "x").uses }
      #expect(time < .seconds(1), "round \(round): \(time)")
      let lost = Self.lost(text, uses)
      #expect(lost.isEmpty, "round \(round): lines \(lost) of\n\(text)")
    }
  }

  @Test func `whole texts lose no line either and say what they are unsure of`() {
    for sample in Samples.all {
      let (dispatch, uses) = DispatchReader.readWithUses(sample, file: "x")
      #expect(Self.lost(sample, uses).isEmpty)
      #expect(Set(uses.filter { $0.use == .uncertain }.map(\.line)) == Set(dispatch.uncertain.map(\.line)))
    }
  }

  @Test(arguments: [
    "", "\n\n", "*", "Nơi nhận:", "Kính gửi:", "Số", "+++", "\u{0}\u{1}", "- ", "Điều", "TM.", "ngày",
    String(repeating: "(", count: 5000),
  ])
  func `texts of almost nothing are read`(text: String) {
    _ = DispatchJSON.encode([DispatchReader.read(text, file: "x")])
  }

  @Test func `a long line is read in good time`() {
    let line = String(repeating: "Quyết định số 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân trước ngày 5 ", count: 1500)
    let time = ContinuousClock().measure { _ = DispatchReader.read(line, file: "x") }
    #expect(time < .seconds(20), "\(time)")
  }

  /// Lines that are not blank and have no use.
  private static func lost(_ text: String, _ uses: [(line: Int, use: LineUse)]) -> [Int] {
    let used = Set(uses.filter { $0.use != .blank }.map(\.line))
    let blanks = Set<Character>(["\u{FEFF}", "\u{200B}", "\u{0}", "\u{1}", "|"])
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.enumerated().compactMap {
      place, line in
      line.allSatisfy { $0.isWhitespace || blanks.contains($0) } || used.contains(place + 1) ? nil : place + 1
    }
  }

  private static func mutate(_ text: String, _ generator: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let place = Int.random(in: 0..<max(lines.count, 1), using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: lines = Array(lines.prefix(place))
      case 1: lines.shuffle(using: &generator)
      case 2: lines = lines + lines
      case 3:
        lines.insert(
          ["*", "-----", "- - -", "}", "HỎA TỐC", "> x", "```", "[1]: x", "<b>", "Nơi nhận:"].randomElement(using: &generator)
            ?? "", at: min(place, lines.count))
      case 4: if place < lines.count { lines[place] = String(lines[place].shuffled(using: &generator)) }
      case 5:
        if place < lines.count {
          lines[place] = "        " + lines[place] + "       " + (lines.randomElement(using: &generator) ?? "")
        }
      case 6: lines = [noise(lines.joined(separator: "\n"), &generator)]
      default: lines = lines.filter { !$0.isEmpty }
      }
      if lines.isEmpty { lines = [""] }
    }
    return lines.joined(separator: "\n")
  }

  /// Some bytes replaced at random, then made valid UTF-8.
  private static func noise(_ text: String, _ generator: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return text }
    for _ in 0..<20 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
