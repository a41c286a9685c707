import Testing

@testable import Pipeline

/// The identity that a linker gives a program, in files made here byte by byte.
@Suite struct BuildNoteTests {
  private static func number(_ value: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  private static func note(_ owner: String, _ kind: Int, _ value: [UInt8]) -> [UInt8] {
    let name = Array(owner.utf8) + [0]
    func filled(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
    return number(name.count, 4) + number(value.count, 4) + number(kind, 4) + filled(name) + filled(value)
  }

  /// An ELF file with one header of `kind`, for `notes`.
  private static func file(_ notes: [UInt8], kind: Int = 4, length: Int? = nil) -> [UInt8] {
    let start: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1] + [UInt8](repeating: 0, count: 0x1A)
    let head = start + number(0x40, 8) + [UInt8](repeating: 0, count: 0x0E) + number(0x38, 2) + number(1, 2) + number(0, 6)
    let part = number(kind, 4) + number(0, 4) + number(0x78, 8) + number(0, 16) + number(length ?? notes.count, 8) + number(0, 16)
    return head + part + notes
  }

  private static let notes = note("GNU", 1, [1, 2, 3, 4]) + note("stapsdt", 3, [7]) + note("GNU", 3, [0xAB, 0xCD, 0xEF])

  @Test func theIdentityIsFoundAmongOtherNotes() {
    #expect(BuildNote.identity(in: Self.file(Self.notes)[...]).map(Array.init) == [0xAB, 0xCD, 0xEF])
  }

  @Test func whatIsNoNoteIsNotRead() {
    #expect(BuildNote.identity(in: Self.file(Self.notes, kind: 1)[...]) == nil)
    #expect(BuildNote.identity(in: Self.file(Self.note("GNU", 1, [1]))[...]) == nil)
    #expect(BuildNote.identity(in: []) == nil)
  }

  /// A file that is cut off anywhere, or tells wrong lengths, has no identity and does no harm.
  @Test func aDamagedFileHasNone() {
    let whole = Self.file(Self.notes)
    for end in 0..<(whole.count - 1) { #expect(BuildNote.identity(in: whole[..<end]) == nil, "cut at \(end)") }
    #expect(BuildNote.identity(in: Self.file(Self.notes, length: 1 << 39)[...]) == nil)
    for place in whole.indices where place < 0x40 {
      var damaged = whole
      damaged[place] = 0xFF
      _ = BuildNote.identity(in: damaged[...])
    }
  }
}
