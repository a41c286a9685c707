import Glibc

/// What is done with the pieces of an XML text, in their order.
class XMLHandler {
  /// What was found is no part of a workbook: the scan ends.
  var isRefused = false
  /// More was found than `WorkbookLimits` allows: the scan ends.
  var isTooLarge = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element or attribute without its prefix; valid during the call that hands it out.
///
/// Prefixes are left aside because the two forms of the format (transitional and strict) use other namespaces for the same names.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    start = strchr(name, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
  }

  /// Lets a name stand in `switch`.
  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.start) == 0
  }
}

/// The attributes of an element; valid during the call that hands them out.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// The value of the attribute `name`, as its bytes.
  subscript(name: StaticString) -> UnsafePointer<CChar>? {
    var pair = pairs
    while let key = pair[0] {
      if name ~= XMLName(key) { return pair[1] }
      pair += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }

  /// A whole number of at most nine digits, without sign, or nil.
  func number(_ name: StaticString) -> Int? {
    guard var digit = self[name] else { return nil }
    var (number, count) = (0, 0)
    while case let value = UInt8(bitPattern: digit.pointee), 0x30...0x39 ~= value, count < 9 {
      (number, count) = (number * 10 + Int(value - 0x30), count + 1)
      digit += 1
    }
    return count > 0 && digit.pointee == 0 ? number : nil
  }

  func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }
}
