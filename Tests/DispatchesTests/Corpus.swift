import Dispatches
import Domain
import Foundation

/// The real dispatches beside the project, which are no part of it.
enum Corpus {
  /// `shared/` beside the project's root, or nil where the project stands alone.
  static let shared: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for base in [root, root.resolvingSymlinksInPath(), root.deletingLastPathComponent()] {
      let shared = base.deletingLastPathComponent().appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("dispatches").path) { return shared }
    }
    return nil
  }()

  /// The texts of the sample content, which are invented.
  static func content() -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Content/dispatches").path
    return (FileManager.default.subpaths(atPath: folder) ?? []).sorted().compactMap {
      try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
  }

  struct Entry {
    let name: String
    let text: String
    let expected: ExpectedDispatch
  }

  static func entries() throws -> [Entry] {
    guard let shared else { return [] }
    var entries: [Entry] = []
    for folder in ["seeds", "dispatches"] {
      let directory = shared.appendingPathComponent(folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() where file.hasSuffix(".json") {
        let stem = file.dropLast(5)
        let text = [".md", ".txt"].lazy.compactMap {
          try? String(contentsOf: directory.appendingPathComponent(stem + $0), encoding: .utf8)
        }
        guard let text = text.first else { continue }
        let expected = try JSONDecoder().decode(
          ExpectedDispatch.self, from: Data(contentsOf: directory.appendingPathComponent(file)))
        entries.append(Entry(name: String(stem.prefix(14)), text: text, expected: expected))
      }
    }
    return entries
  }
}
