import Glibc
import NIOCore

/// Why the server could not start.
public enum ServingFault: Error, Hashable, Sendable {
  case addressInUse(port: Int)
  case notAllowed(port: Int)
  case noSuchAddress(String)
  /// Another call to the system failed, with this `errno`; 0 where it is not known.
  case other(errno: Int32)

  init(_ error: any Error, at address: ListenAddress) {
    let code = (error as? IOError)?.errnoCode ?? 0
    switch code {
    case EADDRINUSE: self = .addressInUse(port: address.port)
    case EACCES, EPERM: self = .notAllowed(port: address.port)
    case EADDRNOTAVAIL: self = .noSuchAddress(address.digits)
    default: self = .other(errno: code)
    }
  }
}

extension ServingFault {
  /// What is wrong and what to do, as a Vietnamese sentence.
  public var sentence: String {
    switch self {
    case .addressInUse(let port):
      "Cổng \(port) đang có chương trình khác dùng: hãy nêu cổng khác, như --port \(port < 65_535 ? port + 1 : 8000), "
        + "hoặc --port 0 để lấy một cổng còn trống."
    case .notAllowed(let port): "Không có quyền mở cổng \(port): hãy nêu cổng từ 1024 trở lên, như --port 8000."
    case .noSuchAddress(let digits):
      "Máy này không có địa chỉ «\(digits)»: hãy nêu địa chỉ của máy, hoặc 0.0.0.0 cho mọi địa chỉ của máy."
    case .other(let errno): "Không mở được cổng để cho xem trang: lỗi hệ thống số \(errno)."
    }
  }
}
