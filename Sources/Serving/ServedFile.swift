/// What stands at a path of the site.
public enum Found: Sendable {
  case file(ServedFile)
  case nothing
  /// There is a file, and the server may not read it.
  case unreadable
  /// There is no site, or not at this moment.
  case noSite
}

/// An open file, read piece by piece.
public struct ServedFile: Sendable {
  /// Reads from `offset` on until the room is full or the file ends; the number of bytes, or nil where reading fails.
  public typealias Read = @Sendable (_ room: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int?

  let size: Int
  let version: String
  let read: Read

  /// A file of `size` bytes; `version`, letters and digits, is another whenever its bytes may be.
  public init(size: Int, version: String, read: @escaping Read) {
    (self.size, self.version, self.read) = (size, version, read)
  }
}
