import Markup

/// Writes the walk through a tree as HTML; every text passes the escaping buffer.
struct HTMLWriter: ~Copyable {
  private var out: ByteBuffer
  /// What was written.
  var bytes: [UInt8] { out.bytes }
  private let headingShift: Int
  private let pageDepth: Int
  /// Ends of the links and images that are open: a refused link has an empty one.
  private var ends: [String] = []
  /// For each list that is open, whether it is numbered: its end is written as its beginning was.
  private var orderedLists: [Bool] = []

  init(headingShift: Int, pageDepth: Int, capacity: Int) {
    self.headingShift = headingShift
    self.pageDepth = pageDepth
    out = ByteBuffer(capacity: capacity)
  }

  mutating func take(_ step: MarkdownStep) throws(MarkdownRefusal) {
    if step.withText({ out.append(escaping: $0) }) { return }
    try take(step.event)
  }

  private mutating func take(_ event: MarkdownEvent) throws(MarkdownRefusal) {
    let opens = event.isEntering
    switch event.node {
    case .document, .other: break
    case .blockQuote: raw(opens ? "<blockquote>\n" : "</blockquote>\n")
    case .list(let start): opens ? openList(start) : closeList()
    case .item: raw(opens ? "<li>" : "</li>\n")
    case .paragraph(let isTight): if !isTight { raw(opens ? "<p>" : "</p>\n") }
    case .heading(let level):
      let shifted = min(max(level + headingShift, 1), 6)
      raw(opens ? "<h\(shifted)>" : "</h\(shifted)>\n")
    case .thematicBreak: raw("<hr>\n")
    case .code(let info, let text): try code(info, text, line: event.line)
    case .html(let text), .text(let text): out.append(escaping: text)
    case .softBreak: raw("\n")
    case .lineBreak: raw("<br>\n")
    case .codeSpan(let text):
      raw("<code>")
      out.append(escaping: text)
      raw("</code>")
    case .emphasis: raw(opens ? "<em>" : "</em>")
    case .strong: raw(opens ? "<strong>" : "</strong>")
    case .link(let url, let title): opens ? openLink(url, title) : raw(ends.popLast() ?? "")
    // A picture would be requested by whoever opens the page: its alternative text leads to it instead.
    case .image(let url): opens ? openLink(url, "") : raw(ends.popLast() ?? "")
    }
  }

  private mutating func raw(_ markup: String) { out.append(plain: markup) }

  private mutating func openList(_ start: Int?) {
    orderedLists.append(start != nil)
    guard let start else { return raw("<ul>\n") }
    raw(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
  }

  private mutating func closeList() { raw(orderedLists.popLast() == true ? "</ol>\n" : "</ul>\n") }

  private mutating func openLink(_ url: String, _ title: String) {
    let verdict = LinkPolicy.judge(url, depth: pageDepth)
    // Links do not nest: a picture inside a link is its words only.
    guard verdict != .refused, ends.allSatisfy(\.isEmpty) else {
      ends.append("")
      return
    }
    raw("<a href=\"")
    out.append(escaping: LinkEncoding.encoded(url))
    raw("\"")
    if !title.isEmpty {
      raw(" title=\"")
      out.append(escaping: title)
      raw("\"")
    }
    raw(verdict == .external ? " rel=\"noreferrer\">" : ">")
    ends.append("</a>")
  }

  private mutating func code(_ info: String, _ text: String, line: Int) throws(MarkdownRefusal) {
    if TableBlock.isTable(info) { return table(try MarkdownTable(csv: text, line: line)) }
    raw("<pre><code>")
    out.append(escaping: text)
    raw("</code></pre>\n")
  }

  private mutating func table(_ table: MarkdownTable) {
    raw("<table>\n")
    for (place, row) in table.rows.enumerated() {
      if place == 0 { raw("<thead>\n") } else if place == 1 { raw("<tbody>\n") }
      raw("<tr>")
      for cell in row {
        let isNumber = place > 0 && MarkdownTable.isNumber(cell)
        raw(place == 0 ? "<th scope=\"col\">" : isNumber ? "<td class=\"num\">" : "<td>")
        out.append(escaping: cell)
        raw(place == 0 ? "</th>" : "</td>")
      }
      raw(place == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
    }
    raw(table.rows.count > 1 ? "</tbody>\n</table>\n" : "</table>\n")
  }
}

/// URLs as they may stand in `href`.
enum LinkEncoding {
  /// `url` with letters beyond ASCII, quotes, brackets and spaces percent-encoded; what is encoded already stays.
  static func encoded(_ url: String) -> String {
    var out: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in url.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>[]^`{|}".utf8.contains(byte)
      if isPlain { out.append(byte) } else { out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]] }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Which fenced blocks are tables.
enum TableBlock {
  /// Whether `info` is `bảng` in any case of letters and any Unicode form.
  static func isTable(_ info: String) -> Bool {
    // Swift compares strings by canonical equivalence, so decomposed letters are equal too.
    guard let word = info.split(whereSeparator: \.isWhitespace).first else { return false }
    return word.lowercased() == "bảng"
  }

  /// Whether `info` is the word without its mark or with another, or what stands there in other programs.
  static func isMisspelled(_ info: String) -> Bool {
    guard let word = info.split(whereSeparator: \.isWhitespace).first else { return false }
    return ["bang", "bàng", "bãng", "báng", "bạng", "table", "csv"].contains(word.lowercased())
  }

  /// Whether `line` is what stands below the head of a table with bars: `|---|:--:|`, `--- | ---`.
  static func isRuleOfBars(_ line: String) -> Bool {
    let text = line.utf8
    return text.contains(UInt8(ascii: "|")) && text.contains(UInt8(ascii: "-"))
      && text.allSatisfy { "|-: ".utf8.contains($0) } && line.split(separator: "|").contains { $0.contains("--") }
  }
}
