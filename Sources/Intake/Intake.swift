public import Diagnostics
public import Domain
import Workers

/// What the command line puts in place of `site.toml`, as it was typed.
public struct ContentOverrides: Sendable {
  /// The day the figures stand at: `2026-04-15` or `15/4/2026`.
  public var asOf: String?
  /// The period the report is about: `2025`, `2026-Q2`.
  public var period: String?

  public init(asOf: String? = nil, period: String? = nil) {
    self.asOf = asOf
    self.period = period
  }
}

/// A content folder that could be read.
public struct Loaded: Sendable {
  public let dataset: Dataset
  /// Warnings, in the order of files and lines.
  public let diagnostics: [Diagnostic]
}

/// A content folder that could not: everything that is wrong with it.
public struct IntakeFailure: Error, Sendable {
  /// Errors and warnings, in the order of files and lines.
  public let diagnostics: [Diagnostic]
  /// The tables that were read, with what became of their rows.
  public let tables: [Table]
  /// Whether a file or folder could not be opened, so that the content itself may be right (exit code 74, not 2).
  public let unreadable: Bool
  /// The settings, where `site.toml` itself could be read.
  public let settings: Settings?

  /// Whether what was typed beside the command is wrong (`--as-of`, `--period`): then the content is not to blame (exit code 64).
  public var isMisused: Bool { diagnostics.contains { $0.severity == .error && $0.file.hasPrefix("--") } }

  /// What is wrong with content that could be read: `errors`, found later, among the warnings of `loaded`.
  public init(_ loaded: Loaded, errors: [Diagnostic]) {
    self.init(
      diagnostics: (loaded.diagnostics + errors).inOrder(), tables: loaded.dataset.tables, unreadable: false,
      settings: loaded.dataset.settings)
  }

  init(diagnostics: [Diagnostic], tables: [Table], unreadable: Bool, settings: Settings? = nil) {
    self.diagnostics = diagnostics
    self.tables = tables
    self.unreadable = unreadable
    self.settings = settings
  }
}

/// A dispatch that could be read.
public struct LoadedDispatch: Sendable {
  public let dispatch: Dispatch
  /// Warnings, in the order of lines.
  public let diagnostics: [Diagnostic]
}

/// Bytes → tables → typed rows → `Dataset`, or every problem found.
public enum Intake {
  /// Reads the content folder `folder`; see content.md.
  ///
  /// Same input, same answer: the number of cores has no part in it. `ruleCodes` are those that `[severity]` may name; nil for any.
  public static func load(
    folder: String, overrides: ContentOverrides = .init(), ruleCodes: [String]? = nil
  ) throws(IntakeFailure) -> Loaded {
    let inventory = Inventory(folder: folder)
    var content = ContentFiles(inventory, folder: folder, SettingsRequest(overrides: overrides, ruleCodes: ruleCodes))
    let known = KnownCodes(
      content.tables, unreadable: content.unreadableTables, ruleCodes: ruleCodes, asOf: content.settings?.asOf)
    var assembly = Assembly(content, known)
    assembly.addRows()
    content.releaseTables()
    assembly.addProse(content)
    return try assembly.finish(content)
  }

  /// Reads one dispatch from the file at `path`; its front matter wins over what was read.
  public static func dispatch(at path: String) throws(IntakeFailure) -> LoadedDispatch {
    // A table is text, too, and would be read as a dispatch that says nothing.
    guard !Inventory.isTable(path) else {
      throw IntakeFailure(diagnostics: [FileProblem.tableForDispatch.diagnostic(path)], tables: [], unreadable: false)
    }
    return try dispatch(ProseFiles.read(path, at: path, limit: Limits.dispatchBytes, mayHavePages: true), file: path)
  }

  /// The same from the bytes of its file, which `file` names.
  public static func dispatch(_ bytes: [UInt8], file: String) throws(IntakeFailure) -> LoadedDispatch {
    try dispatch(ProseFiles.read(bytes, path: file, limit: Limits.dispatchBytes, mayHavePages: true), file: file)
  }

  /// The bytes of the file at `path`, for what a person keeps beside a dispatch: it may be as large as one.
  public static func bytes(at path: String) throws(IntakeFailure) -> [UInt8] {
    do throws(Disk.Failure) {
      return try Disk.read(path, limit: Limits.dispatchBytes)
    } catch {
      let problem = FileProblem(error)
      throw IntakeFailure(diagnostics: [problem.diagnostic(path)], tables: [], unreadable: problem.isUnreadable)
    }
  }

  private static func dispatch(_ outcome: ProseOutcome, file: String) throws(IntakeFailure) -> LoadedDispatch {
    var (dispatch, problems) = (Dispatch(file: file), outcome.diagnostics)
    if let text = outcome.text {
      let read = DispatchFiles.dispatch(text, path: file)
      (dispatch, problems) = (read.dispatch, problems + read.diagnostics)
    }
    if problems.hasErrors {
      throw IntakeFailure(diagnostics: problems.inOrder(), tables: [], unreadable: outcome.isUnreadable)
    }
    return LoadedDispatch(dispatch: dispatch, diagnostics: problems.inOrder())
  }
}
