/// The note `NT_GNU_BUILD_ID` of an ELF file for 64-bit machines; see elf(5).
enum BuildNote {
  /// The identity, from the first bytes of the file; nil where they hold none.
  static func identity(in file: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard file.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let headers = number(in: file, at: 0x20, length: 8),
      let size = number(in: file, at: 0x36, length: 2), let count = number(in: file, at: 0x38, length: 2)
    else { return nil }
    for index in 0..<count {
      let header = headers + index * size
      // PT_NOTE: where such notes lie in the file, and how long they are.
      guard number(in: file, at: header, length: 4) == 4, let start = number(in: file, at: header + 0x08, length: 8),
        let length = number(in: file, at: header + 0x20, length: 8), start <= file.count, length <= file.count - start
      else { continue }
      if let found = identity(inNotes: file.dropFirst(start).prefix(length)) { return found }
    }
    return nil
  }

  /// Notes are a name's length, a value's length, a kind, the name, the value, each filled up to four bytes.
  private static func identity(inNotes notes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = notes
    while let name = number(in: rest, at: 0, length: 4), let value = number(in: rest, at: 4, length: 4),
      let kind = number(in: rest, at: 8, length: 4)
    {
      rest = rest.dropFirst(12)
      let owner = rest.prefix(name)
      rest = rest.dropFirst(filled(name))
      if kind == 3, owner.elementsEqual("GNU\0".utf8), value > 0, value <= rest.count { return rest.prefix(value) }
      rest = rest.dropFirst(filled(value))
    }
    return nil
  }

  private static func filled(_ length: Int) -> Int { (length + 3) / 4 * 4 }

  /// The number of `length` bytes at `place`, lowest first; nil where the bytes end before it, or it is no place in any file.
  private static func number(in bytes: ArraySlice<UInt8>, at place: Int, length: Int) -> Int? {
    let found = bytes.dropFirst(place).prefix(length)
    guard found.count == length else { return nil }
    let value = found.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value < 1 << 40 ? Int(value) : nil
  }
}
