import Markdown
import Markup
import Testing

/// Rendered text, for comparing.
private func html(_ markdown: String, from level: Int = 2, depth: Int = 0) throws -> String {
  String(decoding: try MarkdownRenderer.html(markdown, headingsFrom: level, pageDepth: depth).bytes, as: UTF8.self)
}

@Suite struct RendererTests {
  @Test func `Vietnamese paragraphs stay as they are`() throws {
    #expect(
      try html("Tỷ lệ “Hoàn thành xuất sắc” – *đạt* **20%**.")
        == "<p>Tỷ lệ “Hoàn thành xuất sắc” – <em>đạt</em> <strong>20%</strong>.</p>\n")
  }

  @Test func `the highest heading takes the level asked for and the others keep their distance`() throws {
    #expect(try html("## Một\n#### Hai", from: 3) == "<h3>Một</h3>\n<h5>Hai</h5>\n")
    #expect(try html("# Một\n###### Sáu", from: 4) == "<h4>Một</h4>\n<h6>Sáu</h6>\n")
  }

  @Test func `raw HTML is shown, not obeyed`() throws {
    #expect(try html("<script>x</script>\n\na <b onclick=x>") == "&lt;script&gt;x&lt;/script&gt;\n<p>a &lt;b onclick=x&gt;</p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//example.org/x", "/etc", "vbscript:x", "file:///x", "../x.html",
    "a/../../x",
  ])
  func `links that lead elsewhere than http or inside the site are only words`(url: String) throws {
    #expect(try html("[chữ](\(url))") == "<p>chữ</p>\n")
  }

  @Test func `links inside the site and to the web are kept`() throws {
    #expect(try html("[a](b/c.html#d)") == "<p><a href=\"b/c.html#d\">a</a></p>\n")
    #expect(try html("[a](../index.html)", depth: 1) == "<p><a href=\"../index.html\">a</a></p>\n")
    #expect(
      try html("[a](https://example.org/?q=1&r=\"2\")").contains(
        "href=\"https://example.org/?q=1&amp;r=%222%22\" rel=\"noreferrer\""))
  }

  @Test func `a picture is a link by its words`() throws {
    #expect(
      try html("![Ảnh](https://example.org/a.png)") == "<p><a href=\"https://example.org/a.png\" rel=\"noreferrer\">Ảnh</a></p>\n"
    )
    #expect(try html("[![Ảnh](a.png)](b.html)") == "<p><a href=\"b.html\">Ảnh</a></p>\n")
  }

  @Test func `lists are tight or loose as written`() throws {
    #expect(try html("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(try html("3. a\n\n4. b") == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")
  }

  @Test func `other fenced blocks are code`() throws {
    #expect(try html("```\na < b\n```") == "<pre><code>a &lt; b\n</code></pre>\n")
  }
}

@Suite struct TableTests {
  @Test func `a block named bảng becomes a table`() throws {
    let table = try html("```bảng\nĐơn vị;Tỷ lệ\n\"Sở A; B\";20,5%\n```")
    #expect(
      table == """
        <table>
        <thead>
        <tr><th scope="col">Đơn vị</th><th scope="col">Tỷ lệ</th></tr>
        </thead>
        <tbody>
        <tr><td>Sở A; B</td><td class="num">20,5%</td></tr>
        </tbody>
        </table>

        """)
  }

  @Test(arguments: ["~~~ Bảng\na\tb\n1\t2\n~~~", "``` BA\u{309}NG\na,b\n1,2\n```"])
  func `the name is compared without case and Unicode form`(markdown: String) throws {
    #expect(try html(markdown).hasPrefix("<table>"))
  }

  @Test func `cells are escaped and quotes doubled`() throws {
    #expect(try html("```bảng\na,b\n\"<i> \"\"x\"\"\",2\n```").contains("<td>&lt;i&gt; &quot;x&quot;</td>"))
  }

  @Test(arguments: ["```bảng\na,b\n1\n```", "```bảng\na,\"b\n```", "```bảng\n```", "```bảng\n\"a\"b,c\n```"])
  func `a table that does not hold together is refused`(markdown: String) {
    #expect(throws: MarkdownRefusal.self) { try html(markdown) }
  }
}

@Suite struct LimitTests {
  @Test func `too much text is refused with its size`() {
    let refusal = MarkdownRefusal.tooLarge(byteCount: 256 * 1024 + 1)
    #expect(throws: refusal) { try html(String(repeating: "a", count: 256 * 1024 + 1)) }
    #expect(refusal.message.hasPrefix("văn bản dài 262145 byte"))
  }

  @Test(arguments: [
    String(repeating: ">", count: 70) + " a", String(repeating: "- ", count: 70) + "a", String(repeating: "[", count: 200),
    String(repeating: "*a **b ", count: 200) + String(repeating: "c** d* ", count: 200),
    String(repeating: "1. ", count: 100) + "a",
  ])
  func `deep nesting is refused`(markdown: String) {
    #expect(throws: MarkdownRefusal.self) { try html(markdown) }
  }

  @Test func `a rule of many stars is no nesting`() throws {
    #expect(try html(String(repeating: "* ", count: 100)) == "<hr>\n")
  }

  /// Inputs that older parsers of CommonMark need quadratic time for, at the size allowed.
  @Test(arguments: [
    "![[]()", "[a](<b", "*a_ ", "`a``", "&amp", "a\n>", "- x\n  ", "<!--", "<?", "[a]: b\n", "a**b", "_a__", "\\[", "](", "<a ",
    "![l",
  ])
  func `unlucky texts are read or refused within a few seconds`(piece: String) {
    let text = String(repeating: piece, count: MarkdownLimits.byteCount / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = try? MarkdownRenderer.html(text) }
    #expect(time < .seconds(5), "\(piece): \(time)")
  }

  @Test func `two workers may render at once`() async {
    let texts = (0..<200).map { "# Đơn vị \($0)\n\nNhận xét **\($0)**.\n\n- a\n- b" }
    let alone = texts.map { try? html($0) }
    let together = await withTaskGroup(of: [String?].self) { group in
      for _ in 0..<2 { group.addTask { texts.map { try? html($0) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }
}

@Suite struct DocumentTests {
  @Test func `lines keep their numbers and lose their marks`() throws {
    let document = try MarkdownDocument("# Đầu\n\n**Số** 1\n*hai*\n\n- a\n- + b\n\n3. c")
    let lines = document.blocks.flatMap { block in block.lines.map { "\($0.number) \(block.kind) \($0.text)" } }
    #expect(
      lines == [
        "1 heading(level: 1) Đầu", "3 paragraph Số 1", "4 paragraph hai", "6 listItem(marker: \"-\") a",
        "7 listItem(marker: \"- +\") b",
        "9 listItem(marker: \"3.\") c",
      ])
  }

  @Test func `a bold line is told from a line with a bold word`() throws {
    let document = try MarkdownDocument("**ỦY BAN**\n**Số** 1")
    #expect(document.blocks[0].lines.map(\.isStrong) == [true, false])
  }
}
