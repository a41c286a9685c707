import Domain

extension Schemas {
  /// Đơn vị.
  static let units = Schema<Unit>(
    .units,
    [
      .required(.unit, .code), .required(.name, .text), .listed(.unitKind, .text), .listed(.parent, .reference(.unit)),
      .listed(.side, .words(CellWords.sides.expected)), .listed(.order, .integer(upTo: 999_999_999)),
    ],
    make: { row in
      let code = row.required(.unit) { $0.code($1, $2) }
      let name = row.required(.name) { $0.text($1, $2) }
      let kind = row.optional(.unitKind) { $0.text($1, $2) }
      let parent = row.optional(.parent) { $0.reference($1, $2, .unit) }
      let side = row.optional(.side) { $0.word($1, $2, CellWords.sides) }
      let order = row.optional(.order) { $0.integer($1, $2, upTo: 999_999_999) }
      guard let code, let name else { return nil }
      return Unit(
        code: code, name: name, kind: kind, parent: parent.map { Key($0) }, side: side, order: order.map { Int($0) },
        source: row.source)
    },
    claim: { row in
      // What stands above a unit is what its first row says.
      guard !row.isRepeated, let unit = row.again(.unit, { row, bytes, _ in row.known.position(of: bytes, .unit) }),
        let parent = row.again(.parent, { $0.reference($1, $2, .unit) })
      else { return nil }
      return .parent(of: Key(unit), Key(parent))
    })

  /// Nhóm xét tỷ lệ.
  static let groups = Schema<Group>(
    .groups,
    [
      .required(.group, .code), .required(.groupName, .text), .listed(.authority, .text),
      .listed(.limit, .words(CellWords.limits.expected)), .listed(.basis, .text), .listed(.decision, .text),
    ],
    make: { row in
      let code = row.required(.group) { $0.code($1, $2) }
      let name = row.required(.groupName) { $0.text($1, $2) }
      let authority = row.optional(.authority) { $0.text($1, $2) }
      let limit = row.optional(.limit) { $0.word($1, $2, CellWords.limits) }
      let basis = row.optional(.basis) { $0.text($1, $2) }
      let decision = row.optional(.decision) { $0.text($1, $2) }
      guard let code, let name else { return nil }
      return Group(
        code: code, name: name, authority: authority, limit: limit ?? 20, basis: basis, decision: decision, source: row.source)
    })
}
