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

  /// The shares that regulations set as limits, in percent.
  private static let limits = [20, 25, 30, 50, 70]

  /// `25,0 %`: one place, rounded half up, the thin space before the sign; `–` where the whole is 0.
  ///
  /// A share is never rounded onto a limit it does not have: 142 of 203 are `69,95 %`, not `70,0 %`.
  public static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    var scale = 10
    while scale < 1_000_000, let limit = limits.first(where: { rounded(part, of: whole, scale) == $0 * scale }),
      100 * part != limit * whole
    {
      scale *= 10
    }
    let (value, places) = (rounded(part, of: whole, scale), String(scale).utf8.count - 1)
    let decimals = String(value % scale)
    let zeros = String(repeating: "0", count: places - decimals.utf8.count)
    return "\(integer(value / scale)),\(zeros)\(decimals)\u{202F}%"
  }

  /// The percentage times `scale`, rounded half up.
  private static func rounded(_ part: Int, of whole: Int, _ scale: Int) -> Int { (part * 200 * scale + whole) / (2 * whole) }

  /// `3/12 = 25,0 %`; without a percentage where the whole is 0.
  public static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(integer(part))/\(integer(whole)) = \(percent(part, of: whole))" : "\(integer(part))/0"
  }
}
