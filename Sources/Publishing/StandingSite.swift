import Glibc
import Synchronization

/// A published site as it stands whenever it is asked: of one that was built anew meanwhile the new files.
public final class StandingSite: Sendable {
  /// What stands at a path.
  public enum Found: Sendable {
    case file(SiteFile)
    case nothing
    /// The folder is not there, or has no list of files that holds together.
    case noSite
  }

  private let path: String
  /// The list as it was last read, and which file it was: it is long, and read again only where it changed.
  private let list = Mutex<(version: String, manifest: Manifest?)?>(nil)

  /// The site in the folder at `path`, whose links are followed anew each time.
  public init(at path: String) { self.path = path }

  /// Whether there is a site now; fails where it may not be read.
  public func isThere() throws(PublishingFailure) -> Bool { try manifest(in: Folder(at: path)) != nil }

  /// Opens the file at `name`, which the site must have published: neither notes of the program nor what was added by hand.
  ///
  /// No symbolic link is followed below the site's folder. Fails where a file is there and cannot be read.
  public func find(_ name: String) throws(PublishingFailure) -> Found {
    let folder: Folder
    do throws(PublishingFailure) { folder = try Folder(at: path) } catch {
      guard error.isOfMissing else { throw error }
      return .noSite
    }
    guard let manifest = try manifest(in: folder) else { return .noSite }
    guard manifest.entry(at: name) != nil else { return .nothing }
    do throws(PublishingFailure) { return .file(try SiteFile(name, in: folder)) } catch {
      guard error.isOfMissing else { throw error }
      return .nothing
    }
  }

  private func manifest(in folder: Folder) throws(PublishingFailure) -> Manifest? {
    var status = stat()
    guard fstatat(folder.descriptor, SiteFileName.manifest, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == EACCES else { return nil }
      throw folder.failure("đọc tệp", SiteFileName.manifest)
    }
    let version = SiteFile.version(status)
    // Read under the lock: of many requests for a new site one reads the list, and the others wait for it.
    return try list.withLock { known throws(PublishingFailure) in
      if let known, known.version == version { return known.manifest }
      let read = try Manifest.read(in: folder)
      known = (version, read)
      return read
    }
  }
}

extension PublishingFailure {
  /// Whether nothing stood there, or nothing that is opened: a symbolic link, a file where a folder should be.
  fileprivate var isOfMissing: Bool {
    guard case .io(_, let code, _) = self else { return false }
    return [ENOENT, ENOTDIR, ELOOP].contains(code)
  }
}
