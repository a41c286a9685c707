import Dispatches
import Domain
import Foundation
import Testing

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

  /// The texts of the sample content, which are invented; as a part of the project they must be there.
  static func content() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Content/dispatches").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    try #require(names.count >= 15, "\(folder) holds \(names.count) texts")
    return try names.sorted().map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  struct Entry {
    let name: String
    let text: String
    let expected: ExpectedDispatch
  }

  /// The texts beside the project that a person has read; none where the project stands alone.
  static func entries() throws -> [Entry] {
    guard let shared else { return [] }
    var entries: [Entry] = []
    for folder in ["seeds", "dispatches"] {
      let directory = shared.appendingPathComponent(folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() where file.hasSuffix(".json") {
        let stem = file.dropLast(5)
        let files = [".md", ".txt"].map { directory.appendingPathComponent("\(stem)\($0)") }
        let beside = try #require(
          files.first { FileManager.default.fileExists(atPath: $0.path) }, "\(file) has no text beside it")
        let text = try String(contentsOf: beside, encoding: .utf8)
        let expected = try JSONDecoder().decode(
          ExpectedDispatch.self, from: Data(contentsOf: directory.appendingPathComponent(file)))
        entries.append(Entry(name: String(stem.prefix(14)), text: text, expected: expected))
      }
    }
    return entries
  }
}
