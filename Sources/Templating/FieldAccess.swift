import Markup

/// How a field is read from its value.
enum Access<Value: Sendable>: Sendable {
  case text(@Sendable (Value) -> String)
  case url(@Sendable (Value) -> String)
  case html(@Sendable (Value) -> HTMLFragment)
  case flag(@Sendable (Value) -> Bool)
  case nested(any Nested<Value>)
}

/// A field whose section stands on other values: the items of a list, or the object.
protocol Nested<Value>: Sendable {
  associatedtype Value: Sendable
  associatedtype Child: Sendable

  var fields: Fields<Child> { get }

  /// Whether the section is printed at all.
  func isFilled(_ value: Value) -> Bool

  /// Prints `program` once for each child of `value`.
  func render(_ program: Program<Child>, _ value: Value, _ outer: Outer?, into buffer: inout ByteBuffer)

  /// The field at `path` of the one child, reached from the value; nil where there may be many children.
  func member(_ path: ArraySlice<String>) -> Result<Field<Value>, TemplateProblem>?

  /// The same children, reached from a value that may hold a `Value`.
  func lifted<Source: Sendable>(_ through: @escaping @Sendable (Source) -> Value?) -> any Nested<Source>
}

struct ListAccess<Value: Sendable, Item: Sendable>: Nested {
  let fields: Fields<Item>
  let get: @Sendable (Value) -> [Item]

  func isFilled(_ value: Value) -> Bool { !get(value).isEmpty }

  func render(_ program: Program<Item>, _ value: Value, _ outer: Outer?, into buffer: inout ByteBuffer) {
    // By address: a loop over the array would copy each item, which for a row of twenty texts means forty reference counts.
    get(value).withUnsafeBufferPointer { items in
      guard var item = items.baseAddress else { return }
      for _ in 0..<items.count {
        program.render(item.pointee, outer, into: &buffer)
        item += 1
      }
    }
  }

  func lifted<Source: Sendable>(_ through: @escaping @Sendable (Source) -> Value?) -> any Nested<Source> {
    ListAccess<Source, Item>(fields: fields) { source in through(source).map(get) ?? [] }
  }

  func member(_ path: ArraySlice<String>) -> Result<Field<Value>, TemplateProblem>? { nil }
}

struct ObjectAccess<Value: Sendable, Child: Sendable>: Nested {
  let fields: Fields<Child>
  let get: @Sendable (Value) -> Child?

  func isFilled(_ value: Value) -> Bool { get(value) != nil }

  func render(_ program: Program<Child>, _ value: Value, _ outer: Outer?, into buffer: inout ByteBuffer) {
    if let child = get(value) { program.render(child, outer, into: &buffer) }
  }

  func lifted<Source: Sendable>(_ through: @escaping @Sendable (Source) -> Value?) -> any Nested<Source> {
    ObjectAccess<Source, Child>(fields: fields) { source in through(source).flatMap(get) }
  }

  func member(_ path: ArraySlice<String>) -> Result<Field<Value>, TemplateProblem>? {
    fields.find(path).map { $0.lifted(get) }
  }
}

extension Field {
  /// The same field, reached from a value that may hold a `Value`; where it holds none, the field is empty.
  func lifted<Source: Sendable>(_ through: @escaping @Sendable (Source) -> Value?) -> Field<Source> {
    switch access {
    case .text(let get): Field<Source>(outline, .text { through($0).map(get) ?? "" })
    case .url(let get): Field<Source>(outline, .url { through($0).map(get) ?? "" })
    case .html(let get): Field<Source>(outline, .html { through($0).map(get) ?? .empty })
    case .flag(let get): Field<Source>(outline, .flag { through($0).map(get) ?? false })
    case .nested(let nested): Field<Source>(outline, .nested(nested.lifted(through)))
    }
  }

  /// Whether a section on the field is printed: not empty, not false, not absent.
  var isFilled: @Sendable (Value) -> Bool {
    switch access {
    case .text(let get), .url(let get): { !get($0).isEmpty }
    case .html(let get): { !get($0).isEmpty }
    case .flag(let get): get
    case .nested(let nested): { nested.isFilled($0) }
    }
  }
}
