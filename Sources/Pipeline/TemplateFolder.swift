import Foundation
import Rendering

/// The templates in force: the built-in ones, or those with the files of `folder` in their place.
func siteTemplates(_ folder: String?) throws(Failure) -> SiteTemplates {
  guard let folder else { return SiteTemplates() }
  let root = URL(filePath: folder, directoryHint: .isDirectory)
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: root.path(), isDirectory: &isFolder), isFolder.boolValue,
    let entries = FileManager.default.enumerator(atPath: root.path())
  else {
    throw Failure(["Không mở được thư mục mẫu trang “\(folder)”."], exitCode: ExitCodes.files)
  }
  var files: [(path: String, text: String)] = []
  var problems: [String] = []
  for case let name as String in entries where !name.hasPrefix(".") {
    let file = root.appending(path: name)
    guard (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
    do {
      files.append((name, try String(contentsOf: file, encoding: .utf8)))
    } catch {
      problems.append("Không đọc được tệp mẫu trang “\(name)”: tệp phải là văn bản UTF-8.")
    }
  }
  guard problems.isEmpty else { throw Failure(problems.sorted(), exitCode: ExitCodes.files) }
  return SiteTemplates(replacedBy: files)
}
