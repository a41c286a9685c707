import Diagnostics
import Glibc
import Publishing

/// A file that is to be made.
struct PlannedFile {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ text: String) { (self.path, bytes) = (path, Array(text.utf8)) }

  init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
}

/// What stands at a path, and new files in it: for commands that write beside a build.
enum FolderPlace {
  enum Kind { case folder, other }

  /// What stands at `path`, links followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Whether the name `path` is taken, also by a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// `path` without links, `.` and `..`.
  static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The real path of the folder in which a published site is looked for.
  static func site(_ path: String) throws(Failure) -> String {
    let name = ShownText.of(path)
    guard let kind = kind(of: path) else { throw Failure(["Không có thư mục «\(name)»."], exitCode: ExitCodes.files) }
    guard kind == .folder, let real = realPath(path) else {
      throw Failure(["«\(name)» không phải thư mục."], exitCode: ExitCodes.files)
    }
    return real
  }

  /// What of `path` is there already, without links, `.` and `..`.
  static func realStart(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let start = path.hasPrefix("/") ? "/" : "./"
    var real = realPath(start + parts.joined(separator: "/"))
    while real == nil, parts.popLast() != nil { real = realPath(start + parts.joined(separator: "/")) }
    return real ?? "/"
  }

  /// The published site in which `path`, or what of it is there already, lies; links followed.
  static func siteAround(_ path: String) -> String? {
    var folder = realStart(path)
    while folder != "/" {
      if kind(of: "\(folder)/.thuocdo/manifest") != nil { return folder }
      folder = folder.lastIndex(of: "/").map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) } ?? "/"
    }
    return nil
  }

  /// What to say of a folder that holds no list of files.
  static func noSite(_ name: String) -> String {
    "«\(name)» không phải trang do thuocdo lập, hoặc danh sách tệp (.thuocdo/manifest) đã mất hay bị sửa hỏng."
  }

  /// Makes the folder `path` and those above it; one that is there stays.
  static func make(_ path: String) throws(Failure) {
    guard kind(of: path) != .folder else { return }
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !parent.isEmpty { try make(parent) }
    guard mkdir(path, 0o755) != 0 else { return }
    let code = errno
    guard kind(of: path) != .folder else { return }
    throw Failure(
      [PublishingFailure.io(path: path, errno: code, action: "tạo thư mục").message], exitCode: ExitCodes.files)
  }

  /// Writes new files; one that is there is never written over.
  ///
  /// Where one cannot be written, those before it are taken back.
  static func write(_ files: [PlannedFile]) throws(Failure) {
    for (place, file) in files.enumerated() {
      do throws(Failure) {
        try write(file.bytes, to: file.path)
      } catch {
        for earlier in files[..<place] { unlink(earlier.path) }
        throw Failure(error.lines + ["Chưa tạo tệp nào."], exitCode: error.exitCode)
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure("tạo tệp", path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let failure = failure("ghi tệp", path)
        unlink(path)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ action: String, _ path: String) -> Failure {
    Failure([PublishingFailure.io(path: path, errno: errno, action: action).message], exitCode: ExitCodes.files)
  }
}
