/// An exact decimal with up to six places: a score, a percentage.
///
/// Never binary floating point.
public struct Score: Hashable, Comparable, Sendable {
  /// The value in millionths.
  public let millionths: Int64

  public init(millionths: Int64) { self.millionths = millionths }

  /// A whole number.
  public init(_ whole: Int) { millionths = Int64(whole) * 1_000_000 }

  public static func < (left: Score, right: Score) -> Bool { left.millionths < right.millionths }
  public static func + (left: Score, right: Score) -> Score { Score(millionths: left.millionths + right.millionths) }

  /// With the decimal comma and no superfluous zeros: `92`, `8,5`.
  public var vietnamese: String { written(point: ",") }

  /// With a point, for JSON and CSV: `92`, `8.5`.
  public var plain: String { written(point: ".") }

  private func written(point: String) -> String {
    let whole = millionths.magnitude / 1_000_000
    var fraction = millionths.magnitude % 1_000_000
    let sign = millionths < 0 ? "-" : ""
    guard fraction > 0 else { return sign.isEmpty && whole < 1000 ? Figures.integer(Int(whole)) : "\(sign)\(whole)" }
    var digits = 6
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    let tail = String(fraction)
    return sign + String(whole) + point + String(repeating: "0", count: digits - tail.utf8.count) + tail
  }
}
