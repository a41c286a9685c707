import Glibc

/// The site that stands where the new one shall.
struct OldSite: Sendable {
  /// The folder, or nil if there is none.
  let folder: Folder?
  /// What it consists of, or nil if it was never published.
  let manifest: Manifest?
  /// Whether it holds a `.gitkeep`, which the new one shall hold too.
  let hasKeep: Bool

  /// Looks at the folder at `place`; refuses it if replacing it would destroy anything the program did not write.
  init(_ place: SitePlace, in parent: Folder) throws(PublishingFailure) {
    guard let status = parent.status(place.name) else {
      guard errno == ENOENT else { throw parent.failure("xem", place.name) }
      (folder, manifest, hasKeep) = (nil, nil, false)
      return
    }
    guard status.kind != .link else { throw .outputIsLink(place.path) }
    guard status.kind == .folder else { throw .outputIsNotFolder(place.path) }
    let folder = try parent.folder(place.name)
    self.folder = folder
    hasKeep = folder.status(SiteFileName.keep)?.kind == .file
    manifest = try Manifest.read(in: folder)
    try refuseStrangers(place)
  }

  /// Fails where the folder holds what the program did not write.
  func refuseStrangers(_ place: SitePlace) throws(PublishingFailure) {
    guard let folder else { return }
    let foreign = try Self.foreignFiles(in: folder, manifest: manifest)
    guard foreign.isEmpty else {
      // Without the list every file is a stranger, the program's own too: naming them would lead astray.
      if manifest == nil, Self.looksPublished(folder) { throw .listDamaged(place.path) }
      throw .outputNotOurs(place.path, foreign: Array(foreign.prefix(5)))
    }
  }

  /// Whether `folder` holds what nothing but a published site holds: the program's notes, or the first page and what it is shown with.
  private static func looksPublished(_ folder: Folder) -> Bool {
    if folder.status(SiteFileName.noteFolder)?.kind == .folder { return true }
    return folder.status("index.html")?.kind == .file && folder.status("tai-nguyen/trang.css")?.kind == .file
  }

  /// Files that neither the program nor version control put into `folder`, sorted; with `litter` also what file managers leave there.
  static func foreignFiles(in folder: Folder, manifest: Manifest?, litter: Bool = false) throws(PublishingFailure) -> [String] {
    var foreign: [String] = []
    var folders = ["."]
    while let current = folders.popLast() {
      for entry in try folder.names(current) {
        let path = current == "." ? entry.name : "\(current)/\(entry.name)"
        if entry.isFolder {
          folders.append(path)
        } else if !isKnown(path, manifest), litter || !isLitter(entry.name, folder, path) {
          foreign.append(path)
        }
      }
    }
    return foreign.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isKnown(_ path: String, _ manifest: Manifest?) -> Bool {
    if path == SiteFileName.keep { return true }
    guard let manifest else { return false }
    return path == SiteFileName.manifest || manifest.entry(at: path) != nil
  }

  /// Whether a plain file has a name that file managers give; a link of that name is somebody's doing.
  private static func isLitter(_ name: String, _ folder: Folder, _ path: String) -> Bool {
    litter.contains(name) && folder.status(path)?.kind == .file
  }

  /// What file managers leave in every folder somebody has looked at.
  private static let litter: Set<String> = ["Thumbs.db", "desktop.ini", ".DS_Store", ".directory"]

  /// Whether the old site holds exactly `bytes` at `path`, as it once published them.
  func holds(_ bytes: UnsafeRawBufferPointer, _ digest: Digest, at path: String, scratch: inout [UInt8]) -> Folder? {
    guard let folder, let entry = manifest?.entry(at: path), entry.size == bytes.count, entry.digest == digest else { return nil }
    // Somebody may have edited the file since: only what is read decides.
    return folder.holds(bytes, at: path, scratch: &scratch) ? folder : nil
  }
}
