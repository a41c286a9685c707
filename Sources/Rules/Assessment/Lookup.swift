public import Domain

/// From each noun to the nouns that belong to it, in their own order: built once, read without searching.
public struct Lookup<From, To>: Sendable {
  private let starts: [Int32]
  private let members: [Key<To>]

  /// Files each of `links` under its owner; links without an owner are left out.
  ///
  /// They are gone through twice, which a sequence need not allow.
  public init(owners: Int, _ links: some Collection<(owner: Key<From>?, member: Key<To>)>) {
    var counts = [Int32](repeating: 0, count: owners + 1)
    for case (let owner?, _) in links { counts[owner.index + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var members = [Key<To>](repeating: Key(0), count: Int(counts[owners]))
    var next = counts
    for case (let owner?, let member) in links {
      members[Int(next[owner.index])] = member
      next[owner.index] += 1
    }
    starts = counts
    self.members = members
  }

  /// What belongs to `owner`.
  public subscript(owner: Key<From>) -> ArraySlice<Key<To>> {
    guard owner.index + 1 < starts.count else { return [] }
    return members[Int(starts[owner.index])..<Int(starts[owner.index + 1])]
  }
}

extension Lookup {
  /// Files the nouns of `list` under what `owner` says of each.
  public init(owners: Int, of list: [To], by owner: (borrowing To) -> Key<From>?) {
    // Asked once for each, in place: a noun is not copied for the one member that is wanted.
    let links = list.withUnsafeBufferPointer { list in
      list.indices.map { (owner: owner(list[$0]), member: Key<To>($0)) }
    }
    self.init(owners: owners, links)
  }
}
