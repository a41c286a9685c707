import Foundation
import Synchronization

/// A folder that printed pages go to: all documents of a run get there together, after the last one is printed.
///
/// Meanwhile it holds a hidden folder for the documents and for what the browsers keep, which goes with this value; that of a run
/// that was killed goes with the next one.
public final class PrintFolder: Sendable {
  private let path: String
  private let scratch: String
  /// Holds the lock that tells other runs that the hidden folder is in use.
  private let descriptor: Int32
  /// Nothing is put there any more: what is made while the folder is removed would stay.
  private let isAbandoned = Mutex(false)

  private static let prefix = ".dang-in-"

  /// Takes the folder at `path`, which is there.
  public init(at path: String) throws(PrintFolderFault) {
    self.path = path
    Self.removeRemains(in: path)
    var template = Array("\(path)/\(Self.prefix)XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw PrintFolderFault("\(path)/\(Self.prefix)", errno, "tạo thư mục") }
    scratch = String(cString: made)
    descriptor = open(scratch, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  deinit {
    abandon()
    close(descriptor)
  }

  /// Removes everything that is not in its place; to be called at the end of every run, however it ends.
  public func abandon() {
    isAbandoned.withLock { isAbandoned in
      isAbandoned = true
      // Under the lock, or two would remove the same files and each stop where the other was; and a browser that was just ended may
      // still be at its last file.
      for _ in 0..<50 where FileManager.default.fileExists(atPath: scratch) {
        if (try? FileManager.default.removeItem(atPath: scratch)) == nil { usleep(10_000) }
      }
    }
  }

  /// Removes what killed runs left; the system let go of their locks.
  private static func removeRemains(in path: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let descriptor = open("\(path)/\(name)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
      close(descriptor)
    }
  }

  /// An empty folder for the browser that prints page number `number`, gone when `body` is done.
  public func withScratch<Result>(
    _ number: Int, _ body: (String) throws(PrintingFault) -> Result
  ) throws(PrintFolderFault) -> Swift.Result<Result, PrintingFault> {
    let folder = "\(scratch)/\(number)"
    let code = isAbandoned.withLock { isAbandoned in isAbandoned ? ECANCELED : mkdir(folder, 0o700) == 0 ? 0 : errno }
    guard code == 0 else { throw PrintFolderFault(folder, code, "tạo thư mục") }
    defer { isAbandoned.withLock { if !$0 { try? FileManager.default.removeItem(atPath: folder) } } }
    do throws(PrintingFault) { return .success(try body(folder)) } catch { return .failure(error) }
  }

  /// Keeps the document of page number `number`.
  public func keep(_ document: PDFDocument, _ number: Int) throws(PrintFolderFault) {
    let new = kept(number)
    let failure = isAbandoned.withLock { isAbandoned -> PrintFolderFault? in
      if isAbandoned { return PrintFolderFault(new, ECANCELED, "ghi tệp") }
      do { try Data(document.bytes).write(to: URL(fileURLWithPath: new)) } catch { return fault(error, new, "ghi tệp") }
      return nil
    }
    if let failure { throw failure }
    // The mask of the user who runs the program must not decide who can read a document.
    guard chmod(new, 0o644) == 0 else { throw PrintFolderFault(new, errno, "đặt quyền cho") }
  }

  /// Puts the document of page number `number` at `name`, a relative path, in place of what stood there.
  public func place(_ number: Int, at name: String) throws(PrintFolderFault) {
    let target = "\(path)/\(name)"
    let parent = URL(fileURLWithPath: target).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw fault(error, parent, "tạo thư mục")
    }
    guard rename(kept(number), target) == 0 else { throw PrintFolderFault(target, errno, "ghi tệp") }
  }

  /// Documents in the folder that are none of `names`, sorted.
  public func others(than names: Set<String>) -> [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".pdf") && !$0.hasPrefix(Self.prefix) && !names.contains($0) }.sorted()
  }

  private func kept(_ number: Int) -> String { "\(scratch)/\(number).pdf" }

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
