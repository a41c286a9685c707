import Foundation
import Pipeline
import Testing

/// Whole files of a small site, as they were last agreed on; they stand beside this test.
///
/// `THUOCDO_RECORD=1 swift test --filter GoldenTests` writes them anew and fails, so that nobody records by accident.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["THUOCDO_RECORD"] != nil

  /// Files of the site that are held; the others are held by what they are made of.
  static let pages = [
    "index.html", "don-vi/xa-a.html", "don-vi/xa-a/khac-phuc.html", "bang/ty-le.html", "quy-tac/TR01.html", "mien-tru/index.html",
    "van-ban/so-dang-ky.html", "tai-ve/ty-le.csv",
  ]

  @Test(arguments: pages)
  func aPageOfTheSmallSiteIsAsAgreed(path: String) throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    try expectGolden(try folder.read("Site/\(path)"), named: path.replacing("/", with: "_"))
  }

  @Test func theFindingsOfTheSmallContentAreAsAgreed() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    let result = try checkContent(
      Request(content: folder.path("Content")), format: .json, failOn: .error, filter: FindingFilter())
    try expectGolden(String(decoding: result.output, as: UTF8.self), named: "check.json")
    #expect(result.exitCode == 1)
  }

  private func expectGolden(_ text: String, named name: String) throws {
    let file = Self.folder.appending(path: name)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was recorded")
      return
    }
    let agreed = try String(contentsOf: file, encoding: .utf8)
    let left = agreed.split(separator: "\n", omittingEmptySubsequences: false)
    let right = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(agreed == text, "\(name), dòng \((line?.offset ?? min(left.count, right.count)) + 1): \(line?.element.1 ?? "")")
  }
}
