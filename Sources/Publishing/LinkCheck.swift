import Markup
import Rendering
import Workers

/// Holds every link of a site against the files and places there are.
struct LinkCheck {
  private let jobs: [PageJob]
  private let chunks: [ChunkFacts]
  private let known: HashTable

  init(_ jobs: [PageJob], _ chunks: [ChunkFacts]) {
    self.jobs = jobs
    self.chunks = chunks
    var known = HashTable(capacity: jobs.count + chunks.reduce(0) { $0 + $1.links.places.count })
    for job in jobs { known.insert(Hash64.of(job.path)) }
    for chunk in chunks { for place in chunk.links.places { known.insert(place) } }
    self.known = known
  }

  /// Fails with all broken links, if there are any.
  ///
  /// Only hashes are at hand; the pages in question are made once more for the text of their links.
  func run() throws(PublishingFailure) {
    let suspects = chunks.filter { chunk in
      chunk.links.hasRefused || !chunk.links.targets.allSatisfy(known.contains)
    }
    let broken = Workers.map(count: suspects.count) { brokenLinks(in: suspects[$0].jobs) }.flatMap { $0 }
    guard broken.isEmpty else { throw .brokenLinks(broken) }
  }

  private func brokenLinks(in range: Range<Int>) -> [BrokenLink] {
    var buffer = ByteBuffer()
    var broken: [BrokenLink] = []
    for job in jobs[range] where LinkCollector.reads(job.path) {
      buffer.removeAll()
      if case .pieces(let pieces) = job.body { for piece in pieces { piece(&buffer) } }
      var finder = BrokenLinkFinder(page: job.path, known: known)
      buffer.withBytes { PageScanner.scan($0, &finder) }
      broken += finder.broken
    }
    return broken
  }
}

/// Finds the text of the broken links of one page.
private struct BrokenLinkFinder: PageVisitor {
  private let page: String
  private let known: HashTable
  private var resolver = LinkResolver()
  private var seen: Set<BrokenLink> = []
  private(set) var broken: [BrokenLink] = []

  init(page: String, known: HashTable) {
    self.page = page
    self.known = known
    resolver.turn(to: page)
  }

  mutating func visit(id value: UnsafeBufferPointer<UInt8>) {}

  mutating func visit(link value: UnsafeBufferPointer<UInt8>, from source: LinkSource) {
    CharacterReferences.undo(value) { link in
      switch resolver.resolve(link, from: source) {
      case .inside(let target) where known.contains(target): break
      case .inside: note(link, hasFile(link, from: source) ? .noPlace : .noFile)
      case .external: break
      case .refused(let reason): note(link, reason)
      }
    }
  }

  /// Whether the file that `link` leads to is there, whatever stands after its `#`.
  private mutating func hasFile(_ link: UnsafeBufferPointer<UInt8>, from source: LinkSource) -> Bool {
    resolver.file(of: link, from: source).map(known.contains) ?? false
  }

  private mutating func note(_ link: UnsafeBufferPointer<UInt8>, _ reason: BrokenLink.Reason) {
    let found = BrokenLink(page: page, link: String(decoding: link, as: UTF8.self), reason: reason)
    if seen.insert(found).inserted { broken.append(found) }
  }
}
