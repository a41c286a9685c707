/// What a cell's format makes of its number.
enum NumberFormat: Equatable, Sendable {
  case general
  case percent
  case day
  /// Month and year, without a day.
  case month
  /// Time of day alone.
  case time
  /// At least so many digits, with zeros in front: how codes are kept as numbers.
  case padded(Int)

  /// The format with this number, if it is one of those that every program knows (ECMA-376 part 1, 18.8.30).
  init?(builtIn number: Int) {
    switch number {
    case 0...8, 11...13, 37...44, 48, 49: self = .general
    case 9, 10: self = .percent
    // 27…36 and 50…58 are days in the East Asian forms of the same list.
    case 14...16, 22, 27...36, 50...58: self = .day
    case 17: self = .month
    case 18...21, 45...47: self = .time
    default: return nil
    }
  }

  /// Reads a format code as `dd/mm/yyyy` or `0.0%`: what its first section shows.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("y") || letters.contains("d") || letters.contains("e") && !letters.contains("0") {
      self = letters.contains("d") || !letters.contains("m") ? .day : .month
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else if letters.contains("m") {
      self = .month
    } else if letters.contains("%") {
      self = .percent
    } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
      self = .padded(letters.count)
    } else {
      self = .general
    }
  }

  /// The first section of `code` in small letters, without what is only printed: quoted, escaped, filled, and conditions in brackets.
  private static func letters(of code: String) -> [Character] {
    var letters: [Character] = []
    var rest = Substring(code)
    while let next = rest.popFirst(), next != ";" {
      switch next {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // [h], [mm], [ss]: time that goes on beyond a day. Everything else in brackets is a colour, a condition or a place.
        if let first = inside.first, "hmsHMS".contains(first), inside.allSatisfy({ $0 == first }) { letters.append("h") }
        rest = rest.dropFirst(inside.count + 1)
      default: letters += String(next).lowercased()
      }
    }
    return letters == Array("general") ? [] : letters
  }
}

/// The formats of a workbook's cells, by the number that a cell carries.
struct CellFormats: Sendable {
  private var formats: [NumberFormat] = []

  /// The format of a cell with style `style`.
  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  /// Reads the styles; a workbook without them has none but the general one.
  init(_ archive: borrowing Archive, part: String?) throws(WorkbookFault) {
    guard let part else { return }
    let scan = StylesScan()
    try archive.scan(part, into: scan)
    formats = scan.cells.map { number in
      scan.codes[number].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: number) ?? .general
    }
  }
}

/// `xl/styles.xml`: the format codes and the number of the code that each style of cell uses.
private final class StylesScan: XMLHandler {
  var codes: [Int: String] = [:]
  var cells: [Int] = []
  private var isInCells = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let number = attributes.number("numFmtId") { codes[number] = attributes.text("formatCode") ?? "" }
    case "cellXfs": isInCells = true
    case "xf" where isInCells: cells.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if "cellXfs" ~= name { isInCells = false }
  }
}
