/// What kind of thing a field is; it decides where a template may use it.
public enum FieldKind: String, Sendable, Hashable {
  case text, url, html, flag, list, object
}

/// A field without its value: what someone who writes templates needs to know.
public struct FieldOutline: Sendable, Hashable {
  public let name: String
  public let kind: FieldKind
  /// A sentence about the field, if its declaration has one.
  public let doc: String?
  /// The fields of each item of a list, or of the object.
  public let children: [FieldOutline]

  init(_ name: String, _ kind: FieldKind, _ doc: String?) {
    (self.name, self.kind, self.doc, children) = (name, kind, doc, [])
  }

  init<Child>(_ name: String, _ kind: FieldKind, _ doc: String?, _ fields: Fields<Child>) {
    (self.name, self.kind, self.doc, children) = (name, kind, doc, fields.outline)
  }
}

extension Fields {
  /// The fields in the order of their declaration.
  public var outline: [FieldOutline] { list.fields.map(\.outline) }

  /// The fields as text for people: a line each, the fields of lists and objects indented under their own.
  public func describe() -> String {
    var lines = [name]
    for field in outline { field.describe(indent: "  ", into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FieldOutline {
  fileprivate func describe(indent: String, into lines: inout [String]) {
    let doc = doc.map { " — \($0)" } ?? ""
    lines.append("\(indent)\(name): \(kind.rawValue)\(doc)")
    for child in children { child.describe(indent: indent + "  ", into: &lines) }
  }
}
