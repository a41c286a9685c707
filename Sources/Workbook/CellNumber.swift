import Glibc

/// Numbers of cells as the text or the day they stand for.
struct CellNumber {
  let is1904: Bool

  /// What the cell with number `digits` and `format` holds; texts are appended to `bytes`.
  func content(_ digits: [UInt8], _ format: NumberFormat, into bytes: inout [UInt8]) -> SheetCells.Content {
    if format == .general, Self.isPlain(digits) { return .text(Self.append(digits, to: &bytes)) }
    guard let number = Self.value(of: digits) else { return .fault(.unreadable) }
    switch format {
    case .general: return .text(Self.append(Self.decimal(number), to: &bytes))
    case .decorated: return .decorated(Self.append(Self.decimal(number), to: &bytes))
    case .time: return .fault(.time)
    case .percent: return .percent(Self.append(Self.decimal(number * 100), to: &bytes))
    case .padded(let width):
      let text = Self.decimal(number)
      let isWhole = text.allSatisfy { 0x30...0x39 ~= $0 }
      let zeros = [UInt8](repeating: 0x30, count: isWhole ? max(0, width - text.count) : 0)
      return .text(Self.append(zeros + text, to: &bytes))
    case .day: return day(number).map { .day($0) } ?? .fault(.noSuchDay)
    case .month: return day(number).map { .month($0) } ?? .fault(.noSuchDay)
    case .year: return day(number).map { .year($0) } ?? .fault(.noSuchDay)
    }
  }

  /// Days since 1970-01-01 of the day with this number; the time of day, behind the point, has no part in any table.
  ///
  /// In the system of 1900 day 60 is a 29 February that never was (ECMA-376 part 1, 18.17.4.1), and day 0 no day at all.
  private func day(_ number: Double) -> Int32? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let serial = Int32(number)
    if is1904 { return serial - 24_107 }
    if serial == 0 || serial == 60 { return nil }
    return serial - (serial < 60 ? 25_568 : 25_569)
  }

  /// Digits with at most one point and nothing idle behind it, short enough to be what was typed.
  private static func isPlain(_ digits: [UInt8]) -> Bool {
    guard !digits.isEmpty, digits.count <= 15 else { return false }
    var points = 0
    for digit in digits {
      if digit == 0x2E { points += 1 } else if digit < 0x30 || digit > 0x39 { return false }
    }
    return points == 0 || points == 1 && digits.first != 0x2E && digits.last != 0x2E && digits.last != 0x30
  }

  private static func value(of digits: [UInt8]) -> Double? {
    // strtod would also take hexadecimal, "nan" and leading space.
    let allowed = digits.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65 }
    guard allowed, !digits.isEmpty, let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  /// The number with the fifteen digits that sheets show, without an exponent: 8.1999999999999993 is 8.2.
  static func decimal(_ number: Double) -> [UInt8] {
    let short = printed(number, "%.15g")
    guard short.contains(0x65) else { return short }
    if abs(number) >= 1 { return printed(number, "%.0f") }
    // 1.5e-07: the digits of the mantissa behind as many zeros as the exponent says.
    let parts = short.split(separator: 0x65)
    let exponent = Int(String(decoding: parts[1].dropFirst(), as: UTF8.self)) ?? 0
    let zeros = [UInt8](repeating: 0x30, count: max(0, exponent - 1))
    return (number < 0 ? Array("-0.".utf8) : Array("0.".utf8)) + zeros + parts[0].filter { 0x30...0x39 ~= $0 }
  }

  private static func printed(_ number: Double, _ format: String) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      let count = withVaList([number]) { vsnprintf(buffer.baseAddress, buffer.count, format, $0) }
      return buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    }
  }

  /// Puts `text` behind `bytes`.
  static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) -> SheetCells.Slice {
    let slice = SheetCells.Slice(start: UInt32(bytes.count), length: UInt32(text.count))
    bytes.append(contentsOf: text)
    return slice
  }
}
