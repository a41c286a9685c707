import Foundation

/// A browser of the Chromium family, which prints pages as a person would print them there.
public struct Browser: Sendable {
  /// The program's file.
  public let program: String

  /// Names under which distributions install it, the free ones first.
  static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
  ]

  /// The browser whose program is the file at `path`.
  public init(at path: String) throws(PrintingFault) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      FileManager.default.isExecutableFile(atPath: path)
    else { throw .notRunnable(path) }
    program = path
  }

  /// The first browser in the folders of `searchPath`, a list as in `PATH`.
  public init(in searchPath: String) throws(PrintingFault) {
    let folders = searchPath.split(separator: ":")
    for name in Self.names {
      for folder in folders {
        if let browser = try? Browser(at: "\(folder)/\(name)") {
          self = browser
          return
        }
      }
    }
    throw .noBrowser
  }

  /// Prints the page in the file at `page` on its own paper; `scratch` is an empty folder for what the browser keeps meanwhile.
  ///
  /// Paths are absolute. The browser reaches no network and has `seconds` to finish.
  public func print(_ page: String, scratch: String, seconds: Int = 120) throws(PrintingFault) -> PDFDocument {
    let pdf = "\(scratch)/trang.pdf"
    try run(arguments(for: page, to: pdf, profile: "\(scratch)/ho-so"), seconds: seconds)
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: pdf)) else { throw .noDocument }
    return try PDFDocument(Array(data))
  }

  func arguments(for page: String, to pdf: String, profile: String) -> [String] {
    let quiet = [
      "--headless=new", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-background-networking",
      "--disable-component-update", "--no-first-run", "--no-default-browser-check",
    ]
    // The pages ask for nothing from outside, and their policy forbids it; the browser itself would.
    let alone = ["--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)"]
    let printing = ["--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=\(pdf)"]
    return quiet + sandbox + alone + printing + [URL(fileURLWithPath: page).absoluteString]
  }

  /// The browser does not start for root with its sandbox; pages of our own need none.
  private var sandbox: [String] { geteuid() == 0 ? ["--no-sandbox"] : [] }

  private func run(_ arguments: [String], seconds: Int) throws(PrintingFault) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // It reports there whatever its surroundings lack; whether it printed is told by what it wrote.
    process.standardError = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    do { try process.run() } catch { throw .notRunnable(program) }
    guard end.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
      throw .tooSlow(seconds: seconds)
    }
    guard process.terminationStatus == 0 else { throw .failed(exitCode: process.terminationStatus) }
  }
}
