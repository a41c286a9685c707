import NIOHTTP1

/// Keeps pages of the internet from reading a site that is shown on this machine alone.
///
/// Such a page may let its own name lead to this machine (DNS rebinding); the browser then takes the site for a part of that page,
/// but still sends the page's name along.
enum HostCheck {
  /// Whether `host`, the value of `Host`, names this machine to itself, with any port.
  static func isLocal(_ host: String) -> Bool {
    let name = name(in: host).lowercased()
    return name == "localhost" || ListenAddress.isLoopback(name)
  }

  /// `host` without its port, and without the brackets of an address with colons.
  private static func name(in host: String) -> String {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
      return String(host[host.index(after: host.startIndex)..<end])
    }
    return String(host.prefix { $0 != ":" })
  }

  /// What is wrong with how a request names its host; nil where nothing is.
  ///
  /// RFC 9112, 3.2: a request has one host; older ones may have none, which browsers never leave out.
  static func fault(of head: HTTPRequestHead, isLoopback: Bool) -> HTTPResponseStatus? {
    let hosts = head.headers["Host"]
    guard hosts.count == 1, let host = hosts.first else {
      return hosts.isEmpty && head.version == .http1_0 ? nil : .badRequest
    }
    return !isLoopback || isLocal(host) ? nil : .misdirectedRequest
  }
}
