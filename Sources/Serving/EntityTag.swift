/// Tells a browser whether the file it kept is still the one that stands there.
enum EntityTag {
  /// Whether one of `conditions`, values of `If-None-Match`, names `tag`, which is written with its quotation marks.
  ///
  /// RFC 9110, 13.1.2: tags are compared without the mark of weak ones. Tags of ours hold no comma.
  static func matches(_ tag: String, _ conditions: [String]) -> Bool {
    conditions.contains { condition in
      condition.split(separator: ",").contains { part in
        let named = part.drop { $0 == " " || $0 == "\t" }
        let plain = named.hasPrefix("W/") ? named.dropFirst(2) : named
        return plain.trimmedEnd == "*" || plain.trimmedEnd == tag
      }
    }
  }
}

extension Substring {
  /// Without spaces and tabs behind the last other character.
  fileprivate var trimmedEnd: Substring {
    var rest = self
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }
}
