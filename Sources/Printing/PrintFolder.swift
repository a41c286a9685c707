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
    do { try Data(document.bytes).write(to: URL(fileURLWithPath: new)) } catch { throw fault(error, new, "ghi tệp") }
    // The mask of the user who runs the program must not decide who can read a document.
    guard chmod(new, 0o644) == 0 else { throw PrintFolderFault(new, errno, "đặt quyền cho") }
    let parent = URL(fileURLWithPath: target).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw fault(error, parent, "tạo thư mục")
    }
    guard rename(new, target) == 0 else { throw PrintFolderFault(target, errno, "ghi tệp") }
  }

  /// What the system said to a call that Foundation made.
  private func fault(_ error: any Error, _ path: String, _ action: String) -> PrintFolderFault {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return PrintFolderFault(path, (cause?.domain == NSPOSIXErrorDomain ? cause?.code : nil).map(Int32.init) ?? EIO, action)
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
