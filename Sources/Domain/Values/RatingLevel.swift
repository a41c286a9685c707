/// The four levels of quality, in order; a missing level means *not rated*.
///
/// Quy định 366-QĐ/TW Điều 11.
public enum RatingLevel: UInt8, CaseIterable, Comparable, Sendable {
  /// Không hoàn thành nhiệm vụ (KHT).
  case notCompleted = 1
  /// Hoàn thành nhiệm vụ (HTNV).
  case completed = 2
  /// Hoàn thành tốt nhiệm vụ (HTT).
  case good = 3
  /// Hoàn thành xuất sắc nhiệm vụ (HTXS).
  case excellent = 4

  public static func < (left: RatingLevel, right: RatingLevel) -> Bool { left.rawValue < right.rawValue }

  /// The regulation's words.
  public var words: String {
    switch self {
    case .notCompleted: "Không hoàn thành nhiệm vụ"
    case .completed: "Hoàn thành nhiệm vụ"
    case .good: "Hoàn thành tốt nhiệm vụ"
    case .excellent: "Hoàn thành xuất sắc nhiệm vụ"
    }
  }

  /// The short form used in tables: KHT, HTNV, HTT, HTXS.
  public var short: String {
    switch self {
    case .notCompleted: "KHT"
    case .completed: "HTNV"
    case .good: "HTT"
    case .excellent: "HTXS"
    }
  }
}
