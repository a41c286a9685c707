import Glibc

/// Keeps other runs away from a site; the system lets go of it even if the run is killed.
final class SiteLock: Sendable {
  private let descriptor: Int32
  private let parent: Folder
  private let name: String

  /// Takes the lock of `place`, or fails at once if another run has it.
  init(_ place: SitePlace, in parent: Folder) throws(PublishingFailure) {
    self.parent = parent
    name = place.lock
    while true {
      let opened = openat(parent.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard opened >= 0 else { throw parent.failure("tạo tệp khóa", name) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let failure: PublishingFailure =
          errno == EWOULDBLOCK ? .locked(place.path) : parent.failure("khóa", name)
        close(opened)
        throw failure
      }
      // Whoever had the lock removed its file; a lock on a removed file keeps nobody away.
      if Self.isStill(opened, at: name, in: parent) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Lets go, and leaves no file behind.
  deinit {
    unlinkat(parent.descriptor, name, 0)
    close(descriptor)
  }

  private static func isStill(_ descriptor: Int32, at name: String, in parent: Folder) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && fstatat(parent.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
