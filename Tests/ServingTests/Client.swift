import Dispatch
import Glibc

/// The other side of a connection, byte by byte, for tests; what waits does so on threads that the server does not run on.
final class Client: Sendable {
  private let descriptor: Int32

  struct Refused: Error {
    let errno: Int32
  }

  init(to port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard connected == 0 else { throw Refused(errno: errno) }
  }

  deinit { close(descriptor) }

  func write(_ text: String) { _ = send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL)) }

  /// Ends the connection for both sides.
  func hangUp() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// What comes in one piece; nothing where none comes in time, or the connection ends.
  func readSome(within milliseconds: Int32) async -> String {
    await waiting { descriptor in
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&ready, 1, milliseconds) > 0 ? Self.piece(from: descriptor) ?? "" : ""
    }
  }

  /// Everything until the server ends the connection.
  func readToEnd() async -> String {
    await waiting { descriptor in
      var text = ""
      while let more = Self.piece(from: descriptor) { text += more }
      return text
    }
  }

  private func waiting(_ body: @escaping @Sendable (Int32) -> String) async -> String {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: body(self.descriptor)) }
    }
  }

  private static func piece(from descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}
