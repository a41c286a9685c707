import CLinux
import Markup
import Rendering
import Workers

/// What is remembered of a file once its bytes are gone.
struct FileFacts: Sendable {
  let size: Int
  let digest: Digest
}

/// What is remembered of a stretch of files, in the order of its jobs.
struct ChunkFacts: Sendable {
  let jobs: Range<Int>
  var files: [FileFacts] = []
  var unchanged = 0
  var links = LinkFacts()
}

/// Runs jobs on all cores and writes what they make into the staging folder.
struct PageWriter: Sendable {
  let staging: Folder
  let old: OldSite

  /// Jobs a worker runs with one buffer.
  private static let chunkSize = 64
  /// Chunks after which freed memory is given back: what is kept of each chunk lies between what was freed.
  private static let chunksBetweenTrims = 16

  /// The facts of all jobs, in order; the first failure in that order if there is one.
  func write(_ jobs: [PageJob]) throws(PublishingFailure) -> [ChunkFacts] {
    let chunks = Workers.chunks(of: jobs.count, size: Self.chunkSize)
    let results = Workers.map(count: chunks.count) { index -> Result<ChunkFacts, PublishingFailure> in
      if index % Self.chunksBetweenTrims == Self.chunksBetweenTrims - 1 { malloc_trim(0) }
      do throws(PublishingFailure) {
        return .success(try write(jobs, in: chunks[index]))
      } catch {
        return .failure(error)
      }
    }
    var facts: [ChunkFacts] = []
    for result in results { facts.append(try result.get()) }
    return facts
  }

  private func write(_ jobs: [PageJob], in range: Range<Int>) throws(PublishingFailure) -> ChunkFacts {
    var facts = ChunkFacts(jobs: range)
    var buffer = ByteBuffer(capacity: 64 * 1024)
    var scratch: [UInt8] = []
    var collector = LinkCollector()
    for job in jobs[range] {
      switch job.body {
      case .pieces(let pieces) where pieces.count == 1 || LinkCollector.reads(job.path):
        // A page is checked as a whole, in however many pieces it is made.
        buffer.removeAll()
        for piece in pieces { piece(&buffer) }
        let file = try buffer.withBytes { bytes throws(PublishingFailure) in
          if LinkCollector.reads(job.path) { collector.collect(bytes, of: job.path) }
          return try keep(UnsafeRawBufferPointer(bytes), of: job.path, unchanged: &facts.unchanged, scratch: &scratch)
        }
        facts.files.append(file)
      case .pieces(let pieces): facts.files.append(try stream(pieces, to: job.path, through: &buffer))
      case .whole(let make):
        buffer.removeAll()
        buffer.append(raw: try whole(make, of: job.path))
        let file = try buffer.withBytes { bytes throws(PublishingFailure) in
          try keep(UnsafeRawBufferPointer(bytes), of: job.path, unchanged: &facts.unchanged, scratch: &scratch)
        }
        facts.files.append(file)
      }
    }
    facts.links = collector.facts
    return facts
  }

  /// Writes a long file piece by piece; it is no page, so its links are not read, and it is never taken over from the old site.
  private func stream(
    _ pieces: [@Sendable (inout ByteBuffer) -> Void], to path: String, through buffer: inout ByteBuffer
  ) throws(PublishingFailure) -> FileFacts {
    var hash = DigestBuilder()
    var size = 0
    let file = try staging.create(at: path)
    for piece in pieces {
      buffer.removeAll()
      piece(&buffer)
      size += buffer.count
      try buffer.withBytes { bytes throws(PublishingFailure) in
        hash.add(UnsafeRawBufferPointer(bytes))
        try file.write(UnsafeRawBufferPointer(bytes))
      }
    }
    return FileFacts(size: size, digest: hash.finish())
  }

  private func whole(
    _ make: @Sendable () throws(PageFault) -> [UInt8], of path: String
  ) throws(PublishingFailure) -> [UInt8] {
    do throws(PageFault) { return try make() } catch { throw .notMade(path: path, sentence: error.sentence) }
  }

  /// Takes the file over from the old site if it holds the same bytes; writes it if not.
  private func keep(
    _ bytes: UnsafeRawBufferPointer, of path: String, unchanged: inout Int, scratch: inout [UInt8]
  ) throws(PublishingFailure) -> FileFacts {
    let facts = FileFacts(size: bytes.count, digest: Digest(of: bytes))
    if let folder = old.holds(bytes, facts.digest, at: path, scratch: &scratch), try staging.link(path, from: folder) {
      unchanged += 1
    } else {
      try staging.write(bytes, to: path)
    }
    return facts
  }
}
