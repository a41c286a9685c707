import Glibc

/// Where a site stands: its folder, and beside it, on the same file system, the names a run needs for itself.
///
/// For `out/Site` these are `out/.Site.moi` (the new site while it is written, then the old one while it is removed),
/// `out/.Site.cu` (the old one, where two folders cannot change places in one step) and `out/.Site.khoa` (the lock).
struct SitePlace: Sendable {
  /// The folder that holds all of them.
  let parent: String
  let name: String

  var staging: String { ".\(name).moi" }
  var aside: String { ".\(name).cu" }
  var lock: String { ".\(name).khoa" }
  /// The site, as messages name it.
  var path: String { parent == "." ? name : parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Takes `site` apart; refuses what names no folder of its own, like `.`, `..` and `/`.
  init(_ site: String) throws(PublishingFailure) {
    let parts = site.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last, last != ".", last != "..", !site.utf8.contains(0) else { throw .badOutput(site) }
    name = String(last)
    let above = parts.dropLast().joined(separator: "/")
    parent = site.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
  }

  /// Opens the folder that holds the site, and makes it where `creating` says so.
  func openParent(creating: Bool) throws(PublishingFailure) -> Folder {
    if creating { try makeParent() }
    return try Folder(at: parent)
  }

  private func makeParent() throws(PublishingFailure) {
    for end in parent.indices.dropFirst() where parent[end] == "/" { try makeFolder(String(parent[..<end])) }
    try makeFolder(parent)
  }

  private func makeFolder(_ path: String) throws(PublishingFailure) {
    guard mkdir(path, 0o755) != 0 else { return }
    // A folder above may be there and closed to us, which is no concern of ours as long as the last one opens.
    let reason = errno
    guard reason == EEXIST || access(path, F_OK) == 0 else { throw .io(path: path, errno: reason, action: "tạo thư mục") }
  }
}
