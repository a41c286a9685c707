import NIOCore

/// Where the server listens: an address of this machine, and a port.
public struct ListenAddress: Sendable {
  let socket: SocketAddress

  /// Takes an address in digits, also one in brackets, or `localhost`; nil where it is none.
  ///
  /// Port 0 is any that is free.
  public init?(_ text: String, port: Int) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let plain = text == "localhost" ? "127.0.0.1" : isBracketed ? String(text.dropFirst().dropLast()) : text
    guard let socket = try? SocketAddress(ipAddress: plain, port: port) else { return nil }
    self.socket = socket
  }

  init(_ socket: SocketAddress) { self.socket = socket }

  public var port: Int { socket.port ?? 0 }

  /// The address as the system writes it, without brackets.
  var digits: String { socket.ipAddress ?? "" }

  /// Whether only programs on this machine reach it.
  public var isLoopback: Bool { Self.isLoopback(digits) }

  static func isLoopback(_ digits: String) -> Bool {
    let isSmall = digits.hasPrefix("127.") || digits.hasPrefix("::ffff:127.")
    return digits == "::1" || isSmall && (try? SocketAddress(ipAddress: digits, port: 0)) != nil
  }

  /// Whether it stands for every address of this machine.
  private var isAny: Bool { ["0.0.0.0", "::"].contains(digits) }

  /// What to open in a browser on this machine.
  public var url: String {
    guard isAny else { return Self.url(of: digits, port) }
    return Self.url(of: digits == "::" ? "::1" : "127.0.0.1", port)
  }

  /// What to open on other machines, sorted; none where they do not reach it.
  public var urlsFromElsewhere: [String] {
    guard !isLoopback else { return [] }
    guard isAny else { return [url] }
    let own = ((try? System.enumerateDevices()) ?? []).compactMap { $0.address?.ipAddress }
    // Addresses that hold for one cable alone (fe80::) need a name behind them that differs from machine to machine.
    let reachable = own.filter { !Self.isLoopback($0) && !$0.hasPrefix("fe80:") && (digits == "::" || !$0.contains(":")) }
    return Set(reachable).sorted().map { Self.url(of: $0, port) }
  }

  private static func url(of digits: String, _ port: Int) -> String {
    "http://\(digits.contains(":") ? "[\(digits)]" : digits):\(port)/"
  }
}
