import Domain
import VietnameseText

/// The value somebody most likely meant by what a column cannot take; for hints alone, never taken as a value.
enum LikelyValue {
  /// Of `-1` it is 0, of `8 điểm` 8, of `100,01` the most allowed; nil where nothing is near.
  static func number(_ text: String, upTo maximum: Int) -> String? {
    let digits = text.drop { $0 == "-" || $0 == "−" }
    let number = digits.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard let value = Double(number.replacing(",", with: ".")), number.last.map({ $0 != "," && $0 != "." }) ?? false else {
      return nil
    }
    if digits.count < text.count { return "0" }
    return value <= Double(maximum) ? String(number) : String(maximum)
  }

  /// Of `1.250` it is 1250 (a mark between thousands), of `39,0` it is 39, of `-1` 0, of what is too large the most allowed.
  static func integer(_ text: String, upTo maximum: Int) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard areDigits else { return text.first == "-" && number(text, upTo: maximum) != nil ? "0" : nil }
    // What is too large for a closed range has its end; a count of tasks has none that says anything.
    if parts.count == 1 { return maximum <= 1000 ? String(maximum) : nil }
    guard text.utf8.count < 12 else { return nil }
    if parts.dropFirst().allSatisfy({ $0.utf8.count == 3 }) { return parts.joined() }
    return parts.count == 2 && parts[1].allSatisfy { $0 == "0" } ? String(parts[0]) : nil
  }

  /// What to do about a period in another form.
  static func periodHint(_ text: String) -> String {
    guard let period = period(text) else { return "" }
    // Spreadsheets make a day of what was typed as `2026-03`, and show its month.
    let isConverted = text.contains("/") && period.kind == .month
    let advice = isConverted ? " Nếu bảng tính tự đổi, hãy đặt định dạng ô là văn bản rồi gõ lại." : ""
    return Phrase.didYouMean(period.code) + advice
  }

  /// `3/2026`, `2026-3`, `Q1/2026`, `quý I/2026`, `năm 2026`.
  private static func period(_ text: String) -> Period? {
    let parts = VietnameseText.unaccented(text).uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let year = parts.first(where: { $0.count == 4 && Int($0) != nil }) else { return nil }
    let rest = parts.filter { $0 != year && !["NAM", "THANG"].contains($0) }.joined()
    guard !rest.isEmpty else { return Period(year) }
    if let month = Int(rest) { return Period("\(year)-\(month < 10 ? "0" : "")\(month)") }
    let quarter = rest.replacing("QUY", with: "Q").drop { $0 == "Q" }
    guard quarter.count < rest.count else { return nil }
    let number = ["I": 1, "II": 2, "III": 3, "IV": 4][String(quarter)] ?? Int(quarter)
    return number.flatMap { Period("\(year)-Q\($0)") }
  }
}
