import Foundation
import Pipeline
import Testing

/// The whole way, from a content folder to a site.
@Suite struct BuildTests {
  @Test func buildsASiteFromASmallContent() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    let result = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let files = try folder.files(below: "Site")
    #expect(result.report.files == files.keys.count { !$0.hasPrefix(".") })
    #expect(files["index.html"] != nil)
    #expect(files["don-vi/xa-a.html"] != nil)
    #expect(files["don-vi/xa-a/khac-phuc.html"] != nil)
    #expect(result.findings.waived == 1)
  }

  @Test func twoBuildsGiveTheSameBytes() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("A"))
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("B"))
    #expect(try folder.files(below: "A") == folder.files(below: "B"))
  }

  @Test func aSecondBuildOfTheSameInputWritesNothing() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let index = folder.url.appending(path: "Site/index.html")
    let before = try FileManager.default.attributesOfItem(atPath: index.path())[.systemFileNumber] as? Int
    let second = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let after = try FileManager.default.attributesOfItem(atPath: index.path())[.systemFileNumber] as? Int
    #expect(second.report.isUpToDate)
    #expect(before == after)
  }

  @Test func oneBrokenCellInEachTableGivesOneErrorEachAndKeepsTheOldSite() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let before = try folder.files(below: "Site")
    try SmallContent.write(to: folder) { name, text in
      guard let cell = SmallContent.breaks.first(where: { $0.file == name }) else { return text }
      return text.replacing(cell.old, with: cell.new, maxReplacements: 1)
    }
    let failure = #expect(throws: Failure.self) {
      try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    }
    #expect(failure?.exitCode == 2)
    let errors = (failure?.lines ?? []).filter { $0.contains(": lỗi [") }
    for cell in SmallContent.breaks {
      let found = errors.filter { $0.hasPrefix("\(cell.file):") }
      #expect(found.count == 1, "\(cell.file): \(found)")
      #expect(found.first?.contains("«\(cell.column)»") == true, "\(cell.file): \(found)")
    }
    #expect(errors.count == SmallContent.breaks.count)
    #expect(try folder.files(below: "Site") == before)
  }

  @Test func onlySettingsAndUnitsAreRequired() throws {
    let folder = try TemporaryFolder()
    for name in ["site.toml", "units.csv"] { try folder.write(try #require(SmallContent.files[name]), to: "Content/\(name)") }
    let result = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    #expect(result.report.files > 10)
    #expect(result.findings.error == 0)
  }

  @Test func aMissingContentFolderIsExitCode74() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: Failure.self) {
      try buildSite(Request(content: folder.path("Nowhere")), site: folder.path("Site"))
    }
    #expect(failure?.exitCode == 74)
  }

  @Test func aWrongTemplateIsToldWithItsPlaceAndTheOldSiteStays() throws {
    let folder = try TemporaryFolder()
    try SmallContent.write(to: folder)
    _ = try buildSite(Request(content: folder.path("Content")), site: folder.path("Site"))
    let before = try folder.files(below: "Site")
    try folder.write("<p>{{frame.titel}}</p>", to: "Templates/index.html")
    let failure = #expect(throws: Failure.self) {
      try buildSite(
        Request(content: folder.path("Content"), templates: folder.path("Templates")), site: folder.path("Site"))
    }
    #expect(failure?.lines.first?.hasPrefix("index.html:1:4:") == true, "\(failure?.lines ?? [])")
    #expect(try folder.files(below: "Site") == before)
  }
}
