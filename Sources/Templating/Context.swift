/// What names mean at one point of a template: the fields of the current value, and those around it.
struct Context<Value: Sendable>: Sendable {
  let fields: Fields<Value>
  /// Looks a path up `levels` values further out; nil when nothing is there.
  private let around: (@Sendable (_ levels: Int, _ path: [String]) -> Result<Field<Outer>, TemplateProblem>?)?
  /// The section around this point that kept the current value, if there is one: `{{.}}` may have been meant for it.
  var plainSection: FieldOutline?

  /// The page itself.
  init(_ fields: Fields<Value>) {
    self.fields = fields
    around = nil
  }

  /// A value inside one that `parent` describes.
  init<Parent: Sendable>(_ fields: Fields<Value>, in parent: Context<Parent>) {
    self.fields = fields
    around = { levels, path in parent.lookUp(levels, path) }
  }

  /// A field of the current value, or of one around it.
  enum Found: Sendable {
    case own(Field<Value>)
    case outer(Field<Outer>, levels: Int)
  }

  /// The field a template means by `name`.
  ///
  /// Lookup never climbs by itself.
  func find(_ name: Name) -> Result<Found, TemplateProblem> {
    guard name.levels > 0 else { return fields.find(name.path[...]).map(Found.own).mapError(explained) }
    guard let found = around?(name.levels, name.path) else { return .failure(.climbsTooFar(name.text)) }
    return found.map { .outer($0, levels: name.levels) }
  }

  /// The same lookup for a context further in: there, this value is the scope `levels - 1` steps out.
  private func lookUp(_ levels: Int, _ path: [String]) -> Result<Field<Outer>, TemplateProblem>? {
    if levels == 1 { return fields.find(path[...]).map { $0.lifted { ($0 as? Scope<Value>)?.value } } }
    return around?(levels - 1, path).map { found in found.map { $0.lifted { $0.outer } } }
  }

  private func explained(_ problem: TemplateProblem) -> TemplateProblem {
    guard case .unknownField(let name, _, nil) = problem else { return problem }
    if name == ".", let plainSection { return .notAList(plainSection.name, plainSection.kind) }
    // The name may stand further out: the way to write it is the best hint.
    for levels in 1...Limits.nesting {
      guard let found = around?(levels, [name]) else { break }
      if case .success = found {
        return .unknownField(name, of: fields.name, nearest: String(repeating: "../", count: levels) + name)
      }
    }
    return problem
  }
}

extension Fields {
  /// The field at the end of a dotted path; the parts before the last are objects.
  func find(_ path: ArraySlice<String>) -> Result<Field<Value>, TemplateProblem> {
    guard let name = path.first else { return .failure(.badName("")) }
    guard let field = fields.first(where: { $0.name == name }) else {
      return .failure(.unknownField(name, of: self.name, nearest: NearestName.of(name, among: fields.map(\.name))))
    }
    guard path.count > 1 else { return .success(field) }
    guard case .nested(let nested) = field.access, let member = nested.member(path.dropFirst()) else {
      return .failure(.notAnObject(name, field.outline.kind))
    }
    return member
  }
}
