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

  /// What every page must say to the browser: nothing from outside, no script or style in the page itself.
  ///
  /// Templates of others are held to it, too: escaping guards what is printed, this what a template's author wrote.
  public static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; \
    img-src 'self' file:; script-src 'self' file:; connect-src 'none'; base-uri 'none'; form-action 'none'">
    """

  /// The templates proper.
  public var set: TemplateSet { TemplateSet(files: files.filter { $0.path.hasSuffix(".html") }) }

  /// Style sheets and scripts, copied as they are.
  public var assets: [(path: String, text: String)] { files.filter { !$0.path.hasSuffix(".html") } }
}
