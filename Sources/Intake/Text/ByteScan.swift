/// One pass over bytes that tells whether they are UTF-8 and whether anything in them needs a closer look.
///
/// Tables and commentaries of tens of megabytes go through this, so it is a table-driven automaton: one shift a byte, no branch.
enum ByteScan {
  /// What stands in a text.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// A control character other than tab, line feed and carriage return.
    static let control = Traits(rawValue: 1)
    /// A character outside plain Latin letters: may be unnormalised, invisible, or quite harmless.
    static let unusual = Traits(rawValue: 2)
    /// A carriage return.
    static let carriageReturn = Traits(rawValue: 4)
    /// NUL.
    static let zero = Traits(rawValue: 8)
    /// A tab.
    static let tab = Traits(rawValue: 16)
  }

  /// The traits of `bytes`, or nil where they are not UTF-8.
  static func traits(of bytes: Bytes) -> Traits? {
    steps.withUnsafeBufferPointer { steps in
      classes.withUnsafeBufferPointer { classes in
        var state: UInt64 = 0
        var found: UInt8 = 0
        var previous: UInt8 = 0
        for byte in bytes {
          state = steps[Int(byte)] &>> state
          found |= classes[(previous == 0xE1 ? 256 : 0) + Int(byte)]
          previous = byte
        }
        return state & 63 == 0 ? Traits(rawValue: found) : nil
      }
    }
  }

  /// Whether `bytes` are UTF-8.
  static func isValid(_ bytes: Bytes) -> Bool {
    steps.withUnsafeBufferPointer { steps in
      var state: UInt64 = 0
      for byte in bytes { state = steps[Int(byte)] &>> state }
      return state & 63 == 0
    }
  }

  /// Where bytes begin that belong to no character, or are NUL; what stands together is one place.
  static func wrongPlaces(in bytes: Bytes) -> [Int] {
    var (places, end, state, length): ([Int], Int, UInt64, Int) = ([], -1, 0, 0)
    func note(_ range: Range<Int>) {
      if range.lowerBound != end { places.append(range.lowerBound) }
      end = range.upperBound
    }
    for (offset, byte) in bytes.enumerated() {
      var next = (steps[Int(byte)] &>> state) & 63
      if next == refused {
        if length > 0 { note(offset - length..<offset) }
        // The byte that broke a character off may begin another one.
        if length > 0 { next = steps[Int(byte)] & 63 }
        if next == refused {
          note(offset..<offset + 1)
          next = 0
        }
        length = next == 0 ? 0 : 1
      } else {
        length = next == 0 ? 0 : length + 1
      }
      if byte == 0, next == 0 { note(offset..<offset + 1) }
      state = next
    }
    if length > 0 { note(bytes.count - length..<bytes.count) }
    return places
  }

  /// How many characters of several bytes stand in `bytes`, and how many bytes that belong to none.
  static func characters(in bytes: Bytes) -> (right: Int, wrong: Int) {
    var (right, wrong, state, length): (Int, Int, UInt64, Int) = (0, 0, 0, 0)
    for byte in bytes {
      var next = (steps[Int(byte)] &>> state) & 63
      if next == refused {
        wrong += max(length, 1)
        // The byte that broke a character off may begin another one.
        if length > 0 { next = steps[Int(byte)] & 63 } else { length = 0 }
        if next == refused { next = 0 }
        length = next == 0 ? 0 : 1
      } else {
        length += 1
        if next == 0 {
          if length > 1 { right += 1 }
          length = 0
        }
      }
      state = next
    }
    return (right, wrong + length)
  }

  // States are multiples of six, so that a state is the shift that finds its successor: 0 between characters, 6, 12, 18 one, two,
  // three bytes to come, 24 after E0, 30 after ED, 36 after F0, 42 after F4, 48 refused.
  private static let refused: UInt64 = 48

  private static let steps: [UInt64] = (0...255).map { row(UInt8($0)) }

  private static func row(_ byte: UInt8) -> UInt64 {
    var row: UInt64 = 0
    for state in stride(from: UInt64(0), through: refused, by: 6) { row |= successor(of: state, byte) << state }
    return row
  }

  private static func successor(of state: UInt64, _ byte: UInt8) -> UInt64 {
    switch (state, byte) {
    case (0, 0...0x7F), (6, 0x80...0xBF): 0
    case (0, 0xC2...0xDF), (12, 0x80...0xBF), (24, 0xA0...0xBF), (30, 0x80...0x9F): 6
    case (0, 0xE1...0xEC), (0, 0xEE...0xEF), (18, 0x80...0xBF), (36, 0x90...0xBF), (42, 0x80...0x8F): 12
    case (0, 0xF1...0xF3): 18
    case (0, 0xE0): 24
    case (0, 0xED): 30
    case (0, 0xF0): 36
    case (0, 0xF4): 42
    default: refused
    }
  }

  /// Traits of a byte; from 256 on of a byte after E1, where only U+1E00…U+1EFF (B8…BB) is plain Vietnamese.
  private static let classes: [UInt8] = (0...511).map { index in
    let byte = UInt8(index & 255)
    if index > 255 { return (0xB8...0xBB).contains(byte) ? 0 : Traits.unusual.rawValue }
    switch byte {
    case 0: return Traits.control.union(.zero).rawValue
    case Byte.carriageReturn: return Traits.carriageReturn.rawValue
    case Byte.tab: return Traits.tab.rawValue
    case Byte.newline: return 0
    case 0..<0x20, 0x7F: return Traits.control.rawValue
    case 0xC2, 0xCC...0xE0, 0xE2...0xFF: return Traits.unusual.rawValue
    default: return 0
    }
  }
}
