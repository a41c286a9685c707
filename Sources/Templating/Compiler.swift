/// Turns the syntax of a page into a program for the values that a list of fields describes.
///
/// It walks the template once, in the order in which the page is printed: partials, layouts and blocks are put in their places, so
/// that it always knows where in the HTML it stands. Mistakes are collected and the walk goes on.
struct Compiler {
  let files: TemplateSet
  private(set) var faults: [Fault] = []
  /// Where code stands in the page itself.
  private var code: [Location] = []
  private var known: Set<Fault> = []
  /// Tags that could not be read; what follows from that is no mistake of its own.
  private var unreadable: Set<Location> = []
  var place = HTMLPlace()
  /// How many values out the current section body climbs.
  var reach = 0
  /// Blocks that a parent had a place for.
  var filled: Set<Location> = []
  private var depth = 0
  private var inclusions = 0

  init(files: TemplateSet) { self.files = files }

  /// Blocks filled in by the file that is being put together, and the files around this point.
  struct Surroundings {
    var blocks: [String: Filling] = [:]
    var files: [String]
  }

  /// What fills a block, with the surroundings of the place where it is written.
  struct Filling {
    let block: Syntax.Block
    let surroundings: Surroundings
  }

  /// The program of the page whose template is at `path`; the text `required` must stand in it, in no section.
  ///
  /// It is the policy of the pages: under one, no code may stand in the page itself, for no browser would run it.
  mutating func page(_ path: String, _ fields: FieldList, requiring required: String) -> Program {
    var program = ProgramDraft()
    guard let file = files.file(path) else {
      report(.missingFile(path, nearest: files.nearest(to: path)), Location(file: path, offset: 0))
      return program.finished
    }
    report(faultsOf: file)
    add(file.nodes, Context(fields), Surroundings(files: [file.path]), to: &program)
    // After other mistakes the walk may have lost its place.
    if faults.isEmpty, !place.isEndOfPage {
      report(.unfinishedPage, Location(file: file.path, offset: file.bytes.count))
    }
    if faults.isEmpty, !required.isEmpty { for location in code { report(.inlineCode, location) } }
    if faults.isEmpty, !program.holds(required) { report(.missingText(required), Location(file: file.path, offset: 0)) }
    return program.finished
  }

  /// Adds a run of syntax to `program`.
  mutating func add(
    _ nodes: [Syntax], _ context: Context, _ around: Surroundings, to program: inout ProgramDraft
  ) {
    for node in nodes {
      switch node {
      case .text(let text): add(text, to: &program)
      case .variable(let name, let unescaped, let location): add(name, unescaped, location, context, to: &program)
      case .section(let section): add(section, context, around, to: &program)
      case .partial(let path, let location):
        include(path, location, around) { compiler, file in
          compiler.add(file.nodes, context, Surroundings(files: around.files + [file.path]), to: &program)
        }
      case .parent(let parent): add(parent, context, around, to: &program)
      case .block(let block): add(block, context, around, to: &program)
      }
    }
  }

  private mutating func add(_ text: Syntax.Text, to program: inout ProgramDraft) {
    let found = place.read(text.bytes)
    let location = { (index: Int) in
      Location(file: text.location.file, offset: text.location.offset + index - text.bytes.startIndex)
    }
    if let wrong = found.wrong { report(.brokenTag, location(wrong)) }
    for index in found.code where code.count < Limits.faults { code.append(location(index)) }
    program.add(literal: text.bytes)
  }

  /// Walks one level deeper, unless that is too deep.
  mutating func descend(_ location: Location, _ body: (inout Compiler) -> Void) {
    guard depth < Limits.nesting else { return report(.tooDeep, location) }
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Walks into the file at `path`, unless it is missing or being walked already.
  mutating func include(
    _ path: String, _ location: Location, _ around: Surroundings, _ body: (inout Compiler, TemplateFile) -> Void
  ) {
    guard let file = files.file(path) else {
      return report(.missingFile(path, nearest: files.nearest(to: path)), location)
    }
    if let first = around.files.firstIndex(of: file.path) {
      return report(.recursion(around.files[first...] + [file.path]), location)
    }
    inclusions += 1
    guard inclusions <= Limits.inclusions else { return report(.tooManyInclusions, location) }
    report(faultsOf: file)
    descend(location) { compiler in body(&compiler, file) }
  }

  private mutating func report(faultsOf file: TemplateFile) {
    for fault in file.faults { report(fault.problem, fault.location) }
    unreadable.formUnion(file.faults.map(\.location))
  }

  /// Notes a mistake, once: a partial is walked each time it is used.
  mutating func report(_ problem: TemplateProblem, _ location: Location) {
    guard !unreadable.contains(location) else { return }
    let fault = Fault(problem: problem, location: location)
    if faults.count < Limits.faults, known.insert(fault).inserted { faults.append(fault) }
  }
}
