import Crypto
import Domain

extension InputFile {
  /// The file at `path` as it was when `bytes` were read.
  init(path: String, bytes: Bytes) {
    var hasher = SHA256()
    hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    self.init(path: path, byteCount: bytes.count, digest: Self.hexadecimal(hasher.finalize()))
  }

  private static func hexadecimal(_ digest: SHA256Digest) -> String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      var offset = 0
      digest.withUnsafeBytes { bytes in
        for byte in bytes {
          buffer[offset] = digit(byte >> 4)
          buffer[offset + 1] = digit(byte & 15)
          offset += 2
        }
      }
      return offset
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
