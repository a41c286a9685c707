/// What a tag may print in a place.
enum Offer: Hashable, Sendable {
  /// Text between tags: escaped text, links and `.html`.
  case anything
  /// Quoted attributes, `<title>` and `<textarea>`: escaped text and links.
  case plainText
  /// A URL attribute: links only.
  case address
  case nothing(Refusal)
}

/// A place where no escaping is safe.
public enum Refusal: Hashable, Sendable, CaseIterable {
  case tagName, attributeName, unquotedValue, comment, rawContent, eventHandler, styleAttribute, markupAttribute, scriptAddress
}

/// What the value of an attribute is for.
enum AttributeKind: Hashable, Sendable {
  case plain, url, eventHandler, style
  /// A value with a grammar of its own: `srcdoc` is a page, `srcset` a list of links with sizes.
  case markup

  init(name: [UInt8]) {
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("on") {
      self = .eventHandler
    } else if Self.addresses.contains(text) {
      self = .url
    } else {
      self = text == "style" ? .style : Self.grammars.contains(text) ? .markup : .plain
    }
  }

  private static let addresses: Set<String> = [
    "href", "src", "action", "cite", "poster", "formaction", "data", "xlink:href", "background", "longdesc", "manifest",
    "codebase",
  ]
  private static let grammars: Set<String> = ["srcdoc", "srcset", "imagesrcset", "ping"]
}

/// An element whose content is not markup.
enum ContentElement: String, Hashable, Sendable {
  case title, textarea
  case script, style, xmp, iframe, noembed, noframes, plaintext

  init?(name: [UInt8]) { self.init(rawValue: String(decoding: name, as: UTF8.self)) }

  /// Whether references are read in the content, so that escaped text is safe there.
  var isPlainText: Bool { self == .title || self == .textarea }

  /// The beginning of the tag that ends the content.
  var endTag: [UInt8] { Array("</\(rawValue)".utf8) }
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(lowercased) }

  /// Whether HTML reads the byte as a space: a vertical tab is none.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
