import Glibc

/// The only place that opens files: each error says what the operating system said, the caller knows the path.
public enum Disk {
  /// Why a file or folder could not be read.
  public enum Failure: Error, Equatable {
    case missing
    case notAFile
    case tooLarge(limit: Int)
    case refused(code: Int32)
  }

  /// One name in a folder.
  public struct Entry: Sendable {
    public let name: String
    public let isFolder: Bool
    public let isLink: Bool
    /// The name is no UTF-8, and cannot be said; `name` has a sign in place of what is wrong.
    public var isUnsayable = false
  }

  /// The names in the folder `path`, sorted, without `.` and `..`.
  public static func list(_ path: String) throws(Failure) -> [Entry] {
    guard let folder = opendir(path) else { throw failure(errno) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    errno = 0
    while let record = readdir(folder) {
      let type = Int32(record.pointee.d_type)
      let (name, isUTF8) = withUnsafePointer(to: &record.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { (String(cString: $0), String(validatingCString: $0) != nil) }
      }
      if name != ".", name != ".." {
        let known = type == DT_DIR || type == DT_REG || type == DT_LNK
        var entry = known ? Entry(name: name, isFolder: type == DT_DIR, isLink: type == DT_LNK) : inspect(path, name)
        entry.isUnsayable = !isUTF8
        entries.append(entry)
      }
      errno = 0
    }
    // Without an entry and without an error the folder is at its end; half of it would be taken for all.
    guard errno == 0 else { throw failure(errno) }
    // By bytes: names that differ only in how their letters are put together are equal to `<`.
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All bytes of the file at `path`, which must be a regular file of at most `limit` bytes.
  public static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let (file, size) = try open(path, limit: limit)
    defer { close(file) }
    // A file that ends before its size has become shorter while it was read: the system has no word for that.
    var (read, code) = (0, EIO)
    // A little room behind the text: quoted fields that need rewriting go there without moving the file.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + size / 64 + 64) { buffer, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
      while read < size {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: read), size - read)
        // A signal may come before the first byte: that is no fault of the file.
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        read += got
      }
      count = read
    }
    guard read == size else { throw .refused(code: code) }
    return bytes
  }

  /// Size of the file in bytes, 0 where there is none: to plan by, not to trust.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The path with all links resolved, or nil.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether there is something at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether `path`, links followed, is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func inspect(_ folder: String, _ name: String) -> Entry {
    var status = stat()
    let isKnown = lstat("\(folder)/\(name)", &status) == 0
    let type = status.st_mode & S_IFMT
    return Entry(name: name, isFolder: isKnown && type == S_IFDIR, isLink: isKnown && type == S_IFLNK)
  }

  /// Opens without blocking, because a named pipe in the folder would otherwise hold the program up for ever.
  private static func open(_ path: String, limit: Int) throws(Failure) -> (file: Int32, size: Int) {
    var file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    while file < 0, errno == EINTR { file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw failure(errno) }
    var status = stat()
    let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard isRegular, status.st_size <= limit else {
      close(file)
      throw isRegular ? .tooLarge(limit: limit) : .notAFile
    }
    return (file, Int(status.st_size))
  }

  private static func failure(_ code: Int32) -> Failure { code == ENOENT ? .missing : .refused(code: code) }
}
