import Diagnostics
import Intake
import Publishing
import Rendering
import Templating
import VietnameseText

/// The templates in force: the built-in ones, or those with the files of `folder` in their place.
///
/// Every file of the folder is used or refused by name; all that is wrong with them is told at once.
func siteTemplates(_ folder: String?) throws(Failure) -> SiteTemplates {
  guard let folder else { return SiteTemplates() }
  guard FolderPlace.kind(of: folder) == .folder, let root = FolderPlace.realPath(folder) else {
    throw Failure(["Không mở được thư mục mẫu trang “\(ShownText.of(folder))”."], exitCode: ExitCodes.files)
  }
  var found = TemplateFolder(root: root)
  found.readFolder("")
  // What a file that could not be read includes is not known: nothing can be said of the others.
  guard !found.isIncomplete else { throw Failure(found.problems.sorted(), exitCode: ExitCodes.files) }
  let templates = SiteTemplates(replacedBy: found.files)
  let problems = found.problems + unusedFiles(in: templates)
  guard problems.isEmpty else {
    let mistakes = SiteRenderer.problems(of: templates)?.errors.map(\.description) ?? []
    throw Failure(problems.sorted() + mistakes, exitCode: ExitCodes.input)
  }
  return templates
}

/// Names the files that neither replace a built-in template nor are part of any page, each with the path that was probably meant.
private func unusedFiles(in templates: SiteTemplates) -> [String] {
  let known = SiteTemplates.builtInPaths.filter { $0.hasSuffix(".html") }
  return SiteRenderer.unused(in: templates).filter { !known.contains($0) }.map { path in
    let name = ShownText.of(path)
    let hint = nearest(to: path, among: known).map { " Có phải ý bạn là “\($0)”?" } ?? ""
    return "Tệp mẫu trang “\(name)” không thay mẫu có sẵn nào, và không trang nào dùng tới.\(hint)"
  }
}

/// The built-in path that `path` misspells, or the only one of the same name in another folder.
private func nearest(to path: String, among known: [String]) -> String? {
  let sameName = known.filter { $0.split(separator: "/").last == path.split(separator: "/").last }
  return sameName.count == 1 ? sameName[0] : Nearest.match(path, among: known)
}

/// What a folder of templates holds.
private struct TemplateFolder {
  /// Without links, `.` and `..`.
  let root: String
  /// Path below the folder → text.
  private(set) var files: [(path: String, text: String)] = []
  private(set) var problems: [String] = []
  /// Whether a file or folder could not be read.
  private(set) var isIncomplete = false

  init(root: String) { self.root = root }

  /// More than any style sheet has; what a template may have is less, and is told with its place.
  private static let limit = 1 << 26

  /// Reads the folder `name` with all below it; the empty name is the whole.
  mutating func readFolder(_ name: String) {
    let entries: [Disk.Entry]
    do {
      entries = try Disk.list(place(name))
    } catch {
      return refuse(reason(error, "đọc thư mục", name))
    }
    // Editors and file managers keep their own things under such names.
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = name.isEmpty ? entry.name : "\(name)/\(entry.name)"
      if entry.isFolder {
        readFolder(path)
      } else if !path.hasSuffix(".html"), !path.hasPrefix("tai-nguyen/") {
        problems.append(
          "Tệp “\(ShownText.of(path))” trong thư mục mẫu trang không phải mẫu (.html) và không nằm dưới tai-nguyen/; "
            + "hãy xóa hoặc chuyển đi nơi khác.")
      } else if entry.isLink, !leadsToOwnFile(path) {
        refuse(
          "Liên kết tượng trưng “\(ShownText.of(path))” không dẫn tới tệp nào trong thư mục mẫu trang; "
            + "hãy đặt chính tệp cần dùng vào đó.")
      } else {
        readFile(path)
      }
    }
  }

  private mutating func readFile(_ path: String) {
    do {
      let bytes = try Disk.read(place(path), limit: Self.limit)
      // Some editors begin a text with the mark of its byte order, which is no part of the page.
      let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      guard let text = String(validating: plain, as: UTF8.self) else {
        return refuse("Không đọc được tệp mẫu trang “\(ShownText.of(path))”: tệp phải là văn bản UTF-8.")
      }
      files.append((path, text))
    } catch {
      refuse(reason(error, "đọc tệp", path))
    }
  }

  /// Whether the link at `path` leads to a file of this folder, as links of a content folder must.
  private func leadsToOwnFile(_ path: String) -> Bool {
    guard let target = FolderPlace.realPath(place(path)), target.hasPrefix("\(root)/") else { return false }
    return FolderPlace.kind(of: target) == .other
  }

  private func place(_ name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

  private mutating func refuse(_ sentence: String) {
    problems.append(sentence)
    isIncomplete = true
  }

  /// Why what stands at `name` cannot be read.
  private func reason(_ failure: Disk.Failure, _ action: String, _ name: String) -> String {
    let shown = ShownText.of(name.isEmpty ? root : name)
    switch failure {
    case .missing: return "Không thể \(action) “\(shown)”: không có tệp hoặc thư mục này."
    case .notAFile: return "Không thể \(action) “\(shown)”: đây không phải tệp thường."
    case .tooLarge(let limit): return "Không thể \(action) “\(shown)”: tệp dài quá \(limit) byte."
    case .refused(let code): return PublishingFailure.io(path: shown, errno: code, action: action).message
    }
  }
}
