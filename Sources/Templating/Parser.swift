/// Builds the syntax of one file from its tokens; a mistake does not stop it from finding the next.
struct Parser {
  let bytes: [UInt8]
  let path: String
  private(set) var faults: [Fault] = []
  /// What is open, outermost first; the first frame is the file itself.
  private var frames = [Frame(kind: nil, name: "", offset: 0)]

  private struct Frame {
    let kind: TagKind?
    let name: String
    let offset: Int
    var children: [Syntax] = []
  }

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The whole file.
  mutating func parse(_ tokens: [Token]) -> [Syntax] {
    for token in tokens {
      switch token {
      case .text(let range):
        if !range.isEmpty { add(.text(Syntax.Text(bytes: bytes[range], location: location(range.lowerBound)))) }
      case .tag(let kind, let name, let range): tag(kind, name, range.lowerBound)
      }
    }
    while frames.count > 1 { closeUnclosed() }
    return frames[0].children
  }

  private mutating func tag(_ kind: TagKind, _ name: String, _ offset: Int) {
    switch kind {
    case .comment, .delimiters: break
    case .variable: add(.variable(Name(name), unescaped: false, location(offset)))
    case .unescaped: add(.variable(Name(name), unescaped: true, location(offset)))
    case .partial: add(.partial(name, location(offset)))
    case .section, .inverted, .parent, .block: open(kind, name, offset)
    case .close: close(name, offset)
    }
  }

  private mutating func open(_ kind: TagKind, _ name: String, _ offset: Int) {
    // Reported once, where it goes too deep; the levels below are still matched, none is lost.
    if frames.count == Limits.nesting + 1 { report(.tooDeep, offset) }
    frames.append(Frame(kind: kind, name: name, offset: offset))
  }

  private mutating func close(_ name: String, _ offset: Int) {
    guard let depth = frames.lastIndex(where: { $0.kind != nil && $0.name == name }) else {
      if let open = frames.last, open.kind != nil {
        let (line, column) = bytes.position(of: open.offset)
        report(.mismatchedClose(name, open: open.name, line: line, column: column), offset)
        // A slip of a letter still closes; a stranger is passed over.
        if NearestName.of(name, among: [open.name]) != nil { closeLast() }
      } else {
        report(.strayClose(name), offset)
      }
      return
    }
    while frames.count > depth + 1 { closeUnclosed() }
    closeLast()
  }

  private mutating func closeUnclosed() {
    if let frame = frames.last { report(.unclosedSection(frame.name), frame.offset) }
    closeLast()
  }

  private mutating func closeLast() {
    guard frames.count > 1, let frame = frames.popLast(), let kind = frame.kind else { return }
    // Trees deeper than the limit are dropped here, so that nothing after the parser walks too deep.
    let body = frames.count > Limits.nesting ? [] : frame.children
    let location = location(frame.offset)
    switch kind {
    case .parent: add(.parent(Syntax.Parent(path: frame.name, blocks: blocks(of: frame), location: location)))
    case .block: add(.block(Syntax.Block(name: frame.name, body: body, location: location)))
    default:
      add(.section(Syntax.Section(name: Name(frame.name), isInverted: kind == .inverted, body: body, location: location)))
    }
  }

  /// The blocks a parent fills in.
  ///
  /// Text around them is dropped, as the specification says; other tags are mistakes.
  private mutating func blocks(of frame: Frame) -> [Syntax.Block] {
    var blocks: [Syntax.Block] = []
    for child in frame.children {
      switch child {
      case .text: continue
      case .block(let block):
        if let first = blocks.first(where: { $0.name == block.name }) {
          report(.blockTwice(block.name, line: line(first.location.offset)), block.location.offset)
        } else {
          blocks.append(block)
        }
      case .variable(_, _, let place), .partial(_, let place): report(.outsideBlock(parent: frame.name), place.offset)
      case .section(let section): report(.outsideBlock(parent: frame.name), section.location.offset)
      case .parent(let parent): report(.outsideBlock(parent: frame.name), parent.location.offset)
      }
    }
    return blocks
  }

  private mutating func add(_ node: Syntax) { frames[frames.count - 1].children.append(node) }

  private mutating func report(_ problem: TemplateProblem, _ offset: Int) {
    faults.append(Fault(problem: problem, location: location(offset)))
  }

  private func location(_ offset: Int) -> Location { Location(file: path, offset: offset) }

  private func line(_ offset: Int) -> Int { bytes.position(of: offset).line }
}
