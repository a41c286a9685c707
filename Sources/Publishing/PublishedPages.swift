/// The pages of a published site, by its list of files.
public struct PublishedPages: Sendable {
  /// Paths in the site, sorted: `don-vi/so-noi-vu.html`.
  public let paths: [String]
  /// Style sheets, scripts and marks that pages are shown with.
  public let assets: [String]
  /// Changes with any file of the site.
  public let seal: String
  private let folder: Folder
  private let manifest: Manifest

  fileprivate init(_ manifest: Manifest, in folder: Folder) {
    let all = (0..<manifest.count).compactMap { manifest.entry($0)?.path }
    paths = all.filter { $0.hasSuffix(".html") }
    assets = all.filter { $0.hasPrefix("tai-nguyen/") }
    seal = manifest.seal
    self.folder = folder
    self.manifest = manifest
  }

  /// How the file at `path` is not as it was published; nil where it is.
  public func difference(at path: String) -> Difference? {
    guard let entry = manifest.entry(at: path) else { return Difference(path: path, kind: .missing) }
    return entry.difference(in: folder)
  }

  /// The bytes of the file at `path` as it was published; nil where it is no longer there, or another.
  public func bytes(at path: String) -> [UInt8]? {
    guard let entry = manifest.entry(at: path), let bytes = try? folder.read(path, limit: entry.size) else { return nil }
    return Digest(of: bytes[...]) == entry.digest ? bytes : nil
  }
}

extension Publisher {
  /// The pages of the site as it stands; nil where it has no list of files, or none that holds together.
  public func pages() throws(PublishingFailure) -> PublishedPages? {
    let folder = try openSite()
    return try Manifest.read(in: folder).map { PublishedPages($0, in: folder) }
  }
}
