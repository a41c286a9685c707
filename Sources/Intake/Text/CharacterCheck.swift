import Diagnostics
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
      default:
        if ShownText.isControl(scalar) { return .control(scalar) }
        if finding == .clean, ShownText.isInvisible(scalar) { finding = .invisible(scalar) }
      }
    }
    return finding
  }

  /// `text` between marks that keep what turns the direction of writing to itself; as it is where nothing does.
  ///
  /// So a name with U+202E in it cannot turn the sentences and cells around it.
  static func isolated(_ text: String) -> String {
    let turns = text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    guard turns else { return text }
    // A closing mark without an opening one would end the isolation early, and one left open would take its end.
    var (kept, open) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069 where open == 0:
        kept.append(contentsOf: "[\(name(of: scalar))]".unicodeScalars)
        continue
      case 0x2069: open -= 1
      default: break
      }
      kept.append(scalar)
    }
    return "\u{2068}\(String(kept))\(String(repeating: "\u{2069}", count: open + 1))"
  }

  /// `U+200B`.
  static func name(of scalar: Unicode.Scalar) -> String { ShownText.number(of: scalar) }
}
