import Domain
import VietnameseText

/// The value somebody most likely meant by what a column cannot take; for hints alone, never taken as a value.
///
/// None is ever the refused text itself, turns a sign, or is one of two readings.
enum LikelyValue {
  /// Of `8 điểm` it is 8, of `28;5` 28,5, of `2O` 20, of `,5` 0,5, of `100,01` the most allowed; nil where nothing is near.
  static func number(_ text: String, upTo maximum: Int) -> String? {
    if let day = dayMark(text) { return isScore(day, maximum) ? day : nil }
    let plain = withDigits(withoutMark(text))
    if let found = spaced(plain, maximum) ?? bare(plain, maximum) { return found == text ? nil : found }
    return nil
  }

  /// Whether `text` is a date that a spreadsheet may have made of a number: `28/5/2025` of 28,5.
  static func isConverted(_ text: String) -> Bool { dayMark(text) != nil }

  /// Of `1.250` it is 1250 (a mark between thousands), of `39,0` it is 39, of `20 điểm` 20, of what is too large for a closed range the
  /// most allowed.
  static func integer(_ text: String, upTo maximum: Int) -> String? {
    let plain = unit(dropped: withDigits(withoutMark(text)))
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
    guard plain.utf8.count < 12, parts.allSatisfy({ !$0.isEmpty && areDigits($0) }) else { return nil }
    let found: String
    if parts.count == 1 {
      found = plain
    } else if parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }) || !plain.contains(where: { $0 == "." || $0 == "," }) {
      found = parts.joined()
    } else if parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) {
      found = String(parts[0])
    } else {
      return nil
    }
    // What is too large for a closed range has its end; a count of tasks has none that says anything.
    if let value = Int(found), value > maximum { return maximum <= 10 ? String(maximum) : nil }
    return found == text ? nil : found
  }

  /// `20` of `0,2`, `25` of `0.25`: a share of one, as spreadsheets keep percentages; nil for what is less than ten percent or no share.
  static func percent(ofShare text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count == 2, parts[0] == "0", 1...2 ~= parts[1].utf8.count, areDigits(parts[1]), parts[1].first != "0" else {
      return nil
    }
    return parts[1].utf8.count == 1 ? "\(parts[1])0" : String(parts[1])
  }

  /// What to do about a period in another form.
  static func periodHint(_ text: String) -> String {
    guard let period = period(text) else { return "" }
    // Spreadsheets make a day of what was typed as `2026-03`, and show its month.
    let isConverted = text.contains("/") && period.kind == .month
    let advice = isConverted ? " Nếu bảng tính tự đổi, hãy đặt định dạng ô là văn bản rồi gõ lại." : ""
    return Phrase.didYouMean(period.code) + advice
  }

  /// The period that the name of a file or sheet of `kind` most likely means: `2025` of `Năm 2025`.
  static func named(_ text: String, _ kind: TableKind) -> String? {
    // A number in brackets counts copies.
    guard !text.contains("("), let period = period(text), kind != .axes || period.kind == .quarter else { return nil }
    return period.code
  }

  /// The period at the end of the name `text` of a table of `kind`, whatever words stand before it: 2026-Q2 of `Xep loai quý II-2026`.
  static func period(named text: String, _ kind: TableKind) -> Period? {
    if text.contains("(") { return nil }
    if let found = named(text, kind) { return Period(found) }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let kinds: Set = ["nam", "quy", "q", "thang"]
    guard
      let word = words.first(where: { $0.contains(where: \.isNumber) || kinds.contains(VietnameseText.unaccented(String($0))) }),
      // Another number may count appendices, or copies.
      !word.allSatisfy(\.isNumber) || word.count == 4
    else { return nil }
    return named(String(text[word.startIndex...]), kind).flatMap { Period($0) }
  }

  /// `text` without the apostrophe that marks a text in a spreadsheet, and is none of it.
  static func withoutMark(_ text: String) -> String {
    ["'", "’", "‘", "`"].contains(text.prefix(1)) ? String(text.dropFirst()) : text
  }

  /// `text` with the letters that look like 0 and 1 as digits, where nothing else in the word is a letter.
  static func withDigits(_ text: String) -> String {
    var out = String()
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if word.startIndex > text.startIndex { out.append(text[text.index(before: word.startIndex)]) }
      let isNumber =
        word.contains { $0.isASCII && $0.isNumber } && word.allSatisfy { $0.isASCII && $0.isNumber || "OoIl".contains($0) }
      out += isNumber ? String(word.map { "Oo".contains($0) ? "0" : "Il".contains($0) ? "1" : $0 }) : String(word)
    }
    return out
  }

  /// `28,5` of the 28th of May, however it is written.
  private static func dayMark(_ text: String) -> String? {
    guard case .success(let day) = Grammar.date(of: text) else { return nil }
    return "\(day.day),\(day.month)"
  }

  /// Two whole numbers with a wrong mark between them, where they can only be one with decimals.
  private static func spaced(_ text: String, _ maximum: Int) -> String? {
    let parts = text.split { !$0.isNumber }
    guard parts.count == 2, parts.allSatisfy(areDigits), text.first?.isNumber == true, text.last?.isNumber == true else {
      return nil
    }
    let mark = text[parts[0].endIndex..<parts[1].startIndex]
    guard mark.allSatisfy({ " .,;·'".contains($0) }) else { return nil }
    // `1 000` is a thousand.
    if parts[1].count == 3, mark.allSatisfy({ " ·'".contains($0) }) { return nil }
    let found = "\(parts[0]),\(parts[1])"
    // A space alone may also stand for nothing.
    let isClear = !mark.allSatisfy { $0 == " " } || !isScore(parts.joined(), maximum)
    return isClear && isScore(found, maximum) ? found : nil
  }

  /// A number with something beside it that says nothing more.
  private static func bare(_ text: String, _ maximum: Int) -> String? {
    var number = unit(dropped: text)
    if let first = number.first, first == "," || first == "." { number = "0,\(number.dropFirst())" }
    if isScore(number, maximum) { return number }
    guard let value = Double(number.replacing(",", with: ".")), areDigits(number.filter { $0 != "," && $0 != "." }) else {
      return nil
    }
    // Little more than the most; far more is a lost mark, and where it stood nobody can tell.
    return value > Double(maximum) && value * 10 <= Double(maximum) * 11 ? String(maximum) : nil
  }

  /// `text` without a word, a percent sign or a full stop behind its number.
  private static func unit(dropped text: String) -> String {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == "." || $0 == " ") }
    let rest = String(text[number.endIndex...]).trimmingSpace()
    guard rest.allSatisfy({ $0.isLetter || $0 == "%" || $0 == "." || $0 == " " }) else { return text }
    // A letter at the number itself may be a mistyped digit.
    guard rest.isEmpty || number.last == " " || ["%", "đ", "đ.", "điểm"].contains(rest.lowercased()) else { return text }
    let trimmed = String(number).trimmingSpace()
    return trimmed.last == "." ? String(trimmed.dropLast()) : trimmed
  }

  private static func areDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  private static func isScore(_ text: String, _ maximum: Int) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { (try? Grammar.score($0, upTo: maximum)) != nil }
  }

  /// `3/2026`, `2026-3`, `Q1/2026`, `quý I/2026`, `I/2026`, `2026Q1`, `năm 2026`, `2026.0`.
  static func period(_ text: String) -> Period? {
    let parts = words(VietnameseText.unaccented(withDigits(text)).uppercased())
    guard let year = parts.first(where: { $0.count == 4 && Int($0) != nil }) else { return nil }
    let rest = parts.filter { $0 != year && !["NAM", "THANG"].contains($0) }.joined()
    // A spreadsheet writes a whole number with decimals.
    if rest.isEmpty || parts.count == 2 && text.contains(".") && rest.allSatisfy({ $0 == "0" }) { return Period(year) }
    if let month = Int(rest) { return Period("\(year)-\(month < 10 ? "0" : "")\(month)") }
    let quarter = rest.replacing("QUY", with: "Q").drop { $0 == "Q" }
    let number = ["I": 1, "II": 2, "III": 3, "IV": 4][String(quarter)] ?? (quarter.count < rest.count ? Int(quarter) : nil)
    return number.flatMap { Period("\(year)-Q\($0)") }
  }

  /// Runs of letters and runs of digits.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in text {
      defer { last = character }
      guard character.isLetter || character.isNumber else { continue }
      if let last, last.isLetter && character.isLetter || last.isNumber && character.isNumber, !words.isEmpty {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }
}
