import Domain

/// The task figures of an object; what is blank is nil.
///
/// `assigned ≥ done ≥ onTime`, `done ≥ exceeded`.
struct TaskCount {
  let assigned: Int?
  let done: Int?
  let onTime: Int?
  let exceeded: Int?

  init(_ object: RatedObject) {
    assigned = object.assigned.map(Int.init)
    done = object.done.map(Int.init)
    onTime = object.onTime.map(Int.init)
    exceeded = object.exceeded.map(Int.init)
  }

  /// Whether all tasks were done in time; nil where the figures at hand leave it open.
  var areAllOnTime: Bool? {
    // At least as many as are done or exceeded were assigned; at most as many as are done are in time.
    let most = assigned ?? done ?? exceeded
    let least = onTime ?? done
    if let most, let least, least < most { return false }
    // onTime = assigned leaves no other value for done, and no task assigned none for either.
    return assigned == 0 || (assigned != nil && onTime != nil) ? true : nil
  }

  /// Whether fewer than `percent` of the tasks were done; nil where the figures at hand leave it open.
  func isDoneBelow(_ percent: Int) -> Bool? {
    guard let assigned else { return nil }
    if let done { return 100 * done < percent * assigned }
    // As many as are in time or exceeded are done at least.
    return 100 * max(onTime ?? 0, exceeded ?? 0) >= percent * assigned ? false : nil
  }

  /// Whether fewer than `percent` of the tasks were exceeded; nil where the figures at hand leave it open.
  func isExceededBelow(_ percent: Int) -> Bool? {
    if let exceeded, let assigned { return 100 * exceeded < percent * assigned }
    // At most those done are exceeded, at least those done or in time were assigned.
    let least = assigned ?? done ?? onTime
    if let most = exceeded ?? done, let least, 100 * most < percent * least { return true }
    return assigned == 0 ? false : nil
  }

  /// Whether DK10 refuses HTNV, a task not done or more than 20 % late; nil where the figures at hand leave it open.
  var isBelowCompleted: Bool? {
    let percent = 20
    if let assigned, let done, done < assigned { return true }
    if assigned == 0 { return false }
    let least = assigned ?? done ?? exceeded
    if let least, let inTime = onTime ?? done, 100 * (least - inTime) > percent * least { return true }
    guard let assigned, let onTime, done != nil || onTime == assigned else { return nil }
    return 100 * (assigned - onTime) > percent * assigned
  }
}

extension RatedObject {
  /// The task figures as inputs: the tasks in time or, where `isExceededAsked`, those exceeded; both where the others are blank and
  /// only the two together tell.
  func taskItems(exceeded isExceededAsked: Bool = false) -> [Evidence.Item] {
    let isBare = assigned == nil && done == nil
    return [item(.assigned, .of(assigned)), item(.done, .of(done))]
      + (isExceededAsked && !isBare ? [] : [item(.onTime, .of(onTime))])
      + (isExceededAsked || isBare ? [item(.exceeded, .of(exceeded))] : [])
  }
}

extension Assessment {
  /// The verdict where the figures of `object` leave a question open: names those of `columns` that are blank.
  func openTasks(_ object: RatedObject, _ columns: Column...) -> Outcome {
    let blank = columns.filter { column in
      switch column {
      case .assigned: object.assigned == nil
      case .done: object.done == nil
      case .onTime: object.onTime == nil
      default: object.exceeded == nil
      }
    }
    return .cannotTell(Evidence(missing: blank.map { self.blank($0, of: object.source) }))
  }
}

/// Judges what DK03 asks of HTXS and DK09 of HTT: every task done, and in time.
func judgeAllTasks(_ object: RatedObject, at level: RatingLevel, in assessment: Assessment) -> Outcome {
  guard object.level == level else { return assessment.unrated(object) }
  let tasks = TaskCount(object)
  switch tasks.areAllOnTime {
  case true: return .met
  case false:
    // What the same figures rule out of the levels below: a list to send out must not name one that DK10 would refuse.
    let isLow =
      tasks.isBelowCompleted == true && Rule.completedLateShare.applicability.covers(assessment.profile(of: object), object.type)
    return .notMet(object.evidence(object.taskItems() + (isLow ? [.aside("belowCompleted", "1")] : [])))
  case nil: return assessment.openTasks(object, .assigned, .done, .onTime)
  }
}

/// Tells tasks that are not all done in time: DK03 and DK09 ask the same, so that figures which are not enough for HTXS are not for HTT.
@Sendable func accountForTasks(_ evidence: Evidence) -> Rule.Account {
  Rule.Account(
    "\(evidence.name) được xếp loại \(evidence.words("level")) nhưng chưa hoàn thành đúng hạn 100\u{202F}% nhiệm vụ: \(taskWords(evidence)).",
    reratingForTasks(evidence))
}

private func reratingForTasks(_ evidence: Evidence) -> Rerating {
  let isExcellent = evidence.level("level") == .excellent
  let check: Words = "hoặc xác minh lại số liệu nhiệm vụ nếu ghi chưa đúng"
  guard evidence[".belowCompleted"] == nil else {
    let levels: Words = isExcellent ? "HTT, HTNV" : "HTNV"
    return Rerating(.notCompleted, "thấp hơn HTNV vì số liệu này cũng không đủ điều kiện mức \(levels), \(check)")
  }
  return Rerating(
    .completed,
    isExcellent
      ? "thấp hơn HTT vì mức HTT cũng đòi hỏi hoàn thành đúng hạn 100\u{202F}% nhiệm vụ, \(check)" : "thấp hơn HTT, \(check)")
}

/// `giao 20, hoàn thành 19, đúng hạn 18`; what is blank is left out.
func taskWords(_ evidence: Evidence) -> Words {
  var words = Words.StringInterpolation(literalCapacity: 48, interpolationCount: 4)
  var isFirst = true
  func add(_ name: String, _ word: StaticString) {
    guard case .count(let count)? = evidence[name] else { return }
    if !isFirst { words.appendLiteral(", ") }
    isFirst = false
    words.appendLiteral(word)
    words.appendInterpolation(Figures.integer(count))
  }
  add("assigned", "giao ")
  add("done", "hoàn thành ")
  add("onTime", "đúng hạn ")
  add("exceeded", "vượt mức ")
  return Words(stringInterpolation: words)
}

extension Scenario {
  /// Task figures for an object.
  static func tasks(_ assigned: Int32?, _ done: Int32?, _ onTime: Int32?, exceeded: Int32? = nil) -> (inout RatedObject) -> Void {
    {
      $0.assigned = assigned
      $0.done = done
      $0.onTime = onTime
      $0.exceeded = exceeded
    }
  }
}
