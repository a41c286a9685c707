import Diagnostics
import Foundation
import Testing

@testable import Intake

/// A table in each of the encodings that were there before Unicode: the cause is told by its name.
@Suite struct EncodingTests {
  @Test func `a file in UTF-16 without its mark is told once`() throws {
    let text = "Mã đơn vị,Tên đơn vị\r\na,A\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let content = try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": text])
    #expect(content.diagnostics.map(\.code) == ["encoding"])
  }

  private static let table = """
    Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Chức vụ,Vai trò,Xếp loại,Lý do không xếp loại
    xa-a.bt,xa-a,CBLĐ,Nguyễn Văn Hưởng,"Bí thư, Chủ tịch",người đứng đầu,Hoàn thành tốt nhiệm vụ,
    xa-a.cc1,xa-a,CC,Trần Thị Mỹ Duyên,Văn thư,,Hoàn thành xuất sắc nhiệm vụ,
    xa-a.cc2,xa-a,CC,Lê Đức Ngọ,Chuyên viên,,,Nghỉ ốm dài ngày

    """

  /// An encoding from before Unicode.
  enum Old: CaseIterable {
    case windows1258, vni, tcvn3

    var cause: LikelyCause {
      switch self {
      case .windows1258: .windows1258
      case .vni: .vni
      case .tcvn3: .tcvn3
      }
    }

    func bytes(of text: String) -> [UInt8] { text.flatMap { bytes(of: $0) } }

    /// Sắc, huyền, hỏi, ngã, nặng.
    private static let tones = Array("\u{301}\u{300}\u{309}\u{303}\u{323}".unicodeScalars)

    private func bytes(of character: Character) -> [UInt8] {
      if let ascii = character.asciiValue { return [ascii] }
      let isCapital = character.isUppercase
      let scalars = character.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      let tone = scalars.lazy.compactMap { Self.tones.firstIndex(of: $0) }.first
      let bare = scalars.filter { !Self.tones.contains($0) }
      let letter = Character(String(String.UnicodeScalarView(bare)).precomposedStringWithCanonicalMapping)
      switch self {
      case .windows1258: return Self.windows1258(letter, tone, isCapital: isCapital)
      case .vni: return Self.vni(letter, tone).map { isCapital ? $0 - 0x20 : $0 }
      case .tcvn3:
        if isCapital, let place = Array("ăâêôơưđ").firstIndex(of: letter) { return [0xA1 + UInt8(place)] }
        return [Self.abc[letter]?[tone.map { $0 + 1 } ?? 0] ?? 0]
      }
    }

    /// The letter, and its tone behind it.
    private static func windows1258(_ letter: Character, _ tone: Int?, isCapital: Bool) -> [UInt8] {
      let own: [Character: UInt8] = ["ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "đ": 0xF0]
      let tones: [UInt8] = [0xEC, 0xCC, 0xD2, 0xDE, 0xF2]
      let base = letter.asciiValue ?? own[letter] ?? 0
      return [isCapital ? base - 0x20 : base] + (tone.map { [tones[$0]] } ?? [])
    }

    /// The letter without its mark, but for ơ, ư and đ, and behind it mark and tone as one.
    private static func vni(_ letter: Character, _ tone: Int?) -> [UInt8] {
      let own: [Character: UInt8] = ["ơ": 0xF4, "ư": 0xF6, "đ": 0xF1]
      let rounded: [Character: UInt8] = ["â": 0x61, "ê": 0x65, "ô": 0x6F]
      let ofI: [UInt8] = [0xED, 0xEC, 0xE6, 0xF3, 0xF2]
      if letter == "i", let tone { return [ofI[tone]] }
      if letter == "y", tone == 4 { return [0xEE] }
      // Those without a tone stand last.
      let (base, behind): (UInt8, [UInt8]) =
        if let base = rounded[letter] {
          (base, [0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xE2])
        } else if letter == "ă" {
          (0x61, [0xE9, 0xE8, 0xFA, 0xFC, 0xEB, 0xEA])
        } else {
          (own[letter] ?? letter.asciiValue ?? 0, [0xF9, 0xF8, 0xFB, 0xF5, 0xEF])
        }
      let place = tone ?? 5
      return [base] + (place < behind.count ? [behind[place]] : [])
    }

    /// TCVN3: without tone, sắc, huyền, hỏi, ngã, nặng.
    private static let abc: [Character: [UInt8]] = [
      "a": [0x61, 0xB8, 0xB5, 0xB6, 0xB7, 0xB9], "ă": [0xA8, 0xBE, 0xBB, 0xBC, 0xBD, 0xC6],
      "â": [0xA9, 0xCA, 0xC7, 0xC8, 0xC9, 0xCB], "e": [0x65, 0xD0, 0xCC, 0xCE, 0xCF, 0xD1],
      "ê": [0xAA, 0xD5, 0xD2, 0xD3, 0xD4, 0xD6], "i": [0x69, 0xDD, 0xD7, 0xD8, 0xDC, 0xDE],
      "o": [0x6F, 0xE3, 0xDF, 0xE1, 0xE2, 0xE4], "ô": [0xAB, 0xE8, 0xE5, 0xE6, 0xE7, 0xE9],
      "ơ": [0xAC, 0xED, 0xEA, 0xEB, 0xEC, 0xEE], "u": [0x75, 0xF3, 0xEF, 0xF1, 0xF2, 0xF4],
      "ư": [0xAD, 0xF8, 0xF5, 0xF6, 0xF7, 0xF9], "y": [0x79, 0xFD, 0xFA, 0xFB, 0xFC, 0xFE], "đ": [0xAE],
    ]
  }

  @Test(arguments: Old.allCases)
  func `a table in an old encoding is told by its name`(old: Old) throws {
    for text in [Self.table, String(Self.table.split(separator: "\n")[0]), Self.table.uppercased()] {
      // Capitals with a tone have no place of their own in TCVN3.
      if old == .tcvn3, text.contains("Ễ") { continue }
      let bytes = old.bytes(of: text)
      try #require(!bytes.contains(0))
      #expect(bytes.withUnsafeBufferPointer { TextDecoding.likelyCause(of: $0) } == old.cause)
    }
    let content = try Content.whole([:])
    try content.write("ratings/2025.csv", old.bytes(of: Self.table))
    let found = content.diagnostics.filter { $0.file == "ratings/2025.csv" }
    #expect(found.map(\.message) == [TableProblem.notUnicode(old.cause).message])
  }

  @Test func `a text without đ and ư is told by its marks`() {
    for old in [Old.windows1258, .vni] {
      let bytes = old.bytes(of: "Trần Thị Bình, xã Tân Hòa: hoàn thành tốt nhiệm vụ")
      #expect(bytes.withUnsafeBufferPointer { TextDecoding.likelyCause(of: $0) } != .unknown)
    }
  }
}
