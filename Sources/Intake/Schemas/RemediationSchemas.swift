import Domain

extension Schemas {
  /// Kế hoạch khắc phục.
  static let plans = Schema<Plan>(
    .plans,
    [
      .required(.plan, .code), .required(.unit, .reference(.unit)), .listed(.subject, .reference(.subject)),
      .required(.period, .period),
      .text(.number) { $0.number = $1 },
      .date(.issued) { $0.issued = $1 },
      .text(.head) { $0.head = $1 },
      .text(.body) { $0.body = $1 },
    ],
    make: { row in
      let code = row.required(.plan) { $0.code($1, $2) }
      let unit = row.required(.unit) { $0.reference($1, $2, .unit) }
      let subject = row.optional(.subject) { $0.reference($1, $2, .subject) }
      let period = row.required(.period) { $0.period($1, $2) }
      guard let code, let unit, let period else { return nil }
      return Plan(code: code, unit: Key(unit), subject: subject.map { Key($0) }, period: period, source: row.source)
    })

  /// Hạn chế, khắc phục.
  static let remediation = Schema<Shortcoming>(
    .remediation,
    [
      .required(.item, .code), .required(.unit, .reference(.unit)), .required(.foundIn, .period),
      .reference(.plan, .plan) { $0.plan = $1 },
      .reference(.subject, .subject) { $0.subject = $1 },
      .text(.origin) { $0.origin = $1 },
      .word(.shortcomingGroup, CellWords.shortcomingGroups) { $0.group = $1 },
      .text(.manifestation) { $0.manifestation = $1 },
      .text(.cause) { $0.cause = $1 },
      .word(.causeKind, CellWords.causeKinds) { $0.causeKind = $1 },
      .text(.impact) { $0.impact = $1 },
      .text(.solution) { $0.solution = $1 },
      .text(.method) { $0.method = $1 },
      .text(.output) { $0.output = $1 },
      .date(.due) { $0.due = $1 },
      .text(.owner) { $0.owner = $1 },
      .text(.follower) { $0.follower = $1 },
      .word(.status, CellWords.statuses) { $0.status = $1 },
      .score(.percent) { $0.percent = $1 },
      .date(.doneOn) { $0.doneOn = $1 },
      .text(.evidence) { $0.evidence = $1 },
    ],
    make: { row in
      let code = row.required(.item) { $0.code($1, $2) }
      let unit = row.required(.unit) { $0.reference($1, $2, .unit) }
      let foundIn = row.required(.foundIn) { $0.period($1, $2) }
      guard let code, let unit, let foundIn else { return nil }
      return Shortcoming(code: code, unit: Key(unit), foundIn: foundIn, source: row.source)
    })

  /// Tiến độ.
  static let progress = Schema<Progress>(
    .progress,
    [
      .required(.item, .reference(.item)), .required(.date, .day),
      .word(.progressKind, CellWords.progressKinds) { $0.kind = $1 },
      .score(.percent) { $0.percent = $1 },
      .text(.note) { $0.note = $1 },
      .level(.ownerLevel) { $0.ownerLevel = $1 },
    ],
    make: { row in
      let item = row.required(.item) { $0.reference($1, $2, .item) }
      let date = row.required(.date) { $0.date($1, $2) }
      guard let item, let date else { return nil }
      return Progress(item: Key(item), date: date, source: row.source)
    })
}
