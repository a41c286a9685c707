import Diagnostics
import Testing

@Suite struct MutationTests {
  @Test(arguments: 0..<12)
  func `flipped, lost and doubled bytes never crash it, and every row is accounted for`(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<15 {
      var files = Content.whole.mapValues { Array($0.utf8) }
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        guard let path = files.keys.sorted().randomElement(using: &random), let bytes = files[path], !bytes.isEmpty else {
          continue
        }
        files[path] = Self.mutated(bytes, &random)
      }
      let content = try Content(bytes: files)
      // Reading it asks for the account of its rows.
      let diagnostics = content.diagnostics
      #expect(diagnostics.allSatisfy { !$0.message.isEmpty && ($0.line ?? 1) > 0 && ($0.position ?? 1) > 0 })
      #expect(content.diagnostics == diagnostics)
    }
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = Array("\",;\n\t\r.-0 \0".utf8).randomElement(using: &random) ?? 0
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(bytes[place], at: place)
    default: bytes.removeSubrange(place...)
    }
    return bytes
  }
}

/// A small generator whose numbers depend on the seed alone.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
