import Templating
import Testing

/// Every kind of mistake, with its exact place and sentence.
@Suite struct MistakeTests {
  @Test(arguments: [
    ("dòng 1\nđây {{#rows", "page.html:2:5: template-unclosed-tag: Thẻ mẫu mở ở đây nhưng không được đóng."),
    ("{{}}", "page.html:1:1: template-bad-name: Thẻ mẫu không có tên."),
    ("{{#a b}}x{{/a b}}", "page.html:1:1: template-bad-name: Tên “a b” có khoảng trắng."),
    ("{{ti tle}}", "page.html:1:1: template-bad-name: Tên “ti tle” có khoảng trắng."),
    ("{{=<%=}}", "page.html:1:1: template-bad-delimiters: Không đọc được cặp dấu thẻ “<%”."),
    (
      "a\n {{#late}}b",
      "page.html:2:2: template-unclosed-section: Phần “late” mở ở đây nhưng không được đóng. Thêm {{/late}}."
    ),
    (
      "{{#rows}}\n{{/row}}",
      "page.html:2:1: template-mismatched-section: Thẻ đóng “row” không khớp với phần “rows” mở ở dòng 1, cột 1. Đóng bằng {{/rows}}."
    ),
    ("a{{/late}}", "page.html:1:2: template-stray-close: Thẻ đóng “late” không có phần nào đang mở."),
  ])
  func `a mistake in reading is reported where it stands`(template: String, report: String) {
    #expect(Sample.mistakes(template) == [report])
  }

  @Test(arguments: [
    ("{{titel}}", "page.html:1:1: template-unknown-field: “page” không có trường “titel”. Có phải ý bạn là “title”?"),
    ("{{#row}}{{/row}}", "page.html:1:1: template-unknown-field: “page” không có trường “row”. Có phải ý bạn là “rows”?"),
    ("{{owner.nam}}", "page.html:1:1: template-unknown-field: “owner” không có trường “nam”. Có phải ý bạn là “name”?"),
    ("{{qqqqqqqq}}", "page.html:1:1: template-unknown-field: “page” không có trường “qqqqqqqq”."),
    ("{{title.x}}", "page.html:1:1: template-not-an-object: “title” là văn bản, không có trường bên trong."),
    ("{{rows.score}}", "page.html:1:1: template-not-an-object: “rows” là danh sách, không có trường bên trong."),
    (
      "{{#title}}{{.}}{{/title}}",
      "page.html:1:11: template-not-a-list: “title” là văn bản, không phải danh sách, nên ở đây không có {{.}}."
    ),
    (
      "{{rows}}",
      "page.html:1:1: template-not-printable: “rows” là danh sách, không in ra được. Mở bằng {{#rows}} rồi in trường bên trong."
    ),
    (
      "{{owner}}",
      "page.html:1:1: template-not-printable: “owner” là đối tượng, không in ra được. Mở bằng {{#owner}} rồi in trường bên trong."
    ),
    (
      "{{{late}}}",
      "page.html:1:1: template-not-printable: “late” là cờ đúng/sai, không in ra được. Viết {{#late}}…{{/late}}."
    ),
    ("{{body}}", "page.html:1:1: template-needs-triple: “body” là HTML, phải viết bằng ba dấu ngoặc. Viết {{{body}}}."),
    (
      "{{{title}}}",
      "page.html:1:1: template-triple-of-text: “title” là văn bản; ba dấu ngoặc chỉ dùng cho trường HTML. Viết {{title}}."
    ),
    (
      "{{&link}}",
      "page.html:1:1: template-triple-of-text: “link” là liên kết; ba dấu ngoặc chỉ dùng cho trường HTML. Viết {{link}}."
    ),
  ])
  func `a mistake in the use of a field is reported with the way out`(template: String, report: String) {
    #expect(Sample.mistakes(template) == [report])
  }

  @Test func `all mistakes of all files are reported at once, in order, each once`() {
    let mistakes = Sample.mistakes(
      "{{a1b2}}\n{{>parts/x}}{{>parts/x}}\n{{c3d4}}", ["parts/x.html": "ở đây: {{e5f6}}{{{title}}}"])
    #expect(
      mistakes == [
        "page.html:1:1: template-unknown-field: “page” không có trường “a1b2”.",
        "page.html:3:1: template-unknown-field: “page” không có trường “c3d4”.",
        "parts/x.html:1:8: template-unknown-field: “page” không có trường “e5f6”.",
        "parts/x.html:1:16: template-triple-of-text: “title” là văn bản; ba dấu ngoặc chỉ dùng cho trường HTML. Viết {{title}}.",
      ])
  }

  @Test func `a stranger among closing tags does not close anything`() {
    #expect(
      Sample.mistakes("{{#late}}{{/somethingelse}}{{/late}}") == [
        "page.html:1:10: template-mismatched-section: Thẻ đóng “somethingelse” không khớp với phần “late” mở ở dòng 1, cột 1."
          + " Đóng bằng {{/late}}."
      ])
  }

  @Test func `an inner section that is left open is reported where it opens`() {
    #expect(
      Sample.mistakes("{{#late}}\n  {{#title}}x\n{{/late}}") == [
        "page.html:2:3: template-unclosed-section: Phần “title” mở ở đây nhưng không được đóng. Thêm {{/title}}."
      ])
  }

  @Test(arguments: [(64, [String]()), (65, ["page.html:1:577: template-too-deep: Các phần lồng nhau quá 64 tầng."])])
  func `sixty-four levels are allowed and not one more`(levels: Int, reports: [String]) {
    let template = String(repeating: "{{#late}}", count: levels) + String(repeating: "{{/late}}", count: levels)
    #expect(Sample.mistakes(template) == reports)
  }

  @Test(arguments: [
    (1 << 20, [String]()),
    ((1 << 20) + 1, ["page.html:1:1: template-file-too-large: Tệp mẫu dài 1048577 byte, quá giới hạn 1048576 byte."]),
  ])
  func `a file of one mebibyte is read and not one byte more`(bytes: Int, reports: [String]) {
    #expect(Sample.mistakes(String(repeating: "a", count: bytes)) == reports)
  }

  @Test func `files that multiply without recursion are stopped`() {
    var files: [String: String] = [:]
    for level in 0..<20 { files["f\(level).html"] = "{{>f\(level + 1)}}{{>f\(level + 1)}}" }
    files["f20.html"] = ""
    #expect(Sample.mistakes("{{>f0}}", files).allSatisfy { $0.hasSuffix("Trang ghép từ quá 10000 tệp mẫu.") })
    #expect(!Sample.mistakes("{{>f0}}", files).isEmpty)
  }

  @Test func `a template that does not exist is reported with the nearest path`() throws {
    let set = TemplateSet(files: [("unit.html", "")])
    let error = #expect(throws: TemplateErrors.self) { try set.compile("units.html", for: Sample.page) }
    #expect(
      error?.description == "units.html:1:1: template-missing-file: Không có tệp mẫu “units.html”. Có phải ý bạn là “unit.html”?")
  }
}
