import Foundation
import Pipeline
import Rendering
import Testing

/// Every file of a folder of templates is used or refused by name.
@Suite struct TemplateFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What the command says of the folder; nil where nothing is wrong.
  private func refusal() -> Failure? {
    do throws(Failure) {
      _ = try describeTemplates(replacedBy: folder.path("Templates"))
      return nil
    } catch {
      return error
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path("Templates/\(name)"), withDestinationPath: target)
  }

  /// A page with `content` in the built-in layout.
  private func page(_ content: String) -> String { "{{<layout}}{{$content}}\(content){{/content}}{{/layout}}" }

  @Test func `a page that does not tell the browser the policy is refused`() throws {
    try folder.write("<p>{{frame.title}}</p>", to: "Templates/index.html")
    let lines = refusal()?.lines ?? []
    #expect(lines.count == 1 && lines[0].hasPrefix("index.html:1:1: template-missing-text: "), "\(lines)")
    #expect(lines[0].hasSuffix(#"base-uri 'none'; form-action 'none'">"#), "the line to be added is shown")
    try folder.write(page("<p>{{frame.title}}</p>"), to: "Templates/index.html")
    #expect(refusal() == nil)
  }

  @Test func `a layout with another policy is refused for every page that uses it`() throws {
    let layout = try #require(SiteTemplates().files.first { $0.path == "layout.html" }).text
    #expect(layout.contains(SiteTemplates.policy))
    try folder.write(
      layout.replacing("script-src 'self'", with: "script-src 'self' 'unsafe-inline'"), to: "Templates/layout.html")
    let lines = refusal()?.lines ?? []
    #expect(lines.count > 10 && lines.allSatisfy { $0.contains(": template-missing-text: ") }, "\(lines)")
  }

  @Test func `templates that no page uses, strays and mistakes are told in one run`() throws {
    try folder.write("<p>{{titel}}</p>", to: "Templates/index.html")
    try folder.write("x", to: "Templates/layuot.html")
    try folder.write("x", to: "Templates/mark.html")
    try folder.write("x", to: "Templates/layout.html~")
    let failure = refusal()
    #expect(failure?.exitCode == 2)
    let lines = failure?.lines ?? []
    let unused = "không thay mẫu có sẵn nào, và không trang nào dùng tới. Có phải ý bạn là"
    #expect(lines.contains("Tệp mẫu trang “layuot.html” \(unused) “layout.html”?"), "\(lines)")
    #expect(lines.contains("Tệp mẫu trang “mark.html” \(unused) “parts/mark.html”?"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Tệp “layout.html~” trong thư mục mẫu trang không phải mẫu") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("index.html:1:4: template-unknown-field") }, "\(lines)")
  }

  @Test func `a build refuses what the command refuses`() throws {
    try SmallContent.write(to: folder)
    try folder.write("x", to: "Templates/layuot.html")
    let request = Request(content: folder.path("Content"), templates: folder.path("Templates"))
    let failure = #expect(throws: Failure.self) { try buildSite(request, site: folder.path("Site")) }
    #expect(failure?.lines.first?.contains("“layuot.html”") == true, "\(failure?.lines ?? [])")
    #expect(!FileManager.default.fileExists(atPath: folder.path("Site")))
  }

  @Test func `new partials, style sheets and links within the folder are used`() throws {
    try folder.write(page("<p>{{>parts/moi}}</p>"), to: "Templates/index.html")
    try folder.write("{{>parts/nua}}", to: "Templates/parts/moi.html")
    try folder.write("p { margin: 0 }", to: "Templates/tai-nguyen/rieng.css")
    try folder.write("chữ", to: "Templates/parts/chu.html")
    try link("parts/nua.html", to: "chu.html")
    // The linked file is no template of its own unless a page asks for it.
    let lines = refusal()?.lines ?? []
    #expect(lines.count == 1 && lines[0].contains("“parts/chu.html”"), "\(lines)")
    try folder.write(page("<p>{{>parts/moi}}{{>parts/chu}}</p>"), to: "Templates/index.html")
    #expect(refusal() == nil)
  }

  @Test func `hidden files and folders are passed over at every level`() throws {
    try folder.write("x", to: "Templates/.git/HEAD")
    try folder.write("x", to: "Templates/parts/.mark.html.swp")
    try folder.write("x", to: "Templates/parts/.cu/x.html")
    #expect(refusal() == nil)
  }

  @Test func `links that lead nowhere, out of the folder or to a folder are refused by name`() throws {
    try folder.write("x", to: "Ngoai/layout.html")
    try folder.write("p { margin: 0 }", to: "Templates/tai-nguyen/rieng.css")
    try link("layout.html", to: "../Ngoai/layout.html")
    try link("index.html", to: "khong-co.html")
    try link("tai-nguyen/vong", to: "..")
    let failure = refusal()
    #expect(failure?.exitCode == 74)
    let lines = failure?.lines ?? []
    #expect(lines.count == 3, "\(lines)")
    for name in ["index.html", "layout.html", "tai-nguyen/vong"] {
      #expect(lines.contains { $0.hasPrefix("Liên kết tượng trưng “\(name)” ") }, "\(lines)")
    }
  }

  @Test func `why a file cannot be read is told as it is`() throws {
    try FileManager.default.createDirectory(atPath: folder.path("Templates"), withIntermediateDirectories: true)
    try Data([0x3C, 0xFF]).write(to: folder.url.appending(path: "Templates/index.html"))
    #expect(mkfifo(folder.path("Templates/layout.html"), 0o644) == 0)
    let failure = refusal()
    #expect(failure?.exitCode == 74)
    #expect(
      failure?.lines
        == [
          "Không thể đọc tệp “layout.html”: đây không phải tệp thường.",
          "Không đọc được tệp mẫu trang “index.html”: tệp phải là văn bản UTF-8.",
        ].sorted())
  }

  @Test(.enabled(if: geteuid() != 0)) func `a file that may not be read is told so`() throws {
    try folder.write("x", to: "Templates/layout.html")
    #expect(chmod(folder.path("Templates/layout.html"), 0) == 0)
    #expect(refusal()?.lines == ["Không thể đọc tệp “layout.html”: không có quyền."])
  }
}
