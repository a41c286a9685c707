extension Compiler {
  /// Adds a section or an inverted section.
  mutating func add<Value>(
    _ section: Syntax.Section, _ context: Context<Value>, _ around: Surroundings, to program: inout Program<Value>
  ) {
    switch context.find(section.name) {
    case .failure(let problem): report(problem, section.location)
    case .success(.own(let field)):
      if !section.isInverted, case .nested(let nested) = field.access {
        addChildren(nested, section, context, around, to: &program)
      } else {
        let isFilled = field.isFilled
        let test: @Sendable (Value, Outer?) -> Bool = { value, _ in isFilled(value) }
        addPlain(section, field.outline, test, context, around, to: &program)
      }
    case .success(.outer(let field, let levels)):
      reach = max(reach, levels)
      if !section.isInverted, case .nested(let nested) = field.access {
        addOuterChildren(nested, section, context, around, to: &program)
      } else {
        let isFilled = field.isFilled
        let test: @Sendable (Value, Outer?) -> Bool = { _, outer in if let outer { isFilled(outer) } else { false } }
        addPlain(section, field.outline, test, context, around, to: &program)
      }
    }
  }

  /// A section that keeps the current value and is printed once or not at all.
  private mutating func addPlain<Value>(
    _ section: Syntax.Section, _ outline: FieldOutline, _ test: @escaping @Sendable (Value, Outer?) -> Bool,
    _ context: Context<Value>, _ around: Surroundings, to program: inout Program<Value>
  ) {
    var inside = context
    inside.plainSection = section.isInverted ? context.plainSection : outline
    place.reachEdge()
    let before = place
    let body = body(section, inside, around)
    if let joined = before.joined(with: place) {
      place = joined
    } else {
      report(.sectionChangesPlace(section.name.text), section.location)
      place = before
    }
    let wanted = !section.isInverted
    program.add(
      .run { value, outer, buffer in
        if test(value, outer) == wanted { body.render(value, outer, into: &buffer) }
      })
  }

  /// A section on the items of a list, or on an object.
  private mutating func addChildren<Value>(
    _ nested: some Nested<Value>, _ section: Syntax.Section, _ context: Context<Value>, _ around: Surroundings,
    to program: inout Program<Value>
  ) {
    let (body, climbs) = children(section, Context(nested.fields, in: context), around)
    program.add(
      .run { value, outer, buffer in
        nested.render(body, value, climbs ? Scope(value, outer) : nil, into: &buffer)
      })
  }

  /// The same, on a list or an object of a value further out; what surrounds the items is still the current value.
  private mutating func addOuterChildren<Value>(
    _ nested: some Nested<Outer>, _ section: Syntax.Section, _ context: Context<Value>, _ around: Surroundings,
    to program: inout Program<Value>
  ) {
    let (body, climbs) = children(section, Context(nested.fields, in: context), around)
    program.add(
      .run { value, outer, buffer in
        guard let outer else { return }
        nested.render(body, outer, climbs ? Scope(value, outer) : nil, into: &buffer)
      })
  }

  /// The body printed once for each child, and whether it needs the values around.
  private mutating func children<Child>(
    _ section: Syntax.Section, _ context: Context<Child>, _ around: Surroundings
  ) -> (Program<Child>, climbs: Bool) {
    let outerReach = reach
    reach = 0
    place.reachEdge()
    let before = place
    let body = body(section, context, around)
    // Printed any number of times, the body must end exactly where it begins.
    if !place.agrees(with: before) {
      report(.sectionChangesPlace(section.name.text), section.location)
      place = before
    }
    let climbs = reach > 0
    reach = max(outerReach, reach - 1)
    return (body, climbs)
  }

  private mutating func body<Value>(
    _ section: Syntax.Section, _ context: Context<Value>, _ around: Surroundings
  ) -> Program<Value> {
    var program = Program<Value>()
    descend(section.location) { compiler in
      compiler.add(section.body, context, around, to: &program)
      compiler.place.reachEdge()
    }
    return program
  }
}
