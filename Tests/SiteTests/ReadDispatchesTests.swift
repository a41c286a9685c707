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

  @Test func `why a file cannot be read is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "x", count: (1 << 20) + 1), to: "large.md")
    try folder.write("", to: "sub/a.md")
    let failure = try #require(readDispatches(["none.md", "sub", "large.md"].map(folder.path), format: .json).failure)
    #expect(
      failure.lines == [
        "\(folder.path("none.md")): lỗi [file-unreadable] không có tệp nào mang tên này. Hãy kiểm tra tên tệp.",
        "\(folder.path("sub")): lỗi [file-special] đây không phải tệp thường nên không được đọc.",
        "\(folder.path("large.md")): lỗi [file-too-large] tệp lớn hơn 1 MiB, là cỡ lớn nhất được đọc.",
      ])
    #expect(failure.exitCode == ExitCodes.files)
  }

  @Test(arguments: [
    (#"{"recipients": [{"name": "a"}, {"name": 7}]}"#, "trường “recipients[1].name” phải là một chuỗi."),
    (#"{"recipients": [{"name": "a", "archive": "x"}]}"#, "trường “recipients[0].archive” phải là true hoặc false."),
    (#"{"signatory": {"authority": "TM."}}"#, "trường “signatory.authority” phải là một danh sách […]."),
    (#"{"citations": [12]}"#, "trường “citations[0]” phải là một đối tượng {…}."), ("[]", "cả tệp phải là một đối tượng {…}."),
    (#"{"number": "#, "nội dung không đúng cú pháp JSON."),
  ])
  func `the field that is wrong in expected values is named`(json: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Số: 1/UBND-NC\n", to: "a.md")
    try folder.write(json, to: "a.json")
    let failure = try #require(throws: Failure.self) { _ = try scoreDispatches(folder.path, misses: false) }
    #expect(failure.lines.count == 1 && failure.lines[0].hasSuffix(" không phải là kết quả mẫu của một văn bản: \(words)"))
    #expect(failure.exitCode == ExitCodes.input)
  }
}
