import Markup
public import Rendering

/// Tells of single links whether they would lead somewhere, before any page is written.
public struct LinkProbe {
  private let jobs: [PageJob]
  /// The job that makes each file, by the hash of its path.
  private let makers: [UInt64: Int]
  /// The places of the pages that were asked for, by job.
  private var places: [Int: Set<UInt64>] = [:]
  private var resolver = LinkResolver()

  /// A probe of the site that `jobs` would make.
  public init(_ jobs: [PageJob]) {
    self.jobs = jobs
    makers = Dictionary(jobs.indices.map { (Hash64.of(jobs[$0].path), $0) }) { first, _ in first }
  }

  /// What is wrong with `link`, as the page at `page` has it (references undone); nil if nothing is.
  public mutating func fault(of link: String, on page: String) -> BrokenLink? {
    resolver.turn(to: page)
    let reason = Array(link.utf8).withUnsafeBufferPointer { self.reason(against: $0) }
    return reason.map { BrokenLink(page: page, link: link, reason: $0) }
  }

  private mutating func reason(against link: UnsafeBufferPointer<UInt8>) -> BrokenLink.Reason? {
    let target: UInt64
    switch resolver.resolve(link, from: .anchor) {
    case .inside(let found): target = found
    case .external: return nil
    case .refused(let reason): return reason
    }
    if makers[target] != nil { return nil }
    guard let file = resolver.file(of: link, from: .anchor), let maker = makers[file] else { return .noFile }
    return places(of: maker).contains(target) ? nil : .noPlace
  }

  /// The places that the page of a job defines; it is made once, to be looked at.
  private mutating func places(of maker: Int) -> Set<UInt64> {
    if let known = places[maker] { return known }
    var found: Set<UInt64> = []
    let job = jobs[maker]
    if LinkCollector.reads(job.path), case .pieces(let pieces) = job.body {
      var buffer = ByteBuffer()
      for piece in pieces { piece(&buffer) }
      var collector = LinkCollector()
      buffer.withBytes { collector.collect($0, of: job.path) }
      found = Set(collector.facts.places)
    }
    places[maker] = found
    return found
  }
}
