import Dispatches
import Foundation
import Testing
@Suite struct TryTests {
  @Test func `try`() throws {
    guard let dir = ProcessInfo.processInfo.environment["TRY_DIR"] else { return }
    for f in try FileManager.default.contentsOfDirectory(atPath: dir).sorted() {
      let text = try String(contentsOfFile: dir + "/" + f, encoding: .utf8)
      let (d, uses) = DispatchReader.readWithUses(text, file: f)
      print("=====", f)
      print(DispatchJSON.encode([d]), terminator: "\u{1}")
      print(uses.map { "\($0.line):\($0.use)" }.joined(separator: " "))
    }
  }
}
