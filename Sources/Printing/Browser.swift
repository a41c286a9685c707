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

  /// The first known browser in the folders of `searchPath`, a list as in `PATH`.
  public init(in searchPath: String) throws(PrintingFault) {
    for name in Self.names {
      if let browser = try? Browser(named: name, in: searchPath) {
        self = browser
        return
      }
    }
    throw .noBrowser
  }

  /// The program `name` in the folders of `searchPath`.
  public init(named name: String, in searchPath: String) throws(PrintingFault) {
    for folder in searchPath.split(separator: ":") {
      if let browser = try? Browser(at: "\(folder)/\(name)") {
        self = browser
        return
      }
    }
    throw .notRunnable(name)
  }

  /// Prints the page in the file at `page` on its own paper; `scratch` is an empty folder for what the browser keeps meanwhile.
  ///
  /// Paths are absolute. The browser reaches no network and has `seconds` to finish.
  public func print(_ page: String, scratch: String, seconds: Int = 120) throws(PrintingFault) -> PDFDocument {
    let pdf = "\(scratch)/trang.pdf"
    try run(arguments(for: page, to: pdf, profile: "\(scratch)/ho-so"), scratch: scratch, seconds: seconds)
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

  private func run(_ arguments: [String], scratch: String, seconds: Int) throws(PrintingFault) {
    // What a browser keeps beside its profile goes with the scratch folder, too; its socket does not, whose path must be short.
    let own = ["XDG_CONFIG_HOME", "XDG_CACHE_HOME"]
    let environment = ProcessInfo.processInfo.environment.filter { !own.contains($0.key) }.map { "\($0.key)=\($0.value)" }
    let end = ChildProcess.run(
      program, arguments, environment: environment + own.map { "\($0)=\(scratch)" }, seconds: seconds)
    switch end {
    case nil: throw .notRunnable(program)
    case .exited(0): return
    case .exited(let code): throw .failed(exitCode: code)
    case .signalled(let signal): throw .ended(signal: signal)
    case .tooSlow: throw .tooSlow(seconds: seconds)
    }
  }
}
