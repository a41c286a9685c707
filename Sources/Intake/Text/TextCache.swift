/// Shares the storage of texts that repeat: most cells of a table say what another cell of it says.
///
/// Direct-mapped: a text that finds its slot taken by another one takes it over.
struct TextCache {
  private struct Slot {
    var hash: UInt64
    var text: String
  }

  private var slots = [Slot](repeating: Slot(hash: 0, text: ""), count: 1024)

  /// The text with exactly these bytes, where it is still known.
  func text(of bytes: Bytes, hash: UInt64) -> String? {
    let slot = slots[Int(hash & 1023)]
    guard slot.hash == hash, slot.text.utf8.count == bytes.count else { return nil }
    let equal = slot.text.utf8.withContiguousStorageIfAvailable { $0.equals(bytes) }
    return equal == true ? slot.text : nil
  }

  /// Remembers `text`, whose bytes have `hash`.
  mutating func keep(_ text: String, hash: UInt64) { slots[Int(hash & 1023)] = Slot(hash: hash, text: text) }

  /// A number that spreads texts well; eight bytes a step.
  static func hash(of bytes: Bytes) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash &>> 32
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = tail &<< 8 | UInt64(bytes[offset])
      offset += 1
    }
    hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash &>> 32
  }
}
