import NIOCore
import NIOHTTP1

/// Closes a connection over which nothing was sent for too long.
final class IdleCloser: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }
}

/// Tells whoever sent what is no HTTP so; the connection is closed by those behind this one.
final class ParserFaults: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// Whether an answer was begun and not ended; a second one must not stand in the middle of it.
  private var isAnswering = false

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let fault = error as? HTTPParserError, !isAnswering {
      let answer = Answer.page(fault == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest)
      var headers = answer.headers
      headers.add(name: "Connection", value: "close")
      let head = HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)
      context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
      if case .text(let text) = answer.body {
        context.write(Self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
      }
      context.writeAndFlush(Self.wrapOutboundOut(.end(nil)), promise: nil)
    }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch Self.unwrapOutboundIn(data) {
    case .head: isAnswering = true
    case .body: break
    case .end: isAnswering = false
    }
    context.write(data, promise: promise)
  }
}
