import Domain

/// Notes behind a recipient: which parentheses are notes, and what they mean (documents.md 4).
enum NoteWords {
  private static let openers: [Phrase] = [
    "để", "b/c", "bc", "b/cáo", "báo cáo", "b.c", "t/h", "th/h", "t/hiện", "thực hiện", "p/h", "ph/h", "phối hợp", "đ/b", "biết",
    "thay",
    "qua", "thông qua", "đăng", "đưa tin", "công báo", "chỉ đạo", "tổng hợp", "theo dõi", "giám sát", "công khai", "kiểm tra, ",
    "t/h;",
    "đ/biết", "để/bc", "tham mưu", "phối hợp,", "thi hành",
  ]
  private static let words: [(Dispatch.Recipient.Meaning, [Phrase])] = [
    (.route, ["qua", "thông qua"]),
    (.report, ["b/c", "bc", "b/cáo", "báo cáo", "cáo cáo", "b.c", "để/bc"]),
    (.perform, ["t/h", "th/h", "t/hiện", "thực hiện", "thi hành", "th"]),
    (.know, ["biết", "đ/b", "đ/biết"]),
    (.coordinate, ["p/h", "ph/h", "phối hợp", "p/hợp"]),
    (.direct, ["chỉ đạo", "c/đ"]),
    (.check, ["kiểm tra", "giám sát", "k/tra"]),
    (.collate, ["tổng hợp", "theo dõi", "t/d", "t/dõi"]),
    (.publish, ["đăng", "đăng tải", "đăng tin", "đưa tin", "công báo", "công khai", "tuyên truyền"]),
  ]

  static func isNote(_ text: String) -> Bool { Prose(text).starts(with: openers) }

  /// Whether `text` is a note in parentheses and nothing else.
  static func isNoteOnly(_ text: String) -> Bool {
    let words = text.unpunctuated
    guard words.hasPrefix("("), words.hasSuffix(")") else { return false }
    return isNote(String(words.dropFirst().dropLast()).trimmed)
  }

  /// A row → the body's name, its note, the route, and what they mean, in the order of the words.
  static func split(_ row: String) -> (name: String, note: String?, route: String?, meanings: [Dispatch.Recipient.Meaning]) {
    var name = row.unpunctuated
    var notes: [String] = []
    while let (rest, words) = lastNote(name) {
      notes.insert(words, at: 0)
      name = rest
    }
    name = withoutCopies(name)
    if notes.isEmpty, let (rest, words) = bareNote(name) {
      notes = [words]
      name = rest
    }
    let routes = notes.filter { Prose($0).starts(with: ["qua", "thông qua"]) }
    let purposes = notes.filter { !routes.contains($0) }
    let written = purposes.isEmpty ? routes : purposes
    let route = routes.first.map { words in
      let prose = Prose(words)
      return prose.text(prose.has("thông qua", at: 0) ? 9 : 3, prose.count)
    }
    return (name, written.isEmpty ? nil : written.joined(separator: "; "), route, notes.flatMap(meanings))
  }

  /// The note in the parentheses at the end of `text`; one that was never closed counts too.
  private static func lastNote(_ text: String) -> (rest: String, words: String)? {
    guard let open = text.lastIndex(of: "("), open > text.startIndex else { return nil }
    let inner = text[text.index(after: open)...]
    let isClosed = inner.hasSuffix(")")
    guard isClosed || !inner.contains(")") else { return nil }
    let words = (isClosed ? inner.dropLast() : inner).unpunctuated
    guard isNote(words) else { return nil }
    return (text[..<open].unpunctuated, words)
  }

  /// A number of copies, `Bộ Nội vụ (03)`, is no part of a body's name.
  private static func withoutCopies(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return text }
    let inner = text[text.index(after: open)...].dropLast().split(separator: " ")
    let isCount = inner.count <= 2 && inner.first?.allSatisfy(\.isNumber) == true && (inner.count < 2 || inner[1] == "bản")
    return isCount ? text[..<open].unpunctuated : text
  }

  /// A note without parentheses: `… để đăng công báo`.
  private static func bareNote(_ text: String) -> (rest: String, words: String)? {
    let prose = Prose(text)
    let purposes: [Phrase] = [
      "để báo cáo", "để b/c", "để biết", "để đăng", "để thực hiện", "để phối hợp", "để theo dõi", "để kiểm tra",
    ]
    for purpose in purposes {
      guard let place = prose.find(purpose), place > 3, prose.scalar(place - 1) != "(" else { continue }
      return (prose.text(0, place).unpunctuated, prose.text(place, prose.count))
    }
    return nil
  }

  /// The meanings in `note`, in the order of its words.
  static func meanings(_ note: String) -> [Dispatch.Recipient.Meaning] {
    let prose = Prose(note)
    var found: [(place: Int, meaning: Dispatch.Recipient.Meaning)] = []
    for (meaning, phrases) in words {
      let places = phrases.compactMap { prose.find($0) }
      // The name of the body in a route holds no meaning: `qua Ban Tổ chức để tổng hợp` has two, `qua Cục Kiểm tra` one.
      if let place = places.min() { found.append((place, meaning)) }
    }
    if prose.starts(with: ["qua", "thông qua"]) {
      let purpose = prose.find("để") ?? prose.count
      found = found.filter { $0.meaning == .route || $0.place > purpose }
    } else {
      found = found.filter { $0.meaning != .route }
    }
    return found.sorted { $0.place < $1.place }.map(\.meaning)
  }
}
