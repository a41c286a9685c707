import Publishing

/// Holds a published site against the list of what was published; the lines to print, and the exit code.
///
/// 0 where every file is as it was, 1 where one is not. Reads every file.
public func verifySite(_ site: String) throws(Failure) -> (lines: [String], exitCode: Int32) {
  guard let folder = FolderPlace.kind(of: site) else {
    throw Failure(["Không có thư mục «\(site)»."], exitCode: ExitCodes.files)
  }
  guard folder == .folder else { throw Failure(["«\(site)» không phải thư mục."], exitCode: ExitCodes.files) }
  let found = Publisher(site: site).verify()
  if found.differences.map(\.kind) == [.noManifest] {
    let line = "«\(site)» không phải trang do thuocdo lập, hoặc danh sách tệp (.thuocdo/manifest) đã mất hay bị sửa hỏng."
    return ([line], ExitCodes.findings)
  }
  let seal = "Dấu kiểm của trang (SHA-256 của danh sách tệp): \(found.seal)"
  guard !found.differences.isEmpty else {
    return (["Trang \(site) còn nguyên như khi xuất bản: \(found.files) tệp.", seal], 0)
  }
  let count = "\(found.differences.count) tệp khác với khi xuất bản, trên \(found.files) tệp đã xuất bản."
  return (found.differences.map(\.message) + [count, seal], ExitCodes.findings)
}
