import Testing
import VietnameseText

@Suite struct FoldingTests {
  @Test(arguments: [("hoá", "hóa"), ("Uỷ ban", "Ủy ban"), ("CỘNG  HOÀ", "cộng hòa"), ("12‑KL/TW", "12-kl/tw"), ("khoẻ", "khỏe")])
  func `texts that differ in case, tone placement, dashes and spaces are equal`(left: String, right: String) {
    #expect(VietnameseText.folded(left) == VietnameseText.folded(right))
  }

  @Test func `decomposed letters are equal to composed ones`() {
    #expect(VietnameseText.folded("nhâ\u{323}n") == VietnameseText.folded("nhận"))
  }

  @Test(arguments: [("tỷ", "tỉ"), ("đa", "da"), ("mà", "má"), ("a1", "à"), ("toán", "tóan x")])
  func `letters and tones are never mixed up`(left: String, right: String) {
    #expect(VietnameseText.folded(left) != VietnameseText.folded(right))
  }

  @Test(arguments: [("tỷ lệ", "tỉ lệ"), ("định kỳ", "định kì"), ("quản lý", "quản lí"), ("Mỹ", "mĩ")])
  func `y and i are equal where they are the only vowel`(left: String, right: String) {
    #expect(VietnameseText.foldedLoosely(left) == VietnameseText.foldedLoosely(right))
  }

  @Test(arguments: [("quý", "quí"), ("thủy", "thủi"), ("tay", "tai")])
  func `y keeps its sound beside another vowel`(left: String, right: String) {
    #expect(VietnameseText.foldedLoosely(left) != VietnameseText.foldedLoosely(right))
  }

  @Test func `marks are taken off and đ becomes d`() {
    #expect(VietnameseText.unaccented("Đảng ủy Ủy ban nhân dân") == "dang uy uy ban nhan dan")
    #expect(VietnameseText.slug("Sở Giáo dục & Đào tạo (cũ)") == "so-giao-duc-dao-tao-cu")
    #expect(VietnameseText.slug("…").isEmpty)
  }

  @Test func `any scalars can be folded`() {
    for value in stride(from: UInt32(0), to: 0x30000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "ờ"
      _ = VietnameseText.foldedLoosely(text)
      _ = VietnameseText.sortKey(text)
      #expect(VietnameseText.slug(text).utf8.allSatisfy { $0 < 0x80 })
    }
  }
}

@Suite struct OrderTests {
  private func sorted(_ words: [String]) -> [String] {
    words.sorted { VietnameseText.precedes(VietnameseText.sortKey($0), VietnameseText.sortKey($1)) }
  }

  @Test func `letters decide before tone marks`() {
    let words = ["a", "à", "ab", "ă", "ân", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "p", "u", "ư", "v"]
    #expect(sorted(words.reversed()) == words)
  }

  @Test func `tone marks come in the order of dictionaries`() {
    let words = ["ma", "mà", "mả", "mã", "má", "mạ", "mac"]
    #expect(sorted(words.reversed()) == words)
  }

  @Test func `a space comes before a letter`() {
    #expect(sorted(["Ban Tổ chức", "Bang", "Ban"]) == ["Ban", "Ban Tổ chức", "Bang"])
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("Rà soát hồ sơ", 13, "Rà soát hồ sơ"), ("Rà soát hồ sơ", 12, "Rà soát hồ…"), ("Rà soát hồ sơ", 7, "Rà…"),
    ("Khôngcóchỗcắt", 5, "Không…"), ("", 3, ""),
  ])
  func `a text is cut between words`(text: String, most: Int, cut: String) {
    #expect(text.cut(to: most) == cut)
    #expect(text[...].cut(to: most) == cut)
  }

  @Test(arguments: [("Cần rà soát.", "Cần rà soát"), ("Cần rà soát", "Cần rà soát"), ("v.v..", "v.v."), (".", ""), ("", "")])
  func `the full stop at the end is left out`(text: String, rest: String) {
    #expect(text.withoutFullStop == rest)
  }

  @Test func `the beginning of a sentence is a capital`() {
    #expect("đã gửi Đảng ủy".capitalizedFirst == "Đã gửi Đảng ủy")
    #expect("".capitalizedFirst == "")
  }
}
