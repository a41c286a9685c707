/// The links and places of a stretch of pages, each as a hash.
struct LinkFacts: Sendable {
  /// Different targets in the site.
  var targets: [UInt64] = []
  /// Places the pages define.
  var places: [UInt64] = []
  /// Whether any link may not stand where it does.
  var hasRefused = false
}

/// Gathers the links and places of one page after another.
struct LinkCollector: PageVisitor {
  private var resolver = LinkResolver()
  /// Links that were resolved before: most links of a page stand in other pages too.
  private var seen = HashTable()
  private var targets = HashTable()
  private var gathered = LinkFacts()

  /// What was gathered.
  var facts: LinkFacts {
    var facts = gathered
    facts.targets = targets.members
    return facts
  }

  /// Whether a file of this name has links that are checked.
  static func reads(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// Adds the page at `path`.
  mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>, of path: String) {
    resolver.turn(to: path)
    PageScanner.scan(bytes, &self)
  }

  mutating func visit(id value: UnsafeBufferPointer<UInt8>) {
    gathered.places.append(CharacterReferences.undo(value) { resolver.place($0) })
  }

  mutating func visit(link value: UnsafeBufferPointer<UInt8>, from source: LinkSource) {
    // Half of all links lead to a place in the same page, and mostly just once.
    if let target = resolver.plainPlace(value) {
      targets.insert(target)
      return
    }
    guard seen.insert(hash(resolver.spelling(of: value), from: source)) else { return }
    if let target = resolver.plainTarget(value) {
      targets.insert(target)
      return
    }
    switch CharacterReferences.undo(value, { resolver.resolve($0, from: source) }) {
    case .inside(let target): targets.insert(target)
    case .external: break
    case .refused: gathered.hasRefused = true
    }
  }

  /// `hash` of a link, another where it is not followed in the same way.
  private func hash(_ hash: UInt64, from source: LinkSource) -> UInt64 { source == .anchor ? hash : max(~hash, 1) }
}
