/// What an annex says of the document it came with.
enum AnnexNote {
  /// The number behind `(Ban hành kèm theo Thông tư số …)` in an annex, where the type is that of the dispatch itself.
  static func number(_ paragraph: Paragraph, type: String?) -> String? {
    let prose = paragraph.prose
    guard let type, paragraph.part == .annex, prose.count < 300 else { return nil }
    let open = prose.scalar(0) == "(" ? prose.skipSpaces(1) : 0
    guard let end = prose.end(ofAny: ["ban hành kèm theo", "kèm theo", "ban hành theo"], at: open) else { return nil }
    guard let found = DocumentTypes.numbered(prose, at: prose.skipSpaces(end)), found.type == type else { return nil }
    return found.number.text
  }
}
