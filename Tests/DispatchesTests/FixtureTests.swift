import Dispatches
import Domain
import Foundation
import Testing

/// Invented dispatches of many forms in `Fixtures/`, each with what a person reads in it.
@Suite struct FixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  @Test func `dispatches of every form are read as a person reads them`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    #expect(names.count >= 25)
    for name in names {
      let file = Self.folder.appendingPathComponent(name)
      let sidecar = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json"))
      let expected = try JSONDecoder().decode(ExpectedDispatch.self, from: sidecar)
      var score = DispatchScore()
      score.add(expected, DispatchReader.read(try String(contentsOf: file, encoding: .utf8), file: name), name: name)
      #expect(score.misses.isEmpty, "\(score.misses.joined(separator: "\n"))")
    }
  }
}
