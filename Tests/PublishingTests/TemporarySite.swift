import Foundation
import Markup
import Publishing
import Rendering

/// A folder of its own for one test, with a site in it; removed with the last reference.
final class TemporarySite: Sendable {
  let root: URL
  /// The folder that is published to.
  var site: URL { root.appending(path: "Site") }
  var publisher: Publisher { Publisher(site: site.path()) }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "thuocdo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Publishes `pages`, path and text.
  @discardableResult
  func publish(_ pages: [String: String], fingerprint: String = "1") throws -> PublishingReport {
    try publisher.publish(Self.jobs(pages), fingerprint: fingerprint)
  }

  /// Jobs that write `pages`, in the order of their paths.
  static func jobs(_ pages: [String: String]) -> [PageJob] {
    pages.sorted { $0.key < $1.key }.map { path, text in
      PageJob(path: path) { $0.append(raw: Array(text.utf8)) }
    }
  }

  /// Every file below `folder` of the test, path and text; names that begin with a dot too.
  func files(_ folder: String = "Site") -> [String: String] {
    let base = root.appending(path: folder).path()
    var files: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: base)?.compactMap({ $0 as? String }) ?? [] {
      if let text = try? String(contentsOfFile: "\(base)/\(name)", encoding: .utf8) { files[name] = text }
    }
    return files
  }

  /// The site's files without the program's own list.
  var pages: [String: String] { files().filter { !$0.key.hasPrefix(".thuocdo") } }

  /// What stands beside and at the site.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []).sorted() }

  /// Puts a file into the test's folder by hand.
  func put(_ text: String, at path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The number of the file on the disk; the same number is the same file, not written anew.
  func inode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: site.appending(path: path).path())[.systemFileNumber] as? Int ?? -1
  }

  /// The permissions of a file of the site.
  func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: site.appending(path: path).path())[.posixPermissions] as? Int ?? -1
  }
}
