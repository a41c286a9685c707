import Diagnostics
import Publishing
import VietnameseText

/// Which pages of a site are meant.
struct PageChoice {
  private let published: PublishedPages
  /// The site as the user named it: whoever completes file names on the terminal types it before the page.
  private let site: String

  init(_ published: PublishedPages, site: String) {
    self.published = published
    self.site = site.hasSuffix("/") ? site : "\(site)/"
  }

  /// The pages that `names` name, each once, in the order of the site; every page in official form where there are no names.
  ///
  /// A name is a page, or a folder for the pages in it. Fails with every name that is neither.
  func paths(_ names: [String]) throws(Failure) -> [String] {
    guard !names.isEmpty else { return published.paths.filter(isOfficial) }
    var chosen: Set<String> = []
    var problems: [String] = []
    for name in names {
      let found = paths(of: name)
      if found.isEmpty { problems.append(problem(of: name)) }
      chosen.formUnion(found)
    }
    guard problems.isEmpty else { throw Failure(problems, exitCode: ExitCodes.usage) }
    return published.paths.filter(chosen.contains)
  }

  private func paths(of name: String) -> [String] {
    let path = plain(name[...])
    let found = published.paths.filter { $0 == path || $0.hasPrefix("\(path)/") || path == "." }
    // Only then is the site's own name taken off: a folder of its pages may be called the same.
    return found.isEmpty && name.hasPrefix(site) ? paths(of: String(name.dropFirst(site.count))) : found
  }

  private func plain(_ name: Substring) -> String {
    var path = name
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private func problem(of name: String) -> String {
    let nearest = Nearest.match(plain(name[...]), among: published.paths).map { " Có phải ý bạn là «\($0)»?" } ?? ""
    return
      "Trang không có «\(ShownText.of(name))»: hãy nêu trang như don-vi/so-noi-vu.html, hoặc thư mục như bang.\(nearest)"
  }

  /// Whether the page is printed as an official text or as a book, which the print style sheet tells in the same way.
  private func isOfficial(_ path: String) -> Bool {
    // A page that was changed counts, too: it must be refused by name, not passed over.
    guard let bytes = published.bytes(at: path) else { return true }
    return Self.marks.contains { bytes.firstRange(of: $0) != nil }
  }

  private static let marks = ["<div class=\"official\">", "<div class=\"book-cover\">"].map { Array($0.utf8) }
}
