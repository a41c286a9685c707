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
    guard text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) == "(" else { return false }
    let words = text.unpunctuated
    guard words.hasPrefix("("), words.hasSuffix(")") else { return false }
    return isNote(String(words.dropFirst().dropLast()).trimmed)
  }

  /// A row → the body's name, its note, the route, and what they mean, in the order of the words.
  static func split(_ row: String) -> (name: String, note: String?, route: String?, meanings: [Dispatch.Recipient.Meaning]) {
    var name = withoutCopies(row.unpunctuated)
    var notes: [String] = []
    while let (rest, words) = lastNote(name) {
      notes.insert(words, at: 0)
      name = withoutCopies(rest)
    }
    if notes.isEmpty, let (rest, words) = bareNote(name) {
      notes = [words]
      name = rest
    }
    let routes = notes.filter { routeStart(Prose($0)) == 0 }
    let purposes = notes.filter { routeStart(Prose($0)) != 0 }
    let written = purposes.isEmpty ? routes : purposes
    let route = (routes + purposes).lazy.compactMap(route).first
    return (name, written.isEmpty ? nil : written.joined(separator: "; "), route, notes.flatMap(meanings))
  }

  /// Where `qua …` begins in a note: at its beginning or after a comma, `để báo cáo, qua Văn phòng`.
  private static func routeStart(_ prose: Prose) -> Int? {
    let words: [Phrase] = ["qua", "thông qua"]
    if prose.starts(with: words) { return 0 }
    return (0..<prose.count).lazy.filter { [",", ";"].contains(prose.folded[$0]) }.map { prose.skipSpaces($0 + 1) }
      .first { prose.end(ofAny: words, at: $0) != nil }
  }

  /// The body a note goes through: `qua Vụ Tổng hợp để theo dõi` → `Vụ Tổng hợp`.
  private static func route(_ note: String) -> String? {
    let prose = Prose(note)
    guard let start = routeStart(prose), let end = prose.end(ofAny: ["qua", "thông qua"], at: start) else { return nil }
    let body = prose.text(end, prose.find("để", from: end) ?? prose.count).unpunctuated
    return body.isEmpty ? nil : body
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
    guard let start = routeStart(prose) else { return purposes(prose).filter { $0 != .route } }
    // The name of the body in a route holds no meaning: `qua Ban Tổ chức để tổng hợp` has two, `qua Cục Kiểm tra` one.
    let purpose = prose.find("để", from: start) ?? prose.count
    let before = purposes(Prose(prose.text(0, start))).filter { $0 != .route }
    let after = purposes(Prose(prose.text(purpose, prose.count))).filter { $0 != .route && !before.contains($0) }
    return before + [.route] + after
  }

  private static func purposes(_ prose: Prose) -> [Dispatch.Recipient.Meaning] {
    var found: [(place: Int, meaning: Dispatch.Recipient.Meaning)] = []
    for (meaning, phrases) in words {
      if let place = phrases.compactMap({ prose.find($0) }).min() { found.append((place, meaning)) }
    }
    return found.sorted { $0.place < $1.place }.map(\.meaning)
  }
}
