/// How names and texts of the input stand in messages: nothing in them can move the cursor, fake a line or hide.
public enum ShownText {
  /// `text` with what cannot be seen written as its number; white space of any kind is a space.
  public static func of(_ text: String) -> String {
    var source = text
    guard source.withUTF8(mayHide) else { return text }
    var out = String()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        out += " "
      } else if isControl(scalar) || isInvisible(scalar) {
        out += "[\(number(of: scalar))]"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The same, at most 80 characters of it: for words and cells, not for paths, whose end tells most.
  public static func short(_ text: String) -> String {
    let out = of(text)
    return out.count > 80 ? out.prefix(79) + "…" : out
  }

  /// Whether `bytes`, the UTF-8 of a text, may hold what is not shown as it is.
  ///
  /// A look at the first bytes of each such character, since most texts have none.
  public static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, 0xD8, 0xEF: return true
      case 0xC2: if bytes[index + 1] <= 0x9F || bytes[index + 1] == 0xAD { return true }
      // General punctuation, where dashes and quotes stand too.
      case 0xE2 where bytes[index + 1] == 0x80:
        if 0x8B...0x8F ~= bytes[index + 2] || 0xAA...0xAE ~= bytes[index + 2] { return true }
      case 0xE2 where bytes[index + 1] == 0x81: return true
      default: break
      }
    }
    return false
  }

  /// Whether `scalar` is a control character.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    // No characters at all, and XML, which workbooks are made of, cannot hold them.
    case 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether `scalar` is a zero-width character or one that turns the direction of writing.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x061C, 0xAD: true
    default: false
    }
  }

  /// `U+200B`.
  public static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
