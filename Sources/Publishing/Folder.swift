import CLinux
import Glibc

/// An open folder: every file below it is reached through it, by a relative path, so that nobody can move it away meanwhile.
///
/// Owns the descriptor and closes it. Every failure names the path.
final class Folder: Sendable {
  let descriptor: Int32
  /// As the user named it, for messages.
  let path: String

  /// Takes over `descriptor`.
  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens the folder at `path`.
  convenience init(at path: String) throws(PublishingFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(path: path, errno: errno, action: "mở thư mục") }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens the folder `name` below this one; a symbolic link is not followed.
  func folder(_ name: String) throws(PublishingFailure) -> Folder {
    let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw failure("mở thư mục", name) }
    return Folder(descriptor: opened, path: "\(path)/\(name)")
  }

  /// What went wrong last, with the name of what it went wrong with.
  func failure(_ action: String, _ name: String) -> PublishingFailure {
    let code = errno
    return .io(path: name == "." ? path : "\(path)/\(name)", errno: code, action: action)
  }

  /// What stands at `name`, not followed if it is a symbolic link; nil if nothing does.
  func status(_ name: String) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStatus(status)
  }

  /// Makes the folder `name`, for everyone to read.
  func makeFolder(_ name: String) throws(PublishingFailure) {
    guard mkdirat(descriptor, name, 0o755) == 0 else { throw failure("tạo thư mục", name) }
    // The mask of the user who runs the program must not decide who can read the site.
    guard fchmodat(descriptor, name, 0o755, 0) == 0 else { throw failure("đặt quyền cho", name) }
  }

  /// Gives the folder `name` the rights and the group of `other`, as far as the user may: who can read a site was decided by people.
  func giveAccess(of other: String, to name: String) throws(PublishingFailure) {
    var status = stat()
    guard fstatat(descriptor, other, &status, 0) == 0 else { throw failure("xem quyền của", other) }
    // The group first: a change of it takes the mark away by which new files inherit it.
    fchownat(descriptor, name, uid_t.max, status.st_gid, 0)
    // The program itself must be able to replace the site.
    guard fchmodat(descriptor, name, status.st_mode & 0o7777 | 0o700, 0) == 0 else { throw failure("đặt quyền cho", name) }
  }

  /// Makes every folder above `name` that is not there yet; another worker may be making the same ones.
  func makeFolders(above name: String) throws(PublishingFailure) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(name[..<slash])
    // Mostly only the last folder is missing; where one above it is, too, there is one more try.
    if try makeFolderOrFindIt(parent) { return }
    try makeFolders(above: parent)
    guard try makeFolderOrFindIt(parent) else { throw failure("tạo thư mục", parent) }
  }

  /// Makes the folder `name` unless it is there; false where the folder it would lie in is not.
  private func makeFolderOrFindIt(_ name: String) throws(PublishingFailure) -> Bool {
    do {
      try makeFolder(name)
      return true
    } catch {
      guard case .io(_, let code, _) = error, code == EEXIST || code == ENOENT else { throw error }
      return code == EEXIST
    }
  }

  /// The names in the folder `name`, without `.` and `..`, in no order that means anything.
  func names(_ name: String = ".") throws(PublishingFailure) -> [(name: String, isFolder: Bool)] {
    let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw failure("đọc thư mục", name) }
    // readdir(3): the stream owns the descriptor from here on; an entry is valid until the next call.
    guard let stream = fdopendir(opened) else {
      close(opened)
      throw failure("đọc thư mục", name)
    }
    defer { closedir(stream) }
    var names: [(name: String, isFolder: Bool)] = []
    errno = 0
    while let entry = readdir(stream) {
      let type = Int(entry.pointee.d_type)
      let text = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard text != ".", text != ".." else { continue }
      // Some network file systems do not tell the type here.
      let isFolder = type == DT_UNKNOWN ? status(name == "." ? text : "\(name)/\(text)")?.kind == .folder : type == DT_DIR
      names.append((text, isFolder))
      errno = 0
    }
    // Without an entry and without an error the folder is at its end; half of it is none.
    guard errno == 0 else { throw failure("đọc thư mục", name) }
    return names
  }

  /// Removes `name` with everything in it; the program's own notes last, so that what is left of a killed run is recognised.
  func removeTree(_ name: String) throws(PublishingFailure) {
    let entries = try names(name).sorted { $1.name == SiteFileName.noteFolder && $0.name != SiteFileName.noteFolder }
    for entry in entries {
      let path = "\(name)/\(entry.name)"
      if entry.isFolder {
        try removeTree(path)
      } else if unlinkat(descriptor, path, 0) != 0 {
        throw failure("xóa tệp", path)
      }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw failure("xóa thư mục", name) }
  }

  /// Renames `old` to `new`, which must not be there.
  func rename(_ old: String, to new: String) throws(PublishingFailure) {
    guard renameat(descriptor, old, descriptor, new) == 0 else { throw failure("đổi tên", old) }
  }

  /// Lets `first` and `second` change places in one step; false where the file system cannot.
  func exchange(_ first: String, _ second: String) throws(PublishingFailure) -> Bool {
    if renameat2(descriptor, first, descriptor, second, 2) == 0 { return true }
    guard errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP else { throw failure("đổi chỗ thư mục", second) }
    return false
  }

  /// Waits until everything written below this folder is on the disk.
  ///
  /// One call for the whole file system: a call for each of twenty thousand files would take longer than all the rest.
  func settle() throws(PublishingFailure) {
    guard syncfs(descriptor) == 0 else { throw failure("ghi xuống ổ đĩa", ".") }
  }
}

/// What stands at a path.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let size: Int
  /// Whether everyone may read it and only the owner write, as the program writes its files.
  let isPublic: Bool
  /// When it was last written, in nanoseconds: to compare with another file's, not to show.
  let written: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    isPublic = status.st_mode & 0o7777 == 0o644
    written = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
