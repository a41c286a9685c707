extension Compiler {
  /// Adds a tag that prints a field.
  mutating func add<Value>(
    _ name: Name, _ unescaped: Bool, _ location: Location, _ context: Context<Value>, to program: inout Program<Value>
  ) {
    switch context.find(name) {
    case .failure(let problem): report(problem, location)
    case .success(.own(let field)):
      guard let step = step(field, name, unescaped, location) else { return }
      program.add(step)
    case .success(.outer(let field, let levels)):
      guard let step = step(field, name, unescaped, location) else { return }
      reach = max(reach, levels)
      var single = Program<Outer>()
      single.add(step)
      program.add(
        .run { [single] _, outer, buffer in
          if let outer { single.render(outer, nil, into: &buffer) }
        })
    }
  }

  /// How the field is printed here; nil if it must not be.
  private mutating func step<Value>(
    _ field: Field<Value>, _ name: Name, _ unescaped: Bool, _ location: Location
  ) -> Program<Value>.Step? {
    if let problem = Self.problem(name.text, field.outline.kind, unescaped, place.offer) {
      report(problem, location)
      return nil
    }
    switch field.access {
    case .text(let get): return .text(get)
    case .url(let get): return .url(get)
    case .html(let get): return .html(get)
    case .flag, .nested: return nil
    }
  }

  /// Why a field of this kind must not be printed in a place that offers this.
  private static func problem(_ name: String, _ kind: FieldKind, _ unescaped: Bool, _ offer: Offer) -> TemplateProblem? {
    switch (kind, unescaped) {
    case (.flag, _), (.list, _), (.object, _): return .notPrintable(name, kind)
    case (.html, false): return .needsTriple(name)
    case (.text, true), (.url, true): return .tripleOfText(name, kind)
    case (.html, true), (.text, false), (.url, false): break
    }
    switch (offer, kind) {
    case (.nothing(let refusal), _): return .refusedPlace(name, refusal)
    case (.plainText, .html), (.address, .html): return .htmlInAttribute(name)
    case (.address, .text): return .textInAddress(name)
    case (.anything, _), (.plainText, _), (.address, _): return nil
    }
  }
}
