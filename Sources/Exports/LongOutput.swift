import Markup
import Workers

/// A result that may be very long: made a few pieces at a time on all cores, written in order, never in memory as a whole.
public struct LongOutput: Sendable {
  /// A run of the output; its pieces are worked out when their turn comes, and may be made at once.
  public typealias Stretch = @Sendable () -> [Piece]

  private let stretches: [Stretch]

  /// Pieces made at once and held until they are written.
  private static let batch = 16

  public init(_ stretches: [Stretch]) { self.stretches = stretches }

  /// A short result.
  public init(_ piece: @escaping Piece) { self.init([{ [piece] }]) }

  /// Gives `sink` the whole output, in order; the number of bytes.
  @discardableResult
  public func write(_ sink: (UnsafeBufferPointer<UInt8>) -> Void) -> Int {
    var count = 0
    for stretch in stretches {
      let pieces = stretch()
      for batch in Workers.chunks(of: pieces.count, size: Self.batch) {
        let made = Workers.map(count: batch.count) { index in
          var buffer = ByteBuffer(capacity: 1 << 16)
          pieces[batch.lowerBound + index](&buffer)
          return buffer.bytes
        }
        for bytes in made {
          bytes.withUnsafeBufferPointer(sink)
          count += bytes.count
        }
      }
    }
    return count
  }

  /// The whole output in memory: for results known to be short, and for tests.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes.append(contentsOf: $0) }
    return bytes
  }
}
