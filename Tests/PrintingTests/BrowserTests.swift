import Foundation
import Testing

@testable import Printing

/// Browsers that are scripts: what the program does with what a browser does.
@Suite struct BrowserTests {
  /// A folder of its own for each test.
  private final class Place {
    let path: String
    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path()
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A program `name` in the folder that runs `lines`; `$pdf` is the file it is to write.
    func script(_ name: String, _ lines: String) throws -> String {
      let file = "\(path)/\(name)"
      let find = "for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) pdf=${a#--print-to-pdf=};; esac; done\n"
      try "#!/bin/sh\n\(find)\(lines)\n".write(toFile: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
      return file
    }

    func print(_ lines: String, seconds: Int = 20) throws -> PDFDocument {
      try Browser(at: script("trinh-duyet", lines)).print("/tmp/a.html", scratch: path, seconds: seconds)
    }
  }

  @Test func givesWhatTheBrowserWrote() throws {
    let document = try Place().print("printf '%%PDF-1.4\\nxin ch\\303\\240o\\n%%%%EOF\\n' > \"$pdf\"")
    #expect(document.bytes == Array("%PDF-1.4\nxin chào\n%%EOF\n".utf8))
  }

  @Test func tellsWhatWentWrong() throws {
    let place = try Place()
    #expect(throws: PrintingFault.failed(exitCode: 3)) { try place.print("exit 3") }
    #expect(throws: PrintingFault.noDocument) { try place.print("exit 0") }
    #expect(throws: PrintingFault.noDocument) { try place.print("printf '%%PDF-1.4\\nna' > \"$pdf\"") }
  }

  @Test func aBrowserThatHangsIsEnded() throws {
    let place = try Place()
    #expect(throws: PrintingFault.tooSlow(seconds: 1)) { try place.print("exec sleep 60", seconds: 1) }
  }

  @Test func theFirstKnownBrowserIsTaken() throws {
    let (first, second) = (try Place(), try Place())
    let chrome = try first.script("google-chrome", "exit 0")
    #expect(try Browser(in: "/khong-co:\(first.path):\(second.path)").program.hasSuffix(chrome.suffix(30)))
    // A free one is taken before it, wherever it stands.
    let chromium = try second.script("chromium", "exit 0")
    #expect(try Browser(in: "\(first.path):\(second.path)").program.hasSuffix(chromium.suffix(30)))
  }

  @Test func whatCannotBeRunIsNoBrowser() throws {
    let place = try Place()
    try "".write(toFile: "\(place.path)/chromium", atomically: true, encoding: .utf8)
    #expect(throws: PrintingFault.noBrowser) { try Browser(in: place.path) }
    #expect(throws: PrintingFault.noBrowser) { try Browser(in: "") }
    #expect(throws: PrintingFault.notRunnable("/tmp")) { try Browser(at: "/tmp") }
    #expect(throws: PrintingFault.notRunnable("\(place.path)/chromium")) { try Browser(at: "\(place.path)/chromium") }
  }

  /// The page's name is one argument, whatever stands in it, and the browser gets no name server.
  @Test func aPageIsNamedByItsAddress() throws {
    let browser = try Browser(at: "/bin/sh")
    let arguments = browser.arguments(for: "/tmp/số liệu/a b#c.html", to: "/tmp/a.pdf", profile: "/tmp/p")
    #expect(arguments.last == "file:///tmp/s%E1%BB%91%20li%E1%BB%87u/a%20b%23c.html")
    #expect(arguments.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
  }
}
