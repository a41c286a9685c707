/// How numbers are written for Vietnamese readers.
public enum Figures {
  /// Most numbers on a page are below a thousand.
  private static let smallNumbers = (0...999).map { String($0) }

  /// `1.234`: a point between thousands.
  public static func integer(_ value: Int) -> String {
    guard !(0...999).contains(value) else { return smallNumbers[value] }
    let digits = String(value.magnitude)
    guard digits.utf8.count > 3 else { return String(value) }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { out.append(".") }
      out.append(digit)
    }
    return value < 0 ? "-" + out : out
  }

  /// `25,0 %`: one place, rounded half up, the thin space before the sign; `–` where the whole is 0.
  public static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 2000 + whole) / (2 * whole)
    return "\(integer(tenths / 10)),\(tenths % 10)\u{202F}%"
  }

  /// `3/12 = 25,0 %`; without a percentage where the whole is 0.
  public static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(integer(part))/\(integer(whole)) = \(percent(part, of: whole))" : "\(integer(part))/0"
  }
}
