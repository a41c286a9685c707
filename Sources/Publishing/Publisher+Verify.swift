import Glibc
import Workers

extension Publisher {
  /// Files a worker looks at in one go.
  private static let chunkSize = 256

  /// Whether the site was made from `fingerprint` and every file of it is still there with its size.
  public func isUpToDate(fingerprint: String) -> Bool {
    guard let (folder, manifest) = published(), manifest.inputs == Digest(of: fingerprint) else { return false }
    let chunks = Workers.chunks(of: manifest.count, size: Self.chunkSize)
    return Workers.map(count: chunks.count) { index in
      chunks[index].allSatisfy { line in
        guard let entry = manifest.entry(line), let status = folder.status(entry.path) else { return false }
        return status.kind == .file && status.size == entry.size
      }
    }.allSatisfy { $0 }
  }

  /// Every file that is not as it was published, by path; reads the whole site.
  public func verify() -> Verification {
    guard let (folder, manifest) = published(),
      let foreign = try? OldSite.foreignFiles(in: folder, manifest: manifest)
    else { return Verification(files: 0, seal: "", differences: [Difference(path: SitePath.manifest, kind: .noManifest)]) }
    let chunks = Workers.chunks(of: manifest.count, size: Self.chunkSize)
    let changed = Workers.map(count: chunks.count) { index in
      chunks[index].compactMap { line in manifest.entry(line).flatMap { difference(of: $0, in: folder) } }
    }
    let differences = (changed.flatMap { $0 } + foreign.map { Difference(path: $0, kind: .foreign) })
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Verification(files: manifest.count, seal: manifest.seal, differences: differences)
  }

  private func published() -> (Folder, Manifest)? {
    guard let place = try? SitePlace(site), let parent = try? place.openParent(creating: false),
      let folder = try? parent.folder(place.name), let bytes = try? folder.read(SitePath.manifest)
    else { return nil }
    return Manifest(bytes).map { (folder, $0) }
  }

  private func difference(of entry: Manifest.Entry, in folder: Folder) -> Difference? {
    guard folder.status(entry.path) != nil else { return Difference(path: entry.path, kind: .missing) }
    guard let bytes = try? folder.read(entry.path), bytes.count == entry.size,
      bytes.withUnsafeBytes({ Digest(of: $0) }) == entry.digest
    else { return Difference(path: entry.path, kind: .edited) }
    return nil
  }
}
