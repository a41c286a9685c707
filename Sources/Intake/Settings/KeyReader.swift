import Diagnostics
import Domain
import TOMLKit
import VietnameseText

/// Takes keys out of one table of a TOML text, and reports what is wrong with them.
struct KeyReader {
  let file: String
  let places: KeyPlaces
  /// Lines that stand in the file before the TOML text.
  let firstLine: Int
  /// Name of the table; empty for the part before the first one.
  let name: String
  private let table: TOMLTable?
  /// Keys, with their tables, whose lines are no TOML and have been left out.
  private let lost: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, places: KeyPlaces, firstLine: Int, name: String, table: TOMLTable?, lost: Set<String> = []) {
    (self.file, self.places, self.firstLine, self.name, self.table) = (file, places, firstLine, name, table)
    self.lost = lost
  }

  var keys: [String] { table?.keys.sorted() ?? [] }

  func has(_ key: String) -> Bool { table?[key] != nil }

  /// Whether `key` is written, in a line that could not be read.
  func isLost(_ key: String) -> Bool { lost.contains(name.isEmpty ? key : "\(name).\(key)") }

  /// Reports every key that is not among `known`; `others` are the keys of other parts, by the part's name.
  mutating func refuseUnknown(_ known: [String], others: [(part: String, keys: [String])] = []) {
    for key in keys where !known.contains(key) {
      if let other = others.first(where: { $0.keys.contains(key) }) {
        report(.misplacedKey(key, part: other.part), key, atKey: true)
        continue
      }
      report(.unknownKey(key, table: name, nearest: Nearest.match(key, among: known), known: known), key, atKey: true)
    }
  }

  /// A text, NFC and without outer space; nil if absent or refused.
  mutating func text(_ key: String) -> String? {
    guard let value = table?[key] else { return nil }
    guard let text = value.string else {
      // A year without quotes is the period.
      let written = value.int.flatMap { $0 >= 1000 ? "\($0)" : nil } ?? "…"
      report(.wrongType(key, expected: "chữ đặt trong ngoặc kép", example: "\(key) = \"\(written)\""), key)
      return nil
    }
    return checked(text, key)
  }

  /// A list of texts.
  mutating func texts(_ key: String) -> [String]? {
    guard let value = table?[key] else { return nil }
    guard let list = value.array, list.allSatisfy({ $0.string != nil }) else {
      report(.wrongType(key, expected: "danh sách chữ trong ngoặc vuông", example: "\(key) = [\"…\", \"…\"]"), key)
      return nil
    }
    return list.compactMap { $0.string }.compactMap { checked($0, key) }
  }

  mutating func flag(_ key: String) -> Bool? {
    guard let value = table?[key] else { return nil }
    if let flag = value.bool { return flag }
    report(.wrongType(key, expected: "true hoặc false, không có ngoặc kép", example: "\(key) = true"), key)
    return nil
  }

  mutating func number(_ key: String, upTo maximum: Int) -> Int? {
    guard let value = table?[key] else { return nil }
    guard let number = value.int else {
      report(.wrongType(key, expected: "số nguyên từ 0 đến \(maximum), không có ngoặc kép", example: "\(key) = 7"), key)
      return nil
    }
    if 0...maximum ~= number { return number }
    report(.outOfRange(key, maximum: maximum), key)
    return nil
  }

  mutating func day(_ key: String) -> Day? {
    guard let value = table?[key] else { return nil }
    guard let date = value.date else {
      let example = "\(key) = 2026-04-15"
      report(.wrongType(key, expected: "ngày viết năm-tháng-ngày, không có ngoặc kép, không có giờ", example: example), key)
      return nil
    }
    if let day = Day(year: date.year, month: date.month, day: date.day) { return day }
    report(.day("\(date.day)/\(date.month)/\(date.year)"), key)
    return nil
  }

  /// One of the values of `Choice`.
  mutating func choice<Choice: RawRepresentable<String>>(_ key: String, _ choices: [Choice]) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let expected = choices.map(\.rawValue)
    report(.valueUnknown(key, text, expected: expected, nearest: Nearest.match(text, among: expected)), key)
    return nil
  }

  /// The table under `key`, or nil; anything but a table is refused.
  mutating func table(_ key: String) -> KeyReader {
    let value = table?[key]
    if value != nil, value?.table == nil {
      report(.wrongType(key, expected: "một phần bắt đầu bằng dòng [\(key)]", example: "[\(key)]"), key)
    }
    return KeyReader(file: file, places: places, firstLine: firstLine, name: key, table: value?.table, lost: lost)
  }

  mutating func report(_ problem: SettingsProblem, _ key: String?, atKey: Bool = false) {
    // A key of the root may be written as the heading of a part: [key].
    let place = key.flatMap { key in
      (atKey ? places.key(key, in: name) : places.value(key, in: name)) ?? (name.isEmpty ? places.key("", in: key) : nil)
    }
    diagnostics.append(problem.diagnostic(file, line: place.map { $0.line + firstLine - 1 }, position: place?.position))
  }

  mutating func add(_ other: KeyReader) { diagnostics += other.diagnostics }

  private mutating func checked(_ text: String, _ key: String) -> String? {
    switch CharacterCheck.look(at: text) {
    case .clean: break
    case .control(let scalar):
      // What stands for an escaped NUL; see `SettingsReader.parse`.
      report(.character(key, scalar == "\u{FFFF}" ? "\0" : scalar), key)
      return nil
    // Written as an escape it stands nowhere in the file, where it would have been seen.
    case .invisible(let scalar): report(.invisible(key, scalar), key)
    }
    return CharacterCheck.isolated(VietnameseText.nfc(text.trimmingSpace()))
  }
}

extension String {
  /// Without outer white space.
  func trimmingSpace() -> String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
