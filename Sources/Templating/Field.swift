public import Markup

/// What a template may say about one type of value: its fields, by name.
///
/// A page type declares its fields once; templates are compiled against that declaration.
///
/// ```swift
/// let rows = Fields<Row>("row", .text("score") { $0.score }, .flag("late") { $0.isLate })
/// let page = Fields<Page>("unit", .text("title", "Tên đơn vị") { $0.title }, .list("rows", rows) { $0.rows })
/// ```
public struct Fields<Value: Sendable>: Sendable {
  let list: FieldList

  /// What the value is called in messages to whoever writes templates.
  public var name: String { list.name }

  /// The fields of the value called `name`.
  public init(_ name: String, _ fields: Field<Value>...) { self.init(name, fields) }

  /// The fields of the value called `name`, from a list made elsewhere.
  public init(_ name: String, _ fields: [Field<Value>]) {
    assert(Set(fields.map(\.name)).count == fields.count, "two fields of “\(name)” have one name")
    list = FieldList(name: name, fields: fields.map(\.erased))
  }
}

/// One thing a template can print, test or walk through; it is read with a closure, since key paths are slow.
public struct Field<Value: Sendable>: Sendable {
  let erased: ErasedField

  /// The field without its value.
  public var outline: FieldOutline { erased.outline }

  /// The name a template uses.
  public var name: String { outline.name }

  private init(_ outline: FieldOutline, _ access: Access) { erased = ErasedField(outline: outline, access: access) }

  /// A field that is printed, its closures made where the type is known.
  init(
    _ kind: FieldKind, _ name: String, _ doc: String?, isFilled: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    print: @escaping @Sendable (UnsafeRawPointer, inout ByteBuffer) -> Void
  ) {
    let printing = Access.Printing(print: print, isFilled: isFilled)
    let access: Access =
      switch kind {
      case .url: .url(printing)
      case .html: .html(printing)
      case .text, .flag, .list, .object: .text(printing)
      }
    self.init(FieldOutline(name, kind, doc), access)
  }

  init(_ name: String, _ doc: String?, test: @escaping @Sendable (UnsafeRawPointer) -> Bool) {
    self.init(FieldOutline(name, .flag, doc), .flag(test))
  }

  /// A field whose section stands on other values.
  init<Child>(
    _ kind: FieldKind, _ name: String, _ doc: String?, _ fields: Fields<Child>,
    isFilled: @escaping @Sendable (UnsafeRawPointer) -> Bool,
    visit: @escaping @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void
  ) {
    let nesting = Access.Nesting(fields: fields.list, visit: visit, isFilled: isFilled, isObject: kind == .object)
    self.init(FieldOutline(name, kind, doc, fields), .nested(nesting))
  }
}

// Inlined where the fields are declared: there the closures know the layout of the value and read one member of it, where code
// that is generic over the value would copy the whole of it for every tag.
extension Field {
  /// A plain text; it is escaped when printed.
  @inline(__always)
  public static func text<Text: PrintableText>(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> Text
  ) -> Field {
    Field(.text, name, doc, isFilled: { !get($0.assumingMemoryBound(to: Value.self).pointee).isEmpty }) { value, buffer in
      get(value.assumingMemoryBound(to: Value.self).pointee).withBytes { buffer.append(escaping: $0) }
    }
  }

  /// A relative link; it is percent-encoded and escaped when printed, and the only thing allowed in a URL attribute.
  @inline(__always)
  public static func url(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> String
  ) -> Field {
    Field(.url, name, doc, isFilled: { !get($0.assumingMemoryBound(to: Value.self).pointee).isEmpty }) {
      $1.append(url: get($0.assumingMemoryBound(to: Value.self).pointee))
    }
  }

  /// A plain text that is written in parts; `isFilled` says whether a section on it is printed.
  @inline(__always)
  public static func written(
    _ name: String, _ doc: String? = nil, isFilled: @escaping @Sendable (Value) -> Bool = { _ in true },
    _ write: @escaping @Sendable (Value, borrowing TextWriter) -> Void
  ) -> Field {
    Field(.text, name, doc, isFilled: { isFilled($0.assumingMemoryBound(to: Value.self).pointee) }) { value, buffer in
      withUnsafeMutablePointer(to: &buffer) { write(value.assumingMemoryBound(to: Value.self).pointee, TextWriter($0)) }
    }
  }

  /// A relative link that is written in parts; `isFilled` says whether a section on it is printed.
  @inline(__always)
  public static func writtenURL(
    _ name: String, _ doc: String? = nil, isFilled: @escaping @Sendable (Value) -> Bool = { _ in true },
    _ write: @escaping @Sendable (Value, borrowing URLWriter) -> Void
  ) -> Field {
    Field(.url, name, doc, isFilled: { isFilled($0.assumingMemoryBound(to: Value.self).pointee) }) { value, buffer in
      withUnsafeMutablePointer(to: &buffer) { write(value.assumingMemoryBound(to: Value.self).pointee, URLWriter($0)) }
    }
  }

  /// Markup that was made safe before; it is printed as it is, with `{{{name}}}`.
  @inline(__always)
  public static func html(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> HTMLFragment
  ) -> Field {
    Field(.html, name, doc, isFilled: { !get($0.assumingMemoryBound(to: Value.self).pointee).isEmpty }) {
      $1.append(get($0.assumingMemoryBound(to: Value.self).pointee))
    }
  }

  /// Yes or no: for sections.
  @inline(__always)
  public static func flag(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> Bool
  ) -> Field {
    Field(name, doc) { get($0.assumingMemoryBound(to: Value.self).pointee) }
  }

  /// Values of one type in order; a section is printed once for each.
  @inline(__always)
  public static func list<Item: Sendable>(
    _ name: String, _ doc: String?, _ fields: Fields<Item>, _ get: @escaping @Sendable (Value) -> [Item]
  ) -> Field {
    Field(.list, name, doc, fields, isFilled: { !get($0.assumingMemoryBound(to: Value.self).pointee).isEmpty }) { value, each in
      get(value.assumingMemoryBound(to: Value.self).pointee).withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in 0..<items.count { each(UnsafeRawPointer(first + index)) }
      }
    }
  }

  /// Values of one type in order, without documentation.
  @inline(__always)
  public static func list<Item: Sendable>(
    _ name: String, _ fields: Fields<Item>, _ get: @escaping @Sendable (Value) -> [Item]
  ) -> Field {
    list(name, nil, fields, get)
  }

  /// Values of one type that are made one by one, in order, as the section is printed: no list of them is ever kept.
  ///
  /// `isFilled` says whether there is any.
  @inline(__always)
  public static func stream<Item: Sendable>(
    _ name: String, _ doc: String?, _ fields: Fields<Item>, isFilled: @escaping @Sendable (Value) -> Bool,
    _ make: @escaping @Sendable (Value, (Item) -> Void) -> Void
  ) -> Field {
    Field(.list, name, doc, fields, isFilled: { isFilled($0.assumingMemoryBound(to: Value.self).pointee) }) { value, each in
      make(value.assumingMemoryBound(to: Value.self).pointee) { item in withUnsafePointer(to: item) { each(UnsafeRawPointer($0)) }
      }
    }
  }

  /// A value inside the value, or none.
  @inline(__always)
  public static func object<Child: Sendable>(
    _ name: String, _ doc: String?, _ fields: Fields<Child>, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    Field(.object, name, doc, fields, isFilled: { get($0.assumingMemoryBound(to: Value.self).pointee) != nil }) { value, each in
      guard let child = get(value.assumingMemoryBound(to: Value.self).pointee) else { return }
      withUnsafePointer(to: child) { each(UnsafeRawPointer($0)) }
    }
  }

  /// A value inside the value, or none, without documentation.
  @inline(__always)
  public static func object<Child: Sendable>(
    _ name: String, _ fields: Fields<Child>, _ get: @escaping @Sendable (Value) -> Child?
  ) -> Field {
    object(name, nil, fields, get)
  }

  /// Plain texts in order; inside the section `{{.}}` prints the text.
  public static func texts(
    _ name: String, _ doc: String? = nil, _ get: @escaping @Sendable (Value) -> [String]
  ) -> Field {
    list(name, doc, Fields<String>(name, .text(".") { $0 }), get)
  }
}
