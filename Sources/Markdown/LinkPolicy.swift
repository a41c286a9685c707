/// Where a link in commentary may lead.
enum LinkPolicy {
  enum Verdict: Equatable { case inside, external, refused }

  /// Judges `url` on a page that lies `depth` folders below the site's root.
  ///
  /// Allowed: `http`, `https`, `mailto`, and relative paths that do not climb out of the site. A path from the root (`/x`) would
  /// break when the folder is opened from a file share, so it is refused too.
  static func judge(_ url: String, depth: Int) -> Verdict {
    guard !url.isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return .refused }
    if let colon = url.firstIndex(of: ":"), !url[..<colon].contains(where: { "/?#".contains($0) }) {
      let scheme = url[..<colon].lowercased()
      if scheme == "mailto" { return .inside }
      return (scheme == "http" || scheme == "https") && url[colon...].hasPrefix("://") ? .external : .refused
    }
    if url.hasPrefix("/") { return .refused }
    var level = depth
    let path = url.prefix { $0 != "?" && $0 != "#" }
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      let decoded = part.lowercased().split(separator: "%2e", omittingEmptySubsequences: false).joined(separator: ".")
      if decoded.contains("%2f") || decoded.contains("%5c") { return .refused }
      if decoded == ".." { level -= 1 } else if decoded != "." { level += 1 }
      if level < 0 { return .refused }
    }
    return .inside
  }
}
