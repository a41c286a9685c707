import NIOHTTP1

/// The pages that tell of what is not in order: texts of the program alone, nothing of the request stands in them.
enum StatusPage {
  static func html(_ status: HTTPResponseStatus) -> String {
    let (title, advice) = words(for: status)
    return """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="stylesheet" href="/tai-nguyen/trang.css">
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(advice)</p>
      <p><a href="/">Về trang đầu</a></p>
      </main>
      </body>
      </html>

      """
  }

  private static func words(for status: HTTPResponseStatus) -> (title: String, advice: String) {
    switch status {
    case .found: ("Địa chỉ đầy đủ có dấu “/” ở cuối", "Trình duyệt tự chuyển đến đó.")
    case .notFound:
      ("Không có trang này", "Trang tin không có gì ở địa chỉ này; có thể trang đã được lập lại và tên tệp đã khác.")
    case .methodNotAllowed: ("Ở đây chỉ xem được", "Máy chủ này chỉ nhận yêu cầu xem (GET, HEAD).")
    case .payloadTooLarge: ("Ở đây chỉ xem được", "Máy chủ này không nhận dữ liệu gửi lên.")
    case .uriTooLong: ("Địa chỉ quá dài", "Trang tin không có địa chỉ nào dài như vậy.")
    case .misdirectedRequest:
      ("Địa chỉ không đúng", "Hãy mở bằng địa chỉ mà lệnh thuocdo serve đã in ra, như http://127.0.0.1:8000/.")
    case .requestHeaderFieldsTooLarge:
      ("Yêu cầu quá lớn", "Hãy xóa cookie của địa chỉ này trong trình duyệt rồi mở lại.")
    case .internalServerError: ("Không đọc được tệp này", "Tệp có trong trang nhưng không đọc được; hãy xem lại quyền đọc.")
    case .serviceUnavailable:
      ("Chưa có trang để xem", "Thư mục trang tin đang được thay, hoặc đã bị chuyển đi; hãy tải lại sau vài giây.")
    default: ("Yêu cầu không hợp lệ", "Máy chủ không hiểu yêu cầu này.")
    }
  }
}
