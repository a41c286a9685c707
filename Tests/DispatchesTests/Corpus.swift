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
    let sidecar: Sidecar
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
        let sidecar = try JSONDecoder().decode(Sidecar.self, from: Data(contentsOf: directory.appendingPathComponent(file)))
        entries.append(Entry(name: String(stem.prefix(14)), text: text, sidecar: sidecar))
      }
    }
    return entries
  }
}

/// What a reader gets from a dispatch, as the sidecars tell it.
struct Sidecar: Decodable {
  struct Recipient: Decodable {
    let name: String
    let note: String?
    let archive: Bool
  }
  struct Citation: Decodable {
    let number_symbol: String
    let date: String?
  }
  struct Signatory: Decodable {
    let authority_lines: [String]
    let title: String?
    let name: String?
  }
  let system: String
  let issuer_parent: String?
  let issuer: String?
  let number: String?
  let symbol: String?
  let number_symbol: String?
  let place: String?
  let date: String?
  let doc_type: String?
  let subject: String?
  let addressees: [String]
  let recipients: [Recipient]
  let citations: [Citation]
  let deadlines: [String]
  let assigned: [String]
  let signatory: Signatory?
}
