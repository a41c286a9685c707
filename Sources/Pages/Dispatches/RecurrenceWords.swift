import Domain

extension Dispatch.Deadline {
  /// The recurrence for readers: `hằng quý, ngày 15 tháng cuối quý`.
  ///
  /// The reader gives it in the fixed words of its JSON. Others are left out: the limit as written stands beside it.
  var recurrenceWords: String {
    guard let recurrence else { return "" }
    let parts = recurrence.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch parts.first ?? "" {
    case "yearly": return rest.isEmpty ? "hằng năm" : "hằng năm, ngày \(Self.day(rest))"
    case "quarterly": return "hằng quý" + Self.dayWords(rest)
    case "monthly": return "hằng tháng" + Self.dayWords(rest)
    case "weekly": return "hằng tuần" + (Self.weekdays[rest].map { ", \($0)" } ?? "")
    case "daily": return "hằng ngày"
    default:
      let year = " of the following year"
      return recurrence.hasSuffix(year) ? "ngày \(Self.day(String(recurrence.dropLast(year.count)))) của năm sau" : ""
    }
  }

  private static let weekdays = [
    "Monday": "thứ Hai", "Tuesday": "thứ Ba", "Wednesday": "thứ Tư", "Thursday": "thứ Năm", "Friday": "thứ Sáu",
    "Saturday": "thứ Bảy", "Sunday": "Chủ nhật",
  ]

  /// `12-15` → `15/12`, `01-05` → `05/01`: zeros as in a whole date.
  private static func day(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return text }
    return "\(parts[1] < 10 ? "0" : "")\(parts[1])/\(parts[0] < 3 ? "0" : "")\(parts[0])"
  }

  /// `day 15 of the quarter's last month` → `, ngày 15 tháng cuối quý`.
  private static func dayWords(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0] == "day", let day = Int(words[1]) else { return "" }
    let month =
      switch words.count > 2 ? words[2] : "" {
      case "of the quarter's last month": " tháng cuối quý"
      case "of the next quarter's first month": " tháng đầu quý sau"
      case "of the next month": " tháng sau"
      default: ""
      }
    return ", ngày \(day)\(month)"
  }
}
