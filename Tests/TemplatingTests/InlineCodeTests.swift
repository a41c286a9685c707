import Templating
import Testing

/// Under a policy no code may stand in a page itself.
@Suite struct InlineCodeTests {
  private static let policy = "<meta>"

  private static func mistakes(_ template: String, requiring required: String) -> [String] {
    do {
      _ = try TemplateSet(files: [(path: "page.html", text: template)]).compile(
        "page.html", for: Sample.page, requiring: required)
      return []
    } catch {
      return error.errors.map { "\($0.line):\($0.column) \($0.problem.code)" }
    }
  }

  @Test(arguments: [
    ("<p style=\"color:red\">", 15), ("<p STYLE='a'>", 15), ("<p onclick=\"x()\">", 17), ("<p onclick>", 17),
    ("<script>alert(1)</script>", 15), ("<style> p {}</style>", 15), ("<a href=\" JavaScript:x()\">", 31),
    ("<a href=JavaScript:x() title>", 29), ("<a href=javascript:x()>", 29), ("<a href=\"{{#late}}x{{/late}}data:x\">", 41),
  ])
  func `a handler, a style, a script or an address that runs is told with its place`(_ markup: String, _ column: Int) {
    let template = Self.policy + markup
    #expect(Self.mistakes(template, requiring: Self.policy) == ["1:\(column) template-inline-code"], "\(template)")
    // Without a policy a page may hold what its author likes.
    #expect(Self.mistakes(template, requiring: "") == [])
  }

  @Test func `all of it is told in one run, a script once`() {
    let template = Self.policy + "<p style=\"a\" onclick=\"x()\"><script>let a = 1 < 2;\nb(a)</script>\n<style>p {}</style>"
    #expect(
      Self.mistakes(template, requiring: Self.policy) == [
        "1:15 template-inline-code", "1:27 template-inline-code", "1:42 template-inline-code", "3:8 template-inline-code",
      ])
  }

  @Test(arguments: [
    "<script src=\"a.js\" defer></script>", "<script src=\"a.js\">\n</script>", "<p title=\"onclick= style=\">on style</p>",
    "<a href=a.html title=javascript:x>", "<p data-on=\"x\">", "<!-- <p onclick=\"x\"> -->", "<a href=\"a.html#javascript\">",
  ])
  func `what runs nothing in the page is no code`(_ markup: String) {
    #expect(Self.mistakes(Self.policy + markup, requiring: Self.policy) == [])
  }
}
