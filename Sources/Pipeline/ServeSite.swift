import Diagnostics
import Intake
import Publishing
import Serving

/// What `serve` is asked to do.
public struct ServeRequest: Sendable {
  /// The published site.
  public var site: String
  /// 0 for any port that is free.
  public var port: Int
  /// An address of this machine, in digits.
  public var address: String

  public init(site: String, port: Int, address: String) {
    (self.site, self.port, self.address) = (site, port, address)
  }
}

/// Shows a published site to browsers until the program is asked to end, which it does with exit code 0.
///
/// `tell` is given lines to print: where the site is to be seen, as soon as it is, and that it ended.
public func serveSite(_ request: ServeRequest, tell: @escaping @Sendable ([String]) -> Void) throws(Failure) {
  let address = try listenAddress(request)
  let site = StandingSite(at: request.site)
  try refuseWhatIsNoSite(site, request.site)
  let interruption = Interruption(exitCode: 0) { tell(["Đã dừng."]) }
  defer { withExtendedLifetime(interruption) {} }
  do throws(ServingFault) {
    try Server(at: address, find: { found($0, in: site) }).run { tell(lines(of: $0, site: request.site)) }
  } catch {
    throw Failure([error.sentence], exitCode: ExitCodes.files)
  }
}

private func listenAddress(_ request: ServeRequest) throws(Failure) -> ListenAddress {
  guard (0...65_535).contains(request.port) else {
    throw Failure(["Không có cổng \(request.port): hãy nêu số từ 0 đến 65535."], exitCode: ExitCodes.usage)
  }
  guard let address = ListenAddress(request.address, port: request.port) else {
    let line =
      "«\(ShownText.short(request.address))» không phải địa chỉ của máy: hãy nêu địa chỉ bằng số, như 127.0.0.1 (chỉ máy này), "
      + "0.0.0.0 (mọi địa chỉ của máy) hoặc ::1."
    throw Failure([line], exitCode: ExitCodes.usage)
  }
  return address
}

private func refuseWhatIsNoSite(_ site: StandingSite, _ name: String) throws(Failure) {
  _ = try FolderPlace.site(name)
  let isThere: Bool
  do { isThere = try site.isThere() } catch { throw Failure([error.message], exitCode: ExitCodes.files) }
  guard isThere else { throw Failure([FolderPlace.noSite(ShownText.of(name))], exitCode: ExitCodes.files) }
}

private func found(_ path: String, in site: StandingSite) -> Found {
  do throws(PublishingFailure) {
    switch try site.find(path) {
    case .noSite: return .noSite
    case .nothing: return .nothing
    case .file(let file): return .file(ServedFile(size: file.size, version: file.version) { file.read(into: $0, from: $1) })
    }
  } catch {
    return .unreadable
  }
}

private func lines(of address: ListenAddress, site: String) -> [String] {
  let first = ["Trang «\(ShownText.of(site))» xem được tại \(address.url)"]
  let last = ["Nhấn Ctrl-C để dừng."]
  guard !address.isLoopback else { return first + last }
  let elsewhere = address.urlsFromElsewhere.filter { $0 != address.url }
  let fromThere = elsewhere.isEmpty ? [] : ["Trên máy khác: \(elsewhere.joined(separator: ", "))"]
  return first + fromThere + ["Lưu ý: không có đăng nhập; ai trong mạng truy cập được máy này đều đọc được cả trang."] + last
}
