import Diagnostics

/// A link that leads nowhere, or where no link of the site may lead.
public struct BrokenLink: Sendable, Hashable {
  /// What is wrong with it.
  public enum Reason: Sendable, Hashable {
    /// No such file in the site.
    case noFile
    /// The file is there, the place in it is not.
    case noPlace
    case empty
    /// Begins with `/`: breaks when the folder is opened from a file share.
    case absolute
    /// Ends at a folder, which only a server would turn into a page.
    case folder
    case leavesSite
    case badCharacter
    case badEncoding
    /// A scheme other than `http`, `https` and `mailto`.
    case scheme(String)
    /// A script, an image or a style sheet that the browser would fetch over the network.
    case resourceFromOutside
  }

  /// Path of the page in the site.
  public let page: String
  /// The link as it stands in the page, references undone.
  public let link: String
  public let reason: Reason

  public init(page: String, link: String, reason: Reason) {
    self.page = page
    self.link = link
    self.reason = reason
  }

  /// One line: `don-vi/xa.html: liên kết “../bang/ty-le.html”: trong trang web không có tệp này.`, in Vietnamese.
  public var message: String { "\(ShownText.of(page)): liên kết “\(ShownText.of(link))”: \(reason.sentence)" }
}

extension BrokenLink.Reason {
  /// Why, in Vietnamese.
  public var sentence: String {
    switch self {
    case .noFile: "trong trang web không có tệp này."
    case .noPlace: "tệp đích có, nhưng trong đó không có chỗ mang tên sau dấu #."
    case .empty: "liên kết rỗng."
    case .absolute: "liên kết phải tương đối, không bắt đầu bằng dấu “/”."
    case .folder: "liên kết phải dẫn tới một tệp, không dẫn tới thư mục."
    case .leavesSite: "liên kết dẫn ra ngoài thư mục trang web."
    case .badCharacter: "liên kết có ký tự không được phép (khoảng trắng, dấu “\\” hoặc ký tự điều khiển)."
    case .badEncoding: "sau dấu % phải có hai chữ số thập lục phân."
    case .scheme(let scheme): "không cho phép liên kết kiểu “\(ShownText.of(scheme)):”; chỉ dùng http, https hoặc mailto."
    case .resourceFromOutside: "trang không được tải tệp từ mạng; hãy đặt tệp vào trong trang web."
    }
  }
}
