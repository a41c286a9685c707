/// The place of a noun in its list of the dataset: a typed index, so that a unit's key cannot open a group.
public struct Key<Noun>: Hashable, Comparable, Sendable {
  public let position: Int32

  public init(_ position: Int) { self.position = Int32(position) }

  public static func < (left: Key, right: Key) -> Bool { left.position < right.position }

  public var index: Int { Int(position) }
}

extension Array {
  /// The noun at `key`.
  public subscript(key: Key<Element>) -> Element {
    // Lent, not handed over: most callers want one member, and a row has a dozen texts whose owners would be counted.
    @inlinable
    _read { yield self[Int(key.position)] }
  }

  /// The keys of all nouns, in order.
  public var keys: [Key<Element>] { indices.map { Key($0) } }
}
