import Foundation

/// A folder of its own for one test, removed when the test is done with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "thuocdo-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path() }

  func path(_ name: String) -> String { url.appending(path: name).path() }

  /// Writes `text` to `name`, making its folders.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

  /// Every regular file below the folder, by path, with its bytes.
  func files(below name: String = "") throws -> [String: Data] {
    let base = name.isEmpty ? url : url.appending(path: name, directoryHint: .isDirectory)
    var found: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: base.path()) ?? .init() {
      let full = base.appending(path: file)
      if try full.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { found[file] = try Data(contentsOf: full) }
    }
    return found
  }
}
