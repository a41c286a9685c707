import Glibc

/// Says in Vietnamese what the system refused.
public enum SystemError {
  /// The sentence for `code`, a value of `errno`.
  public static func sentence(for code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "không có quyền."
    case ENOENT: "không có tệp hoặc thư mục này."
    case ENOSPC: "ổ đĩa đã đầy."
    case EDQUOT: "đã hết hạn mức dung lượng."
    case EROFS: "ổ đĩa chỉ cho đọc."
    case EEXIST, ENOTEMPTY: "đã có tệp hoặc thư mục trùng tên."
    case ENOTDIR: "một phần của đường dẫn không phải thư mục."
    case EISDIR: "đây là thư mục, không phải tệp."
    case ENAMETOOLONG: "đường dẫn quá dài."
    case EMFILE, ENFILE: "có quá nhiều tệp đang mở."
    case EBUSY: "thư mục đang được hệ thống sử dụng (có thể là điểm gắn ổ đĩa)."
    case EXDEV: "hai thư mục nằm trên hai ổ đĩa khác nhau."
    case EIO: "lỗi đọc, ghi ổ đĩa."
    default: "lỗi hệ thống số \(code)."
    }
  }
}
