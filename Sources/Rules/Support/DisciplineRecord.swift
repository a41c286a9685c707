import Domain

extension Assessment {
  /// Whether a row of discipline.csv counts in `unit` and in the report period: an act done elsewhere counts there.
  ///
  /// Quy định 366-QĐ/TW Điều 11, notes on the place of the act; Nghị định 335/2025/NĐ-CP Điều 11 khoản 3.
  func counts(_ row: Discipline, in unit: Key<Unit>) -> Bool {
    isInPeriod(row) && (row.place ?? unit) == unit
  }

  /// Whether the measure belongs to the report period: its own period lies in it, or, of a longer one, its day does.
  private func isInPeriod(_ row: Discipline) -> Bool {
    let (asked, own) = (settings.period, row.period)
    if asked.firstDay <= own.firstDay, own.lastDay <= asked.lastDay { return true }
    return own.firstDay <= asked.firstDay && asked.lastDay <= own.lastDay
      && asked.firstDay <= row.date && row.date <= asked.lastDay
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

  /// Rows on the leaders (CBLĐ) of `unit`: those of the report period, and those who stand in a quarter of its year alone.
  ///
  /// Whom discipline removed has no row in the year's ratings.
  func discipline(onLeadersOf unit: Key<Unit>, where isAsked: (Discipline) -> Bool) -> [Discipline] {
    guard let report else { return [] }
    var found: [Discipline] = []
    for key in report.leadersOfUnit[unit] {
      found += discipline(on: dataset.objects[key.index].subject, in: unit, where: isAsked)
    }
    guard isYearly, !dataset.disciplines.isEmpty else { return found }
    var gone: Set<Key<Subject>> = []
    for quarter in quarters {
      for key in quarter.leadersOfUnit[unit] {
        let subject = dataset.objects[key.index].subject
        let isThere = rowsOfSubject[subject].contains { report.range.contains($0.index) }
        if !isThere, gone.insert(subject).inserted { found += discipline(on: subject, in: unit, where: isAsked) }
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

  /// The rows as inputs: `khiển trách ngày 1/9/2025, Quyết định 12-QĐ/UBKT (Nguyễn Văn An)`.
  func items(_ rows: [Discipline]) -> [Evidence.Item] {
    let words = rows.map { row in
      let document = row.decision.map { ", số \($0)" } ?? ""
      return "\(row.kind.words) ngày \(row.date.vietnamese)\(document) (\(name(of: row)))"
    }
    return [Evidence.Item("discipline", "Kỷ luật, kết luận", .texts(words), rows.map { $0.source.cell(.disciplineKind) })]
  }

  /// Whom or what a row is about.
  private func name(of row: Discipline) -> String {
    if let subject = row.subject {
      return rowsOfSubject[subject].first.map { dataset.objects[$0].name } ?? dataset.subjects[subject].code
    }
    return row.unit.map { dataset.units[$0].name } ?? ""
  }
}

/// Tells a level above KHT in spite of discipline or a conclusion.
@Sendable func accountForLoweringDiscipline(_ evidence: Evidence) -> Rule.Account {
  Rule.Account(
    "\(evidence.name) được xếp loại \(evidence.words("level")) trong khi kỳ này có \(evidence.texts("discipline").joined(separator: "; ")).",
    remedy:
      "Cần rà soát, xếp loại lại ở mức KHT, hoặc ghi quyết định của cấp có thẩm quyền khi thuộc trường hợp được xem xét.")
}
