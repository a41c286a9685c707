import Crypto
import Foundation

/// The running program: a new build of it may make other pages from the same input.
enum Executable {
  /// What tells this build of the program from any other, and is the same for every copy of it.
  ///
  /// The identity that the linker gave it; the SHA-256 of its file where it gave none. Part of the list of files of a site.
  static let identity: String = {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/exe") else { return "" }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: headLength)) ?? Data()
    if let found = BuildNote.identity(in: Array(head)[...]) { return hexadecimal(found) }
    var digest = SHA256()
    digest.update(data: head)
    while let part = try? file.read(upToCount: headLength), !part.isEmpty { digest.update(data: part) }
    return hexadecimal(digest.finalize())
  }()

  /// Bytes in which the notes of a program stand.
  private static let headLength = 1 << 20
}
