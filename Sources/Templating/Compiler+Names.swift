extension Compiler {
  /// Adds a tag that prints a field.
  mutating func add(
    _ name: Name, _ unescaped: Bool, _ location: Location, _ context: Context, to program: inout ProgramDraft
  ) {
    switch context.find(name) {
    case .failure(let problem): report(problem, location)
    case .success(let found):
      guard let printing = printing(found.field, name, unescaped, location) else { return }
      reach = max(reach, found.levels)
      program.add(printing: printing.print, levels: found.levels)
    }
  }

  /// How the field is printed here; nil if it must not be.
  private mutating func printing(
    _ field: ErasedField, _ name: Name, _ unescaped: Bool, _ location: Location
  ) -> Access.Printing? {
    if let problem = Self.problem(name.text, field.outline.kind, unescaped, place.offer) {
      report(problem, location)
      return nil
    }
    switch field.access {
    case .text(let printing), .url(let printing), .html(let printing): return printing
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
