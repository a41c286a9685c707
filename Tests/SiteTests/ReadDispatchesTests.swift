import Foundation
import Pipeline
import Testing

/// What `dispatch` prints of several files.
@Suite struct ReadDispatchesTests {
  @Test func `a file that cannot be read hides no other one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Số: 1/UBND-NC\n", to: "a.md")
    try folder.write("Số: 2/UBND-NC\u{1}\n", to: "b.md")
    try folder.write("Số: 3/UBND-NC\n", to: "c.md")
    let read = readDispatches(["a.md", "b.md", "c.md"].map(folder.path), format: .json)
    #expect(read.text.contains("1/UBND-NC") && read.text.contains("3/UBND-NC") && !read.text.contains("2/UBND-NC"))
    #expect(read.failure?.exitCode == ExitCodes.input)
    #expect(read.failure?.lines.count == 1)
    let missing = readDispatches([folder.path("d.md")], format: .json)
    #expect(missing.text.isEmpty && missing.failure?.exitCode == ExitCodes.files)
  }
}
