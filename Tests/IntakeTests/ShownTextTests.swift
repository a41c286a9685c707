import Diagnostics
import Testing

/// How names and texts of the input stand in messages.
@Suite struct ShownTextTests {
  /// What most texts pass by, a look at first bytes, must agree with the rule for each character.
  @Test func `each character is shown or written as its number`() {
    var hidden = 0
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = scalar == "\n" || scalar == "\t" || scalar == "\r"
      let isHidden = ShownText.isControl(scalar) || ShownText.isInvisible(scalar)
      let shown = isSpace ? " " : isHidden ? "[\(ShownText.number(of: scalar))]" : String(scalar)
      // Compared by scalars: a combining mark behind a letter is one character with it.
      if !"a\(shown)b".unicodeScalars.elementsEqual(ShownText.of("a\(scalar)b").unicodeScalars) {
        Issue.record("\(ShownText.number(of: scalar)): \(ShownText.of("a\(scalar)b"))")
      }
      if isHidden { hidden += 1 }
    }
    #expect(hidden > 80)
  }
}
