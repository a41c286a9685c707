/// The links and places of a stretch of pages, each as a hash.
struct LinkFacts: Sendable {
  /// Different targets in the site.
  var targets: [UInt64] = []
  /// Places the pages define.
  var places: [UInt64] = []
  /// Different links out of the site.
  var external: [String] = []
  /// Links into the site, each counted as often as it stands.
  var count = 0
  /// Whether any link may not stand where it does.
  var hasRefused = false
}

/// Gathers the links and places of one page after another.
struct LinkCollector: PageVisitor {
  private var resolver = LinkResolver()
  /// Links that were resolved before: most links of a page stand in other pages too.
  private var seen = HashTable()
  /// Those of them that lead out of the site.
  private var outward = HashTable()
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
      gathered.count += 1
      targets.insert(target)
      return
    }
    let text = hash(of: value, from: source)
    if !seen.insert(text) {
      if !outward.contains(text) { gathered.count += 1 }
      return
    }
    switch CharacterReferences.undo(value, { resolver.resolve($0, from: source) }) {
    case .inside(let target):
      gathered.count += 1
      targets.insert(target)
    case .external:
      outward.insert(text)
      gathered.external.append(CharacterReferences.undo(value) { String(decoding: $0, as: UTF8.self) })
    case .refused: gathered.hasRefused = true
    }
  }

  /// The same for links that mean the same and are followed in the same way.
  private func hash(of value: UnsafeBufferPointer<UInt8>, from source: LinkSource) -> UInt64 {
    let sameness = resolver.sameness(of: value)
    return source == .anchor ? sameness : max(~sameness, 1)
  }
}
