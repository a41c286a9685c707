public import Rules
public import Domain

/// How a rule comes to its verdicts in one unit, for people: rule → clause → inputs with their cells → arithmetic → verdict →
/// nearest change → consequence.
public struct ExplainText {
  private let rule: Rule
  private let index: RuleIndex
  private let judgement: Judgement
  private let dataset: Dataset
  private let unit: Key<Unit>

  public init(_ index: RuleIndex, in unit: Key<Unit>, of judgement: Judgement) {
    rule = RuleCatalogue.all[index]
    self.index = index
    self.judgement = judgement
    dataset = judgement.dataset
    self.unit = unit
  }

  public var lines: [String] {
    let verdicts = judgement.verdicts(of: rule, in: unit) + judgement.verdictsWithoutTable(of: rule)
    let findings = findings
    let told = verdicts.filter { $0.outcome.verdict == .notMet || $0.outcome.verdict == .cannotTell }
    var lines = head + summary(verdicts)
    for verdict in told.sorted(by: { rank($0) < rank($1) }) {
      lines += [""] + derivation(verdict, findings[Place(verdict.target, verdict.period)])
    }
    lines += list(verdicts, .met, "✓ Đạt", RowInputs(of: rule)) + list(verdicts, .notApplicable, "– Không áp dụng")
    return lines + ["", Finding.notice]
  }

  /// A finding's place: a rule has at most one for a target in a period.
  private struct Place: Hashable {
    let target: Target
    let period: Period

    init(_ target: Target, _ period: Period) {
      self.target = target
      self.period = period
    }
  }

  private var findings: [Place: Finding] {
    let all = judgement.allFindings(of: index).map { (Place($0.target, $0.period), $0) }
    return Dictionary(all) { first, _ in first }
  }

  private func rank(_ verdict: TargetVerdict) -> Int { verdict.outcome.verdict == .notMet ? 0 : 1 }

  private var head: [String] {
    let settings = dataset.settings
    return [
      "\(rule.code)  \(rule.title)", "", rule.statement, "",
      "Đơn vị: \(dataset.units[unit].name) (\(dataset.units[unit].code)). Kỳ: \(settings.period.vietnamese); số liệu đến \(settings.asOf.vietnamese).",
      "Cách tính: \(rule.explanation.formula)",
    ]
  }

  private func summary(_ verdicts: [TargetVerdict]) -> [String] {
    guard !verdicts.isEmpty else {
      return ["Kết quả: quy tắc này không xét gì của đơn vị trong kỳ (quy tắc xét \(rule.targetWords))."]
    }
    let counts = Verdict.allCases.map { verdict in
      "\(Figures.integer(verdicts.count { $0.outcome.verdict == verdict })) \(verdict.words.lowercased())"
    }
    return ["Kết quả: \(counts.joined(separator: ", "))."]
  }

  private func derivation(_ verdict: TargetVerdict, _ finding: Finding?) -> [String] {
    // Every notMet and cannotTell is a finding; a rule that said otherwise the second time would not be pure.
    guard let finding else { return [] }
    let account = finding.account(in: dataset)
    let isNotMet = finding.verdict == .notMet
    let mark = finding.isWaived ? "◇ Miễn trừ" : isNotMet ? "✕ Không đạt" : "? Chưa đủ dữ liệu"
    var steps = [("Căn cứ", clauses(of: finding))]
    if let profile = verdict.profile { steps.append(("Chế độ", [profile.words(judging: verdict.target, in: dataset)])) }
    steps += [("Số liệu", inputs(finding.evidence)), ("Phép tính", account.arithmetic)]
    steps.append(("Kết luận", ["\(finding.verdict.words), mức độ: \(severity(of: finding)). \(account.sentence)"]))
    steps += [
      ("Để đáp ứng", [account.remedy.text]), ("Theo quy định", isNotMet ? [rule.consequence(of: finding.evidence).words] : []),
    ]
    if let waiver = finding.waiver { steps.append(("Miễn trừ", [dataset.waivers[waiver].words])) }
    let title = "\(mark): \(finding.target.words(in: dataset)), \(verdict.period.vietnamese)"
    return [title] + steps.flatMap { step($0.0, $0.1.filter { !$0.isEmpty }) }
  }

  /// What `finding` rests on: the dispatch that asked, else the clauses of the rule.
  private func clauses(of finding: Finding) -> [String] {
    judgement.assessment.law(behind: CollectionOfOne(finding)) {
      rule.citations($0).map { $0.words(asOf: dataset.settings.asOf) }
    }
  }

  private func severity(of finding: Finding) -> String {
    let isChanged = finding.verdict == .notMet && dataset.settings.severity[rule.code] != nil
    return finding.severity.words.lowercased() + (isChanged ? " (đã đổi trong site.toml)" : "")
  }

  private func inputs(_ evidence: Evidence) -> [String] {
    let items = evidence.items.filter { !$0.label.isEmpty }.map { item in
      let cells = item.cells.map { $0.words(in: dataset).text }
      return "\(item.label): \(item.value.words)" + (cells.isEmpty ? "" : "  [\(cells.joined(separator: "; "))]")
    }
    return items + evidence.missing.map { "Còn thiếu: \($0.words(in: dataset))" }
  }

  /// One step under its name; the following lines stand under the first.
  private func step(_ name: String, _ texts: [String]) -> [String] {
    texts.enumerated().map { index, text in
      let label = index == 0 ? name + ":" : ""
      return "  \(label)\(String(repeating: " ", count: max(1, 15 - label.count)))\(text)"
    }
  }

  /// Targets with a verdict that needs no reasons, each with its row and what `inputs` finds in it.
  private func list(_ verdicts: [TargetVerdict], _ verdict: Verdict, _ title: String, _ inputs: RowInputs? = nil) -> [String] {
    let found = verdicts.filter { $0.outcome.verdict == verdict }
    guard !found.isEmpty else { return [] }
    return ["", "\(title) (\(Figures.integer(found.count)))"]
      + found.flatMap { found in
        let items = inputs?.items(of: found.target, in: dataset) ?? []
        let period = found.period == dataset.settings.period ? "" : ", \(found.period.vietnamese)"
        let row = found.target.source(in: dataset).map { source in
          "  [\(dataset.tables[source.table].place), dòng \(source.line)]"
        }
        return ["  \(found.target.words(in: dataset))\(period)\(row ?? "")"]
          + step("Số liệu", self.inputs(Evidence(items))).map { "  \($0)" }
      }
  }
}

extension Target {
  /// The row the target was read from; nil for a group without a row of its own, for dispatches, and for all of a kind.
  public func source(in dataset: Dataset) -> RowSource? {
    switch self {
    case .object(let key): dataset.objects[key].source
    case .group(let key): dataset.groups[key].source
    case .unit(let key): dataset.units[key].source
    case .plan(let key): dataset.plans[key].source
    case .item(let key): dataset.shortcomings[key].source
    case .obligation(let key, _): dataset.obligations[key].source
    case .waiver(let key): dataset.waivers[key].source
    case .dispatch, .all: nil
    }
  }
}

extension Verdict {
  /// `Đạt`, `Không đạt`, `Không áp dụng`, `Chưa đủ dữ liệu`.
  public var words: String {
    switch self {
    case .met: "Đạt"
    case .notMet: "Không đạt"
    case .notApplicable: "Không áp dụng"
    case .cannotTell: "Chưa đủ dữ liệu"
    }
  }
}

extension Rule {
  /// What the rule looks at: `đối tượng được xếp loại; nhóm xét tỷ lệ`.
  public var targetWords: String {
    evaluators.map(\.targetWords).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
  }
}

extension Waiver {
  /// `15-QĐ/TU, Ban Thường vụ, ngày 01/4/2026: Đã rà soát; hết hạn ngày 30/6/2026`.
  public var words: String {
    let until = expires.map { "; hết hạn ngày \($0.vietnamese)" } ?? "; không nêu ngày hết hạn"
    return "\(decision), \(authority), ngày \(date.vietnamese): \(reason)\(until)"
  }
}

extension Profile {
  /// The code, the regulation and the time it is in force.
  ///
  /// `P366: Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị, áp dụng từ 30/8/2025`.
  public var words: String {
    let until = act.until.map { " đến \($0.vietnamese)" } ?? ""
    return "\(code): \(act.words), áp dụng từ \(act.inForceFrom.vietnamese)\(until)"
  }

  /// The same with why it is this one: the decision date, or a setting.
  public func words(judging target: Target, in dataset: Dataset) -> String {
    guard case .object(let key) = target else { return words }
    if dataset.settings.rules.profile != .auto { return "\(words) (chọn trong site.toml)" }
    let decided = dataset.objects[key].decided
    let day = decided.map { "ngày quyết định \($0.vietnamese)" } ?? "chưa có ngày quyết định, tính theo ngày số liệu"
    return "\(words) (\(day))"
  }
}
