import Glibc
import Publishing

/// What stands at a path, and new files in it: for commands that write beside a build.
enum FolderPlace {
  enum Kind { case folder, other }

  /// What stands at `path`; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Makes the folder `path` and those above it; one that is there stays.
  static func make(_ path: String) throws(Failure) {
    guard kind(of: path) != .folder else { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !parent.isEmpty { try make(parent) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("tạo thư mục", path) }
  }

  /// Writes a new file; one that is there is never written over.
  static func write(_ text: String, to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure("tạo tệp", path) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw failure("ghi tệp", path) }
  }

  private static func failure(_ action: String, _ path: String) -> Failure {
    Failure([PublishingFailure.io(path: path, errno: errno, action: action).message], exitCode: ExitCodes.files)
  }
}
