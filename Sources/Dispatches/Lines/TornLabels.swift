/// Labels and titles whose words a narrow cell put on two lines, `Kính` over `gửi: …`, `KT.` over `CỤC TRƯỞNG`, `NGHỊ` over `ĐỊNH` →
/// one line, and a blank one.
enum TornLabels {
  private static let labels: [(first: Phrase, second: Phrase)] = [("kính", "gửi"), ("nơi", "nhận")]
  private static let marks: [Phrase] = ["tm.", "t/m", "kt.", "k/t", "tl.", "t/l", "tuq.", "t/uq"]

  /// `lines` with the words of each label on its first line.
  static func joined(_ lines: [TextLine]) -> [TextLine] {
    var lines = lines
    for place in lines.indices.dropLast() where lines[place].prose.count <= 6 && isTorn(lines[place], lines[place + 1]) {
      let (first, second) = (lines[place], lines[place + 1])
      lines[place] = TextLine(
        number: first.number, text: "\(first.text) \(second.text)", bullet: first.bullet, isStrong: first.isStrong)
      lines[place].joined = second.number
      lines[place + 1] = TextLine(number: second.number, text: "")
    }
    return lines
  }

  private static func isTorn(_ first: TextLine, _ second: TextLine) -> Bool {
    guard second.bullet == nil, !second.isBlank else { return false }
    if labels.contains(where: { first.isJust($0.first) && second.starts(with: [$0.second]) }) { return second.text.contains(":") }
    guard first.isCapitals, second.isCapitals else { return false }
    if marks.contains(where: first.isJust) { return true }
    // Only a whole title: `QUY` over `ĐỊNH CHI TIẾT …` is what a thông tư is about.
    return DocumentTypes.title(TextLine(number: 0, text: "\(first.text) \(second.text)")).map { $0.rest.isEmpty } ?? false
  }
}
