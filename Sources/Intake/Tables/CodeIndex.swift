/// The codes of one kind of thing, numbered in the order they were first met; compared without case.
///
/// Open addressing over the codes' own bytes: looking up a hundred thousand references makes no string.
struct CodeIndex: Sendable {
  private var slots = [Int32](repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var starts: [UInt32] = [0]
  private var letters: [UInt8] = []

  var count: Int { hashes.count }

  /// A number for the code, the same for every spelling of it; nil if `code` is not formed as a code.
  ///
  /// A code is `[A-Za-z0-9Đđ][A-Za-z0-9Đđ._-]{0,63}` without `..`.
  static func hash(_ code: Bytes) -> UInt64? {
    guard code.count > 0, code.count <= 128 else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt8 = 0x2E
    var characters = 0
    for byte in code {
      let folded = fold(byte)
      switch folded {
      case 0: return nil
      case 0x91: guard previous == 0xC4 else { return nil }
      case 0x2E: guard previous != 0x2E, previous != 0xC4 else { return nil }
      case 0x2D, 0x5F: guard characters > 0, previous != 0xC4 else { return nil }
      default: guard previous != 0xC4 else { return nil }
      }
      if folded != 0x91 { characters += 1 }
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
      previous = folded
    }
    guard previous != 0xC4, characters <= 64 else { return nil }
    // The low bits choose the slot, and of FNV they depend on the low bits of the letters alone.
    return hash ^ (hash &* 0x9E37_79B9_7F4A_7C15) &>> 32
  }

  /// The number of `code`, or nil if it is unknown or not formed as a code.
  func position(of code: Bytes) -> Int? {
    guard let hash = Self.hash(code) else { return nil }
    let position = slots[slot(of: code, hash)]
    return position < 0 ? nil : Int(position)
  }

  /// The number of `code`, new or known; nil if it is not formed as a code.
  mutating func insert(_ code: Bytes) -> (position: Int, isNew: Bool)? {
    guard let hash = Self.hash(code) else { return nil }
    let slot = slot(of: code, hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(count)
    hashes.append(hash)
    letters.append(contentsOf: code)
    starts.append(UInt32(letters.count))
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// The code as it was first written.
  subscript(position: Int) -> String {
    String(decoding: letters[Int(starts[position])..<Int(starts[position + 1])], as: UTF8.self)
  }

  /// Whether the code at `position` was first written with the very bytes of `code`.
  func isWritten(_ code: Bytes, at position: Int) -> Bool {
    let own = Int(starts[position])..<Int(starts[position + 1])
    return letters.withUnsafeBufferPointer { $0.part(own).equals(code) }
  }

  /// Every code that differs from `code` in few letters, nearest first by the letters used, at most `limit`.
  ///
  /// A cheap choice for the exact comparison that follows: it looks at each code once and makes no strings but those it returns.
  func candidates(for code: Bytes, limit: Int) -> [String] {
    var wanted = [Int](repeating: 0, count: 256)
    for byte in code { wanted[Int(Self.fold(byte))] += 1 }
    let reach = code.count / 3 + 1
    var ranked: [(distance: Int, position: Int)] = []
    for position in 0..<count {
      let range = Int(starts[position])..<Int(starts[position + 1])
      guard abs(range.count - code.count) <= reach else { continue }
      let distance = distance(of: letters[range], to: &wanted, count: code.count)
      if distance <= reach { ranked.append((distance, position)) }
    }
    let sharing = ranked.map { ($0.distance, -shared(code, at: $0.position), $0.position) }
    return sharing.sorted { $0 < $1 }.prefix(limit).map { self[$0.2] }
  }

  /// The byte without case (đ is C4 91, Đ is C4 90), or 0 where it cannot stand in a code.
  @inline(__always)
  private static func fold(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0xC4: byte
    case 0x41...0x5A: byte | 0x20
    case 0x90, 0x91: 0x91
    default: 0
    }
  }

  private func slot(of code: Bytes, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if hashes[position] == hash, equals(code, position) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equals(_ code: Bytes, _ position: Int) -> Bool {
    let start = Int(starts[position])
    guard Int(starts[position + 1]) - start == code.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      let own = letters.part(start..<start + code.count)
      return own.equals(code) || (0..<code.count).allSatisfy { Self.fold(own[$0]) == Self.fold(code[$0]) }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (position, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(position)
    }
  }

  /// How many letters one of two codes has that the other has not: never more than their edit distance.
  private func distance(of letters: ArraySlice<UInt8>, to wanted: inout [Int], count: Int) -> Int {
    var common = 0
    for byte in letters {
      let folded = Int(Self.fold(byte))
      if wanted[folded] > 0 { common += 1 }
      wanted[folded] -= 1
    }
    for byte in letters { wanted[Int(Self.fold(byte))] += 1 }
    return max(letters.count, count) - common
  }

  /// How many letters agree at the beginning and at the end.
  private func shared(_ code: Bytes, at position: Int) -> Int {
    let own = letters[Int(starts[position])..<Int(starts[position + 1])]
    let front = zip(own, code).prefix { Self.fold($0) == Self.fold($1) }.count
    let back = zip(own.reversed(), code.reversed()).prefix { Self.fold($0) == Self.fold($1) }.count
    return front + back
  }
}
