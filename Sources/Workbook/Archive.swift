import CZip

/// The parts of a workbook's ZIP archive: the only file that touches a `zip_t *`.
struct Archive: ~Copyable {
  private let archive: OpaquePointer

  /// Opens the archive in `bytes`, which must stay where they are as long as it is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    // An empty file is an archive without parts to libzip.
    guard !bytes.isEmpty else { throw .notAnArchive(isCompound: false) }
    var failure = zip_error_t()
    // zip_source_buffer_create.3: with freep 0 the buffer stays the caller's; zip_open takes the source over if it succeeds.
    let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &failure)
    guard let source else { throw .notAnArchive(isCompound: false) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      // The magic of a compound document: Excel before 2007, or a workbook behind a password.
      throw .notAnArchive(isCompound: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]))
    }
    guard Self.fits(archive) else {
      zip_discard(archive)
      throw .tooLarge(part: nil)
    }
    self.archive = archive
  }

  /// Whether what the parts say of their own sizes is within bounds; what they really hold is counted when they are read.
  private static func fits(_ archive: OpaquePointer) -> Bool {
    let count = zip_get_num_entries(archive, 0)
    guard count <= WorkbookLimits.parts else { return false }
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0 else { continue }
      let (sum, isOver) = total.addingReportingOverflow(status.size)
      guard !isOver, sum <= WorkbookLimits.archiveBytes else { return false }
      total = sum
    }
    return true
  }

  deinit { zip_discard(archive) }

  /// Whether there is a part `name`; names of parts are compared without case (ECMA-376 part 2, 6.2.2).
  borrowing func has(_ name: String) -> Bool { zip_name_locate(archive, name, ZIP_FL_NOCASE) >= 0 }

  /// Parses the part `name` into `handler`.
  borrowing func scan(_ name: String, into handler: XMLHandler) throws(WorkbookFault) {
    let index = zip_name_locate(archive, name, ZIP_FL_NOCASE)
    guard index >= 0, let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged(part: name) }
    defer { zip_fclose(file) }
    var status = zip_stat_t()
    // What all parts say of their sizes is within bounds, so that none may hold more than it says.
    guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { throw .damaged(part: name) }
    let declared = Int(clamping: status.size)
    let scan = XMLScan(handler)
    var total = 0
    while true {
      guard let room = scan.room(of: XMLScan.step) else { throw .damaged(part: name) }
      // libzip unpacks here, and answers -1 where the check sum at the end is not right.
      let count = zip_fread(file, room, UInt64(XMLScan.step))
      guard count >= 0 else { throw .damaged(part: name) }
      total += Int(count)
      guard total <= declared else { throw .damaged(part: name) }
      guard total <= WorkbookLimits.partBytes, !handler.isTooLarge else { throw .tooLarge(part: name) }
      let isWellFormed = scan.parse(Int(count), isLast: count == 0)
      if handler.isTooLarge { throw .tooLarge(part: name) }
      guard isWellFormed else { throw .damaged(part: name) }
      if count == 0 { return }
    }
  }
}
