/// Where what comes after signature and Nơi nhận is an annex, notes or a text, and not lines of the form that nobody understood.
enum AnnexWords {
  private static let headings: [Phrase] = [
    "phụ lục", "phụ biểu", "(kèm theo", "(ban hành kèm", "kèm theo", "danh sách", "danh mục", "biểu", "mẫu", "đề cương", "bảng",
    "ghi chú", "lịch", "nội dung", "tài liệu", "chú thích", "[1]", "|", "lưu ý", "sơ đồ",
  ]
  /// A line of the form is no longer than this.
  private static let longest = 60

  /// The first line from `start` on that is no leftover of the form.
  static func firstLine(_ lines: [TextLine], from start: Int) -> Int {
    lines.indices.dropFirst(start).first { place in
      let line = lines[place]
      return line.prose.count > longest || line.starts(with: headings) || DocumentTypes.title(line) != nil
        || SectionReader.mark(line.prose) != nil
    } ?? lines.count
  }
}
