import Domain

extension Schemas {
  /// Nghĩa vụ báo cáo.
  static let obligations = Schema<Obligation>(
    .obligations,
    [
      .required(.obligation, .code), .required(.what, .text), .required(.who, .addressees),
      .text(.dispatch) { $0.dispatch = $1 },
      .date(.due) { $0.due = $1 },
      .yesNo(.inclusive) { $0.inclusive = $1 },
      .text(.to) { $0.to = $1 },
      .text(.via) { $0.via = $1 },
    ],
    make: { row in
      let code = row.required(.obligation) { $0.code($1, $2) }
      let what = row.required(.what) { $0.text($1, $2) }
      let who = row.required(.who) { $0.addressees($1, $2) }
      guard let code, let what, let who else { return nil }
      return Obligation(code: code, what: what, who: who, source: row.source)
    })

  /// Báo cáo đã gửi.
  static let submissions = Schema<Submission>(
    .submissions,
    [
      .required(.obligation, .reference(.obligation)), .required(.unit, .reference(.unit)),
      .date(.sent) { $0.sent = $1 },
      .text(.number) { $0.number = $1 },
      .text(.via) { $0.via = $1 },
    ],
    make: { row in
      let obligation = row.required(.obligation) { $0.reference($1, $2, .obligation) }
      let unit = row.required(.unit) { $0.reference($1, $2, .unit) }
      guard let obligation, let unit else { return nil }
      return Submission(obligation: Key(obligation), unit: Key(unit), source: row.source)
    })
}
