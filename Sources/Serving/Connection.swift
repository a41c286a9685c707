import NIOCore
import NIOHTTP1

/// One connection: answers the requests that come over it, one after the other.
struct Connection {
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  /// Bytes of a body that are read and thrown away; nothing that may be asked has one.
  private static let longestBody = 64 << 10

  private let channel: Channel
  private let responder: Responder

  init(_ channel: Channel, _ responder: Responder) { (self.channel, self.responder) = (channel, responder) }

  /// Runs until one side closes; what goes wrong on the way concerns this connection alone.
  func run() async {
    try? await channel.executeThenClose { requests, _ in
      var head: HTTPRequestHead?
      var length = 0
      for try await part in requests {
        switch part {
        case .head(let new): (head, length) = (new, 0)
        case .body(let bytes):
          length += bytes.readableBytes
          if length > Self.longestBody { return try await send(.page(.payloadTooLarge), isLast: true) }
        case .end:
          guard let asked = head else { return }
          let isLast = !asked.isKeepAlive || asked.version == .http1_0
          try await send(responder.answer(to: asked), isLast: isLast)
          if isLast { return }
        }
      }
    }
  }

  /// Sends an answer; done when the system has taken all of it.
  ///
  /// Written to the channel itself and not to its writer, whose end would not wait for what is still to be sent.
  private func send(_ answer: Answer, isLast: Bool) async throws {
    var headers = answer.headers
    if isLast { headers.add(name: "Connection", value: "close") }
    let network = channel.channel
    let head = HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)
    network.write(HTTPServerResponsePart.head(head), promise: nil)
    switch answer.body {
    case .none: break
    case .text(let text): network.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
    case .file(let file): try await send(file, over: network)
    }
    try await network.writeAndFlush(HTTPServerResponsePart.end(nil)).get()
  }

  private func send(_ file: ServedFile, over network: any NIOCore.Channel) async throws {
    var sent = 0
    while sent < file.size {
      // Closing is all that tells the other side that a file became shorter than was promised.
      guard let piece = try await responder.piece(of: file, from: sent) else { throw ChannelError.inputClosed }
      sent += piece.readableBytes
      let part = HTTPServerResponsePart.body(.byteBuffer(piece))
      if sent < file.size { try await network.writeAndFlush(part).get() } else { network.write(part, promise: nil) }
    }
  }
}

extension NIOAsyncChannel where Inbound == HTTPServerRequestPart, Outbound == HTTPServerResponsePart {
  /// Sets up a new connection, on its event loop.
  init(configuring channel: any Channel, limits: ServerLimits) throws {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    (decoding.maxHeaderFieldSize, decoding.maxHeaderListSize, decoding.maxHeaderFieldCount) = (16 << 10, 64 << 10, 100)
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(IdleStateHandler(writeTimeout: .milliseconds(Int64(limits.idleMilliseconds))))
    try pipeline.configureHTTPServerPipeline(
      withErrorHandling: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
    try pipeline.addHandlers(ParserFaults(), IdleCloser())
    try self.init(wrappingChannelSynchronously: channel)
  }
}
