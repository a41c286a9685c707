import Domain

/// The limits that a text sets, by the line they stand in.
struct SetLimits {
  /// No more limits of a line than the days of one row are looked through for the words at a place.
  private static let reach = 16

  private let byLine: [Int: [Dispatch.Deadline]]

  /// Key of who sets them.
  private let issuer: String?

  init(_ deadlines: [Dispatch.Deadline], issuer: String? = nil) {
    byLine = Dictionary(grouping: deadlines, by: \.line)
    self.issuer = issuer.map(BodyKey.key)
  }

  /// Whether `body` sets them: what it says of itself is no order.
  func areSet(by body: String) -> Bool { issuer == BodyKey.key(body) }

  /// The same of a name that may leave out the place: `Ủy ban nhân dân tỉnh`.
  func areSet(by body: String, mayLeaveOutPlace: Bool) -> Bool {
    guard mayLeaveOutPlace, let issuer else { return areSet(by: body) }
    let key = BodyKey.key(body)
    return issuer == key || issuer.hasPrefix(key + " ") || key.hasPrefix(issuer + " ")
  }

  /// A limit in a paragraph: where its words begin, and the place after them.
  struct Found {
    var start: Int
    var end: Int
    var deadline: Dispatch.Deadline
  }

  /// Whether one of them stands in `paragraph`.
  func standIn(_ paragraph: Paragraph) -> Bool {
    !byLine.isEmpty
      && (paragraph.line(at: 0)...max(paragraph.line(at: paragraph.prose.count), paragraph.line(at: 0))).contains {
        byLine[$0] != nil
      }
  }

  /// Whether one of them stands in the sentence of `paragraph` that holds `place`.
  func standIn(_ paragraph: Paragraph, sentenceOf place: Int) -> Bool {
    let sentence = paragraph.sentenceStart(place)..<max(paragraph.sentenceEnd(place), place)
    return all(paragraph).contains { sentence.contains($0.start) }
  }

  /// Those in `paragraph`, in the order of its words; a row of days is one.
  func all(_ paragraph: Paragraph) -> [Found] {
    guard standIn(paragraph) else { return [] }
    let prose = paragraph.prose
    var found: [Found] = []
    // Both follow the text: a line of thousands must not be searched from its beginning for each.
    var next: [Int: Int] = [:]
    for place in prose.folded.indices where prose.startsWord(place) && found.last.map({ $0.end <= place }) ?? true {
      let line = paragraph.line(at: place)
      guard let deadlines = byLine[line], let (_, limit) = DeadlineReader.limit(prose, at: place) else { continue }
      let days = DayRow.all(prose, limit)
      let words = prose.text(place, days.first?.end ?? limit.end).unpunctuated
      let first = next[line] ?? 0
      guard let own = deadlines.indices[first...].prefix(Self.reach).first(where: { deadlines[$0].words.hasSuffix(words) }) else {
        continue
      }
      next[line] = own + 1
      found.append(Found(start: place, end: days.last?.end ?? limit.end, deadline: deadlines[own]))
    }
    return found
  }
}
