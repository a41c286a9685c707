package import Intake

/// What a build or a check is asked to do; everything that varies is here.
package struct Request: Sendable {
  /// The content folder.
  package var content: String
  /// `--as-of` and `--period`, as typed.
  package var overrides: ContentOverrides
  /// `--templates`: a folder whose files replace the built-in templates of the same path.
  package var templates: String?

  package init(content: String, overrides: ContentOverrides = ContentOverrides(), templates: String? = nil) {
    self.content = content
    self.overrides = overrides
    self.templates = templates
  }
}

/// What stopped a command, in sentences, with the exit code of rules.md.
package struct Failure: Error, Sendable {
  package let lines: [String]
  package let exitCode: Int32

  package init(_ lines: [String], exitCode: Int32) {
    self.lines = lines
    self.exitCode = exitCode
  }
}

/// Exit codes of rules.md.
package enum ExitCodes {
  package static let findings: Int32 = 1
  package static let input: Int32 = 2
  package static let usage: Int32 = 64
  package static let files: Int32 = 74
}
