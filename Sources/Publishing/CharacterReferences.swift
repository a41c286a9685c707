/// Undoes the references of markup in attribute values: `&amp;` and its like, and numbers.
enum CharacterReferences {
  /// `value` as the browser reads it, given to `body`; nothing is copied where there is nothing to undo.
  @inline(__always)
  static func undo<Result>(
    _ value: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard value.contains(UInt8(ascii: "&")) else { return body(value) }
    return undone(value).withUnsafeBufferPointer(body)
  }

  private static func undone(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      // The longest reference the program or cmark writes has six digits.
      if value[index] == UInt8(ascii: "&"), let end = value[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: String(decoding: value[(index + 1)..<end], as: UTF8.self))
      {
        out.append(contentsOf: String(scalar).utf8)
        index = end + 1
      } else {
        out.append(value[index])
        index += 1
      }
    }
    return out
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}
