public import Domain

/// Who is meant by a row in another period: codes of posts pass from one person to the next, and people from one post to another.
extension Assessment {
  /// The rows of `object` in `ratings`: those under its code that are not somebody else's; where there is none, those of the same person
  /// in the same capacity under another code.
  public func rows(of object: RatedObject, in ratings: borrowing PeriodRatings) -> [Key<RatedObject>] {
    let range = ratings.range
    let own = rowsOfSubject[object.subject].filter { range.contains($0.index) && !dataset.objects[$0].isOther(than: object) }
    guard own.isEmpty, let person = object.person else { return own }
    return ratings.ofPerson[person].filter { dataset.objects[$0].type == object.type }
  }

  /// The shortcomings under the code of `object`, without those that are known to be of somebody who bore it then.
  func shortcomings(of object: RatedObject) -> [Shortcoming] {
    let items = itemsOfSubject[object.subject].map { dataset.shortcomings[$0] }
    guard object.person != nil, !items.isEmpty else { return items }
    return items.filter { item in
      let then = rowsOfSubject[object.subject].map { dataset.objects[$0] }.filter { period(of: $0) == item.foundIn }
      return then.isEmpty || then.contains { !$0.isOther(than: object) }
    }
  }
}
