import Domain

extension Schemas {
  /// Kỷ luật, kết luận.
  static let discipline = Schema<Discipline>(
    .discipline,
    [
      .listed(.subject, .reference(.subject)), .listed(.unit, .reference(.unit)), .required(.period, .period),
      .required(.date, .day), .required(.disciplineKind, .words(CellWords.disciplineKinds.expected)),
      .yesNo(.dutyRelated) { $0.dutyRelated = $1 },
      .reference(.place, .unit) { $0.place = $1 },
      .text(.document) { $0.decision = $1 },
    ],
    make: { row in
      row.oneOf([.subject, .unit], atMost: 2)
      let subject = row.optional(.subject) { $0.reference($1, $2, .subject) }
      let unit = row.optional(.unit) { $0.reference($1, $2, .unit) }
      let period = row.required(.period) { $0.period($1, $2) }
      let date = row.required(.date) { $0.date($1, $2) }
      let kind = row.required(.disciplineKind) { $0.word($1, $2, CellWords.disciplineKinds) }
      guard let period, let date, let kind else { return nil }
      return Discipline(
        subject: subject.map { Key($0) }, unit: unit.map { Key($0) }, period: period, date: date, kind: kind, source: row.source)
    })

  /// Sáu trục; the quarter is the file's.
  static let axes = Schema<AxisResult>(
    .axes,
    [
      .required(.subject, .reference(.subject)), .required(.axis, .words(CellWords.axes.expected)),
      .score(.maximum) { $0.maximum = $1 },
      .score(.axisScore) { $0.score = $1 },
      .yesNo(.notApplicable) { $0.notApplicable = $1 },
    ],
    make: { row in
      let subject = row.required(.subject) { $0.reference($1, $2, .subject) }
      let axis = row.required(.axis) { $0.word($1, $2, CellWords.axes) }
      guard let subject, let axis, let period = row.table.period else { return nil }
      return AxisResult(period: period, subject: Key(subject), axis: axis, source: row.source)
    },
    standIn: { AxisResult(period: .year(0), subject: Key(0), axis: 0, source: $0) },
    check: { row, result in
      guard result.notApplicable != true, let score = result.score, let maximum = result.maximum, score > maximum else { return }
      row.report(
        .scoreExceeds(score, whole: row.table.headings.names[.maximum] ?? Column.maximum.header, maximum), .axisScore)
    },
    claim: { row in
      guard let subject = row.again(.subject, { $0.reference($1, $2, .subject) }),
        let axis = row.again(.axis, { $0.word($1, $2, CellWords.axes) })
      else { return nil }
      return .axis(subject: Key(subject), axis)
    })

  /// Hồ sơ.
  static let dossiers = Schema<DossierPart>(
    .dossiers,
    [
      .required(.subject, .reference(.subject)), .required(.period, .period), .required(.part, .text),
      .yesNo(.present) { $0.present = $1 },
    ],
    make: { row in
      let subject = row.required(.subject) { $0.reference($1, $2, .subject) }
      let period = row.required(.period) { $0.period($1, $2) }
      let part = row.required(.part) { $0.text($1, $2) }
      guard let subject, let period, let part else { return nil }
      return DossierPart(subject: Key(subject), period: period, part: part, source: row.source)
    },
    claim: { row in
      guard let subject = row.again(.subject, { $0.reference($1, $2, .subject) }),
        let period = row.again(.period, { $0.period($1, $2) }), let part = row.again(.part, { $0.text($1, $2) }),
        let isPresent = row.again(.present, { $0.word($1, $2, CellWords.yesNo) })
      else { return nil }
      return .part(subject: Key(subject), period, part, isPresent: isPresent)
    })

  /// Miễn trừ.
  static let waivers = Schema<Waiver>(
    .waivers,
    [
      .required(.rule, .text), .listed(.subject, .reference(.subject)), .listed(.unit, .reference(.unit)),
      .listed(.group, .reference(.group)), .required(.period, .period), .required(.reason, .text),
      .required(.decidingAuthority, .text), .required(.document, .text), .required(.date, .day), .listed(.expires, .day),
    ],
    make: { row in
      let rule = row.required(.rule) { $0.rule($1, $2) }
      let target = waiverTarget(&row)
      let period = row.required(.period) { $0.period($1, $2) }
      let reason = row.required(.reason) { $0.text($1, $2) }
      let authority = row.required(.decidingAuthority) { $0.text($1, $2) }
      let decision = row.required(.document) { $0.text($1, $2) }
      let date = row.required(.date) { $0.date($1, $2) }
      let expires = row.optional(.expires) { $0.date($1, $2) }
      guard let rule, let target, let period, let reason, let authority, let decision, let date else { return nil }
      return Waiver(
        rule: rule, target: target, period: period, reason: reason, authority: authority, decision: decision,
        date: date, expires: expires, source: row.source)
    })

  private static func waiverTarget(_ row: inout RowReader) -> Waiver.Target? {
    row.oneOf([.subject, .unit, .group], atMost: 1)
    let subject = row.optional(.subject) { $0.reference($1, $2, .subject) }
    let unit = row.optional(.unit) { $0.reference($1, $2, .unit) }
    let group = row.optional(.group) { $0.reference($1, $2, .group) }
    if let subject { return .subject(Key(subject)) }
    if let unit { return .unit(Key(unit)) }
    return group.map { .group(Key($0)) }
  }
}
