import Glibc

/// An open file of a site; owns the descriptor and closes it.
public final class SiteFile: Sendable {
  /// Bytes it had when it was opened.
  public let size: Int
  /// Letters, digits and hyphens: others where the file is another, or was written to since.
  public let version: String
  private let descriptor: Int32

  /// Opens the plain file `name` below `folder`; a symbolic link is followed nowhere on the way.
  init(_ name: String, in folder: Folder) throws(PublishingFailure) {
    var folder = folder
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in parts.dropLast() { folder = try folder.folder(part) }
    let last = parts.last ?? ""
    // A pipe in the place of a file must not keep anybody waiting.
    let opened = openat(folder.descriptor, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw folder.failure("mở tệp", last) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw .io(path: "\(folder.path)/\(last)", errno: ENOENT, action: "mở tệp")
    }
    (size, version, descriptor) = (Int(status.st_size), Self.version(status), opened)
  }

  deinit { close(descriptor) }

  /// Reads from `offset` on until `room` is full or the file ends; the number of bytes, or nil where reading fails.
  public func read(into room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int? {
    var count = 0
    while count < room.count {
      let more = pread(descriptor, room.baseAddress?.advanced(by: count), room.count - count, off_t(offset + count))
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { return nil }
      if more == 0 { break }
      count += more
    }
    return count
  }

  /// Tells a file from those that stood in its place before, without reading it.
  static func version(_ status: stat) -> String {
    let numbers = [Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    return numbers.map { String($0, radix: 36) }.joined(separator: "-")
  }
}
