import Dispatches
import Domain

/// Who implements whom: acts, and the dispatches that rest on them.
///
/// Acts are numbered: dispatches as in the register, then acts outside the content. Loops are cut where they are entered, so that
/// everything that follows is finite; what was cut is kept in `loops`.
struct ChainGraph: Sendable {
  /// One act that another rests on.
  struct Link: Sendable, Hashable {
    let above: Int
    let below: Int
  }

  /// A place in the tree that is read from above downwards.
  struct Entry: Sendable {
    /// From 1.
    let depth: Int
    let act: Int
    let kind: Kind

    /// Whether what rests on the act follows here.
    enum Kind: Sendable { case full, elsewhere, loop }
  }

  /// Acts that take part, each after all it rests on.
  let order: [Int]
  /// Links that go from above downwards, each once.
  let links: [Link]
  /// Links that would close a loop.
  let loops: Set<Link>
  /// Column of each act: 0 for one that rests on nothing.
  let layer: [Int: Int]
  /// The act under which each act stands in full: of those it rests on the furthest down.
  let parent: [Int: Int]
  private let below: [Int: [Int]]

  /// `rank` decides between acts where the links do not: the lower stands first.
  init(links given: [Link], rank: (Int) -> (Int32, Int)) {
    var seen: Set<Link> = []
    let unique = given.filter { $0.above != $0.below && seen.insert($0).inserted }
    let acts = Set(unique.flatMap { [$0.above, $0.below] }).sorted { rank($0) < rank($1) }
    order = ChainGraph.order(acts, unique)
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let isForward = { (link: Link) in (position[link.above] ?? 0) < (position[link.below] ?? 0) }
    links = unique.filter(isForward)
    loops = Set(unique.filter { !isForward($0) })
    var layer: [Int: Int] = [:]
    var parent: [Int: Int] = [:]
    let above = Dictionary(grouping: links, by: \.below)
    for act in order {
      layer[act] = 0
      for link in above[act] ?? [] {
        let next = (layer[link.above] ?? 0) + 1
        if next > layer[act] ?? 0 { (layer[act], parent[act]) = (next, link.above) }
      }
    }
    (self.layer, self.parent) = (layer, parent)
    below = Dictionary(grouping: unique, by: \.above).mapValues {
      $0.map(\.below).sorted { (position[$0] ?? 0) < (position[$1] ?? 0) }
    }
  }

  /// Acts so that each comes after those it rests on; where a loop leaves none, the first by rank is taken.
  private static func order(_ acts: [Int], _ links: [Link]) -> [Int] {
    var waiting: [Int: Int] = [:]
    for link in links { waiting[link.below, default: 0] += 1 }
    let below = Dictionary(grouping: links, by: \.above)
    var order = acts.filter { waiting[$0] == nil }
    var taken = Set(order)
    var next = 0
    var candidate = 0
    while order.count < acts.count || next < order.count {
      if next == order.count {
        while taken.contains(acts[candidate]) { candidate += 1 }
        taken.insert(acts[candidate])
        order.append(acts[candidate])
      }
      for link in below[order[next]] ?? [] {
        waiting[link.below, default: 0] -= 1
        if waiting[link.below] == 0, taken.insert(link.below).inserted { order.append(link.below) }
      }
      next += 1
    }
    return order
  }

  /// The acts from above downwards; each stands in full once and is only named under the others it rests on.
  var entries: [Entry] {
    var entries: [Entry] = []
    var pending = order.filter { parent[$0] == nil }.reversed().map { Entry(depth: 1, act: $0, kind: .full) }
    while let entry = pending.popLast() {
      entries.append(entry)
      guard entry.kind == .full else { continue }
      pending += (below[entry.act] ?? []).reversed().map { act in
        let kind: Entry.Kind =
          loops.contains(Link(above: entry.act, below: act)) ? .loop : parent[act] == entry.act ? .full : .elsewhere
        return Entry(depth: entry.depth + 1, act: act, kind: kind)
      }
    }
    return entries
  }
}

extension ChainGraph {
  /// The graph of all citations dispatches rest on; those that may mean several dispatches make no link.
  init(_ register: DispatchRegister) {
    let count = register.dispatches.count
    let links = register.implementations.compactMap { citation -> Link? in
      switch citation.target {
      case .dispatch(let place): Link(above: place, below: citation.from)
      case .outside(let place): Link(above: count + place, below: citation.from)
      case .ambiguous: nil
      }
    }
    self.init(links: links) { act in
      let date = act < count ? register.dispatches[act].date : register.outsideActs[act - count].date
      return (date?.ordinal ?? .max, act)
    }
  }
}
