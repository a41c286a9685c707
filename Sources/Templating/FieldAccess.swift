import Markup

/// Where a value stands in memory while its page is printed.
///
/// Programs do not know the types of the values they print: a field's closures are made where the type is known, and the compiler
/// has checked that each meets values of that type only. Code that is generic over the value would look its type up for every tag.
typealias Address = UnsafeRawPointer

/// How a field is read from its value.
enum Access: Sendable {
  case text(Printing)
  case url(Printing)
  case html(Printing)
  case flag(Test)
  case nested(Nesting)

  /// Whether a section on the field is printed: not empty, not false, not absent.
  typealias Test = @Sendable (Address) -> Bool

  /// A field that is printed.
  struct Printing: Sendable {
    let print: @Sendable (Address, inout ByteBuffer) -> Void
    let isFilled: Test
  }

  /// A field whose section stands on other values: the items of a list, or the object.
  struct Nesting: Sendable {
    let fields: FieldList
    /// Calls its argument with each child, in order.
    let visit: @Sendable (Address, (Address) -> Void) -> Void
    let isFilled: Test
    /// Whether there is at most one child, so that a dotted name leads into it.
    let isObject: Bool
  }

  var isFilled: Test {
    switch self {
    case .text(let printing), .url(let printing), .html(let printing): printing.isFilled
    case .flag(let test): test
    case .nested(let nesting): nesting.isFilled
    }
  }
}

/// The fields of a type of value whose type is no longer known.
struct FieldList: Sendable {
  let name: String
  let fields: [ErasedField]

  /// The field at the end of a dotted path; the parts before the last are objects.
  func find(_ path: ArraySlice<String>) -> Result<ErasedField, TemplateProblem> {
    guard let name = path.first else { return .failure(.badName("")) }
    guard let field = fields.first(where: { $0.outline.name == name }) else {
      let nearest = NearestName.of(name, among: fields.map(\.outline.name))
      return .failure(.unknownField(name, of: self.name, nearest: nearest))
    }
    guard path.count > 1 else { return .success(field) }
    guard case .nested(let nesting) = field.access, nesting.isObject else {
      return .failure(.notAnObject(name, field.outline.kind))
    }
    return nesting.fields.find(path.dropFirst()).map { $0.inside(nesting.visit) }
  }
}

/// A field of a value whose type is no longer known.
struct ErasedField: Sendable {
  let outline: FieldOutline
  let access: Access

  /// The same field, reached from the value around; where that holds none, the field is empty.
  func inside(_ visit: @escaping @Sendable (Address, (Address) -> Void) -> Void) -> ErasedField {
    let test = access.isFilled
    let isFilled: Access.Test = { outer in
      var found = false
      visit(outer) { found = test($0) }
      return found
    }
    return ErasedField(outline: outline, access: access.inside(visit, isFilled))
  }
}

extension Access {
  fileprivate func inside(
    _ visit: @escaping @Sendable (Address, (Address) -> Void) -> Void, _ isFilled: @escaping Test
  ) -> Access {
    func around(_ printing: Printing) -> Printing {
      Printing(print: { outer, buffer in visit(outer) { printing.print($0, &buffer) } }, isFilled: isFilled)
    }
    switch self {
    case .text(let printing): return .text(around(printing))
    case .url(let printing): return .url(around(printing))
    case .html(let printing): return .html(around(printing))
    case .flag: return .flag(isFilled)
    case .nested(let nesting):
      return .nested(
        Nesting(
          fields: nesting.fields, visit: { outer, each in visit(outer) { nesting.visit($0, each) } }, isFilled: isFilled,
          isObject: nesting.isObject))
    }
  }
}
