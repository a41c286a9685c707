import Domain

/// Reads the bodies after `Kính gửi`.
enum AddresseeReader {
  /// Reads from the line `layout.addressing`; returns the first line after the list.
  static func read(_ layout: inout Layout, into dispatch: inout Dispatch) -> Int? {
    guard let start = layout.addressing else { return nil }
    let lines = layout.lines
    var list = ItemList()
    list.add(label: afterLabel(lines[start]), line: lines[start].number)
    layout.use(start, as: .addressee)
    dispatch.lines["addressees"] = lines[start].number
    var place = start + 1
    var wasBlank = false
    while place < (layout.receiving ?? lines.count) {
      let line = lines[place]
      if line.isBlank {
        wasBlank = true
        place += 1
        continue
      }
      guard list.takes(line, afterBlank: wasBlank) else { break }
      layout.use(place, as: .addressee)
      place += 1
      wasBlank = false
    }
    dispatch.addressees = list.items.flatMap { split($0) }.map(\.unpunctuated).filter { !$0.isEmpty }
    return place
  }

  /// The words after the label and its colon, without the dash of a first item.
  private static func afterLabel(_ line: TextLine) -> String {
    guard let end = line.prose.end(ofAny: Layout.labels, at: 0) else { return "" }
    var rest = line.prose.text(end, line.prose.count)[...]
    while let first = rest.first, ":-–—*. ".contains(first) { rest = rest.dropFirst() }
    return rest.trimmed
  }

  /// `A; - B; C` in one line → its bodies.
  private static func split(_ item: String) -> [String] {
    item.split(separator: ";").map { part in
      var words = part.trimmed[...]
      while let first = words.first, "-–—+".contains(first) || first.isWhitespace { words = words.dropFirst() }
      return String(words)
    }
  }
}

/// Items of a list whose lines may be broken and whose dashes may be missing.
struct ItemList {
  private(set) var items: [String] = []
  private var usesBullets = false

  mutating func add(label rest: String, line: Int) {
    if !rest.isEmpty { items.append(rest) }
  }

  /// Adds `line` if it belongs to the list of addressees.
  mutating func takes(_ line: TextLine, afterBlank: Bool) -> Bool {
    if line.isRule || Layout.isReceiving(line) { return false }
    guard let last = items.last else {
      if line.bullet == nil, HeaderWords.opensBody(line), line.prose.count > 140 { return false }
      usesBullets = line.bullet != nil
      items.append(line.text)
      return true
    }
    // No name is as long as a page: what goes on like that is no list.
    if last.utf8.count > 4000 { return false }
    let isEnded = last.hasSuffix(".") || last.hasSuffix(":")
    if line.bullet != nil {
      // A dash after a full stop and a blank line is the body's.
      if isEnded && afterBlank || SectionReader.mark(line.prose) != nil { return false }
      if isEnded && line.prose.count > 120 { return false }
      usesBullets = true
      items.append(line.text)
      return true
    }
    return takesPlain(line, after: last, isEnded: isEnded, afterBlank: afterBlank)
  }

  private mutating func takesPlain(_ line: TextLine, after last: String, isEnded: Bool, afterBlank: Bool) -> Bool {
    if isEnded || SectionReader.mark(line.prose) != nil { return false }
    let isBody = HeaderWords.opensBody(line) && !line.startsLowercase
    if line.startsLowercase || last.hasSuffix(",") && !(afterBlank && isBody) && !(isBody && line.prose.count > 110) {
      if afterBlank && line.prose.count > 110 { return false }
      items[items.count - 1] = last + " " + line.text
      return true
    }
    // After a semicolon the list goes on, even with a name that bodies of text open with as well.
    let isItem = last.hasSuffix(";") && !afterBlank && line.prose.count <= 110 && BodyNames.isBody(line)
    if isBody, !isItem { return false }
    if last.hasSuffix(";") {
      items.append(line.text)
      return true
    }
    if afterBlank || line.prose.count > 110 { return false }
    // A name broken in two: the first half ends in the middle.
    items[items.count - 1] = last + " " + line.text
    return true
  }
}
