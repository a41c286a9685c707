import Markup
import Rendering

/// Which names the files of a site may have: the site is opened from file shares, memory sticks and web servers, of any system.
public enum SiteFileName {
  /// What is wrong with a path.
  public enum Fault: Sendable, Hashable {
    case empty, absolute, climbs, hidden, badCharacter, badEnding, reserved, tooLong
  }

  /// The folder in the site that holds the program's own notes.
  static let noteFolder = ".thuocdo"
  /// The list of the site's files.
  static let manifest = ".thuocdo/manifest"
  /// Keeps an empty folder in version control; no page, but not a stranger either.
  static let keep = ".gitkeep"

  /// Bytes a component may have; systems allow 255, and some need room for endings of their own.
  private static let longest = 200

  /// Refuses unsafe paths, and paths that would be one file on some system.
  static func check(_ jobs: [PageJob]) throws(PublishingFailure) {
    var names = HashTable(capacity: jobs.count)
    var folders = HashTable()
    for job in jobs {
      if let fault = fault(of: job.path) { throw .unsafePath(job.path, fault) }
      var folded = job.path.lowercased()
      let isNew = folded.withUTF8 { path in
        for slash in path.indices where path[slash] == UInt8(ascii: "/") {
          folders.insert(Hash64.of(UnsafeBufferPointer(rebasing: path[..<slash])))
        }
        return names.insert(Hash64.of(path))
      }
      guard isNew else { throw clash(of: job.path, in: jobs) }
    }
    for job in jobs where folders.contains(Hash64.of(job.path.lowercased())) { throw clash(of: job.path, in: jobs) }
  }

  /// What is wrong with `path`, or nil.
  public static func fault(of path: String) -> Fault? {
    guard !path.isEmpty else { return .empty }
    guard !path.hasPrefix("/") else { return .absolute }
    guard path.utf8.allSatisfy(isSafe) else { return .badCharacter }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let fault = fault(ofComponent: part) { return fault }
    }
    return nil
  }

  /// Whether every system allows `byte` in a name; the slash between names counts as safe.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F: false
    case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"): false
    case UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"): false
    default: true
    }
  }

  private static func fault(ofComponent part: Substring.UTF8View) -> Fault? {
    guard let first = part.first, let last = part.last else { return .empty }
    if part.elementsEqual("..".utf8) || part.elementsEqual(".".utf8) { return .climbs }
    if first == UInt8(ascii: ".") { return .hidden }
    if last == UInt8(ascii: ".") || last == 0x20 { return .badEnding }
    if part.count > longest { return .tooLong }
    let stem = part.prefix { $0 != UInt8(ascii: ".") }
    return stem.count <= 4 && DeviceNames.windows.contains(String(Substring(stem)).lowercased()) ? .reserved : nil
  }

  /// Names the first two jobs that want the same file, or a file where the other wants a folder.
  private static func clash(of path: String, in jobs: [PageJob]) -> PublishingFailure {
    let folded = path.lowercased()
    var first = true
    for job in jobs {
      let other = job.path.lowercased()
      if other.hasPrefix(folded + "/") { return .fileForFolder(path, job.path) }
      if other == folded {
        guard first else { return .duplicatePath(firstPath(folded, in: jobs), job.path) }
        first = false
      }
    }
    return .duplicatePath(path, path)
  }

  private static func firstPath(_ folded: String, in jobs: [PageJob]) -> String {
    jobs.first { $0.path.lowercased() == folded }?.path ?? folded
  }
}

extension SiteFileName.Fault {
  /// Why, in Vietnamese.
  var sentence: String {
    switch self {
    case .empty: "tên rỗng, hoặc có hai dấu “/” liền nhau."
    case .absolute: "tên phải tương đối, không bắt đầu bằng dấu “/”."
    case .climbs: "tên không được có phần “.” hoặc “..”."
    case .hidden: "tên không được bắt đầu bằng dấu chấm."
    case .badCharacter: "tên có ký tự điều khiển hoặc một trong các ký tự \\ < > : \" | ? *."
    case .badEnding: "tên không được kết thúc bằng dấu chấm hoặc khoảng trắng."
    case .reserved: "Windows dành tên này cho thiết bị."
    case .tooLong: "tên dài quá 200 byte."
    }
  }
}
