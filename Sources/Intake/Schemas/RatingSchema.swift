import Domain

extension Schemas {
  /// Xếp loại.
  static let ratings = Schema<RatedObject>(
    .ratings,
    [
      .required(.subject, .code), .required(.unit, .reference(.unit)),
      .required(.objectType, .words(CellWords.objectTypes.expected)), .required(.objectName, .text),
      .text(.post) { $0.post = $1 },
      .word(.role, CellWords.roles) { $0.role = $1 },
      .reference(.person, .person) { $0.person = $1 },
      .reference(.ratingGroup, .group) { $0.group = $1 },
      .yesNo(.counted) { $0.counted = $1 },
      .text(.countedBasis) { $0.countedBasis = $1 },
      .level(.selfLevel) { $0.selfLevel = $1 },
      .level(.proposedLevel) { $0.proposedLevel = $1 },
      .level(.level) { $0.level = $1 },
      .text(.notRatedReason) { $0.notRatedReason = $1 },
      .score(.generalScore) { $0.generalScore = $1 },
      .score(.resultScore) { $0.resultScore = $1 },
      .score(.score) { $0.score = $1 },
      .integer(.assigned) { $0.assigned = $1 },
      .integer(.done) { $0.done = $1 },
      .integer(.onTime) { $0.onTime = $1 },
      .integer(.exceeded) { $0.exceeded = $1 },
      .date(.reviewed) { $0.reviewed = $1 },
      .date(.decided) { $0.decided = $1 },
      .text(.decision) { $0.decision = $1 },
      .text(.replaces) { $0.replaces = $1 },
      .yesNo(.reviewAccepted) { $0.reviewAccepted = $1 },
      .integer(.monthsWorked) { $0.monthsWorked = $1 },
      .yesNo(.leave) { $0.leave = $1 },
      .text(.evidence) { $0.evidence = $1 },
      .references(.inCharge, .unit) { $0.inCharge = $1 },
      .integer(.missedBasicTargets, upTo: 5) { $0.missedBasicTargets = $1 },
    ],
    make: { row in
      // The object's code has been given its number before; here only its form and that it stands here once are checked.
      let code = row.required(.subject) { row, bytes, column in
        row.checkCode(bytes, column) ? row.known.position(of: bytes, .subject) : nil
      }
      let unit = row.required(.unit) { $0.reference($1, $2, .unit) }
      let type = row.required(.objectType) { $0.word($1, $2, CellWords.objectTypes) }
      let name = row.required(.objectName) { $0.text($1, $2) }
      guard let code, let unit, let type, let name else { return nil }
      return RatedObject(subject: Key(code), unit: Key(unit), type: type, name: name, source: row.source)
    },
    standIn: { RatedObject(subject: Key(0), unit: Key(0), type: .leader, name: "", source: $0) },
    check: { row, object in
      checkCounts(&row, object)
    })

  private static func checkCounts(_ row: inout RowReader, _ object: RatedObject) {
    let pairs: [(part: Int32?, Column, whole: Int32?, Column)] = [
      (object.done, .done, object.assigned, .assigned), (object.onTime, .onTime, object.done, .done),
      (object.exceeded, .exceeded, object.done, .done),
      // Where it is not written how many are done, they are held to those assigned.
      (object.onTime, .onTime, object.done == nil ? object.assigned : nil, .assigned),
      (object.exceeded, .exceeded, object.done == nil ? object.assigned : nil, .assigned),
    ]
    for (part, column, whole, wholeColumn) in pairs {
      guard let part, let whole, part > whole else { continue }
      row.report(.countExceeds(part, whole: row.table.headings.names[wholeColumn] ?? wholeColumn.header, whole), column)
    }
  }
}
