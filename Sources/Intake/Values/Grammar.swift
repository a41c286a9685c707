import Domain

/// Values that are written in ASCII alone, read from their bytes.
enum Grammar {
  /// What a date could not be read as.
  enum DateFault: Error, Equatable { case form, shortYear, monthOnly, yearless, noSuchDay }
  /// What a number could not be read as.
  enum NumberFault: Error, Equatable { case form, grouped, formula, unit, negative, tooPrecise, outOfRange }

  /// `5/4/2026`, `05/4/2026` or `2026-04-05`.
  static func date(_ bytes: Bytes) throws(DateFault) -> Day {
    var numbers = (0, 0, 0)
    var lengths = (0, 0, 0)
    var part = 0
    var mark: UInt8 = 0
    for byte in bytes {
      if byte >= Byte.zero, byte <= Byte.nine {
        let digit = Int(byte - Byte.zero)
        switch part {
        case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
        case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
        default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
        }
        if lengths.0 > 4 || lengths.1 > 4 || lengths.2 > 4 { throw .form }
      } else if byte == 0x2F || byte == 0x2D, part < 2, mark == 0 || byte == mark {
        mark = byte
        part += 1
      } else {
        throw .form
      }
    }
    if part == 1, mark == 0x2F, 1...2 ~= lengths.0, lengths.1 == 4 { throw .monthOnly }
    if part == 1, mark == 0x2F, 1...2 ~= lengths.0, 1...2 ~= lengths.1 { throw .yearless }
    guard part == 2 else { throw .form }
    let isISO = mark == 0x2D && lengths == (4, 2, 2)
    if !isISO {
      guard mark == 0x2F, 1...2 ~= lengths.0, 1...2 ~= lengths.1 else { throw .form }
      if lengths.2 == 2 { throw .shortYear }
      guard lengths.2 == 4 else { throw .form }
    }
    let (year, day) = isISO ? (numbers.0, numbers.2) : (numbers.2, numbers.0)
    guard let found = Day(year: year, month: numbers.1, day: day) else { throw .noSuchDay }
    return found
  }

  /// `date` for a text of its own.
  static func date(of text: String) -> Result<Day, DateFault> {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(DateFault) { return .success(try date(bytes)) } catch { return .failure(error) }
    }
  }

  /// `8,5`, `8.5` or `95`: from 0 to `maximum`, at most six decimals, exact.
  static func score(_ bytes: Bytes, upTo maximum: Int) throws(NumberFault) -> Score {
    var (value, decimals, digits): (Int64, Int, Int) = (0, 0, 0)
    var hasPoint = false
    for byte in bytes {
      if byte >= Byte.zero, byte <= Byte.nine {
        digits += 1
        if hasPoint { decimals += 1 }
        // Ten digits hold every number in range; more would only be zeros in front, or too large, or too precise.
        if decimals <= 6, value < 1_000_000_000_000 { value = value * 10 + Int64(byte - Byte.zero) }
      } else if byte == 0x2C || byte == 0x2E, !hasPoint, digits > 0 {
        hasPoint = true
      } else {
        throw numberFault(bytes)
      }
    }
    guard digits > 0, hasPoint == (decimals > 0) else { throw numberFault(bytes) }
    guard decimals <= 6 else { throw .tooPrecise }
    for _ in decimals..<6 where value < 1_000_000_000_000 { value *= 10 }
    guard value <= Int64(maximum) * 1_000_000 else { throw .outOfRange }
    return Score(millionths: value)
  }

  /// `0`…`maximum`, digits only.
  static func integer(_ bytes: Bytes, upTo maximum: Int32) throws(NumberFault) -> Int32 {
    var value: Int64 = 0
    for byte in bytes {
      guard byte >= Byte.zero, byte <= Byte.nine else { throw .form }
      if value < 10_000_000_000 { value = value * 10 + Int64(byte - Byte.zero) }
    }
    guard bytes.count > 0 else { throw .form }
    guard value <= Int64(maximum) else { throw .outOfRange }
    return Int32(value)
  }

  /// The period with this written form.
  static func period(_ bytes: Bytes) -> Period? {
    if bytes.count == 4, let year = try? integer(bytes, upTo: 2999), year >= 1900 { return .year(Int(year)) }
    return bytes.count <= 9 ? Period(bytes.text) : nil
  }

  /// Whether `text` is a number below zero, with a hyphen or the sign of mathematics.
  static func isNegative(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer { isNegative($0) } }

  private static func isNegative(_ bytes: Bytes) -> Bool {
    let sign = bytes.first == 0x2D ? 1 : bytes.starts(with: "\u{2212}".utf8) ? 3 : 0
    let parts = bytes.dropFirst(sign).split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    return sign > 0 && parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }

  private static func numberFault(_ bytes: Bytes) -> NumberFault {
    guard let first = bytes.first else { return .form }
    if first == 0x3D { return .formula }
    if isNegative(bytes) { return .negative }
    let marks = bytes.count { $0 == 0x2C || $0 == 0x2E }
    let digits = bytes.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x2E }
    if digits, marks > 1 { return .grouped }
    if 0x30...0x39 ~= first, let last = bytes.last, last == 0x25 || bytes.contains(Byte.space) { return .unit }
    return .form
  }
}
