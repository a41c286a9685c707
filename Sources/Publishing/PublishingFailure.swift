import Diagnostics

/// Why a site was not published; the old one stands as it stood.
public enum PublishingFailure: Error, Sendable, Hashable {
  /// Every broken link of the site, by page and place in the page; never empty.
  case brokenLinks([BrokenLink])
  /// A page's path cannot be a file's name on every system that may show the site.
  case unsafePath(String, SiteFileName.Fault)
  /// Two pages would be one file on a file share, which does not tell small letters from capitals.
  case duplicatePath(String, String)
  /// The first path is a file where the second wants a folder.
  case fileForFolder(String, String)
  /// The path given for the site names no folder that could be replaced.
  case badOutput(String)
  case outputIsLink(String)
  case outputIsNotFolder(String)
  /// The folder holds files that no earlier run wrote; some of them by name.
  case outputNotOurs(String, foreign: [String])
  /// The folder is a site whose list of files is missing or damaged, so that nobody knows which files are the program's.
  case listDamaged(String)
  /// Another run is writing to the same site.
  case locked(String)
  /// A call to the system failed: on what, with which `errno`, and what was being done, in Vietnamese: `ghi tệp`.
  case io(path: String, errno: Int32, action: String)
  /// The bytes of a file could not be made, and why.
  case notMade(path: String, sentence: String)
}

extension PublishingFailure {
  /// 2 where the input is at fault, 64 where the command is, 74 where files cannot be written.
  public var exitCode: Int32 {
    switch self {
    case .brokenLinks, .unsafePath, .duplicatePath, .fileForFolder: 2
    case .badOutput: 64
    case .outputIsLink, .outputIsNotFolder, .outputNotOurs, .listDamaged, .locked, .io, .notMade: 74
    }
  }

  /// What is wrong and what to do, in Vietnamese; one line, but for broken links, which have one each.
  public var message: String {
    switch self {
    case .brokenLinks(let links):
      "Có \(links.count) liên kết hỏng:\n" + links.map { "  \($0.message)" }.joined(separator: "\n")
    case .unsafePath(let path, let fault): "Không thể đặt tên tệp là “\(ShownText.of(path))”: \(fault.sentence)"
    case .duplicatePath(let first, let second):
      first == second
        ? "Hai trang cùng ghi vào tệp “\(ShownText.of(first))”; hãy đổi một mã."
        : "Hai tệp “\(ShownText.of(first))” và “\(ShownText.of(second))” trùng nhau trên ổ đĩa không phân biệt chữ hoa, chữ thường; hãy đổi một mã."
    case .fileForFolder(let file, let other):
      "Tệp “\(ShownText.of(file))” cần đứng đúng chỗ thư mục của tệp “\(ShownText.of(other))”; hãy đổi một mã."
    case .badOutput(let path):
      "“\(ShownText.of(path))” không phải tên một thư mục riêng cho trang web; hãy nêu tên thư mục, ví dụ -o Site."
    case .outputIsLink(let path): "“\(ShownText.of(path))” là liên kết tượng trưng; hãy nêu chính thư mục mà nó trỏ tới."
    case .outputIsNotFolder(let path): "“\(ShownText.of(path))” không phải thư mục; hãy chọn tên khác cho thư mục trang web."
    case .outputNotOurs(let path, let foreign):
      "Thư mục “\(ShownText.of(path))” có tệp không do chương trình tạo (\(foreign.map { "“\(ShownText.of($0))”" }.joined(separator: ", "))), "
        + "nên không được thay thế; hãy chuyển các tệp đó đi nơi khác hoặc chọn thư mục khác."
    case .listDamaged(let path):
      "Thư mục “\(ShownText.of(path))” là trang do chương trình lập, nhưng danh sách tệp của trang (\(SiteFileName.manifest)) đã mất hoặc bị hỏng, "
        + "nên không rõ tệp nào là của chương trình; hãy chuyển cả thư mục đi nơi khác, hoặc xóa nếu trong đó không có tệp riêng, "
        + "rồi chạy lại."
    case .locked(let path): "Một lượt chạy khác đang ghi vào “\(ShownText.of(path))”; hãy chờ lượt đó xong rồi chạy lại."
    case .io(let path, let errno, let action): "Không thể \(action) “\(ShownText.of(path))”: \(SystemError.sentence(for: errno))"
    case .notMade(let path, let sentence): "Không lập được tệp “\(ShownText.of(path))”: \(sentence)"
    }
  }
}
