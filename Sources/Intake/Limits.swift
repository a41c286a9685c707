/// Sizes beyond which input is refused by name, so that a stray file cannot take the machine down.
enum Limits {
  static let tableBytes = 256 << 20
  static let fieldBytes = 64 << 10
  static let columns = 256
  static let rows = 5_000_000
  static let settingsBytes = 1 << 20
  static let commentaryBytes = 256 << 10
  static let dispatchBytes = 1 << 20
}
