/// Where in an HTML page the next byte stands: a small tokenizer that only remembers what decides about escaping.
///
/// It follows the tokenizer of the HTML standard (section 13.2.5) and is stricter where that one forgives.
struct HTMLPlace: Sendable {
  enum State: Hashable, Sendable {
    case text
    case tagOpen, endTagOpen, declaration(dashes: Int), bogus, comment(dashes: Int), commentBang
    case tagName, insideTag, attributeName, afterAttributeName, beforeValue
    /// After a quoted value, or at the edge of a section in a tag: a space, `/` or `>` must follow.
    case needsSpace
    case value(quote: UInt8, AttributeKind)
    case unquoted
    /// The content of an element whose end tag alone ends it, and how much of that end tag was seen.
    case content(ContentElement, matched: Int)

    var isContent: Bool { if case .content = self { true } else { false } }
  }

  private(set) var state = State.text
  private var isEndTag = false
  private var element: ContentElement?
  /// The tag or attribute name being read, in lower case.
  private var name: [UInt8] = []
  /// What the template itself writes in the attribute value being read, in lower case and without spaces.
  private var literalValue: [UInt8] = []

  /// Reads the text of a template; returns the index of the first byte that makes no sense, if any, and of each that ends or begins code
  /// written into the page.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> (wrong: Int?, code: [Int]) {
    var (wrong, code): (Int?, [Int]) = (nil, [])
    var isInCode = false
    for (index, byte) in zip(bytes.indices, bytes) {
      let before = state
      let isRight = read(byte)
      if !isRight, wrong == nil { wrong = index }
      // A script is told once, where it begins.
      let isCode = isCode(byte, after: before)
      if isCode, !isInCode { code.append(index) }
      isInCode = isCode || isInCode && state.isContent
    }
    return (wrong, code)
  }

  /// Whether the byte just read ends the name of a handler or of `style`, or an address that runs, or stands in a script or style sheet.
  private func isCode(_ byte: UInt8, after before: State) -> Bool {
    switch before {
    case .attributeName where state != .attributeName: [.eventHandler, .style].contains(AttributeKind(name: name))
    case .value(_, .url) where state == .needsSpace: namesScript
    case .unquoted where state != .unquoted: AttributeKind(name: name) == .url && namesScript
    case .content(.script, matched: 0), .content(.style, matched: 0): !byte.isSpace && byte != UInt8(ascii: "<")
    default: false
    }
  }

  /// Reads one byte; false if it must not stand here.
  private mutating func read(_ byte: UInt8) -> Bool {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen, .declaration, .bogus, .comment, .commentBang: readMarkup(byte)
    case .tagName, .insideTag, .needsSpace, .attributeName, .afterAttributeName: return readTag(byte)
    case .beforeValue, .value, .unquoted: readValue(byte)
    case .content(let element, let matched): readContent(byte, element, matched)
    }
    return true
  }

  private mutating func readMarkup(_ byte: UInt8) {
    switch (state, byte) {
    case (.tagOpen, _) where byte.isLetter: startTag(byte, isEnd: false)
    case (.endTagOpen, _) where byte.isLetter: startTag(byte, isEnd: true)
    case (.tagOpen, UInt8(ascii: "/")): state = .endTagOpen
    case (.tagOpen, UInt8(ascii: "!")): state = .declaration(dashes: 0)
    case (.tagOpen, UInt8(ascii: "?")): state = .bogus
    case (.tagOpen, UInt8(ascii: "<")): break
    case (.tagOpen, _): state = .text
    case (.declaration(dashes: 0), UInt8(ascii: "-")): state = .declaration(dashes: 1)
    // `<!-->` is a whole comment, so the dashes that open it may close it.
    case (.declaration(dashes: 1), UInt8(ascii: "-")): state = .comment(dashes: 2)
    // Browsers close a comment at `--!>` too.
    case (.comment(dashes: 2), UInt8(ascii: "!")): state = .commentBang
    case (.comment(dashes: 2), UInt8(ascii: ">")), (.commentBang, UInt8(ascii: ">")): state = .text
    case (.comment(let dashes), UInt8(ascii: "-")): state = .comment(dashes: min(dashes + 1, 2))
    case (.commentBang, UInt8(ascii: "-")): state = .comment(dashes: 1)
    case (.commentBang, _): state = .comment(dashes: 0)
    case (.comment, _): state = .comment(dashes: 0)
    case (_, UInt8(ascii: ">")): state = .text
    default: state = .bogus
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    (state, name, isEndTag, element) = (.tagName, [byte.lowercased], isEnd, nil)
  }

  private mutating func readTag(_ byte: UInt8) -> Bool {
    if byte.isSpace {
      finishName()
      state = state == .attributeName || state == .afterAttributeName ? .afterAttributeName : .insideTag
    } else if byte == UInt8(ascii: ">") {
      finishName()
      closeTag()
    } else if byte == UInt8(ascii: "/") {
      finishName()
      state = .insideTag
    } else if state == .tagName {
      name.append(byte.lowercased)
    } else if byte == UInt8(ascii: "=") {
      guard state == .attributeName || state == .afterAttributeName else { return false }
      state = .beforeValue
    } else {
      return readAttributeName(byte)
    }
    return true
  }

  private mutating func readAttributeName(_ byte: UInt8) -> Bool {
    let isRight = state != .needsSpace && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "<")
    if state != .attributeName { name = [] }
    state = .attributeName
    name.append(byte.lowercased)
    return isRight
  }

  private mutating func finishName() {
    if state == .tagName { element = ContentElement(name: name) }
  }

  private mutating func closeTag() {
    state = isEndTag ? .text : element.map { .content($0, matched: 0) } ?? .text
    (isEndTag, element) = (false, nil)
  }

  private mutating func readValue(_ byte: UInt8) {
    switch state {
    case .beforeValue where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"):
      state = .value(quote: byte, AttributeKind(name: name))
      literalValue = []
    case .beforeValue where byte == UInt8(ascii: ">"), .unquoted where byte == UInt8(ascii: ">"): closeTag()
    case .beforeValue: if !byte.isSpace { (state, literalValue) = (.unquoted, [byte.lowercased]) }
    case .unquoted where byte.isSpace: state = .insideTag
    case .value(let quote, _) where byte == quote: state = .needsSpace
    default: if byte > 0x20 { literalValue.append(byte.lowercased) }
    }
  }

  private mutating func readContent(_ byte: UInt8, _ element: ContentElement, _ matched: Int) {
    let end = element.endTag
    if matched == end.count, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      (state, isEndTag, self.element) = (.insideTag, true, nil)
      if byte == UInt8(ascii: ">") { closeTag() }
    } else if matched < end.count, byte.lowercased == end[matched] {
      state = .content(element, matched: matched + 1)
    } else {
      state = .content(element, matched: byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }
}

extension HTMLPlace {
  /// What a tag may print here.
  var offer: Offer {
    switch state {
    case .text: .anything
    case .content(let element, let matched):
      // A name right after `</` could be the end tag itself.
      element.isPlainText && matched == 0 ? .plainText : .nothing(element.isPlainText ? .tagName : .rawContent)
    case .tagOpen, .endTagOpen, .tagName: .nothing(.tagName)
    case .insideTag, .needsSpace, .attributeName, .afterAttributeName: .nothing(.attributeName)
    case .beforeValue, .unquoted: .nothing(.unquotedValue)
    case .declaration, .bogus, .comment, .commentBang: .nothing(.comment)
    case .value(_, .plain): .plainText
    case .value(_, .url): namesScript ? .nothing(.scriptAddress) : .address
    case .value(_, .eventHandler): .nothing(.eventHandler)
    case .value(_, .style): .nothing(.styleAttribute)
    case .value(_, .markup): .nothing(.markupAttribute)
    }
  }

  /// Whether a page may end here; a `<` at the very end is a character like any other.
  var isEndOfPage: Bool { state == .text || state == .tagOpen }

  /// Whether the value names a scheme that runs or shows what follows.
  ///
  /// It is looked for anywhere in the value: a section before it may print nothing.
  private var namesScript: Bool {
    let value = String(decoding: literalValue, as: UTF8.self)
    return ["javascript:", "vbscript:", "data:"].contains { value.contains($0) }
  }

  /// Brings the place to the edge of a section: names that are being read end here.
  mutating func reachEdge() {
    finishName()
    switch state {
    case .tagName, .attributeName: state = .needsSpace
    case .afterAttributeName: state = .insideTag
    default: break
    }
  }

  /// The place after a section that may or may not have been printed; nil if the two do not agree.
  func joined(with other: HTMLPlace) -> HTMLPlace? {
    guard isEndTag == other.isEndTag, element == other.element else { return nil }
    if state == other.state { return other }
    let edges: Set<State> = [.insideTag, .needsSpace]
    guard edges.contains(state), edges.contains(other.state) else { return nil }
    var joined = other
    joined.state = .needsSpace
    return joined
  }

  /// Whether the two places are the same, as they must be before and after something printed any number of times.
  func agrees(with other: HTMLPlace) -> Bool {
    state == other.state && isEndTag == other.isEndTag && element == other.element
  }
}
