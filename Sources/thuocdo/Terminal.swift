import Glibc
import Pipeline

/// Writing to the terminal: results to standard output, everything else to standard error.
enum Terminal {
  static func output(_ text: String) { output(Array(text.utf8)) }

  /// Says what has been done; where even that cannot be written, `done` says it among the errors: it is done all the same.
  static func output(_ text: String, done: String) {
    Array(text.utf8).withUnsafeBytes { write($0, to: STDOUT_FILENO, done: done) }
  }

  /// Takes the numbers of standard input, output and error where the caller closed them: a file of the site that got one of them
  /// would be written to as the terminal.
  static func holdDescriptors() {
    // The lowest free number is given; what is opened for reading alone still refuses to be written.
    while case let file = open("/dev/null", O_RDONLY), file >= 0 {
      if file > STDERR_FILENO {
        close(file)
        return
      }
    }
  }

  static func output(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { output($0) } }

  static func output(_ bytes: UnsafeBufferPointer<UInt8>) { write(UnsafeRawBufferPointer(bytes), to: STDOUT_FILENO) }

  static func error(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    Array((lines.joined(separator: "\n") + "\n").utf8).withUnsafeBytes { write($0, to: STDERR_FILENO) }
  }

  /// Shows how far a long command is, on a terminal alone: each call takes the line of the one before.
  static func progress(_ text: String, isLast: Bool) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    Array("\r\(text)\(isLast ? "\n" : "")".utf8).withUnsafeBytes { write($0, to: STDERR_FILENO) }
  }

  /// The folders in which programs are looked for.
  static var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "" }

  /// Ends the program at once; `result`, which may be large, is not taken apart first.
  static func end(_ code: Int32, with result: some Any) -> Never {
    withExtendedLifetime(result) { exit(code) }
  }

  /// Writes all of `bytes`; a reader that went away (a closed pipe) ends it quietly, a full disk ends the program.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, done: String = "") {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        if errno == EPIPE { return }
        // Half a result must not pass for a whole one.
        let why = errno == ENOSPC ? "hết chỗ trên ổ đĩa" : errno == EBADF ? "đầu ra đã đóng" : "lỗi hệ thống số \(errno)"
        if descriptor != STDERR_FILENO { error(["Không ghi được hết kết quả: \(why)."] + (done.isEmpty ? [] : [done])) }
        exit(ExitCodes.files)
      }
      rest = rest.dropFirst(written)
    }
  }
}
