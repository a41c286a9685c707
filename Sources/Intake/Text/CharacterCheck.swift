import VietnameseText

/// The closer look at a text that `ByteScan` found unusual.
public enum CharacterCheck {
  /// What a text may hold that its reader cannot see.
  enum Finding: Equatable {
    case clean
    /// A control character: refused.
    case control(Unicode.Scalar)
    /// A zero-width character or one that turns the direction of writing: a warning.
    case invisible(Unicode.Scalar)
  }

  /// The worst that stands in `text`: a control character before an invisible one.
  ///
  /// A form feed is none where the text may have pages.
  static func look(at text: String, mayHavePages: Bool = false) -> Finding {
    var finding = Finding.clean
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: break
      case 0x0C where mayHavePages: break
      case 0..<0x20, 0x7F...0x9F: return .control(scalar)
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x061C, 0xAD:
        if finding == .clean { finding = .invisible(scalar) }
      default: break
      }
    }
    return finding
  }

  /// `text` for a message: what cannot be seen is written as its number.
  public static func shown(_ text: String) -> String {
    var out = String()
    for scalar in text.unicodeScalars {
      let isHidden = look(at: String(scalar)) != .clean || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        out += " "
      } else if isHidden {
        out += "[\(name(of: scalar))]"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out.count > 80 ? out.prefix(79) + "…" : out
  }

  /// `text` between marks that keep what turns the direction of writing to itself; as it is where nothing does.
  ///
  /// So a name with U+202E in it cannot turn the sentences and cells around it.
  static func isolated(_ text: String) -> String {
    let turns = text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    return turns ? "\u{2068}\(text)\u{2069}" : text
  }

  /// `U+200B`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
