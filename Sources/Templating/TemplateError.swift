/// Everything that is wrong with a template and the files it uses.
public struct TemplateErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// By file, line and column; never empty.
  public let errors: [TemplateError]

  public init(errors: [TemplateError]) { self.errors = errors }

  public var description: String { errors.map(\.description).joined(separator: "\n") }
}

/// One mistake in a template, for whoever writes templates.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path of the file, as the template set knows it.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  public let problem: TemplateProblem

  /// Stable text that names the kind of mistake.
  public var code: String { problem.code }
  /// What is wrong, in Vietnamese.
  public var message: String { problem.message }
  /// The nearest known name or another way out, in Vietnamese.
  public var hint: String? { problem.hint }

  public var description: String {
    "\(file):\(line):\(column): \(code): \(message)" + (hint.map { " \($0)" } ?? "")
  }
}

/// The kinds of mistakes, each with what its sentence needs.
public enum TemplateProblem: Error, Sendable, Hashable {
  // Reading one file.
  case fileTooLarge(bytes: Int)
  case unclosedTag
  case badName(String)
  case badDelimiters(String)
  case unclosedSection(String)
  case mismatchedClose(String, open: String, line: Int, column: Int)
  case strayClose(String)
  case tooDeep
  case blockTwice(String, line: Int)
  case outsideBlock(parent: String)
  // Putting files together.
  case missingFile(String, nearest: String?)
  case recursion([String])
  case tooManyInclusions
  case unknownBlock(String, parent: String, nearest: String?)
  // Names and kinds.
  case unknownField(String, of: String, nearest: String?)
  case climbsTooFar(String)
  case notAnObject(String, FieldKind)
  case notAList(String, FieldKind)
  case notPrintable(String, FieldKind)
  case needsTriple(String)
  case tripleOfText(String, FieldKind)
  // Escaping by place.
  case refusedPlace(String, Refusal)
  case htmlInAttribute(String)
  case textInAddress(String)
  case sectionChangesPlace(String)
  case brokenTag
  case unfinishedPage
  /// A handler, a style, a script or an address that runs, written into the page.
  case inlineCode
  /// Text that every page must hold as it is.
  case missingText(String)
}
