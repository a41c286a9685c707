/// How names and texts of the input stand in messages: nothing in them can move the cursor, fake a line or hide.
public enum ShownText {
  /// `text` with what cannot be seen written as its number; white space of any kind is a space.
  public static func of(_ text: String) -> String {
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

  /// Whether `scalar` is a control character.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
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
