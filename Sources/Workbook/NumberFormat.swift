/// What a cell's format makes of its number.
enum NumberFormat: Equatable, Sendable {
  case general
  case percent
  case day
  /// Month and year, without a day.
  case month
  case year
  /// Time of day alone.
  case time
  /// A number with other letters around it: `"CB"000`.
  case decorated
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
    let (letters, hasWords) = Self.letters(of: code)
    let has = { (letter: Character) in letters.contains(letter) }
    // Dates have no digits of their own, but for parts of a second.
    let isNumber = has("#") || has("?") || has("0") && !has("s")
    if isNumber {
      let isPadded = letters.count > 1 && letters.allSatisfy { $0 == "0" }
      let hasOthers = letters.contains { $0.isLetter && !Self.ofNumbers.contains($0) }
      self = hasWords || hasOthers ? .decorated : has("%") ? .percent : isPadded ? .padded(letters.count) : .general
    } else if has("d") {
      self = .day
    } else if has("y") {
      self = has("m") ? .month : .year
    } else if has("h") || has("s") {
      self = .time
    } else if has("m") {
      self = .month
    } else {
      self = hasWords ? .decorated : .general
    }
  }

  /// Letters that belong to numbers: the exponent's.
  private static let ofNumbers: Set<Character> = ["e"]

  /// The first section of `code` in small letters, without what is only printed: quoted, escaped, filled, and conditions in brackets;
  /// and whether letters or digits were among that.
  private static func letters(of code: String) -> (letters: [Character], hasWords: Bool) {
    var letters: [Character] = []
    var printed = ""
    var rest = Substring(code)
    while let next = rest.popFirst(), next != ";" {
      switch next {
      case "\"":
        printed += rest.prefix { $0 != "\"" }
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": printed += rest.popFirst().map(String.init) ?? ""
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // [h], [mm], [ss]: time that goes on beyond a day. Everything else in brackets is a colour, a condition or a place.
        if let first = inside.first, "hmsHMS".contains(first), inside.allSatisfy({ $0 == first }) { letters.append("h") }
        rest = rest.dropFirst(inside.count + 1)
      case " ": break
      default: letters += String(next).lowercased()
      }
    }
    // "@" is a text as it is.
    if letters == Array("general") || letters == ["@"] { letters = [] }
    return (letters, printed.contains { $0.isLetter || $0.isNumber || "-/%.".contains($0) })
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
  /// Conditional formats have styles of their own, whose codes carry numbers that the cells use for others.
  private var isInCodes = false
  private var isInCells = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmts": isInCodes = true
    case "numFmt" where isInCodes:
      if let number = attributes.number("numFmtId") { codes[number] = attributes.text("formatCode") ?? "" }
    case "cellXfs": isInCells = true
    case "xf" where isInCells: cells.append(attributes.number("numFmtId") ?? 0)
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "numFmts": isInCodes = false
    case "cellXfs": isInCells = false
    default: break
    }
  }
}
