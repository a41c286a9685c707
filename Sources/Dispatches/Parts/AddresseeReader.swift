import Domain

/// Reads the bodies after `Kính gửi`.
enum AddresseeReader {
  /// Reads from the line `layout.addressing`; returns the first line after the list.
  static func read(_ layout: inout Layout, into dispatch: inout Dispatch) -> Int? {
    guard let start = layout.addressing else { return nil }
    dispatch.lines["addressees"] = layout.lines[start].number
    var end = start
    var items: [String] = []
    var label: Int? = start
    while let place = label {
      let list = readList(&layout, from: place)
      items += list.items
      end = list.end
      label = furtherLabel(layout, after: end)
    }
    dispatch.addressees = items.flatMap { split($0) }.map(\.unpunctuated).filter { !$0.isEmpty }
    return end
  }

  /// One label with the list after it, and the first line after that.
  private static func readList(_ layout: inout Layout, from start: Int) -> (items: [String], end: Int) {
    let lines = layout.lines
    var list = ItemList()
    list.add(label: afterLabel(lines[start]), line: lines[start].number)
    layout.use(start, as: .addressee)
    var place = start + 1
    var wasBlank = false
    while place < (layout.receiving ?? lines.count) {
      let line = lines[place]
      if line.isBlank {
        wasBlank = true
      } else if line.isPageNumber, list.isOpen {
        layout.use(place, as: .ornament)
      } else {
        guard list.takes(line, afterBlank: wasBlank) else { break }
        layout.use(place, as: .addressee)
        wasBlank = false
      }
      place += 1
    }
    return (list.items, place)
  }

  /// The line `Đồng kính gửi:` right after a list.
  private static func furtherLabel(_ layout: Layout, after end: Int) -> Int? {
    let next = layout.lines.indices.dropFirst(end).first { !layout.lines[$0].isBlank }
    guard let next, next < (layout.receiving ?? layout.lines.count), next - end < 3 else { return nil }
    let line = layout.lines[next]
    return line.starts(with: ["đồng kính gửi"]) && Layout.addressingEnd(line) != nil ? next : nil
  }

  /// The words after the label and its colon, without the dash of a first item.
  private static func afterLabel(_ line: TextLine) -> String {
    guard let end = Layout.addressingEnd(line) ?? Layout.wireEnd(line) else { return "" }
    var rest = line.prose.text(end, line.prose.count)[...]
    while let first = rest.first, ":-–—*. ".contains(first) { rest = rest.dropFirst() }
    return rest.trimmed
  }

  /// `item` cut at its semicolons, but for those inside brackets: `Bà A (địa chỉ: B; điện thoại: C)`.
  private static func pieces(_ item: String) -> [Substring] {
    var depth = 0
    return item.split { sign in
      if sign == "(" { depth += 1 } else if sign == ")" { depth = max(depth - 1, 0) }
      return sign == ";" && (depth == 0 || !item.contains(")"))
    }
  }

  /// `A; - B; C` in one line → its bodies.
  ///
  /// `Ủy ban nhân dân các xã: A, B; các phường: C` is one.
  private static func split(_ item: String) -> [String] {
    var parts: [String] = []
    for part in pieces(item) {
      var words = part.trimmed[...]
      while let first = words.first, "-–—+".contains(first) || first.isWhitespace { words = words.dropFirst() }
      // `…; đồng kính gửi: Sở Nội vụ`: a second label in the same line.
      let line = TextLine(number: 0, text: String(words))
      if let end = Layout.addressingEnd(line) { words = line.prose.text(end, line.prose.count).drop { ": ".contains($0) } }
      if let last = parts.last, last.contains(":"), words.first?.isLowercase == true {
        parts[parts.count - 1] = last + "; " + words
      } else {
        parts.append(String(words))
      }
    }
    return parts
  }
}

/// Items of a list whose lines may be broken and whose dashes may be missing.
struct ItemList {
  private(set) var items: [String] = []
  private var usesBullets = false
  /// Whether the first name stands on the label's line.
  private var hasLabelName = false
  /// Number of the last item of a numbered list.
  private var number: Int?

  /// Whether the list has an item and goes on after it.
  var isOpen: Bool { items.last.map { !$0.hasSuffix(".") && !$0.hasSuffix(":") } ?? false }

  mutating func add(label rest: String, line: Int) {
    if !rest.isEmpty { items.append(rest) }
    hasLabelName = !rest.isEmpty
  }

  /// Adds `line` if it belongs to the list of addressees.
  mutating func takes(_ line: TextLine, afterBlank: Bool) -> Bool {
    // A further label opens a list of its own.
    if line.isRule || Layout.isReceiving(line) || Layout.addressingEnd(line) != nil { return false }
    if let taken = takesNumbered(line) { return taken }
    guard let last = items.last else {
      if line.bullet == nil, HeaderWords.opensBody(line), line.prose.count > 140 { return false }
      usesBullets = line.bullet != nil
      items.append(line.text)
      return true
    }
    // No name is as long as a page: what goes on like that is no list.
    if last.utf8.count > 4000 { return false }
    if !afterBlank, line.bullet == nil, line.prose.count < 160, isBracketOpen(last), line.text.contains(")") {
      items[items.count - 1] = last + " " + line.text
      return true
    }
    let isEnded = last.hasSuffix(".") || last.hasSuffix(":")
    if line.bullet != nil {
      // A dash after a full stop and a blank line is the body's.
      if isEnded && afterBlank || SectionReader.mark(line.prose) != nil || line.starts(with: Self.grounds) { return false }
      if isEnded && line.prose.count > 120 { return false }
      usesBullets = true
      items.append(line.text)
      return true
    }
    return takesPlain(line, after: last, isEnded: isEnded, afterBlank: afterBlank)
  }

  private func isBracketOpen(_ item: String) -> Bool { item.utf8.count { $0 == 0x28 } > item.utf8.count { $0 == 0x29 } }

  /// Adds an item of a numbered list, `1. Sở Tài chính;`; nil where `line` is none.
  ///
  /// The body's first point may stand right under a lone label: then it is no short name with a semicolon.
  private mutating func takesNumbered(_ line: TextLine) -> Bool? {
    guard line.bullet == nil, line.prose.count <= 160, let (mark, start) = SectionReader.mark(line.prose), let value = Int(mark),
      value == (number ?? 0) + 1, items.isEmpty || number != nil
    else { return nil }
    let name = line.prose.text(start, line.prose.count)
    if let last = items.last {
      guard !last.hasSuffix("."), !last.hasSuffix(":") else { return false }
    } else {
      let isName =
        name.hasSuffix(";") || name.hasSuffix(",") || BodyNames.isBody(TextLine(number: 0, text: name)) && name.count < 80
      guard isName else { return nil }
    }
    number = value
    items.append(name)
    return true
  }

  /// What a text rests on stands behind dashes, too: right under the addressees that is no body.
  private static let grounds: [Phrase] = [
    "căn cứ", "thực hiện", "triển khai", "xét đề nghị", "theo đề nghị", "trên cơ sở", "thi hành",
  ]

  private static let verbs: [Phrase] = [
    "nhận được", "nhận", "đã", "có", "về", "theo", "ngày", "tại", "xin", "là", "yêu cầu", "đề nghị", "giao", "kính", "trân trọng",
  ]

  /// Whether `line` is a body's name and nothing more.
  private func isName(_ line: TextLine) -> Bool {
    guard line.prose.count <= 110, !line.text.hasSuffix(":"), BodyNames.isBody(line) || line.starts(with: ["các"]),
      !line.startsLowercase, !line.prose.contains(any: Self.verbs)
    else { return false }
    return !line.prose.folded.indices.contains { DutyWords.isDuty(line.prose, at: $0) }
  }

  /// Words that tell of something done or wanted: no list of names holds them.
  private static let tellings: [Phrase] = [
    "nhận được", "đã", "đề nghị", "yêu cầu", "trân trọng", "xin", "kính", "nhằm", "căn cứ", "ngày", "sự đồng ý",
  ]

  /// Whether `line` says something: it holds a verb of a sentence, or opens with a year.
  private func isSentence(_ line: TextLine) -> Bool {
    guard !line.startsLowercase else { return false }
    return line.prose.contains(any: Self.tellings) || line.starts(with: ["năm 20", "liên quan đến"])
      || line.prose.folded.indices.contains { DutyWords.isDuty(line.prose, at: $0) } && line.text.hasSuffix(":")
  }

  /// Words that a name cannot end with.
  private static let joints: [Phrase] = [
    "và", "của", "-", "các", "thuộc", "với", "văn phòng", "thường vụ", "ủy viên", "chấp hành", "khối",
  ]

  /// Whether `name` is a body's that needs no second line: `Sở Nội vụ`, not `Văn phòng` or `Sở Nội vụ và`.
  private func isWhole(_ name: String) -> Bool {
    let prose = Prose(name.unpunctuated)
    let opensAsBody = prose.starts(with: BodyNames.heads) || prose.starts(with: ["các", "lãnh đạo"])
    let isOpen = Self.joints.contains { prose.has($0, at: prose.count - $0.count) }
    return opensAsBody && !isOpen && !IssuerReader.isIncomplete(prose)
  }

  /// `Sở Nội vụ,` over `Sở Tài chính,` each name has a paragraph of its own, or below a lone label a line too short to be a broken one.
  private func isFurtherName(_ line: TextLine, after last: String, afterBlank: Bool) -> Bool {
    !usesBullets && last.hasSuffix(",") && (afterBlank || !hasLabelName && last.count <= 50) && isName(line) && isWhole(last)
  }

  /// Whether `last` lacks the sign that all items above it end with: then its line was broken.
  private func isCut(_ last: String) -> Bool {
    func isSigned(_ item: String) -> Bool { item.hasSuffix(";") || item.hasSuffix(",") }
    return usesBullets && items.count > 1 && !isSigned(last) && items.dropLast().allSatisfy(isSigned)
  }

  private mutating func takesPlain(_ line: TextLine, after last: String, isEnded: Bool, afterBlank: Bool) -> Bool {
    if isEnded || SectionReader.mark(line.prose) != nil { return false }
    if isFurtherName(line, after: last, afterBlank: afterBlank) {
      items.append(line.text)
      return true
    }
    if !usesBullets, !last.hasSuffix(","), !afterBlank || !hasLabelName, isName(line) {
      if !isWhole(last) {
        items[items.count - 1] = last + " " + line.text
        return true
      }
      // A line that was broken for want of room is a long one.
      if items.count > 1 || last.count <= 60 {
        items.append(line.text)
        return true
      }
    }
    let isBody = HeaderWords.opensBody(line) && !line.startsLowercase
    if line.startsLowercase || last.hasSuffix(",") && !(afterBlank && isBody) && !(isBody && line.prose.count > 110) {
      if afterBlank && line.prose.count > 110 { return false }
      items[items.count - 1] = last + " " + line.text
      return true
    }
    // After a semicolon the list goes on, even with a name that bodies of text open with as well.
    let isSentence = isSentence(line)
    let isItem = last.hasSuffix(";") && !afterBlank && line.prose.count <= 110 && BodyNames.isBody(line) && !isSentence
    if isBody && !isItem || isSentence { return false }
    if last.hasSuffix(";") {
      items.append(line.text)
      return true
    }
    if afterBlank || line.prose.count > 110 { return false }
    // A name broken in two: the first half ends in the middle, or it was long and the second is a name, too; or the line ends as
    // items do, and the one above does not: `… các tỉnh: Lạng Sơn, Bắc` / `Ninh, Hưng Yên;`.
    let endsItem = line.text.hasSuffix(";") || line.text.hasSuffix(".") && line.prose.count <= 60
    let isRest = endsItem && (isCut(last) || last.count > (usesBullets ? 24 : 44))
    guard !isWhole(last) || isRest || isName(line) && (usesBullets || last.count > 60) else { return false }
    items[items.count - 1] = last + " " + line.text
    return true
  }
}
