/// All the template files of a site, read but not yet compiled.
public struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]

  /// Reads the files; what is wrong with one is reported by `compile` when a template uses it.
  public init(files: [(path: String, text: String)]) {
    self.files = Dictionary(files.map { ($0.path, TemplateFile(path: $0.path, text: $0.text)) }) { _, last in last }
  }

  /// The paths of all files, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// Compiles the file at `path` for values that `fields` describes.
  ///
  /// Throws every mistake in the file, and in the partials and layouts it uses; a page without the text `required` is one.
  public func compile<Value>(
    _ path: String, for fields: Fields<Value>, requiring required: String = ""
  ) throws(TemplateErrors) -> Template<Value> {
    var compiler = Compiler(files: self)
    let program = compiler.page(path, fields.list, requiring: required)
    let errors = compiler.faults.map(error)
    guard errors.isEmpty else {
      throw TemplateErrors(
        errors: errors.sorted { ($0.file, $0.line, $0.column, $0.code) < ($1.file, $1.line, $1.column, $1.code) })
    }
    return Template(program: program)
  }

  /// The file a tag names, with or without `.html`.
  func file(_ path: String) -> TemplateFile? { files[path] ?? files[path + ".html"] }

  /// The path nearest to one that does not exist, written as tags write it.
  func nearest(to path: String) -> String? {
    NearestName.of(path, among: paths.map { $0.hasSuffix(".html") && !path.hasSuffix(".html") ? String($0.dropLast(5)) : $0 })
  }

  private func error(_ fault: Fault) -> TemplateError {
    let position = files[fault.location.file]?.bytes.position(of: fault.location.offset) ?? (line: 1, column: 1)
    return TemplateError(file: fault.location.file, line: position.line, column: position.column, problem: fault.problem)
  }
}
