extension Compiler {
  /// Adds a section or an inverted section.
  mutating func add(
    _ section: Syntax.Section, _ context: Context, _ around: Surroundings, to program: inout ProgramDraft
  ) {
    switch context.find(section.name) {
    case .failure(let problem): report(problem, section.location)
    case .success(let found):
      reach = max(reach, found.levels)
      if !section.isInverted, case .nested(let nesting) = found.field.access {
        let (body, climbs) = children(section, Context(nesting.fields, in: context), around)
        program.add(children: nesting, climbs: climbs, levels: found.levels, body: body)
      } else {
        addPlain(section, found, context, around, to: &program)
      }
    }
  }

  /// A section that keeps the current value and is printed once or not at all.
  private mutating func addPlain(
    _ section: Syntax.Section, _ found: Context.Found, _ context: Context, _ around: Surroundings, to program: inout ProgramDraft
  ) {
    var inside = context
    inside.plainSection = section.isInverted ? context.plainSection : found.field.outline
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
    program.add(condition: found.field.access.isFilled, wanted: wanted, levels: found.levels, body: body)
  }

  /// The body printed once for each child, and whether it needs the values around.
  private mutating func children(
    _ section: Syntax.Section, _ context: Context, _ around: Surroundings
  ) -> (Program, climbs: Bool) {
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

  private mutating func body(
    _ section: Syntax.Section, _ context: Context, _ around: Surroundings
  ) -> Program {
    var program = ProgramDraft()
    descend(section.location) { compiler in
      compiler.add(section.body, context, around, to: &program)
      compiler.place.reachEdge()
    }
    return program.finished
  }
}
