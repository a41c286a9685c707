import NIOCore
import NIOHTTP1
import NIOPosix

/// Makes answers, and reads their files, on threads that may wait for a disk: those of the network never do.
struct Responder: Sendable {
  let isLoopback: Bool
  let find: @Sendable (String) -> Found
  private var pool: NIOThreadPool { .singleton }

  /// Bytes that are read and sent at a time, so that memory does not grow with a file.
  static let pieceSize = 128 << 10

  func answer(to head: HTTPRequestHead) async throws -> Answer {
    if let fault = HostCheck.fault(of: head, isLoopback: isLoopback) { return .page(fault) }
    return try await pool.runIfActive { Answer(to: head, find: find) }
  }

  /// The bytes of `file` from `offset` on, one piece; nil where the file is no longer as long as it was.
  func piece(of file: ServedFile, from offset: Int) async throws -> ByteBuffer? {
    let wanted = min(Self.pieceSize, file.size - offset)
    return try await pool.runIfActive {
      var buffer = ByteBufferAllocator().buffer(capacity: wanted)
      let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { room in
        file.read(UnsafeMutableRawBufferPointer(rebasing: room[..<wanted]), offset) ?? 0
      }
      return count == wanted ? buffer : nil
    }
  }
}
