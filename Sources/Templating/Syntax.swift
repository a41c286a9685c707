/// Where something stands in a template: a file and a byte in it.
struct Location: Sendable, Hashable {
  let file: String
  let offset: Int
}

/// A name as a template writes it: `title`, `unit.name`, `../title`, `.`.
struct Name: Sendable, Hashable {
  /// As written, for messages.
  let text: String
  /// How many values to climb: one per `../`.
  let levels: Int
  /// The parts between the dots; `.` alone is one part.
  let path: [String]

  init(_ text: String) {
    self.text = text
    var rest = Substring(text)
    var levels = 0
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      levels += 1
    }
    self.levels = levels
    path = rest == "." ? ["."] : rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

/// A template after reading: not yet for any type of value.
indirect enum Syntax: Sendable {
  case text(Text)
  case variable(Name, unescaped: Bool, Location)
  case section(Section)
  case partial(String, Location)
  case parent(Parent)
  case block(Block)

  struct Text: Sendable {
    let bytes: ArraySlice<UInt8>
    let location: Location
  }

  struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    let body: [Syntax]
    let location: Location
  }

  /// `{{<path}}…{{/path}}`: another file with some of its blocks filled in.
  struct Parent: Sendable {
    let path: String
    let blocks: [Block]
    let location: Location
  }

  /// `{{$name}}…{{/name}}`: a place to fill in, or what fills it.
  struct Block: Sendable {
    let name: String
    let body: [Syntax]
    let location: Location
  }
}

/// One file of templates: its text, its syntax, and what is wrong with it.
struct TemplateFile: Sendable {
  let path: String
  let bytes: [UInt8]
  let nodes: [Syntax]
  let faults: [Fault]

  /// Reads `text`; what cannot be read is kept as faults until the file is used.
  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
    guard bytes.count <= Limits.fileSize else {
      nodes = []
      faults = [Fault(problem: .fileTooLarge(bytes: bytes.count), location: Location(file: path, offset: 0))]
      return
    }
    var tokenizer = Tokenizer(bytes: bytes, path: path)
    let tokens = StandaloneLines(tokens: tokenizer.tokens(), bytes: bytes).trimmed()
    var parser = Parser(bytes: bytes, path: path)
    nodes = parser.parse(tokens)
    // After a tag that never ends nothing was read, so what it left open is no mistake of its own.
    let isCut = tokenizer.faults.contains { $0.problem == .unclosedTag }
    faults = tokenizer.faults + (isCut ? parser.faults.filter { !$0.problem.isUnclosedSection } : parser.faults)
  }
}

extension [UInt8] {
  /// The line and the column of a byte, both from 1; columns are characters as a reader counts them.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let before = self[..<Swift.min(offset, count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
  }
}

/// A problem and the byte where it stands.
struct Fault: Sendable, Hashable {
  let problem: TemplateProblem
  let location: Location
}

extension TemplateProblem {
  fileprivate var isUnclosedSection: Bool { if case .unclosedSection = self { true } else { false } }
}

/// How much a template may ask for.
enum Limits {
  /// Bytes in one file: 1 MiB.
  static let fileSize = 1 << 20
  /// Sections, blocks, partials and layouts within one another.
  static let nesting = 64
  /// Files put together into one page.
  static let inclusions = 10_000
  /// Mistakes reported at once.
  static let faults = 1_000
}
