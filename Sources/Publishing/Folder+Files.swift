import Glibc

extension Folder {
  /// Writes a new file of `bytes` at `name`, makes the folders above it where needed.
  func write(_ bytes: UnsafeRawBufferPointer, to name: String) throws(PublishingFailure) {
    try create(at: name).write(bytes)
  }

  /// A new file at `name`, open for writing; makes the folders above it where needed.
  func create(at name: String) throws(PublishingFailure) -> NewFile {
    var file = create(name)
    // Asking for each folder before each file would cost more than being told now and then.
    if file < 0, errno == ENOENT {
      try makeFolders(above: name)
      file = create(name)
    }
    guard file >= 0 else { throw failure("tạo tệp", name) }
    let new = NewFile(descriptor: file, name: name, folder: self)
    guard fchmod(file, 0o644) == 0 else { throw failure("đặt quyền cho", name) }
    return new
  }

  private func create(_ name: String) -> Int32 { openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }

  /// All bytes of the plain file `name`, at most `limit`; a symbolic link is not followed.
  func read(_ name: String, limit: Int) throws(PublishingFailure) -> [UInt8] {
    // A pipe in the place of a file must not keep anybody waiting.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw failure("mở tệp", name) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure("đọc tệp", name) }
    let known = FileStatus(status)
    guard known.kind == .file, known.size <= limit else {
      errno = known.kind == .file ? EFBIG : EINVAL
      throw failure("đọc tệp", name)
    }
    var bytes = [UInt8](repeating: 0, count: known.size)
    let count = bytes.withUnsafeMutableBytes { Self.fill($0, from: file) }
    guard count >= 0 else { throw failure("đọc tệp", name) }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether the file `name` is a plain file that holds `bytes` and that everyone may read.
  func holds(_ bytes: UnsafeRawBufferPointer, at name: String, scratch: inout [UInt8]) -> Bool {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return false }
    let known = FileStatus(status)
    guard known.kind == .file, known.isPublic, known.size == bytes.count else { return false }
    if scratch.count < bytes.count { scratch = [UInt8](repeating: 0, count: bytes.count) }
    return scratch.withUnsafeMutableBytes { room in
      let room = UnsafeMutableRawBufferPointer(rebasing: room[..<bytes.count])
      guard Self.fill(room, from: file) == bytes.count, let left = room.baseAddress, let right = bytes.baseAddress else {
        return bytes.isEmpty
      }
      return memcmp(left, right, bytes.count) == 0
    }
  }

  /// Gives the file `name` of `other` the same name here, without copying it; false where the file system cannot.
  func link(_ name: String, from other: Folder) throws(PublishingFailure) -> Bool {
    if linkat(other.descriptor, name, descriptor, name, 0) == 0 { return true }
    guard errno == ENOENT else { return false }
    try makeFolders(above: name)
    return linkat(other.descriptor, name, descriptor, name, 0) == 0
  }

  /// Reads until `room` is full or the file ends; the number of bytes, or -1.
  private static func fill(_ room: UnsafeMutableRawBufferPointer, from file: Int32) -> Int {
    var count = 0
    while count < room.count {
      let more = Glibc.read(file, room.baseAddress?.advanced(by: count), room.count - count)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return more < 0 ? -1 : count }
      count += more
    }
    return count
  }
}

/// A file being written: the one owner of its descriptor, which is closed with it.
final class NewFile {
  private let descriptor: Int32
  private let name: String
  private let folder: Folder

  fileprivate init(descriptor: Int32, name: String, folder: Folder) {
    self.descriptor = descriptor
    self.name = name
    self.folder = folder
  }

  deinit { close(descriptor) }

  /// Appends `bytes`.
  func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingFailure) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw folder.failure("ghi tệp", name) }
      written += count
    }
  }
}
