public import Templating

/// The templates of a site and its static files.
public struct SiteTemplates: Sendable {
  /// Path below `Templates/` → text.
  public let files: [(path: String, text: String)]

  /// The paths of the files the program was built with, sorted.
  public static var builtInPaths: [String] { SiteTemplates().files.map(\.path) }

  /// The templates the program was built with, each replaced by the file of the same path in `replacements`.
  public init(replacedBy replacements: [(path: String, text: String)] = []) {
    let replaced = Set(replacements.map(\.path))
    files = (EmbeddedTemplates.files.filter { !replaced.contains($0.path) } + replacements).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// The templates proper.
  public var set: TemplateSet { TemplateSet(files: files.filter { $0.path.hasSuffix(".html") }) }

  /// Style sheets and scripts, copied as they are.
  public var assets: [(path: String, text: String)] { files.filter { !$0.path.hasSuffix(".html") } }
}
