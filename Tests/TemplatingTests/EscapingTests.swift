import Templating
import Testing

/// What may be printed where in HTML.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("<p>{{title}}</p>", "<p>A&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>"),
    ("<p title=\"{{title}}\">", "<p title=\"A&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\">"),
    ("<p title='x {{title}}'>", "<p title='x A&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'>"),
    ("<title>{{title}}</title>{{{body}}}", "<title>A&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</title><em>Tốt</em>"),
    ("<a href=\"{{link}}\">", "<a href=\"a%20b/%22%3Cs%3E.html?x=1&amp;y=2\">"),
    ("<A HREF = '../{{link}}#x'>", "<A HREF = '../a%20b/%22%3Cs%3E.html?x=1&amp;y=2#x'>"),
    ("<p data-x=\"{{link}}\">{{link}}", "<p data-x=\"a%20b/%22%3Cs%3E.html?x=1&amp;y=2\">a%20b/%22%3Cs%3E.html?x=1&amp;y=2"),
    ("<script>let a = '<p>'</script>{{title}}", "<script>let a = '<p>'</script>A&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"),
    ("<!-- <p -->{{{body}}}<!-->{{{body}}}<!--a--!>{{{body}}}", "<!-- <p --><em>Tốt</em><!--><em>Tốt</em><!--a--!><em>Tốt</em>"),
    ("<!DOCTYPE html>{{{body}}} 1 < 2 {{{body}}}", "<!DOCTYPE html><em>Tốt</em> 1 < 2 <em>Tốt</em>"),
  ])
  func `a field is printed so that its place stays what it is`(template: String, expected: String) throws {
    let page = SamplePage(title: "A<b> & \"c\" 'd'", link: "a b/\"<s>.html?x=1&y=2")
    #expect(try Sample.print(template, page) == expected)
  }

  @Test(arguments: [
    ("<p class={{title}}>", 10, "vào thuộc tính không có dấu nháy. Đặt giá trị trong dấu nháy kép."),
    ("<p class=a{{title}}>", 11, "vào thuộc tính không có dấu nháy. Đặt giá trị trong dấu nháy kép."),
    ("<{{title}}>", 2, "trong tên thẻ HTML."),
    ("</{{title}}>", 3, "trong tên thẻ HTML."),
    ("<h{{title}}>", 3, "trong tên thẻ HTML."),
    ("<p {{title}}>", 4, "vào chỗ tên thuộc tính."),
    ("<p a{{title}}=\"\">", 5, "vào chỗ tên thuộc tính."),
    ("<p a=\"\"{{title}}>", 8, "vào chỗ tên thuộc tính."),
    ("<p a {{title}}>", 6, "vào chỗ tên thuộc tính."),
    ("<script>{{title}}</script>", 9, "trong <script>, <style> hay phần tử không đọc ký hiệu thay thế."),
    ("<STYLE>a{{title}}</STYLE>", 9, "trong <script>, <style> hay phần tử không đọc ký hiệu thay thế."),
    ("<script src=\"a.js\">'</scrip>{{title}}</script>", 29, "trong <script>, <style> hay phần tử không đọc ký hiệu thay thế."),
    ("<p onclick=\"{{title}}\">", 13, "trong thuộc tính sự kiện (on…)."),
    ("<p STYLE='{{title}}'>", 11, "trong thuộc tính style."),
    ("<img srcset=\"{{title}}\">", 14, "trong thuộc tính có cú pháp riêng (srcset, srcdoc, ping)."),
    ("<!-- {{title}} -->", 6, "trong ghi chú hoặc khai báo HTML."),
    ("<!DOCTYPE {{title}}>", 11, "trong ghi chú hoặc khai báo HTML."),
    ("<a href=\" JavaScript:{{title}}\">", 22, "sau javascript:, vbscript: hay data:."),
    ("<a href=\"{{#late}}x{{/late}}data:{{title}}\">", 34, "sau javascript:, vbscript: hay data:."),
    ("<textarea></{{title}}</textarea>", 13, "trong tên thẻ HTML."),
  ])
  func `a place where no escaping is safe takes no field`(template: String, column: Int, place: String) {
    #expect(Sample.mistakes(template) == ["page.html:1:\(column): template-refused-place: Không được in “title” \(place)"])
  }

  /// Markup at every place of a text of every length up to 40: texts are looked through eight bytes at a time.
  @Test func `no place in a text hides markup`() throws {
    for length in 1...40 {
      for place in 0..<length {
        for (mark, reference) in ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;"] {
          let (before, after) = (String(repeating: "=", count: place), String(repeating: "Ệ", count: length - place - 1))
          let printed = try Sample.print("<p>{{title}}", SamplePage(title: before + mark + after))
          #expect(printed == "<p>\(before)\(reference)\(after)")
        }
      }
    }
  }

  @Test func `every byte of a link is either plain or encoded`() throws {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/#?=;,".utf8)
    for byte in UInt8(1)...127 where byte != UInt8(ascii: "&") {
      let hexadecimal = "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      let character = String(UnicodeScalar(byte))
      let printed = try Sample.print("<a href=\"{{link}}\">", SamplePage(link: character))
      #expect(printed == "<a href=\"\(plain.contains(byte) ? character : hexadecimal)\">")
    }
    #expect(try Sample.print("<a href=\"{{link}}\">", SamplePage(link: "Đ&x")) == "<a href=\"%C4%90&amp;x\">")
  }

  @Test(arguments: ["href", "src", "action", "cite", "poster", "formaction", "data"])
  func `an attribute that holds a link takes links only`(attribute: String) {
    #expect(Sample.mistakes("<x \(attribute)=\"{{link}}\">") == [])
    #expect(
      Sample.mistakes("<x \(attribute)=\"a/{{title}}\">") == [
        "page.html:1:\(attribute.count + 8): template-text-in-url: “title” là văn bản; "
          + "thuộc tính chứa liên kết chỉ nhận trường liên kết."
      ])
  }

  @Test(arguments: [
    "<p title=\"{{{body}}}\">", "<a href='{{{body}}}'>", "<title>{{{body}}}</title>", "<textarea>{{{body}}}</textarea>",
  ])
  func `markup is printed between tags only`(template: String) throws {
    let mistakes = Sample.mistakes(template)
    #expect(mistakes.count == 1)
    #expect(
      try #require(mistakes.first).hasSuffix(
        "template-html-in-attribute: “body” là HTML, không in được trong thuộc tính, <title> hay <textarea>."))
  }

  @Test(arguments: [
    "<div{{#late}} hidden{{/late}}>", "<div {{#late}}hidden{{/late}}>", "<div hidden{{#late}} open{{/late}}>",
    "<a{{#late}} aria-current=\"page\"{{/late}} href=\"{{link}}\">", "<a class=\"a{{#late}} b{{/late}}\">",
    "<a href=\"{{#late}}x/{{/late}}{{link}}\"{{^late}} hidden{{/late}}/>", "<p{{#rows}} data-a=\"{{score}}\"{{/rows}}>",
    "<script>{{#late}}let a = 1{{/late}}</script>", "<input{{#late}} a{{/late}}{{#title}} b{{/title}} />",
  ])
  func `a section in a tag may hold whole attributes or a part of a quoted value`(template: String) {
    #expect(Sample.mistakes(template) == [])
  }

  @Test func `attributes in a section are printed when it is`() throws {
    let template = "<div{{#late}} hidden{{/late}}>"
    #expect(try Sample.print(template, SamplePage(isLate: true)) == "<div hidden>")
    #expect(try Sample.print(template) == "<div>")
  }

  @Test(arguments: [
    ("{{#late}}<p {{/late}}>", 1), ("<p class={{#late}}\"a\"{{/late}}>", 10), ("<p title=\"{{#late}}\"{{/late}}>", 11),
    ("<{{#late}}b{{/late}}>", 2), ("{{#late}}<!--{{/late}}", 1), ("{{^late}}<script>{{/late}}", 1),
    ("<p {{#rows}}a{{/rows}}>", 4),
  ])
  func `a section that ends elsewhere in HTML than it begins is refused`(template: String, column: Int) {
    let name = template.contains("rows") ? "rows" : "late"
    #expect(
      Sample.mistakes(template).first
        == "page.html:1:\(column): template-section-changes-place: Phần “\(name)” mở hoặc đóng dở một thẻ HTML: "
        + "đầu và cuối phần phải ở cùng một chỗ của HTML.")
  }

  @Test(arguments: [
    ("<di{{#late}} hidden{{/late}}v>", 29), ("<div{{#late}}hidden{{/late}}>", 14), ("<p a=\"b\"c>", 9), ("<p =a>", 4),
    ("<p a{{#late}} b{{/late}}=\"c\">", 25), ("<p {{#late}}a{{/late}}{{#title}}b{{/title}}>", 33),
  ])
  func `HTML that runs together is refused where it does`(template: String, column: Int) {
    #expect(
      Sample.mistakes(template).first
        == "page.html:1:\(column): template-broken-tag: Thẻ HTML viết sai ở đây: trước tên thuộc tính cần khoảng trắng, "
        + "và giá trị phải theo sau tên.")
  }

  @Test(arguments: ["<p", "<p title=\"", "<!-- a", "<script>", "<title>"])
  func `a page that ends within markup is refused`(template: String) {
    #expect(
      Sample.mistakes(template) == [
        "page.html:1:\(template.count + 1): template-unfinished-page: Hết mẫu mà thẻ HTML, thuộc tính hay ghi chú còn dở."
      ])
  }

  @Test func `places are followed through partials and blocks`() {
    let files = ["open.html": "<a href=\"", "layout.html": "<script>{{$x}}{{/x}}</script>{{>open}}{{$y}}{{/y}}\">"]
    #expect(
      Sample.mistakes("{{<layout}}\n{{$x}}{{title}}{{/x}}\n{{$y}}{{title}}{{/y}}{{/layout}}", files) == [
        "page.html:2:7: template-refused-place: Không được in “title” trong <script>, <style> hay phần tử không đọc ký hiệu thay thế.",
        "page.html:3:7: template-text-in-url: “title” là văn bản; thuộc tính chứa liên kết chỉ nhận trường liên kết.",
      ])
  }
}
