import Domain
import Exports
import Foundation
import Markup
import Rules
import Templating

@testable import Pages

/// A whole site in memory: every page of the site map, rendered with the project's own templates.
struct Site {
  private(set) var pages: [String: String] = [:]
  private(set) var downloads: [String: String] = [:]

  static let templates: TemplateSet = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")
    let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return TemplateSet(
      files: names.sorted().filter { $0.hasSuffix(".html") }.map { name in
        (path: name, text: (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
      })
  }()

  init(_ report: Report, only kinds: [any ReportPage.Type] = SiteMap.pages) throws {
    for kind in kinds { try add(kind, report) }
    for download in Downloads.all(for: report) {
      guard case .pieces(let pieces) = download.body else {
        downloads[download.path] = ""
        continue
      }
      var buffer = ByteBuffer()
      for piece in pieces { piece(&buffer) }
      downloads[download.path] = String(decoding: buffer.bytes, as: UTF8.self)
    }
  }

  private mutating func add<Page: ReportPage>(_ kind: Page.Type, _ report: Report) throws {
    let template = try Site.templates.compile(kind.template, for: kind.fields)
    for plan in kind.plans(for: report) {
      var buffer = ByteBuffer()
      template.render(plan.make(), into: &buffer)
      pages[plan.path] = String(decoding: buffer.bytes, as: UTF8.self)
    }
  }

  /// Links that lead to no page, file or id of the site.
  var brokenLinks: [String] {
    let ids = pages.mapValues { Set(values(of: "id", in: $0)) }
    return pages.sorted { $0.key < $1.key }.flatMap { path, html in
      values(of: "href", in: html).filter { !isSound($0, from: path, ids: ids) }.map { "\(path) → \($0)" }
    }
  }

  /// Ids that stand twice on one page.
  var repeatedIDs: [String] {
    pages.sorted { $0.key < $1.key }.flatMap { path, html in
      Dictionary(values(of: "id", in: html).map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys.sorted().map {
        "\(path)#\($0)"
      }
    }
  }

  private func isSound(_ link: String, from path: String, ids: [String: Set<String>]) -> Bool {
    guard
      let target = URL(
        string: link,
        relativeTo: URL(string: "http://x/\(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"))
    else { return false }
    let file = String(target.path(percentEncoded: false).dropFirst())
    if file.hasPrefix("tai-nguyen/") || downloads[file] != nil { return true }
    let page = file.isEmpty ? "index.html" : file
    guard let known = ids[page] else { return false }
    return target.fragment(percentEncoded: false).map { known.contains($0) } ?? true
  }

  /// The values of an attribute, in order; bytes are searched, because strings and regexes take minutes in a debug build.
  private func values(of name: String, in html: String) -> [String] {
    let bytes = Array(html.utf8)
    let mark = Array(" \(name)=\"".utf8)
    var found: [String] = []
    var index = 0
    while index + mark.count < bytes.count {
      guard bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) else {
        index += 1
        continue
      }
      let start = index + mark.count
      index = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      found.append(unescaped(String(decoding: bytes[start..<index], as: UTF8.self)))
    }
    return found
  }

  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
      "&#39;", with: "'"
    )
    .replacing("&amp;", with: "&")
  }
}
