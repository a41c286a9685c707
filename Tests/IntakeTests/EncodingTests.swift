import Diagnostics
import Domain
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

  // MARK: Letters that are Unicode and not those that were meant

  /// The text that a program shows which takes the bytes of `text` for Windows-1252, or for Windows-1258.
  private func garbled(_ text: String, vietnamese: Bool = false) -> String {
    let signs = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    let own: [UInt8: Unicode.Scalar] = vietnamese ? [0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xE3: "ă", 0xF0: "đ"] : [:]
    var out = String.UnicodeScalarView()
    for byte in text.utf8 {
      out.append(own[byte] ?? (0x80...0x9F ~= byte ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte)))
    }
    return String(out)
  }

  @Test(arguments: [false, true])
  func `a table that was read in another encoding and saved again is the one error, and what else is wrong is told`(
    vietnamese: Bool
  ) throws {
    let text = try #require(Content.whole["ratings/2025.csv"])
    var told = try Content.whole(["ratings/2025.csv": garbled(text, vietnamese: vietnamese)]).diagnostics
    #expect(told.map(\.code) == ["encoding"] && told[0].line == 1, "\(told.map(\.text))")
    #expect(told[0].message == TableProblem.notUnicode(.doubleEncoded).message)
    told = try Content.whole(["ratings/2025.csv": garbled(text.replacing("HTXSNV", with: "HTXSVN"))]).diagnostics
    #expect(told.map(\.code) == ["encoding", "level-unknown"])
    let lossy = garbled(text).replacing("\u{90}", with: "\u{FFFD}")
    #expect(try Content.whole(["ratings/2025.csv": lossy]).diagnostics.map(\.code) == ["encoding"])
  }

  @Test func `some garbled rows below a right heading are told once, with their number`() throws {
    let names = ["Sở Nội vụ", "Sở Y tế", "Sở Xây dựng", "Sở Tài chính", "Sở Tư pháp"]
    let right = (0..<20).map { "r\($0),Đảng ủy xã Đông Hưng \($0),Xã\n" }.joined()
    let wrong = names.enumerated().map { "w\($0),\(garbled($1)),Xã\n" }.joined()
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị,Loại đơn vị\n" + right + wrong).failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:22:5 encoding -", "units.csv:26:5 encoding -"])
    #expect(failure.diagnostics[1].message == "còn 4 chỗ khác trong tệp cũng hỏng như thế, chỗ cuối ở đây.")
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[25, 20, 5]])
  }

  @Test(arguments: [
    ("M· ®¬n vÞ,Tªn ®¬n vÞ,Lo¹i ®¬n vÞ\na,Së Néi vô,Së\n", LikelyCause.oldLetters(.tcvn3)),
    ("Maõ ñôn vò,Teân ñôn vò,Loaïi ñôn vò\na,Sôû Noäi vuï,Sôû\n", .oldLetters(.vni)),
  ])
  func `letters of an old font are told by its name`(table: String, cause: LikelyCause) throws {
    let told = try Content.units(table).diagnostics
    #expect(told.map(\.message) == [TableProblem.notUnicode(cause).message], "\(told.map(\.text))")
    let commentary = table.replacing(",", with: " ").replacing("\n", with: " ")
    #expect(try Content.whole(["commentary/index.md": commentary]).diagnostics.map(\.code) == ["encoding"])
  }

  @Test(arguments: [
    "«Đánh giá» 5 m², 20 °C, ±3 %, §4, Excel®, Noël, façade, Müller, café, El Niño",
    "Nhiệt độ 25°C; khối lượng 5m³; «hóa»…, ‘toà’ – “xã”…, góc 30°; €5, ©2025, ½ ngày, Đ–Đ, á»",
    "Lê Thị Hoà, toà, uỷ, oà, uâ, uý, huế, xoã, loà, quà, quý, khoẻ, Thuý", "Tình trạng: đạt ¼, ½, ¾; 5 µm; ¹ ² ³; a·b; º ª",
    "Tran Van Ba\u{AD}n, hoan\u{AD}thien, ban\u{AD}hanh, bo\u{AD}sung, ra\u{AD}soat",
  ])
  func `signs of a right text are none of these`(text: String) {
    for text in [text, "\(text)\n\(text)\n\(text)\n", String(repeating: "\(text),", count: 40)] {
      let found = Array(text.utf8).withUnsafeBufferPointer { GarbledText.find(in: $0) }
      #expect(found == nil, "\(String(describing: found?.cause)) \(text)")
    }
  }

  // MARK: Other files

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><body>a,b</body></html>", FileForm.html), ("\u{FEFF}  <HTML lang=\"vi\">", .html),
    ("%PDF-1.7\n%âãÏÓ\n", .pdf), ("{\\rtf1\\ansi x}", .richText), ("PK\u{3}\u{4}....word/document.xml", .document),
    ("PK\u{3}\u{4}....[Content_Types].xml....xl/workbook.xml", .workbook), ("PK\u{3}\u{4}x", .archive),
    ("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", .xmlWorkbook), ("<?xml version=\"1.0\"?><a/>", .xml),
  ])
  func `a file that is something else than its name says is the one error`(text: String, form: FileForm) throws {
    for path in ["units.csv", "dispatches/412.md", "commentary/xa-a.md", "ratings/2025-Q4.csv"] {
      let told = try Content.whole([path: text]).diagnostics.filter { $0.file == path }
      #expect(told.map(\.place) == ["\(path):1:1 encoding -"], "\(told.map(\.text))")
      #expect(
        told.first?.message.contains(form.words) == true
          && told.first?.hint
            == form.advice(
              path.hasSuffix("csv") ? "dạng «CSV UTF-8»" : "dạng văn bản thuần, bảng mã UTF-8")
      )
    }
  }

  @Test(arguments: [("<table><tr><td>Số</td></tr></table>", 0), ("<!-- ghi chú -->\nKính gửi: Các xã", 0), ("PK", 0)])
  func `text that only begins like one is text`(text: String, count: Int) throws {
    #expect(try Content.whole(["dispatches/412.md": text]).diagnostics.count { $0.code == "encoding" } == count)
  }

  @Test(arguments: [
    ("Mã đơn vị,Tên đơn vị\na,A\n", "tệp chữ thuần"), ("%PDF-1.4 x", "tệp PDF"), ("<html></html>", "trang HTML"),
  ])
  func `something else under the name of a workbook is told as what it is`(text: String, words: String) throws {
    let told = try Content(["site.toml": Content.site, "so.xlsx": text]).diagnostics.filter { $0.file == "so.xlsx" }
    #expect(told.map(\.code) == ["workbook-unreadable"] && told[0].message.contains(words), "\(told.map(\.text))")
  }
}
