import Dispatches
import Domain
import Foundation
import Testing

@Suite(.serialized) struct MutationTests {
  /// No text of up to 200 KB may take longer: one second as the program is built, more where the compiler checks everything; on a
  /// slow machine ten times as long as ordinary text of the same size takes there.
  #if DEBUG
    static let limit = Duration.seconds(8)
    static let rounds = 300
    static let size = 20_000
  #else
    static let limit = max(Duration.seconds(1), ordinary * 10)
    static let rounds = 4000
    static let size = 200_000
  #endif

  private static let ordinary = measure {
    _ = DispatchReader.read(String(repeating: "Nội dung thường, không có gì lạ.\n\n", count: size / 44), file: "x")
  }

  /// `MUTATIONS` in the environment sets another number of rounds.
  private static var wantedRounds: Int { ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? rounds }

  @Test func `damaged texts never crash, take long or lose a line`() throws {
    let bases = try Samples.all + Corpus.content() + Corpus.entries().map(\.text)
    var mutator = Mutator(seed: 20_260_603)
    var slowest = Duration.zero
    for round in 0..<Self.wantedRounds {
      let text = mutator.mutate(bases[round % bases.count])
      var read: (dispatch: Dispatch, uses: [(line: Int, use: LineUse)])?
      let time = Self.measure { read = DispatchReader.readWithUses(text, file: "x") }
      slowest = max(slowest, time)
      #expect(time < Self.limit, "round \(round): \(time) for \(text.utf8.count) bytes")
      guard let read else { continue }
      let lost = Self.lost(text, read.uses)
      #expect(lost.isEmpty, "round \(round): lines \(lost) of\n\(text.prefix(4000))")
      #expect(Self.uncertain(read.uses) == Set(read.dispatch.uncertain.map(\.line)), "round \(round)")
    }
    print(Self.wantedRounds, "damaged texts of", bases.count, "bases, the slowest", slowest)
  }

  @Test func `whole texts lose no line either and say what they are unsure of`() throws {
    for sample in try Samples.all + Corpus.content() {
      let (dispatch, uses) = DispatchReader.readWithUses(sample, file: "x")
      #expect(Self.lost(sample, uses).isEmpty)
      #expect(Self.uncertain(uses) == Set(dispatch.uncertain.map(\.line)))
    }
  }

  @Test(arguments: [
    "", "\n\n", "*", "Nơi nhận:", "Kính gửi:", "Số", "+++", "\u{0}\u{1}", "- ", "Điều", "TM.", "ngày",
    String(repeating: "(", count: 5000),
  ])
  func `texts of almost nothing are read`(text: String) {
    _ = DispatchJSON.encode([DispatchReader.read(text, file: "x")])
  }

  @Test(arguments: [
    "Quyết định số 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân trước ngày 5 ",
    "báo cáo Sở A qua Phòng B trước ngày 05/3/2027, ",
    "\n", " ", "(", "giao ", "aaaa", ".", "- ", "số 1/2026/QĐ-A-B-C-", "1", "a\n", "Nơi nhận:\n- A (để b/c);\n", "- A (để b/c); ",
    "Kính gửi: A; ", "Kính gửi:\nA b c\n", "     A B C              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "*a **b ", "[a]( ",
    "Thông tư số 1/2026/TT-BNV của của ", "Điều 1. Sở Nội vụ.\nNơi nhận:\n- Như Điều 1;\n", "| nơi nhận | b |\n", "> ",
    "Sở A\n\n",
    "\u{301}", "TT\tNội dung\tCơ quan chủ trì\n1\tA\tSở A\n", "TT\tNội dung\tCơ quan chủ trì\n", "1\t", "a\tb\tc\n",
    "TT   Nội dung   Cơ quan chủ trì\n1    A          Sở A\n", "TT   Nội dung   Cơ quan chủ trì\n", "     a   b   c\n",
    "<table>\n", "<table><tr><td>Nơi nhận</td></tr></table>\n", "<tr><td>a\n", "TM. A KT. B C D\n", "số 2O3/KH-A ",
    "Sở A báo cáo trước ngày 05/3/2027. ", "trước ngày 15/5/2026, ", "[Khẩn] Kính gửi: A. Thực hiện ", "a\\\n",
  ])
  func `one thing over and over is read in good time`(unit: String) {
    let text = String(repeating: unit, count: Self.size / unit.utf8.count)
    for whole in [text, "Nơi nhận: " + text, "Kính gửi: Sở Nội vụ\n" + text] {
      #expect(Self.isRead(whole, within: Self.limit), "three times longer than \(Self.limit)")
    }
  }

  /// Whether `text` is read in that time, the best of three: what a busy host takes away counts as the processor's time as well.
  private static func isRead(_ text: String, within limit: Duration) -> Bool {
    (1...3).contains { _ in measure { _ = DispatchReader.read(text, file: "x") } < limit }
  }

  /// The processor's time, so that other work on the machine makes no difference.
  private static func measure(_ work: () -> Void) -> Duration {
    func now() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    work()
    return now() - start
  }

  private static func uncertain(_ uses: [(line: Int, use: LineUse)]) -> Set<Int> {
    Set(uses.filter { $0.use == .uncertain }.map(\.line))
  }

  /// Lines that are not blank and have no use.
  private static func lost(_ text: String, _ uses: [(line: Int, use: LineUse)]) -> [Int] {
    let used = Set(uses.filter { $0.use != .blank }.map(\.line))
    let blanks: Set<Unicode.Scalar> = ["\u{FEFF}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{AD}", "|"]
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\n" || scalar == "\r" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
      previous = scalar
    }
    // Marks of emphasis round nothing hold no words, as bars between cells do not.
    for place in lines.indices where ["**", "****"].contains(String(String.UnicodeScalarView(lines[place].filter { $0 != " " })))
    {
      lines[place] = []
    }
    return lines.enumerated().compactMap { place, line in
      line.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 || blanks.contains($0) } || used.contains(place + 1)
        ? nil : place + 1
    }
  }
}

/// Damages texts, always in the same way for the same seed, so that a failure can be repeated.
private struct Mutator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func mutate(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      damage(&lines)
      if lines.isEmpty { lines = [""] }
    }
    return shortened(lines.joined(separator: "\n"))
  }

  private mutating func damage(_ lines: inout [String]) {
    let place = Int.random(in: 0..<max(lines.count, 1), using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: lines = Array(lines.prefix(place))
    case 1: lines.shuffle(using: &generator)
    case 2: if lines.count < 4000 { lines += lines }
    case 3: lines.insert(Self.noises.randomElement(using: &generator) ?? "", at: min(place, lines.count))
    case 4: if place < lines.count { lines[place] = String(lines[place].shuffled(using: &generator)) }
    case 5:
      if place < lines.count {
        lines[place] = "        " + lines[place] + "       " + (lines.randomElement(using: &generator) ?? "")
      }
    case 6: lines = [noise(lines.joined(separator: "\n"))]
    case 7: lines = [lines.joined(separator: " ")]
    case 8:
      let doubled = Self.noises.randomElement(using: &generator) ?? ""
      lines = lines.flatMap { [$0, doubled] }
    default: lines = lines.filter { !$0.isEmpty }
    }
  }

  private static let noises = [
    "*", "-----", "- - -", "}", "HỎA TỐC", "> x", "```", "[1]: x", "<b>", "Nơi nhận:", "TM. ỦY BAN", "Kính gửi:", "(để b/c)",
    "| a | b |", "TT\tNội dung\tCơ quan chủ trì", "1\ta\tSở A", "TT   Nội dung   Cơ quan chủ trì", "1    a          Sở A",
  ]

  /// At most 200 KB.
  private func shortened(_ text: String) -> String {
    text.utf8.count <= 200_000 ? text : String(decoding: text.utf8.prefix(200_000), as: UTF8.self)
  }

  /// Some bytes replaced at random, then made valid UTF-8.
  private mutating func noise(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return text }
    for _ in 0..<20 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A small generator with a seed.
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
