/// What was published.
public struct PublishingReport: Sendable, Hashable {
  /// Files of the site, without the manifest.
  public let files: Int
  /// Their bytes together.
  public let bytes: Int
  /// Files taken over from the old site without being written again.
  public let filesUnchanged: Int
}

/// What became of a published site.
public struct Verification: Sendable, Hashable {
  /// Files that were published.
  public let files: Int
  /// The SHA-256 of the list of files with their digests; empty where there is none.
  public let seal: String
  /// Every file that is not as it was published, by path.
  public let differences: [Difference]
}

/// A file of a published site that is not as it was published.
public struct Difference: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case missing, edited
    /// It is there and may not be read, so nothing can be said of it.
    case unreadable
    /// Nobody published it.
    case foreign
    /// The list of files itself is missing or cannot be read, so nothing can be said of the others.
    case noManifest
  }

  /// Path in the site.
  public let path: String
  public let kind: Kind

  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// What became of the file, in Vietnamese.
  ///
  /// As in `nội dung đã bị sửa sau khi xuất bản.`
  public var message: String {
    switch kind {
    case .missing: "tệp đã bị xóa sau khi xuất bản."
    case .edited: "nội dung đã bị sửa sau khi xuất bản."
    case .unreadable: "không có quyền đọc tệp."
    case .foreign: "tệp không do chương trình xuất bản."
    case .noManifest: "không đọc được danh sách tệp của trang web."
    }
  }
}
