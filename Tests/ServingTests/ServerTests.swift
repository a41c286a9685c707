import Dispatch
import Testing

@testable import Serving

@Suite(.timeLimit(.minutes(10))) struct ServerTests {
  /// Runs `body` beside a server of one small file at `/` and one at `/ngan` that ends before its time.
  private func serving(_ limits: ServerLimits, _ body: (_ port: Int) async throws -> Void) async throws {
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let server = Server(at: try #require(ListenAddress("127.0.0.1", port: 0)), limits: limits) { path in
      switch path {
      case "index.html": .file(ServedFile(size: 3, version: "1") { room, _ in fill(room, 3) })
      case "ngan": .file(ServedFile(size: 1 << 20, version: "2") { room, place in place == 0 ? fill(room, room.count) : 0 })
      default: .nothing
      }
    }
    let running = Task(executorPreference: OwnThreads()) { try await server.listen { told.yield($0.port) } }
    defer { running.cancel() }
    var first = ports.makeAsyncIterator()
    try await body(#require(await first.next()))
  }

  @Test func aConnectionThatSendsNothingIsClosed() async throws {
    try await serving(ServerLimits(idleMilliseconds: 3000)) { port in
      let silent = try Client(to: port)
      #expect(await silent.readToEnd().isEmpty)
      let unfinished = try Client(to: port)
      unfinished.write("GET / HTTP/1.1\r\nHost: local")
      #expect(await unfinished.readToEnd().isEmpty)
      let kept = try Client(to: port)
      kept.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(await kept.readToEnd().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  @Test func connectionsBeyondTheLimitWaitForTheOthers() async throws {
    try await serving(ServerLimits(connections: 2, idleMilliseconds: 120_000)) { port in
      let first = try (0..<2).map { _ in try Client(to: port) }
      for one in first {
        one.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(await one.readSome(within: 30_000).hasPrefix("HTTP/1.1 200 OK\r\n"))
      }
      let third = try Client(to: port)
      third.write("GET / HTTP/1.0\r\n\r\n")
      #expect(await third.readSome(within: 300).isEmpty)
      first[0].hangUp()
      #expect(await third.readSome(within: 30_000).hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  /// Waits longer than other suites can keep a machine busy: a connection that is cut for idling answers nothing.
  private static let patient = ServerLimits(idleMilliseconds: 300_000)

  @Test func aFileThatBecameShorterIsNotPassedOffAsWhole() async throws {
    try await serving(Self.patient) { port in
      let one = try Client(to: port)
      one.write("GET /ngan HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let answer = await one.readToEnd()
      #expect(answer.contains("Content-Length: 1048576\r\n"))
      #expect(answer.utf8.count < 1 << 20)
    }
  }

  @Test func requestsThatComeTogetherAreAnsweredInOrder() async throws {
    try await serving(Self.patient) { port in
      let one = try Client(to: port)
      one.write("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\nrác\r\n\r\n")
      let answer = await one.readToEnd()
      let places = ["HTTP/1.1 404 ", "HTTP/1.1 200 ", "HTTP/1.1 400 "].map { answer.firstRange(of: $0)?.lowerBound }
      #expect(places.allSatisfy { $0 != nil })
      #expect(zip(places, places.dropFirst()).allSatisfy { ($0 ?? answer.endIndex) < ($1 ?? answer.startIndex) })
    }
  }
}

/// Threads for the server alone: other suites keep those of the pool busy for longer than any wait here.
private final class OwnThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "server", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

private func fill(_ room: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
  for index in 0..<min(count, room.count) { room[index] = UInt8(ascii: "a") }
  return min(count, room.count)
}
