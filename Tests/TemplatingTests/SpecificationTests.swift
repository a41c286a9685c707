import Foundation
import Markup
import Templating
import Testing

/// The cases of the Mustache specification, run over a view made from each case's JSON.
@Suite struct SpecificationTests {
  static let modules = ["comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections"]

  // The specification lies beside the project, not in it: a clone alone reports these tests as skipped.
  @Test(.enabled(if: Specification.isPresent, "shared/reference/mustache-spec is not here"), arguments: modules)
  func `every case of the specification passes or is a written difference`(module: String) throws {
    for (name, testCase) in try Specification.cases(of: module) {
      let outcome = testCase.outcome
      if let reason = DeliberateDifferences.reason(for: name) {
        #expect(outcome != .printed(testCase.expected), "\(name) no longer differs; strike it from the list: \(reason)")
      } else {
        #expect(outcome == .printed(testCase.expected), "\(name): \(testCase.template)")
      }
    }
  }

  @Test(.enabled(if: Specification.isPresent, "shared/reference/mustache-spec is not here"))
  func `every written difference names a case of the specification`() throws {
    let names = Set(try Self.modules.flatMap { try Specification.cases(of: $0).map(\.name) })
    for name in DeliberateDifferences.names { #expect(names.contains(name)) }
  }
}

/// Reads the specification.
enum Specification {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/reference/mustache-spec").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "sections.json").path) }

  /// The cases of a module; where two have one name, the later is numbered.
  static func cases(of module: String) throws -> [(name: String, test: SpecificationCase)] {
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    let file = try JSONDecoder().decode(SpecificationFile.self, from: data)
    var seen: [String: Int] = [:]
    return file.tests.map { test in
      let count = seen[test.name, default: 0] + 1
      seen[test.name] = count
      return ("\(module): \(test.name)" + (count > 1 ? " (\(count))" : ""), test)
    }
  }
}

struct SpecificationFile: Decodable {
  let tests: [SpecificationCase]
}

struct SpecificationCase: Decodable {
  let name: String
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String

  enum Outcome: Hashable {
    case printed(String)
    case refused([String])
  }

  /// What our engine makes of the case.
  ///
  /// Texts that the case prints without escaping are declared as HTML, for nothing else may be printed so.
  var outcome: Outcome {
    let isRaw = ([template] + (partials ?? [:]).values).contains { $0.contains("{{{") || $0.contains("{{&") }
    let files = [(path: "case.html", text: template)] + (partials ?? [:]).map { (path: $0.key, text: $0.value) }
    do {
      let page = try TemplateSet(files: files).compile("case.html", for: data.fields("data", isRaw: isRaw))
      var buffer = ByteBuffer()
      page.render(data, into: &buffer)
      return .printed(String(decoding: buffer.bytes, as: UTF8.self))
    } catch {
      return .refused(error.errors.map(\.code))
    }
  }
}
