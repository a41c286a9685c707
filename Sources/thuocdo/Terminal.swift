import Glibc

/// Writing to the terminal: results to standard output, everything else to standard error.
enum Terminal {
  static func output(_ text: String) { output(Array(text.utf8)) }

  static func output(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { output($0) } }

  static func output(_ bytes: UnsafeBufferPointer<UInt8>) { write(UnsafeRawBufferPointer(bytes), to: STDOUT_FILENO) }

  static func error(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    Array((lines.joined(separator: "\n") + "\n").utf8).withUnsafeBytes { write($0, to: STDERR_FILENO) }
  }

  /// Ends the program at once; `result`, which may be large, is not taken apart first.
  static func end(_ code: Int32, with result: some Any) -> Never {
    withExtendedLifetime(result) { exit(code) }
  }

  /// Writes all of `bytes`; a reader that went away (a closed pipe) ends it quietly.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
