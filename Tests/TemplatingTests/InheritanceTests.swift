import Templating
import Testing

/// Partials, layouts and blocks.
@Suite struct InheritanceTests {
  static let layout = "<title>{{$title}}Thước Đo{{/title}}</title><main>{{$content}}{{/content}}</main>"

  @Test func `a page fills the blocks of its layout and leaves the others`() throws {
    let template = "{{<layout}}{{$content}}<p>{{title}}</p>{{/content}}{{/layout}}"
    #expect(
      try Sample.print(template, SamplePage(), ["layout.html": Self.layout])
        == "<title>Thước Đo</title><main><p>Sở Nội vụ</p></main>")
  }

  @Test func `a layout may have a layout, and the outermost page wins`() throws {
    let files = [
      "base.html": "[{{$body}}base{{/body}}]", "mid.html": "{{<base}}{{$body}}({{$inner}}mid{{/inner}}){{/body}}{{/base}}",
    ]
    #expect(try Sample.print("{{<mid}}{{$inner}}page{{/inner}}{{/mid}}", SamplePage(), files) == "[(page)]")
    #expect(try Sample.print("{{<mid}}{{/mid}}", SamplePage(), files) == "[(mid)]")
    #expect(try Sample.print("{{<mid}}{{$body}}page{{/body}}{{/mid}}", SamplePage(), files) == "[page]")
  }

  @Test func `what fills a block may use the same block name and the same file again`() throws {
    let files = ["card.html": "({{$body}}-{{/body}})"]
    let inner = "{{<card}}{{$body}}x{{/body}}{{/card}}"
    #expect(try Sample.print("{{<card}}{{$body}}\(inner)\(inner){{/body}}{{/card}}", SamplePage(), files) == "((x)(x))")
  }

  @Test func `a block in a partial is not filled from outside`() throws {
    let files = ["layout.html": "{{>part}}{{$a}}1{{/a}}", "part.html": "{{$a}}2{{/a}}"]
    #expect(try Sample.print("{{<layout}}{{$a}}3{{/a}}{{/layout}}", SamplePage(), files) == "23")
  }

  @Test func `a block is typed where it stands in the layout`() throws {
    let files = ["layout.html": "{{#rows}}{{$row}}{{/row}}{{/rows}}"]
    let page = SamplePage(rows: [SampleRow(score: "1"), SampleRow(score: "2")])
    #expect(try Sample.print("{{<layout}}{{$row}}{{score}};{{/row}}{{/layout}}", page, files) == "1;2;")
    #expect(
      Sample.mistakes("{{<layout}}{{$row}}{{title}}{{/row}}{{/layout}}", files) == [
        "page.html:1:20: template-unknown-field: “row” không có trường “title”. Có phải ý bạn là “../title”?"
      ])
  }

  @Test func `a partial is found with or without its ending, and sees the current value`() throws {
    let files = ["parts/row.html": "{{score}} "]
    let page = SamplePage(rows: [SampleRow(score: "1"), SampleRow(score: "2")])
    #expect(try Sample.print("{{#rows}}{{>parts/row}}{{>parts/row.html}}{{/rows}}", page, files) == "1 1 2 2 ")
  }

  @Test(arguments: [
    ("{{>parts/rwo}}", "page.html:1:1: template-missing-file: Không có tệp mẫu “parts/rwo”. Có phải ý bạn là “parts/row”?"),
    ("a{{<layuot}}{{/layuot}}", "page.html:1:2: template-missing-file: Không có tệp mẫu “layuot”. Có phải ý bạn là “layout”?"),
    (
      "{{<layout}}{{$contnet}}{{/contnet}}{{/layout}}",
      "page.html:1:12: template-unknown-block: Mẫu “layout” không có khối “contnet”. Có phải ý bạn là “content”?"
    ),
    (
      "{{<layout}}\n{{$title}}{{/title}}\n{{$title}}{{/title}}{{/layout}}",
      "page.html:3:1: template-block-twice: Khối “title” được điền hai lần; lần đầu ở dòng 2."
    ),
    (
      "{{<layout}}{{title}}{{/layout}}",
      "page.html:1:12: template-outside-block: Trong {{<layout}} chỉ được đặt các khối {{$…}}."
    ),
    ("{{>page}}", "page.html:1:1: template-recursion: Tệp mẫu gọi lại chính nó: page.html → page.html."),
    (
      "{{<loop}}{{/loop}}",
      "back.html:1:3: template-recursion: Tệp mẫu gọi lại chính nó: loop.html → back.html → loop.html."
    ),
  ])
  func `a mistake in putting files together is reported with the nearest name`(template: String, report: String) {
    let files = [
      "layout.html": Self.layout, "parts/row.html": "", "loop.html": "a{{>back}}", "back.html": "bb{{<loop}}{{/loop}}",
    ]
    #expect(Sample.mistakes(template, files) == [report])
  }
}
