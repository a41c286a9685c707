import Domain

extension Assessment {
  /// Whether a row of discipline.csv counts in `unit` and in the report period: an act done elsewhere counts there.
  ///
  /// Quy định 366-QĐ/TW Điều 11, notes on the place of the act; Nghị định 335/2025/NĐ-CP Điều 11 khoản 3.
  func counts(_ row: Discipline, in unit: Key<Unit>) -> Bool {
    row.isIn(settings.period) && (row.place ?? unit) == unit
  }

  /// Rows on `subject` that count in `unit`.
  func discipline(on subject: Key<Subject>, in unit: Key<Unit>, where isAsked: (Discipline) -> Bool) -> [Discipline] {
    let rows = disciplineOfSubject[subject]
    guard !rows.isEmpty else { return [] }
    return rows.map { dataset.disciplines[$0] }.filter { isAsked($0) && counts($0, in: unit) }
  }

  /// Rows on `unit` itself that count there.
  func discipline(onUnit unit: Key<Unit>, where isAsked: (Discipline) -> Bool) -> [Discipline] {
    let rows = disciplineOfUnit[unit]
    guard !rows.isEmpty else { return [] }
    return rows.map { dataset.disciplines[$0] }.filter { isAsked($0) && counts($0, in: unit) }
  }

  /// Rows on the leaders (CBLĐ) of `unit`: those of the report period, and those who stand there in a quarter of its year alone.
  ///
  /// Whom discipline removed has no row in the year's ratings; whoever moved on is charged to the old unit for what was done there.
  func discipline(onLeadersOf unit: Key<Unit>, where isAsked: (Discipline) -> Bool) -> [Discipline] {
    guard let report else { return [] }
    var found: [Discipline] = []
    for key in report.leadersOfUnit[unit] {
      found += discipline(on: dataset.objects[key.index].subject, in: unit, where: isAsked)
    }
    guard isYearly, !dataset.disciplines.isEmpty else { return found }
    var seen = Set(report.leadersOfUnit[unit].map { dataset.objects[$0].subject })
    for quarter in quarters {
      for key in quarter.leadersOfUnit[unit] where seen.insert(dataset.objects[key].subject).inserted {
        let subject = dataset.objects[key].subject
        let isElsewhere = rowsOfSubject[subject].contains { report.range.contains($0.index) && dataset.objects[$0].unit != unit }
        found += discipline(on: subject, in: unit) { isAsked($0) && (!isElsewhere || $0.place != nil) }
      }
    }
    return found
  }

  /// The rows that pull `object` down to KHT: on the leaders of its unit for a TTLĐ, on itself for a person; nil for others.
  func disciplineThatLowers(_ object: RatedObject, where isAsked: (Discipline) -> Bool) -> [Discipline]? {
    switch object.type {
    case .leadershipCollective: discipline(onLeadersOf: object.unit, where: isAsked)
    case .leader, .partyMember, .staff: discipline(on: object.subject, in: object.unit, where: isAsked)
    case .partyOrganization, .body: nil
    }
  }

  /// The rows as inputs: `khiển trách ngày 1/9/2025, Quyết định 12-QĐ/UBKT (Nguyễn Văn An)`; and what sentences about `object` say.
  func items(_ rows: [Discipline], of object: RatedObject) -> [Evidence.Item] {
    let acts = rows.map { row in
      let document = row.decision.map { ", số \($0)" } ?? ""
      return "\(row.kind.words) ngày \(row.date.vietnamese)\(document)"
    }
    let words = zip(acts, rows).map { "\($0) (\(name(of: $1)))" }
    let told = zip(acts, rows).map { act, row in
      "\(standing(of: row, to: object))bị \(row.kind.isDiscipline ? "kỷ luật " : "")\(act)"
    }
    return [
      Evidence.Item("discipline", "Kỷ luật, kết luận", .texts(words), rows.map { $0.source.cell(.disciplineKind) }),
      Evidence.Item(".acts", "", .texts(told)),
    ]
  }

  /// Whom or what a row is about, before the verb of a sentence on `object`; empty where that is itself.
  private func standing(of row: Discipline, to object: RatedObject) -> String {
    guard let subject = row.subject else { return row.unit == object.unit ? "đơn vị " : "đơn vị trực thuộc \(name(of: row)) " }
    guard subject != object.subject else { return "" }
    let isMember = rowNaming(subject).map { dataset.objects[$0].type.isPerson } ?? false
    return isMember ? "thành viên \(name(of: row)) " : "\(name(of: row)) của đơn vị trực thuộc "
  }

  /// Whom or what a row is about.
  private func name(of row: Discipline) -> String {
    if let subject = row.subject {
      return rowNaming(subject).map { dataset.objects[$0].name } ?? dataset.subjects[subject].code
    }
    return row.unit.map { dataset.units[$0].name } ?? ""
  }
}

/// Tells a level above KHT in spite of discipline or a conclusion; `kind` says what is special about it.
func accountForLoweringDiscipline(_ kind: String = "") -> @Sendable (Evidence) -> Rule.Account {
  { evidence in
    Rule.Account(
      "\(evidence.name) được xếp loại \(evidence.words("level")) trong khi \(evidence.texts(".acts").map { $0 + kind }.joined(separator: "; ")).",
      Rerating(.notCompleted, "ở mức KHT, hoặc ghi quyết định của cấp có thẩm quyền khi thuộc trường hợp được xem xét"))
  }
}
