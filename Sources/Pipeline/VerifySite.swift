import Diagnostics
import Publishing

/// Holds a published site against the list of what was published; the lines to print, and the exit code.
///
/// 0 where every file is as it was, 1 where one is not, 74 where one may not be read. Reads every file.
public func verifySite(_ site: String) throws(Failure) -> (lines: [String], exitCode: Int32) {
  let name = ShownText.of(site)
  let path = try FolderPlace.site(site)
  let found: Verification
  do {
    found = try Publisher(site: path).verify()
  } catch {
    throw Failure([error.message], exitCode: ExitCodes.files)
  }
  if found.differences.map(\.kind) == [.noManifest] {
    return ([FolderPlace.noSite(name)], ExitCodes.findings)
  }
  return report(found, on: name)
}

private func report(_ found: Verification, on name: String) -> (lines: [String], exitCode: Int32) {
  let seal = "Dấu kiểm của trang (SHA-256 của danh sách tệp): \(found.seal)"
  guard !found.differences.isEmpty else {
    return (["Trang \(name) còn nguyên như khi xuất bản: \(found.files) tệp.", seal], 0)
  }
  let lines = found.differences.map { "\(ShownText.of($0.path)): \($0.message)" }
  let count = "\(found.differences.count) tệp khác với khi xuất bản hoặc không đọc được; đã xuất bản \(found.files) tệp."
  let isUnreadable = found.differences.contains { $0.kind == .unreadable }
  return (lines + [count, seal], isUnreadable ? ExitCodes.files : ExitCodes.findings)
}
