import Foundation

/// A folder that printed pages go to; a document is there whole or not at all.
///
/// While pages are printed it holds a hidden folder for what the browsers keep, which goes with this value.
public final class PrintFolder: Sendable {
  private let path: String
  private let scratch: String

  /// Takes the folder at `path`, which is there.
  public init(at path: String) throws(PrintFolderFault) {
    self.path = path
    var template = Array("\(path)/.dang-in-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw PrintFolderFault("\(path)/.dang-in", errno, "tạo thư mục") }
    scratch = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: scratch) }

  /// An empty folder for the browser that prints page number `number`, gone when `body` is done.
  public func withScratch<Result>(
    _ number: Int, _ body: (String) throws(PrintFolderFault) -> Result
  ) throws(PrintFolderFault) -> Result {
    let folder = "\(scratch)/\(number)"
    guard mkdir(folder, 0o700) == 0 else { throw PrintFolderFault(folder, errno, "tạo thư mục") }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  /// Puts `document` at `name`, a relative path of a page with the ending `.pdf`, in place of what stood there.
  public func put(_ document: PDFDocument, at name: String, by scratch: String) throws(PrintFolderFault) {
    let new = "\(scratch)/moi.pdf"
    let target = "\(path)/\(name)"
    guard FileManager.default.createFile(atPath: new, contents: Data(document.bytes), attributes: [.posixPermissions: 0o644])
    else { throw PrintFolderFault(new, errno, "ghi tệp") }
    try makeFolders(above: target)
    guard rename(new, target) == 0 else { throw PrintFolderFault(target, errno, "ghi tệp") }
  }

  private func makeFolders(above target: String) throws(PrintFolderFault) {
    let parent = URL(fileURLWithPath: target).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw PrintFolderFault(parent, errno, "tạo thư mục")
    }
  }
}

/// A call to the system that failed while a page was put in its place.
public struct PrintFolderFault: Error, Hashable, Sendable {
  public let path: String
  public let errno: Int32
  /// What was being done, in Vietnamese: `ghi tệp`.
  public let action: String

  init(_ path: String, _ errno: Int32, _ action: String) { (self.path, self.errno, self.action) = (path, errno, action) }
}
