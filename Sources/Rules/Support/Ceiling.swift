public import Domain

/// Judges a level that must not be above that of the rated collectives of the own unit which `bounds` names.
///
/// `binding` is the profile whose regulation asks for it, where later ones do not: under those the finding advises, it does not demand.
func judgeCeiling(
  _ object: RatedObject, in assessment: Assessment, binding: Profile? = nil, bounds: (ObjectType) -> Bool
) -> Outcome {
  guard let level = object.level else { return assessment.unrated(object) }
  guard let report = assessment.report else { return .notApplicable }
  var isCompared = false
  var isAbove = false
  for key in report.collectivesOfUnit[object.unit] {
    guard bounds(assessment.dataset.objects[key.index].type), let bound = assessment.dataset.objects[key.index].level else {
      continue
    }
    isCompared = true
    if level > bound { isAbove = true }
  }
  guard isAbove else { return isCompared ? .met : .notApplicable }
  let above = report.collectivesOfUnit[object.unit].map { assessment.dataset.objects[$0] }
    .filter { other in bounds(other.type) && other.level.map { level > $0 } ?? false }
  let profile = assessment.profile(of: object)
  let advised = binding.map { $0 == profile ? [] : [Evidence.Item.aside("advisedUnder", profile.code)] } ?? []
  return .notMet(object.evidence(ceilingItems(above) + advised))
}

/// `không cao hơn HTT`, or `ở mức KHT` where nothing is lower.
public func atMost(_ level: RatingLevel?) -> String {
  level == .notCompleted ? "ở mức KHT" : "không cao hơn \(level?.short ?? "")"
}

/// The collectives that bound a level, the lowest level among them first.
private func ceilingItems(_ bounds: [RatedObject]) -> [Evidence.Item] {
  let levels = bounds.compactMap(\.level)
  let names = bounds.map { "\($0.name) (\($0.level?.short ?? ""))" }
  return [
    Evidence.Item(
      "comparatorLevel", "Mức thấp nhất của tập thể, đơn vị", .of(levels.min()), bounds.map { $0.source.cell(.level) }),
    Evidence.Item("comparators", "Tập thể, đơn vị có mức thấp hơn", .texts(names)),
    .aside("comparatorNames", bounds.map(\.name).joined(separator: ", ")),
  ]
}

/// Tells a level above a ceiling; `who` stands before the name: `Người đứng đầu`; empty for nothing.
func accountForCeiling(_ who: String) -> @Sendable (Evidence) -> Rule.Account {
  { evidence in
    let lower =
      evidence.level("comparatorLevel") == .notCompleted
      ? "xuống KHT" : "xuống \(evidence.words("comparatorLevel")) hoặc thấp hơn"
    let change = "hạ mức xếp loại của \(evidence.name) \(lower), hoặc xếp loại lại \(evidence.words(".comparatorNames"))."
    let advised = evidence[".advisedUnder"] == nil ? nil : regulation(evidence.words(".advisedUnder"))
    let most = evidence.level("comparatorLevel")
    return Rule.Account(
      "\(who)\(who.isEmpty ? "" : " ")\(evidence.name) được xếp loại \(evidence.words("level")), cao hơn mức xếp loại của \(evidence.texts("comparators").joined(separator: ", ")).",
      remedy: advised.map { "Các điều, khoản đã đối chiếu của \($0) không nêu giới hạn này; nơi có yêu cầu thì \(change)" }
        ?? "Cần \(change)",
      rerating: advised == nil
        ? Rerating(most, "\(atMost(most)), hoặc xếp loại lại \(evidence.words(".comparatorNames"))") : nil)
  }
}

/// `Quy định số 366-QĐ/TW`, of the profile called `code`.
private func regulation(_ code: String) -> String {
  Profile.allCases.first { $0.code == code }.map { "\($0.act.type) số \($0.act.number)" } ?? ""
}

extension Scenario {
  /// A head of the unit, rated `level`.
  @discardableResult
  mutating func head(_ level: RatingLevel?, unit: Key<Unit>? = nil, _ change: (inout RatedObject) -> Void = { _ in }) -> Key<
    Subject
  > {
    person(.head, "Nguyễn Văn An", level, unit: unit, change)
  }

  /// A deputy of the unit, rated `level`.
  @discardableResult
  mutating func deputy(_ level: RatingLevel?, unit: Key<Unit>? = nil, _ change: (inout RatedObject) -> Void = { _ in }) -> Key<
    Subject
  > {
    person(.deputy, "Trần Thị Bình", level, unit: unit, change)
  }

  private mutating func person(
    _ role: Role, _ name: String, _ level: RatingLevel?, unit: Key<Unit>?, _ change: (inout RatedObject) -> Void
  ) -> Key<Subject> {
    object(.leader, level, unit: unit, named: name) {
      $0.role = role
      change(&$0)
    }
  }
}
