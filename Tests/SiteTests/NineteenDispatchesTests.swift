import Foundation
import Pipeline
import Testing

/// Real dispatches, where they are at hand: the folder `shared` beside the project, which a clone alone does not have.
@Suite struct NineteenDispatchesTests {
  static let shared = AgreementTests.root.appending(path: "../shared").standardizedFileURL
  static let isAtHand = FileManager.default.fileExists(atPath: shared.appending(path: "dispatches").path())

  /// Texts of the seeds and of the dispatches, by file name.
  static func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for (folder, ending) in [("seeds", ".txt"), ("dispatches", ".md")] {
      let base = shared.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: base.path())
      where name.hasSuffix(ending) && name != "README.md" {
        texts[name] = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      }
    }
    return texts
  }

  @Test(.enabled(if: isAtHand, "needs ../shared/dispatches and ../shared/seeds"))
  func theRegisterListsEveryDispatchAndDropsNone() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    let texts = try Self.texts()
    for (name, text) in texts { try folder.write(text, to: "Content/dispatches/\(name)") }
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let register = try folder.read("Site/van-ban/so-dang-ky.html")
    #expect(texts.count == 19)
    #expect(register.ranges(of: "<tr id=\"dong-so-").count == 19)
    let pages = try folder.files(below: "Site/van-ban").keys.filter { !$0.contains("/") && $0.hasSuffix(".html") }
    // One page a dispatch, and the index, the register, the chain of acts.
    #expect(pages.count == 19 + 3)
  }
}
