/// The list of recipients and the signature, copied line by line across their two columns → the list, then the signature.
///
/// `Nơi nhận:` / `KT. BỘ TRƯỞNG` / `- Như trên;` / `THỨ TRƯỞNG` / `- Lưu: VT.` / `Lê Văn An`. Where nothing of the signature stands
/// above the archive row, and where there is no such row, nothing is moved.
enum InterleavedFoot {
  /// `lines` in the order of their columns.
  static func untangled(_ lines: [TextLine]) -> [TextLine] {
    guard let label = lines.firstIndex(where: Layout.isReceiving), let end = end(lines, after: label) else { return lines }
    // The first line of the right column may stand higher than the label.
    let above = label > 0 && SignatureWords.isAuthority(lines[label - 1]) ? label - 1 : label
    let inside = lines[(label + 1)..<end]
    let list = inside.filter { !isOfSignature($0) }
    let signature = lines[above..<label] + inside.filter(isOfSignature)
    let blank = TextLine(number: lines[label].number, text: "")
    return lines[..<above] + [lines[label]] + list + [blank] + signature + lines[end...]
  }

  /// The most lines that a foot has.
  private static let reach = 60

  /// The place behind the archive row, if something of the signature stands between it and the label.
  private static func end(_ lines: [TextLine], after label: Int) -> Int? {
    var isTangled = false
    for place in lines.indices.dropFirst(label + 1).prefix(reach) {
      let line = lines[place]
      if line.prose.count > 160 || Layout.isReceiving(line) { return nil }
      if line.prose.count < 80, RecipientReader.isArchive(line.text) { return isTangled ? place + 1 : nil }
      isTangled = isTangled || SignatureWords.opens(line)
    }
    return nil
  }

  private static func isOfSignature(_ line: TextLine) -> Bool {
    guard line.bullet == nil, !line.text.hasSuffix(";"), !line.text.hasSuffix(",") else { return false }
    if SignatureWords.opens(line) || SignatureWords.isSeal(line) { return true }
    return line.isCapitals ? NameShape.isNameInCapitals(line.text.unpunctuated) : SignatureWords.name(line.text) != nil
  }
}
