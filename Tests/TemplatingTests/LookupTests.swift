import Templating
import Testing

/// What a name means, and how far it reaches.
@Suite struct LookupTests {
  static let page = SamplePage(
    rows: [
      SampleRow(score: "9", isLate: true, parts: [SamplePart(label: "a"), SamplePart(label: "b")]),
      SampleRow(score: "7", parts: [SamplePart(label: "c")]),
    ],
    owner: SampleOwner(name: "Bà Ánh", posts: ["x", "y"]), notes: ["n<", "m"])

  @Test(arguments: [
    ("{{#rows}}{{score}},{{/rows}}", "9,7,"),
    ("{{#rows}}{{#late}}!{{/late}}{{^late}}.{{/late}}{{/rows}}", "!."),
    ("{{owner.name}} {{#owner}}{{name}}{{/owner}}", "Bà Ánh Bà Ánh"),
    ("{{#owner.posts}}{{.}};{{/owner.posts}}", "x;y;"),
    ("{{#notes}}({{.}}){{/notes}}", "(n&lt;)(m)"),
    ("{{#title}}{{title}}{{/title}}{{^title}}none{{/title}}", "Sở Nội vụ"),
    ("{{#link}}L{{/link}}{{#body}}B{{/body}}{{^rows}}R{{/rows}}{{^owner}}O{{/owner}}", "LB"),
    ("{{#rows}}{{../title}}:{{score}} {{/rows}}", "Sở Nội vụ:9 Sở Nội vụ:7 "),
    (
      "{{#rows}}{{#parts}}{{../../title}}/{{../score}}/{{label}} {{/parts}}{{/rows}}",
      "Sở Nội vụ/9/a Sở Nội vụ/9/b Sở Nội vụ/7/c "
    ),
    ("{{#rows}}{{../owner.name}};{{/rows}}", "Bà Ánh;Bà Ánh;"),
    (
      "{{#rows}}{{#../notes}}{{../score}}{{../../title}}{{.}} {{/../notes}}{{/rows}}",
      "9Sở Nội vụn&lt; 9Sở Nội vụm 7Sở Nội vụn&lt; 7Sở Nội vụm "
    ),
    ("{{#rows}}{{#../late}}x{{/../late}}{{^../late}}{{score}}{{/../late}}{{/rows}}", "97"),
    ("{{#rows}}{{#parts}}{{#../late}}{{label}}{{/../late}}{{/parts}}{{/rows}}", "ab"),
    ("{{#owner}}{{#posts}}{{../name}}{{{../../body}}}{{/posts}}{{/owner}}", "Bà Ánh<em>Tốt</em>Bà Ánh<em>Tốt</em>"),
    ("{{#late}}{{/late}}{{#notes}}<a href=\"{{../link}}\">{{/notes}}", "<a href=\"don-vi/so.html\"><a href=\"don-vi/so.html\">"),
  ])
  func `a name is read from the value it stands on, or from outside when it says so`(template: String, expected: String) throws {
    #expect(try Sample.print(template, Self.page) == expected)
  }

  @Test func `fields of an absent object are empty`() throws {
    #expect(try Sample.print("[{{owner.name}}{{#owner.posts}}x{{/owner.posts}}{{^owner.name}}none{{/owner.name}}]") == "[none]")
  }

  @Test(arguments: [
    (
      "{{#rows}}{{title}}{{/rows}}",
      "page.html:1:10: template-unknown-field: “row” không có trường “title”. Có phải ý bạn là “../title”?"
    ),
    (
      "{{#rows}}{{#parts}}{{title}}{{/parts}}{{/rows}}",
      "page.html:1:20: template-unknown-field: “part” không có trường “title”. Có phải ý bạn là “../../title”?"
    ),
    ("{{../title}}", "page.html:1:1: template-climbs-too-far: “../title” đi ra ngoài trang: không còn giá trị bao ngoài nào."),
    (
      "{{#rows}}{{../../title}}{{/rows}}",
      "page.html:1:10: template-climbs-too-far: “../../title” đi ra ngoài trang: không còn giá trị bao ngoài nào."
    ),
    (
      "{{#late}}{{../title}}{{/late}}",
      "page.html:1:10: template-climbs-too-far: “../title” đi ra ngoài trang: không còn giá trị bao ngoài nào."
    ),
    (
      "{{#rows}}{{../titel}}{{/rows}}",
      "page.html:1:10: template-unknown-field: “page” không có trường “titel”. Có phải ý bạn là “title”?"
    ),
  ])
  func `a name never climbs by itself`(template: String, report: String) {
    #expect(Sample.mistakes(template) == [report])
  }

  @Test func `the fields of a page are described for people who write templates`() {
    #expect(
      Sample.page.describe() == """
        page
          title: text — Tiêu đề trang
          link: url
          body: html
          late: flag
          rows: list — Các hàng
            score: text — Điểm
            late: flag
            parts: list
              label: text
          owner: object
            name: text
            posts: list
              .: text
          notes: list
            .: text
          made: list — Các hàng, làm ra từng hàng
            score: text — Điểm
            late: flag
            parts: list
              label: text
          written: text
          way: url

        """)
  }

  @Test(arguments: [
    ("{{#made}}{{score}}{{^late}}.{{/late}},{{/made}}{{^made}}none{{/made}}", "9,7.,"),
    (
      "{{#made}}{{#parts}}{{../../title}}/{{../score}}/{{label}} {{/parts}}{{/made}}",
      "Sở Nội vụ/9/a Sở Nội vụ/9/b Sở Nội vụ/7/c "
    ),
    ("{{#made}}{{#../made}}{{score}}{{/../made}};{{/made}}", "97;97;"),
    ("{{#written}}x{{/written}}{{^written}}none {{/written}}{{written}}", "none &lt;2&gt;"),
    ("{{#way}}x{{/way}}<a href=\"{{way}}\">", "<a href=\"a%20b/2\">"),
  ])
  func `what is made as it is printed reads like a list, a text, a link`(template: String, expected: String) throws {
    #expect(try Sample.print(template, Self.page) == expected)
  }

  @Test func `nothing made is an empty list`() throws {
    #expect(try Sample.print("[{{#made}}x{{/made}}{{^made}}none{{/made}}]") == "[none]")
  }
}
