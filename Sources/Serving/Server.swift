import NIOCore
import NIOHTTP1
import NIOPosix

/// How much the server takes on at a time.
public struct ServerLimits: Sendable {
  /// Connections that are open at once; others wait until one is closed.
  ///
  /// Each may hold a file open, too, and systems mostly allow 1,024 of both.
  public var connections: Int
  /// A connection over which nothing was sent for so long is closed: nobody asks, or asks or reads too slowly.
  public var idleMilliseconds: Int

  public init(connections: Int = 400, idleMilliseconds: Int = 20_000) {
    (self.connections, self.idleMilliseconds) = (connections, idleMilliseconds)
  }
}

/// Shows a site over HTTP to whoever reaches an address: reads, and never writes.
public struct Server: Sendable {
  private let address: ListenAddress
  private let limits: ServerLimits
  private let find: @Sendable (String) -> Found

  /// A server at `address`; `find` opens what stands at a path of the site, and may be called on several threads at once.
  public init(
    at address: ListenAddress, limits: ServerLimits = ServerLimits(), find: @escaping @Sendable (String) -> Found
  ) {
    (self.address, self.limits, self.find) = (address, limits, find)
  }

  /// Listens until the program ends; `announce` is told where, as soon as browsers may ask.
  public func run(_ announce: @escaping @Sendable (ListenAddress) -> Void) throws(ServingFault) {
    let finished = MultiThreadedEventLoopGroup.singleton.any().makeFutureWithTask { try await listen(announce) }
    do { try finished.wait() } catch { throw ServingFault(error, at: address) }
  }

  /// Listens until the task is cancelled.
  func listen(_ announce: @escaping @Sendable (ListenAddress) -> Void) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Whoever says that they are done asking still gets their answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .bind(to: address.socket, serverBackPressureStrategy: .init(lowWatermark: 1, highWatermark: 1)) { channel in
        channel.eventLoop.makeCompletedFuture { try Connection.Channel(configuring: channel, limits: limits) }
      }
    let bound = channel.channel.localAddress.map(ListenAddress.init) ?? address
    announce(bound)
    let responder = Responder(isLoopback: bound.isLoopback, find: find)
    let limit = limits.connections
    try await channel.executeThenClose { incoming in
      try await withThrowingTaskGroup(of: Void.self) { group in
        var open = 0
        for try await connection in incoming {
          // Those that are not taken here wait in the system's queue.
          if open == limit, try await group.next() != nil { open -= 1 }
          open += 1
          group.addTask { await Connection(connection, responder).run() }
        }
      }
    }
  }
}
