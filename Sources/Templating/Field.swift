package import Markup

/// What a template may say about one type of value: its fields, by name.
///
/// A page type declares its fields once; templates are compiled against that declaration.
///
/// ```swift
/// let rows = Fields<Row>("row", .text("score") { $0.score }, .flag("late") { $0.isLate })
/// let page = Fields<Page>("unit", .text("title", "Tên đơn vị") { $0.title }, .list("rows", rows) { $0.rows })
/// ```
package struct Fields<Value: Sendable>: Sendable {
  /// What the value is called in messages to whoever writes templates.
  package let name: String
  let fields: [Field<Value>]

  /// The fields of the value called `name`.
  package init(_ name: String, _ fields: Field<Value>...) { self.init(name, fields) }

  /// The fields of the value called `name`, from a list made elsewhere.
  package init(_ name: String, _ fields: [Field<Value>]) {
    assert(Set(fields.map(\.name)).count == fields.count, "two fields of “\(name)” have one name")
    self.name = name
    self.fields = fields
  }
}

/// One thing a template can print, test or walk through; it is read with a closure, since key paths are slow.
package struct Field<Value: Sendable>: Sendable {
  package let outline: FieldOutline
  let access: Access<Value>

  /// The name a template uses.
  package var name: String { outline.name }

  init(_ outline: FieldOutline, _ access: Access<Value>) {
    self.outline = outline
    self.access = access
  }
}

extension Field {
  /// A plain text; it is escaped when printed.
  package static func text(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> String
  ) -> Field {
    Field(FieldOutline(name, .text, doc), .text(get))
  }

  /// A relative link; it is percent-encoded and escaped when printed, and the only thing allowed in a URL attribute.
  package static func url(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> String
  ) -> Field {
    Field(FieldOutline(name, .url, doc), .url(get))
  }

  /// Markup that was made safe before; it is printed as it is, with `{{{name}}}`.
  package static func html(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> HTMLFragment
  ) -> Field {
    Field(FieldOutline(name, .html, doc), .html(get))
  }

  /// Yes or no: for sections.
  package static func flag(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> Bool
  ) -> Field {
    Field(FieldOutline(name, .flag, doc), .flag(get))
  }

  /// Values of one type in order; a section is printed once for each.
  package static func list<Item: Sendable>(
    _ name: String, _ doc: String?, _ fields: Fields<Item>, _ get: @escaping @Sendable (Value) -> [Item]
  ) -> Field {
    Field(FieldOutline(name, .list, doc, fields), .nested(ListAccess(fields: fields, get: get)))
  }

  /// Values of one type in order, without documentation.
  package static func list<Item: Sendable>(
    _ name: String, _ fields: Fields<Item>, _ get: @escaping @Sendable (Value) -> [Item]
  ) -> Field {
    list(name, nil, fields, get)
  }

  /// A value inside the value, or none.
  package static func object<Child: Sendable>(
    _ name: String, _ doc: String?, _ fields: Fields<Child>, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    Field(FieldOutline(name, .object, doc, fields), .nested(ObjectAccess(fields: fields, get: get)))
  }

  /// A value inside the value, or none, without documentation.
  package static func object<Child: Sendable>(
    _ name: String, _ fields: Fields<Child>, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    object(name, nil, fields, get)
  }

  /// Plain texts in order; inside the section `{{.}}` prints the text.
  package static func texts(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> [String]
  ) -> Field {
    list(name, doc, Fields<String>(name, .text(".") { $0 }), get)
  }
}
