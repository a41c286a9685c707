/// What names mean at one point of a template: the fields of the current value, and those around it.
struct Context: Sendable {
  /// The fields of the current value, then of the values around it, going out.
  private let lists: [FieldList]
  /// The section around this point that kept the current value, if there is one: `{{.}}` may have been meant for it.
  var plainSection: FieldOutline?

  /// The page itself.
  init(_ fields: FieldList) { lists = [fields] }

  /// A value inside one that `parent` describes.
  init(_ fields: FieldList, in parent: Context) { lists = [fields] + parent.lists }

  /// A field of the current value (`levels` 0), or of one around it.
  struct Found: Sendable {
    let field: ErasedField
    let levels: Int
  }

  /// The field a template means by `name`.
  ///
  /// Lookup never climbs by itself.
  func find(_ name: Name) -> Result<Found, TemplateProblem> {
    guard name.levels < lists.count else { return .failure(.climbsTooFar(name.text)) }
    let found = lists[name.levels].find(name.path[...]).map { Found(field: $0, levels: name.levels) }
    return name.levels == 0 ? found.mapError(explained) : found
  }

  private func explained(_ problem: TemplateProblem) -> TemplateProblem {
    guard case .unknownField(let name, _, nil) = problem else { return problem }
    if name == ".", let plainSection { return .notAList(plainSection.name, plainSection.kind) }
    // The name may stand further out: the way to write it is the best hint.
    for levels in lists.indices.dropFirst() {
      if case .success = lists[levels].find([name]) {
        return .unknownField(name, of: lists[0].name, nearest: String(repeating: "../", count: levels) + name)
      }
    }
    return problem
  }
}
