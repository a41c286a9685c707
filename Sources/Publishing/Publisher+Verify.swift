import Glibc
import Workers

extension Publisher {
  /// Files a worker looks at in one go.
  private static let chunkSize = 256

  /// Whether the site was made from `fingerprint` and every file of it is still there with its size, and none was written since.
  public func isUpToDate(fingerprint: String) -> Bool {
    guard let (folder, manifest) = published(), manifest.inputs == Digest(of: fingerprint) else { return false }
    // The list is written last: what is younger was changed by somebody else.
    guard let sealed = folder.status(SiteFileName.manifest)?.written else { return false }
    let chunks = Workers.chunks(of: manifest.count, size: Self.chunkSize)
    return Workers.map(count: chunks.count) { index in
      chunks[index].allSatisfy { line in
        guard let entry = manifest.entry(line), let status = folder.status(entry.path) else { return false }
        return status.kind == .file && status.size == entry.size && status.written <= sealed
      }
    }.allSatisfy { $0 }
  }

  /// Whether a site that was published, with its list of files, stands in the folder.
  public var hasSite: Bool { (try? openSite())?.status(SiteFileName.manifest) != nil }

  /// Every file that is not as it was published, by path; reads the whole site.
  ///
  /// Fails where a folder, or the list of files, is there and cannot be read.
  public func verify() throws(PublishingFailure) -> Verification {
    let folder = try openSite()
    guard let manifest = try Manifest.read(in: folder) else {
      return Verification(files: 0, seal: "", differences: [Difference(path: SiteFileName.manifest, kind: .noManifest)])
    }
    let foreign = try OldSite.foreignFiles(in: folder, manifest: manifest, litter: true)
    let chunks = Workers.chunks(of: manifest.count, size: Self.chunkSize)
    let changed = Workers.map(count: chunks.count) { index in
      chunks[index].compactMap { line in manifest.entry(line)?.difference(in: folder) }
    }
    let differences = (changed.flatMap { $0 } + foreign.map { Difference(path: $0, kind: .foreign) })
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Verification(files: manifest.count, seal: manifest.seal, differences: differences)
  }

  private func published() -> (Folder, Manifest)? {
    guard let folder = try? openSite(), let manifest = try? Manifest.read(in: folder) else { return nil }
    return (folder, manifest)
  }

  func openSite() throws(PublishingFailure) -> Folder {
    let place = try SitePlace(site)
    return try place.openParent(creating: false).folder(place.name)
  }
}

extension Manifest.Entry {
  /// How the file in `folder` is not as the list says; nil where it is.
  func difference(in folder: Folder) -> Difference? {
    guard let status = folder.status(path) else {
      return Difference(path: path, kind: errno == EACCES ? .unreadable : .missing)
    }
    guard status.kind == .file, status.size == size else { return Difference(path: path, kind: .edited) }
    do throws(PublishingFailure) {
      let bytes = try folder.read(path, limit: size)
      return Digest(of: bytes[...]) == digest ? nil : Difference(path: path, kind: .edited)
    } catch {
      guard case .io(_, EACCES, _) = error else { return Difference(path: path, kind: .edited) }
      return Difference(path: path, kind: .unreadable)
    }
  }
}
