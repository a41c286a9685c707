/// Why a page was not printed.
public enum PrintingFault: Error, Hashable, Sendable {
  /// None of the browsers that can print stands where programs stand.
  case noBrowser
  /// The file at the path given for the browser cannot be run.
  case notRunnable(String)
  /// The browser ended with an error.
  case failed(exitCode: Int32)
  /// The browser was ended from outside, or broke down.
  case ended(signal: Int32)
  /// The browser was ended because it took too long.
  case tooSlow(seconds: Int)
  /// What the browser wrote is no PDF, or only part of one.
  case noDocument
}

extension PrintingFault {
  /// What is wrong and what to do, as a Vietnamese sentence.
  public var sentence: String {
    switch self {
    case .noBrowser:
      "Không tìm thấy trình duyệt để in: cần Chromium, Google Chrome hoặc Microsoft Edge (trên Debian: apt-get install chromium), "
        + "hoặc nêu tệp chương trình bằng --browser."
    case .notRunnable(let path):
      "Không chạy được «\(path)»: hãy nêu tệp chương trình của Chromium, Google Chrome hoặc Microsoft Edge."
    case .failed(let code):
      "trình duyệt dừng vì lỗi (mã \(code)). Hãy xem chương trình nêu ở --browser có đúng là trình duyệt và thư mục tệp tạm (TMPDIR) ghi được không."
    case .ended(let signal): "trình duyệt bị dừng giữa chừng (tín hiệu \(signal))."
    case .tooSlow(let seconds): "trình duyệt không in xong trong \(seconds) giây."
    case .noDocument: "trình duyệt không ghi ra tệp PDF hoàn chỉnh; hãy xem ổ đĩa của thư mục PDF còn chỗ không."
    }
  }
}
