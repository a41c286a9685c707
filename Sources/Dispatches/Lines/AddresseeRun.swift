/// Messages that go on behind their addressees: `[Khẩn] Kính gửi: Các đồng chí bí thư chi bộ. Thực hiện Công văn …`.
enum AddresseeRun {
  private static let openers: [Phrase] = [
    "căn cứ", "thực hiện", "xét", "theo", "triển khai", "để", "nhằm", "trên cơ sở", "tiếp theo", "phúc đáp", "trả lời", "vừa qua",
    "thời gian qua", "sau khi", "nhận được", "thi hành", "hiện nay", "tiếp tục",
  ]

  /// The urgency in brackets, the addressees and the text as lines of their own; `line` itself where it is no such message.
  static func split(_ line: LineReader.Raw) -> [LineReader.Raw] {
    guard line.text.utf8.count > 120,
      let first = line.text.utf8.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: " ") }),
      "Kk[(".utf8.contains(first)
    else { return [line] }
    let (urgency, rest) = urgency(line.text.trimmed)
    let head = Prose(String(rest.prefix(500)).replacing("*", with: ""))
    guard Layout.addressingEnd(TextLine(number: 0, text: head.text(0, head.count))) != nil,
      let stop = head.folded.indices.first(where: { place in
        head.folded[place] == "." && head.scalar(place + 1) == " " && opensText(head, head.skipSpaces(place + 1))
      })
    else { return [line] }
    let addressees = head.text(0, stop + 1)
    let text = rest.replacing("*", with: "").dropFirst(addressees.count).trimmed
    return ([urgency].compactMap(\.self) + [addressees, text]).map { LineReader.Raw(number: line.number, text: $0) }
  }

  private static func opensText(_ prose: Prose, _ place: Int) -> Bool {
    place < prose.count && FoldedScalars.isUpper(prose.scalars[place]) && prose.end(ofAny: openers, at: place) != nil
  }

  /// `[Khẩn] Kính gửi …` → the word in the brackets, and the rest.
  private static func urgency(_ text: String) -> (word: String?, rest: String) {
    guard text.hasPrefix("[") || text.hasPrefix("("), let close = text.prefix(24).firstIndex(where: { "])".contains($0) }) else {
      return (nil, text)
    }
    let word = text[..<close].dropFirst().trimmed
    return HeaderWords.isUrgency(TextLine(number: 0, text: word))
      ? (word, text[text.index(after: close)...].trimmed) : (nil, text)
  }
}
