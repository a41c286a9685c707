import Foundation
import Testing

/// What holds for all of our sources, whatever they do.
@Suite struct SourceTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// Every Swift file of ours: path below the root, and its text.
  static func sources(_ folders: String...) throws -> [(path: String, text: String)] {
    try folders.flatMap { folder in
      let base = root.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: base.path())?.compactMap { $0 as? String } ?? []
      return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
        ("\(folder)/\(name)", try String(contentsOf: base.appending(path: name), encoding: .utf8))
      }
    }
  }

  @Test func findsTheSources() throws {
    #expect(try Self.sources("Sources").count > 100)
  }

  @Test func noFileIsLongerThan400Lines() throws {
    for (path, text) in try Self.sources("Sources", "Tests", "Plugins") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(path): \(lines) lines")
    }
  }

  @Test func noFunctionIsLongerThan40Lines() throws {
    for (path, text) in try Self.sources("Sources") {
      for (name, length) in Self.functions(in: text) where length > 40 {
        Issue.record("\(path): \(name) has \(length) lines")
      }
    }
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError("])
  func doesWithout(hatch: String) throws {
    for (path, text) in try Self.sources("Sources") {
      #expect(!text.contains(hatch), "\(path) uses \(hatch)")
    }
  }

  @Test func onlyMarkdownAndChartsMakeHTML() throws {
    for (path, text) in try Self.sources("Sources") where text.contains("(trusted:") {
      let isAllowed =
        path.hasPrefix("Sources/Markdown/") || path.hasPrefix("Sources/Pages/Charts/") || path.hasPrefix("Sources/Markup/")
      #expect(isAllowed, "\(path) makes HTML")
    }
  }

  @Test func neverReadsTheClockOutsideTimings() throws {
    for (path, text) in try Self.sources("Sources") where path != "Sources/Pipeline/Timings.swift" {
      for clock in [
        "Date()", "Date.init()", "Date.now", " time(nil)", "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday",
      ] {
        #expect(!text.contains(clock), "\(path) reads \(clock)")
      }
    }
  }

  /// Names of functions with the number of lines from `func` to the brace that closes them, by indentation.
  private static func functions(in text: String) -> [(name: String, length: Int)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [(String, Int)] = []
    for (start, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      let words = trimmed.prefix { $0 != "(" && $0 != "{" }
      guard words.contains("func ") || words.hasPrefix("init") || words.contains(" init"), !trimmed.hasPrefix("//") else {
        continue
      }
      // A function on one line ends there.
      if line.last == "}", line.count(where: { $0 == "{" }) == line.count(where: { $0 == "}" }) {
        found.append((String(words), 1))
        continue
      }
      let indent = String(line.prefix { $0 == " " })
      guard let end = lines[(start + 1)...].firstIndex(where: { $0 == "\(indent)}" }) else { continue }
      found.append((String(words), end - start + 1))
    }
    return found
  }
}
