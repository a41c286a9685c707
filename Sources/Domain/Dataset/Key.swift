/// The place of a noun in its list of the dataset: a typed index, so that a unit's key cannot open a group.
package struct Key<Noun>: Hashable, Comparable, Sendable {
  package let position: Int32

  package init(_ position: Int) { self.position = Int32(position) }

  package static func < (left: Key, right: Key) -> Bool { left.position < right.position }

  package var index: Int { Int(position) }
}

extension Array {
  /// The noun at `key`.
  package subscript(key: Key<Element>) -> Element { self[Int(key.position)] }

  /// The keys of all nouns, in order.
  package var keys: [Key<Element>] { indices.map { Key($0) } }
}
