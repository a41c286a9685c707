public import Rendering
import Workers

/// Puts a whole site where the old one stood, or leaves the old one as it was.
public struct Publisher: Sendable {
  let site: String
  private let exchangesFolders: Bool

  /// A publisher to the folder `site`.
  ///
  /// `exchangesFolders` false takes the way of file systems on which two folders cannot change places in one step.
  public init(site: String, exchangesFolders: Bool = true) {
    self.site = site
    self.exchangesFolders = exchangesFolders
  }

  /// Writes the files of `jobs` aside, checks every link, and lets them take the place of the old site.
  ///
  /// `fingerprint` stands for everything the files depend on: inputs, templates, the program's version.
  public func publish(_ jobs: [PageJob], fingerprint: String) throws(PublishingFailure) -> PublishingReport {
    let place = try SitePlace(site)
    try SiteFileName.check(jobs)
    let parent = try place.openParent(creating: true)
    let lock = try SiteLock(place, in: parent)
    defer { withExtendedLifetime(lock) {} }
    let staging = try Staging(place, in: parent)
    do {
      let old = try OldSite(place, in: parent)
      let chunks = try PageWriter(staging: staging.folder, old: old).write(jobs)
      try LinkCheck(jobs, chunks).run()
      try seal(staging.folder, old, jobs, chunks, fingerprint: fingerprint)
      // Looked at once more: what somebody put there meanwhile would be gone with the old site.
      try old.refuseStrangers(place)
      try staging.publish(replacing: old, exchanging: exchangesFolders)
      return report(chunks)
    } catch {
      staging.discard()
      throw error
    }
  }

  /// Adds what is no page: the list of files, and the `.gitkeep` of the old site.
  private func seal(
    _ folder: Folder, _ old: OldSite, _ jobs: [PageJob], _ chunks: [ChunkFacts], fingerprint: String
  ) throws(PublishingFailure) {
    let files = chunks.flatMap(\.files)
    let entries = zip(jobs, files).map { Manifest.Entry(path: $0.path, size: $1.size, digest: $1.digest) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    try write(Manifest.text(fingerprint: fingerprint, entries: entries), to: SiteFileName.manifest, in: folder)
    guard old.hasKeep, let source = old.folder, try !folder.link(SiteFileName.keep, from: source) else { return }
    try write(source.read(SiteFileName.keep, limit: 1 << 20), to: SiteFileName.keep, in: folder)
  }

  private func write(_ bytes: [UInt8], to name: String, in folder: Folder) throws(PublishingFailure) {
    try bytes.withUnsafeBufferPointer { bytes throws(PublishingFailure) in
      try folder.write(UnsafeRawBufferPointer(bytes), to: name)
    }
  }

  private func report(_ chunks: [ChunkFacts]) -> PublishingReport {
    PublishingReport(
      files: chunks.reduce(0) { $0 + $1.files.count },
      bytes: chunks.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.size } },
      filesUnchanged: chunks.reduce(0) { $0 + $1.unchanged })
  }
}
