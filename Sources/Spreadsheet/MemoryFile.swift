import CLinux
import CXlsxWriter
import Glibc

/// A file without a name, in memory: the library writes to a path, and the site's files are written by Publishing alone.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(SpreadsheetFault) {
    descriptor = memfd_create("thuocdo", 1)
    guard descriptor >= 0 else { throw .noMemory }
  }

  deinit { close(descriptor) }

  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Closes `workbook`, which writes to this file, and gives all that was written.
  borrowing func bytes(closing workbook: UnsafeMutablePointer<lxw_workbook>) throws(SpreadsheetFault) -> [UInt8] {
    let error = workbook_close(workbook)
    switch error {
    case LXW_NO_ERROR: return try bytes()
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw .noMemory
    case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE: throw .noTemporaryFile
    default: throw .library(Int(error.rawValue))
    }
  }

  private borrowing func bytes() throws(SpreadsheetFault) -> [UInt8] {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { throw .library(Int(LXW_ERROR_CREATING_XLSX_FILE.rawValue)) }
    var count = 0
    let descriptor = descriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size {
        let step = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, count)
        guard step > 0 else { break }
        count += step
      }
      filled = count
    }
    guard count == size else { throw .noMemory }
    return bytes
  }
}
