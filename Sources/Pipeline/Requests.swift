public import Intake
import Rules

/// What a build or a check is asked to do; everything that varies is here.
public struct Request: Sendable {
  /// The content folder.
  public var content: String
  /// `--as-of` and `--period`, as typed.
  public var overrides: ContentOverrides
  /// `--templates`: a folder whose files replace the built-in templates of the same path.
  public var templates: String?

  public init(content: String, overrides: ContentOverrides = ContentOverrides(), templates: String? = nil) {
    self.content = content
    self.overrides = overrides
    self.templates = templates
  }
}

extension Request {
  /// Reads and checks the content; a severity of a rule that does not exist is an error like any other.
  func load() throws(IntakeFailure) -> Loaded {
    try Intake.load(folder: content, overrides: overrides, ruleCodes: RuleCatalogue.codes)
  }
}

/// What stopped a command, in sentences, with the exit code of rules.md.
public struct Failure: Error, Sendable {
  public let lines: [String]
  public let exitCode: Int32

  public init(_ lines: [String], exitCode: Int32) {
    self.lines = lines
    self.exitCode = exitCode
  }
}

/// Exit codes of rules.md.
public enum ExitCodes {
  public static let findings: Int32 = 1
  public static let input: Int32 = 2
  public static let usage: Int32 = 64
  public static let files: Int32 = 74
}
