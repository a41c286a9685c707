import Foundation

/// The argument parser speaks English; its users do not.
///
/// What it says is put into Vietnamese here.
enum VietnameseHelp {
  /// Phrases of swift-argument-parser and what stands for them, longer ones first where one holds another.
  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE:", "CÁCH GỌI:"), ("Usage:", "Cách gọi:"), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"), ("[<subcommands> ...]", "[<lệnh>]"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
    ("Show the version.", "Cho biết phiên bản."), ("Show help information.", "Cho biết cách dùng."),
    ("Show subcommand help information.", "Cho biết cách dùng một lệnh."), ("(default:", "(mặc định:"),
    ("(values: ", "(giá trị: "),
    ("; default:", "; mặc định:"), ("  See '", "  Xem '"), ("' for detailed help.", "' để biết cách dùng từng lệnh."),
    ("See '", "Xem '"), ("' for more information.", "' để biết thêm."), ("Error: ", "Lỗi: "), ("Help:  ", "Cách dùng:  "),
    ("Missing expected argument ", "Thiếu tham số "), ("Unknown option ", "Không có tùy chọn "),
    (". Did you mean '", ". Có phải ý bạn là '"), ("Unexpected argument ", "Thừa tham số "),
    ("Missing value for '", "Thiếu giá trị cho '"), ("The value '", "Giá trị '"), ("' is invalid for '", "' không hợp lệ cho '"),
    (" unexpected arguments: ", " tham số thừa: "), ("Please provide one of ", "Hãy chọn một trong "), ("' and '", "' và '"),
    ("' or '", "' hoặc '"),
  ]

  static func translate(_ text: String) -> String {
    phrases.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
