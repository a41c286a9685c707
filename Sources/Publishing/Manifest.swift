import Glibc

/// What a published site consists of: `.thuocdo/manifest`, one line a file, sorted by path.
///
/// ```
/// thuocdo-site 1
/// inputs <SHA-256 of the fingerprint>
/// <SHA-256> <bytes> <path>
/// ```
/// The text stays in one piece, for a site may have hundreds of thousands of files; lines are found by halving.
struct Manifest: Sendable {
  /// One file of a site.
  struct Entry: Sendable {
    let path: String
    let size: Int
    let digest: Digest
  }

  /// Bytes of the longest list that is read: five million files.
  static let limit = 1 << 30

  private static let heading = "thuocdo-site 1\ninputs "

  private let bytes: [UInt8]
  /// Where each file's line begins; one more at the end.
  private let starts: [Int]
  /// Stands for everything the site was made from.
  let inputs: Digest

  /// Number of files.
  var count: Int { starts.count - 1 }

  /// The text of a manifest of `entries`, which are sorted by path.
  static func text(fingerprint: String, entries: some Sequence<Entry>) -> [UInt8] {
    var out = Array(heading.utf8)
    Digest(of: fingerprint).append(to: &out)
    out.append(UInt8(ascii: "\n"))
    for entry in entries {
      entry.digest.append(to: &out)
      out.append(contentsOf: " \(entry.size) ".utf8)
      out.append(contentsOf: entry.path.utf8)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  /// Reads a manifest, or nil if `bytes` are none or were cut off.
  init?(_ bytes: [UInt8]) {
    let heading = Array(Self.heading.utf8)
    let body = heading.count + Digest.length + 1
    let newline = UInt8(ascii: "\n")
    guard bytes.count >= body, bytes.starts(with: heading), bytes[body - 1] == newline, bytes.last == newline,
      let inputs = bytes.withUnsafeBufferPointer({ Digest(hexadecimal: UnsafeBufferPointer(rebasing: $0[heading.count...])) })
    else { return nil }
    var starts = [body]
    for index in body..<bytes.count where bytes[index] == newline { starts.append(index + 1) }
    self.bytes = bytes
    self.starts = starts
    self.inputs = inputs
    var last = ""
    for index in 0..<count {
      // In order and each once, or halving would not find them.
      guard let path = entry(index)?.path, last.utf8.lexicographicallyPrecedes(path.utf8) else { return nil }
      last = path
    }
  }

  /// The list of the site in `folder`; nil where there is none, or none that holds together.
  ///
  /// One that may not be read is a failure: it says nothing of the site.
  static func read(in folder: Folder) throws(PublishingFailure) -> Manifest? {
    do throws(PublishingFailure) {
      return Manifest(try folder.read(SiteFileName.manifest, limit: limit))
    } catch {
      guard case .io(_, EACCES, _) = error else { return nil }
      throw error
    }
  }

  /// The SHA-256 of the list itself: whoever noted it knows later that neither a file nor its line was changed.
  var seal: String { Digest(of: bytes[...]).hexadecimal }

  /// The file on line `index`, or nil if the line is not as it should be.
  func entry(_ index: Int) -> Entry? {
    bytes.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[starts[index]..<(starts[index + 1] - 1)])
      guard let place = Self.pathStart(in: line), let digest = Digest(hexadecimal: line) else { return nil }
      var size = 0
      for byte in line[(Digest.length + 1)..<(place - 1)] {
        guard (0x30...0x39).contains(byte), size < Int.max / 16 else { return nil }
        size = size * 10 + Int(byte - 0x30)
      }
      let path = String(decoding: line[place...], as: UTF8.self)
      return SiteFileName.fault(of: path) == nil ? Entry(path: path, size: size, digest: digest) : nil
    }
  }

  /// The file at `path`, or nil if the site has none there.
  func entry(at path: String) -> Entry? {
    var path = path
    let found = path.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          let line = UnsafeBufferPointer(rebasing: bytes[starts[middle]..<(starts[middle + 1] - 1)])
          let place = Self.pathStart(in: line) ?? line.count
          let isBefore = UnsafeBufferPointer(rebasing: line[place...]).lexicographicallyPrecedes(wanted)
          (low, high) = isBefore ? (middle + 1, high) : (low, middle)
        }
        return low
      }
    }
    guard found < count, let entry = entry(found), entry.path == path else { return nil }
    return entry
  }

  /// Where the path begins in a line.
  private static func pathStart(in line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard line.count > Digest.length + 1, line[Digest.length] == 0x20 else { return nil }
    return line[(Digest.length + 1)...].firstIndex(of: 0x20).map { $0 + 1 }
  }
}
