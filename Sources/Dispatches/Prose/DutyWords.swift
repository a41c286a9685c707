/// Words by which bodies are told to do something.
enum DutyWords {
  static let orders: [Phrase] = ["giao cho", "giao", "yêu cầu", "đề nghị", "phân công"]
  private static let duties: [Phrase] = [
    "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì", "phối hợp", "thường xuyên", "tham mưu", "chủ động", "tổ chức",
    "triển khai", "chỉ đạo",
    "hướng dẫn", "theo dõi", "giám sát", "kiểm tra", "đôn đốc", "thực hiện", "xây dựng", "rà soát", "tiếp tục", "tăng cường",
    "căn cứ", "báo cáo",
    "hoàn thành", "khẩn trương", "tập trung", "nghiên cứu", "bố trí", "cần", "phải", "lãnh đạo", "quán triệt", "làm việc",
    "kịp thời", "xử lý",
    "cung cấp", "đánh giá", "nghiêm túc", "bảo đảm", "đảm bảo", "chuẩn bị", "trên cơ sở", "gửi", "xem xét", "tổng hợp",
    "trước hết", "có ý kiến",
    "bổ sung", "cập nhật", "định kỳ", "quan tâm", "phân công", "trực tiếp", "thông báo", "ban hành", "lập", "hỗ trợ", "đề xuất",
    "rút kinh nghiệm",
    "phản ánh", "tuyên truyền", "đẩy mạnh", "giải trình", "chấn chỉnh", "cử", "cho ý kiến", "liên hệ", "khắc phục", "công khai",
    "phổ biến", "duy trì", "hoàn thiện", "làm rõ", "đề ra", "tham gia", "nộp", "lấy ý kiến", "quyết định", "khai thác",
    "khôi phục", "trích xuất", "kiểm điểm", "giảm",
    "bàn giao", "làm đầu mối", "làm điểm", "xác định", "cụ thể hóa", "kêu gọi", "vận động", "huy động", "thống kê", "giải quyết",
    "tạo điều kiện",
    "kiện toàn",
    "thẩm định", "đăng tải", "niêm yết", "thi hành", "bám sát", "nâng cao", "kiểm soát", "tiếp nhận", "khảo sát", "phát huy",
    "công bố", "sẵn sàng", "tăng", "tự", "xét", "trình", "trao đổi", "chi trả", "thanh toán", "kê khai", "tích cực",
    "thống nhất", "ưu tiên", "điều chỉnh", "thành lập", "cân đối", "lựa chọn", "phê duyệt", "phân bổ", "tiến hành",
    "nhanh chóng", "tạm dừng", "là cơ quan", "là đơn vị", "là đầu mối", "là thường trực", "họp", "vận hành", "dự",
    "xác minh", "đối chiếu", "sơ kết", "tổng kết", "tiếp thu", "quản lý", "đào tạo", "kiến nghị", "cam kết", "giao nộp", "đề cử",
    "bình xét", "mở", "đưa", "rút ngắn", "thu hồi", "sắp xếp", "bồi dưỡng", "tập huấn", "thanh tra",
    "phân tích", "phân loại", "phân cấp", "ủy quyền", "số hóa", "lưu giữ", "bảo quản", "sửa chữa",
    "nhập", "chuyển", "áp dụng", "ứng dụng", "vận dụng", "đổi mới", "cải thiện", "thẩm tra",
    "đăng ký", "cấp phát", "ngăn chặn", "phát hiện", "truy thu", "truy cứu", "giới thiệu",
    "bổ nhiệm", "luân chuyển", "điều động", "tuyển dụng", "thực thi", "tháo gỡ", "nghiệm thu", "giải ngân",
    "nhắc nhở", "phê bình", "xử phạt", "kiểm kê", "lồng ghép", "ghi nhận", "ghi rõ", "lưu ý", "chú trọng",
    "nêu cao", "trả lời", "phúc đáp", "đấu tranh", "chăm lo", "thăm hỏi", "thiết lập",
    "đẩy nhanh", "có phương án", "có kế hoạch", "có giải pháp", "có biện pháp", "có văn bản", "có báo cáo", "không để",
    "không được", "chấp hành", "tuân thủ", "sử dụng", "sửa đổi", "kết nối", "chia sẻ", "tích hợp", "đầu tư", "mua sắm",
    "quyết toán", "tiết kiệm", "thực hành", "cải cách", "cắt giảm", "sơ tán", "di dời", "nắm chắc", "nắm bắt", "khởi công",
    "thi công", "hoàn trả", "ký", "đàm phán", "khen thưởng", "phát động", "gia hạn", "xác nhận", "treo cờ", "cho học sinh",
    "cho trẻ", "cho sinh viên", "cho học viên", "cho người lao động", "cho phép", "yêu cầu nhà thầu", "yêu cầu các nhà thầu",
    "yêu cầu đơn vị thi công", "yêu cầu đơn vị tư vấn", "yêu cầu tư vấn", "giao nhiệm vụ", "xin ý kiến", "quyết liệt",
    "phấn đấu", "mời", "kiên quyết", "siết chặt", "củng cố", "giữ vững", "ứng phó", "túc trực", "cảnh báo", "hoàn chỉnh",
    "hoàn tất", "nhân rộng", "biên soạn", "cưỡng chế", "thu gom", "lắp đặt", "trang bị", "hủy bỏ", "tổng rà soát", "tuần tra",
    "điều tra", "đối soát", "xác thực", "truy quét", "rà quét", "khoanh vùng", "lấy mẫu", "soạn thảo", "góp ý", "kiểm đếm",
    "chứng thực", "cắm mốc", "đo đạc", "nạo vét", "gia cố", "phân luồng", "chốt chặn", "tịch thu", "tiêu hủy", "khử khuẩn",
    "bảo dưỡng", "bảo trì", "chuẩn hóa", "chấm dứt", "chỉ rõ", "chỉnh lý", "chỉnh sửa", "cài đặt", "đình chỉ", "tạm đình chỉ",
    "giải tỏa", "hiệu chỉnh", "khuyến cáo", "khuyến khích", "nghiêm cấm", "làm sạch", "làm giàu", "nắm tình hình",
    "phân định", "quảng bá", "ra quân", "san lấp", "sao lưu", "sàng lọc", "tháo dỡ", "phá dỡ", "thảo luận", "truy vết",
    "rà", "vào cuộc", "đấu nối", "đối thoại", "động viên", "ứng trực", "điều phối", "điều tiết", "đảm nhiệm", "đảm nhận",
    "phát sóng", "lấy kết quả", "lấy số liệu", "lấy phiếu", "định hướng", "trực ban", "gác trực", "tổng kiểm tra", "thay thế",
    "lùi thời hạn", "lùi thời gian", "tiêm phòng", "nâng cấp", "phát hành", "tất toán", "lắng nghe", "gương mẫu", "thông tin",
  ]
  /// The words of duty by their first letter: every word of every dispatch is asked.
  private static let dutiesByLetter = Dictionary(grouping: duties) { $0.first ?? " " }
  /// Words that end a body's name before the duty is said.
  static let asides: [Phrase] = [
    "trong phạm vi", "nhất là", "theo chức năng", "theo thẩm quyền", "theo nhiệm vụ", "theo lĩnh vực", "theo địa bàn",
    "theo phân công", "như sau", "một số nội dung",
    "các nội dung", "những nội dung", "một số việc",
  ]
  /// Times before the duty: they belong to what is to be done.
  static let times: [Phrase] = [
    "chậm nhất", "muộn nhất", "trước ngày", "trong thời hạn", "trong vòng", "hằng năm", "hằng quý", "hằng tháng", "hằng tuần",
    "hằng ngày",
  ]
  /// Places of which names follow a colon: `UBND các phường: Láng Mẫu, Đống Mẫu`.
  private static let places: [Phrase] = [
    "các phường", "các xã, phường", "các phường, xã", "các quận", "các huyện", "các đặc khu", "các xã, phường, đặc khu",
    "các tỉnh, thành phố", "các thành phố", "các quận, huyện", "các huyện, thành phố", "các đảng ủy",
  ]
  /// Bodies of which names follow a colon: `các Bộ: Công an, Tài chính`, `các Tập đoàn: Dầu khí, …`.
  private static let lists: [Phrase] = [
    "các bộ", "các tỉnh", "các sở", "các ban", "các ngành", "các xã", "các phòng", "các tập đoàn", "các tổng công ty", "ông (bà)",
    "ông, bà",
  ]
  /// Words after which a duty is told as done, not given.
  private static let tales: [Phrase] = [
    "đã", "được", "chưa", "không", "vẫn", "đang", "còn", "sẽ", "kính", "trân trọng", "xin",
  ]
  /// Names that begin like a word of duty.
  private static let nouns: [Phrase] = [
    "tổ chức đảng", "tổ chức, ", "tổ chức chính trị", "tổ chức có", "tổ chức cơ sở", "tổ chức được", "tổ chức trực thuộc",
    "tổ chức thuộc", "tổ chức liên quan", "tổ chức đoàn", "tổ chức hội", "tổ chức xã hội", "tổ chức tín dụng", "tổ chức khác",
    "kiểm tra đảng", "tự vệ", "tự quản", "tự chủ", "tự do", "tự nhiên", "xét xử", "họp báo", "dự toán", "dự án", "dự phòng",
    "dự thảo", "dự trữ", "dự bị", "dự báo", "dự kiến", "ký túc xá",
    "sử dụng đất", "sử dụng ngân sách", "sử dụng lao động", "sử dụng vốn", "sử dụng dịch vụ", "sử dụng cán bộ",
    "sử dụng công chức",
    "sử dụng viên chức", "mua sắm tập trung", "là đơn vị đi đầu", "là đơn vị dẫn đầu", "là đơn vị sự nghiệp",
    "là đơn vị trực thuộc",
    "chuyển đổi số", "chuyển giao", "đổi mới sáng tạo", "nhập khẩu", "mở đầu",
  ]
  /// What is held, though its name begins like that of bodies: `tổ chức hội nghị`, `tổ chức đoàn kiểm tra`.
  private static let events: [Phrase] = [
    "tổ chức hội nghị", "tổ chức hội thảo", "tổ chức hội thi", "tổ chức hội chợ", "tổ chức hội diễn", "tổ chức hội thao",
    "tổ chức hội đàm", "tổ chức đoàn kiểm tra", "tổ chức đoàn công tác", "tổ chức đoàn giám sát", "tổ chức đoàn đi",
  ]
  /// Words after which a word of duty is part of a name: `đơn vị sự nghiệp công lập`, `tập thể lãnh đạo`.
  private static let compounds: [(duty: Phrase, before: [Phrase])] = [
    ("lập", ["công", "thành", "độc", "xác"]), ("lãnh đạo", ["tập thể", "ban", "cán bộ", "đồng chí", "các"]),
    ("chỉ đạo", ["ban"]), ("kiểm tra", ["ủy ban", "đoàn", "tổ"]), ("giám sát", ["đoàn", "tổ"]),
    (
      "tổ chức",
      ["ban", "các", "cơ quan,", "đơn vị,", "địa phương,", "ngành,", "cá nhân,", "đoàn thể,", "mọi", "từng"]
    ),
    ("tham mưu", ["cơ quan", "chuyên trách", "các ban", "bộ phận"]), ("xây dựng", ["đầu tư", "công trình", "các ban"]),
    ("làm việc", ["ngày"]), ("tổng hợp", ["bộ phận"]), ("theo dõi", ["bộ phận"]),
    ("hỗ trợ", ["quỹ"]), ("đánh giá", ["hội đồng", "tổ"]), ("phân công", ["được"]), ("chủ trì", ["được giao", "được phân công"]),
    ("thực hiện", ["được giao", "được phân công"]), ("thẩm định", ["hội đồng", "cơ quan"]), ("tiếp nhận", ["bộ phận"]),
    ("trình", ["tờ", "quy", "chương", "công", "quá", "lộ", "hành", "giáo"]), ("vận hành", ["đơn vị", "ban", "trung tâm"]),
    ("tăng", ["gia"]), ("dự", ["tham", "can"]), ("thành lập", ["được", "mới", "có quyết định"]),
    ("họp", ["cuộc", "phiên", "phòng"]),
    ("điều tra", ["cơ quan", "cảnh sát", "tổng", "viện", "đội", "cuộc", "phiếu"]), ("xác thực", ["đã", "định danh và"]),
    ("nâng cấp", ["dự án", "cải tạo,", "cải tạo", "được"]), ("phát hành", ["đơn vị", "cơ quan", "công ty", "được"]),
    ("bảo trì", ["đơn vị", "quỹ", "công ty", "được"]), ("bảo dưỡng", ["đơn vị", "công ty", "được"]),
    ("điều phối", ["văn phòng", "ban", "tổ", "hội đồng", "trung tâm", "cơ quan"]),
    ("điều tiết", ["cơ quan", "cục", "trung tâm"]),
    ("chứng thực", ["đơn vị", "cơ quan", "được"]), ("soạn thảo", ["ban", "tổ", "đơn vị", "cơ quan", "bộ phận"]),
    ("đo đạc", ["đơn vị", "công ty"]), ("tiêu hủy", ["hội đồng", "bị", "phải"]), ("góp ý", ["được"]),
    (
      "thông tin",
      [
        "công nghệ", "hệ thống", "an toàn", "an ninh", "cổng", "trang", "trung tâm", "phòng", "ban", "điểm", "quỹ", "mạng", "sở",
        "cục", "được", "và", "các", "-", "bảo mật", "văn hóa,", "văn hóa", "tiếp nhận",
      ]
    ), ("nộp", ["giao"]), ("cử", ["đề", "bầu", "ứng"]), ("xét", ["bình"]), ("mở", ["dữ liệu", "học liệu", "cởi", "rộng"]),
    (
      "quản lý",
      ["ban", "cơ quan", "cán bộ", "đơn vị", "nhà nước", "bộ phận", "người", "viên chức", "công chức", "chuyên", "diện", "cấp"]
    ), ("đào tạo", ["cơ sở", "giáo dục và", "giáo dục -", "hội đồng"]), ("xác minh", ["tổ", "đoàn"]),
    ("thanh tra", ["đoàn", "cơ quan", "tổ", "ngành"]),
    ("tuyển dụng", ["hội đồng", "được", "mới"]), ("thẩm tra", ["cơ quan", "đơn vị", "ban", "tổ"]), ("tổng kết", ["hội nghị"]),
    ("sơ kết", ["hội nghị"]), ("đăng ký", ["cơ quan", "văn phòng"]), ("bồi dưỡng", ["cơ sở", "đào tạo,", "đào tạo"]),
    ("chuyển", ["dịch"]),
    ("điều động", ["được"]), ("bổ nhiệm", ["được"]),
    ("nhập", ["sáp", "thu", "hội", "xuất", "được"]), ("nghiệm thu", ["hội đồng"]), ("kiểm kê", ["tổ", "ban", "hội đồng"]),
    ("xét", ["hội đồng", "tổ", "nhận", "xem"]),
    ("giải ngân", ["tỷ lệ", "tỉ lệ", "tiến độ"]),
    ("thường xuyên", ["vụ giáo dục", "phòng giáo dục", "trung tâm giáo dục", "cơ sở giáo dục", "- giáo dục", "và giáo dục"]),
    ("sử dụng", ["người", "quản lý,", "quản lý và", "khai thác,", "quyền", "được"]),
    ("đầu tư", ["chủ", "nhà", "dự án", "vốn", "quản lý", "ban", "quỹ", "kế hoạch", "xúc tiến", "hỗ trợ", "giám sát"]),
    ("mua sắm", ["đấu thầu", "trung tâm", "được"]), ("quyết toán", ["thanh toán,", "thanh toán và"]),
    ("cải cách", ["ban", "công tác", "tổ", "chỉ đạo"]), ("di dời", ["dự án", "ban", "diện", "phải"]),
    ("khởi công", ["lễ", "được"]), ("thi công", ["đơn vị", "nhà thầu", "công ty", "tổ", "ban", "tư vấn"]),
    ("ký", ["thư", "chữ", "người", "đăng", "lưu", "nhật", "cấp"]), ("đàm phán", ["đoàn", "ban", "tổ"]),
    ("khen thưởng", ["thi đua,", "thi đua -", "thi đua và", "thi đua", "được", "hội đồng"]), ("chấp hành", ["ban"]),
    ("xác nhận", ["được", "giấy"]), ("giao nhiệm vụ", ["được"]), ("ứng phó", ["ban", "chỉ đạo", "ủy ban"]),
    ("mời", ["khách", "giấy", "kính", "được", "thành phần"]), ("lắp đặt", ["đơn vị", "nhà thầu", "công ty"]),
    ("tiết kiệm", ["quỹ", "hành"]), ("thực hành", ["trường", "cơ sở", "trung tâm"]), ("trang bị", ["được"]),
    ("gia hạn", ["được"]), ("trực ban", ["thường"]), ("thay thế", ["được", "bị", "sửa đổi,"]),
    ("định hướng", ["các", "và", "theo"]), ("thu gom", ["đơn vị", "công ty"]), ("cưỡng chế", ["ban", "tổ", "bị"]),
  ]
  /// How something is to be done: these do not follow the verb "tổ chức".
  private static let manners: [Phrase] = [
    "tập trung", "khẩn trương", "tiếp tục", "chủ động", "nghiêm túc", "thường xuyên", "kịp thời", "cần", "phải", "có trách nhiệm",
    "chịu trách nhiệm", "căn cứ", "nghiên cứu",
  ]

  /// Where a duty is said, and where the body's name before it ends.
  struct Found {
    /// The first word of duty, or the sign where the search ended.
    var end: Int
    var nameEnd: Int
    /// Where what is to be done begins.
    var actionStart: Int
  }

  /// The place after the word of duty at `place`, in any letters; nil where none stands there.
  static func end(_ prose: Prose, at place: Int) -> Int? {
    guard place >= 0, place < prose.count, let near = dutiesByLetter[prose.folded[place]] else { return nil }
    return prose.end(ofAny: near, at: place)
  }

  /// Whether a sentence that begins at `place` opens with a word of duty, in any letters, and not with a name.
  static func opensWithDuty(_ prose: Prose, at place: Int) -> Bool { end(prose, at: place) != nil && !isNoun(prose, place) }

  /// Whether a word of duty, in small letters, stands at `place`.
  static func isDuty(_ prose: Prose, at place: Int) -> Bool {
    guard prose.startsWord(place), !FoldedScalars.isUpper(prose.scalars[place]), let end = end(prose, at: place),
      !isNoun(prose, place)
    else { return false }
    let before = prose.skipSpacesBack(place)
    if prose.has("không được", at: place) { return forbids(prose, after: end) }
    if prose.has("lãnh đạo", at: place), namesLeaders(prose, at: place, before: before) { return false }
    // `các cấp ủy, tổ chức tập trung …`: what follows is the duty.
    if prose.has("tổ chức", at: place), prose.end(ofAny: manners, at: prose.skipSpaces(place + 7)) != nil { return false }
    return !compounds.contains { duty, words in
      prose.has(duty, at: place) && end == place + duty.count && words.contains { prose.has($0, at: before - $0.count) }
    }
  }

  /// Whether a name of bodies or things begins at `place` with what could be a word of duty.
  private static func isNoun(_ prose: Prose, _ place: Int) -> Bool {
    guard prose.end(ofAny: nouns, at: place) != nil else { return false }
    // `Sở Y tế tổ chức, triển khai …`: a second duty follows the comma.
    if prose.has("tổ chức, ", at: place) { return end(prose, at: prose.skipSpaces(place + 8)) == nil }
    return prose.end(ofAny: events, at: place) == nil
  }

  /// `không được tổ chức liên hoan` forbids something; `không được xếp loại cao hơn …` is a rule of rating and tells nobody to act.
  private static func forbids(_ prose: Prose, after end: Int) -> Bool {
    let rules: [Phrase] = [
      "đánh giá", "xét", "bổ nhiệm", "giới thiệu", "khen thưởng", "thanh toán", "tuyển dụng", "phê duyệt", "công bố",
      "giải quyết",
      "giao", "hỗ trợ", "điều động", "luân chuyển", "đề cử",
    ]
    let next = prose.skipSpaces(end)
    if prose.end(ofAny: rules, at: next) != nil { return false }
    let acts: [Phrase] = [
      "để", "chủ quan", "lơ là", "chậm trễ", "tự ý", "đùn đẩy", "né tránh", "lợi dụng", "gây", "làm", "thu", "phép",
    ]
    return self.end(prose, at: next) != nil || prose.end(ofAny: acts, at: next) != nil
  }

  /// `các đảng ủy, lãnh đạo các sở, ban, ngành`: behind a comma or "và", before bodies, the leaders are meant.
  private static func namesLeaders(_ prose: Prose, at place: Int, before: Int) -> Bool {
    guard before > 0, ",;".unicodeScalars.contains(prose.folded[before - 1]) || prose.has("và", at: before - 2) else {
      return false
    }
    return BodyWords.isLed(prose, at: prose.skipSpaces(place + 8))
  }

  /// The first duty after the name that begins at `start`, or the sign before it.
  static func find(_ prose: Prose, from start: Int, limit: Int, isSure: Bool) -> Found {
    var end = start
    var aside: Int?
    var time: Int?
    while end < limit {
      if let next = skipParentheses(prose, end) {
        end = next
        continue
      }
      if isEnd(prose, end, from: start, isSure: isSure) { break }
      if end > start, prose.folded[end - 1] == " " {
        if aside == nil, prose.end(ofAny: asides, at: end) != nil { aside = end }
        if time == nil, aside == nil, isTime(prose, at: end) { time = end }
        if isDuty(prose, at: end) || (isSure || aside != nil) && prose.end(ofAny: ["yêu cầu", "đề nghị"], at: end) != nil {
          break
        }
      }
      end += 1
    }
    return Found(end: end, nameEnd: time ?? aside ?? end, actionStart: time ?? end)
  }

  /// Whether a time is told at `place`: `trước ngày`, `trước 17 giờ`.
  private static func isTime(_ prose: Prose, at place: Int) -> Bool {
    prose.end(ofAny: times, at: place) != nil
      || prose.has("trước", at: place) && FoldedScalars.isDigit(prose.scalar(prose.skipSpaces(place + 5)))
  }

  /// A short remark in brackets belongs to the name: `các ông (bà)`, `Ban Quản lý dự án (gọi tắt là Ban)`.
  private static func skipParentheses(_ prose: Prose, _ place: Int) -> Int? {
    guard prose.folded[place] == "(" else { return nil }
    let last = min(place + 40, prose.count)
    guard let close = (place..<last).first(where: { prose.folded[$0] == ")" }), [" ", ":"].contains(prose.scalar(close + 1))
    else {
      return nil
    }
    return close + 1
  }

  private static func isEnd(_ prose: Prose, _ place: Int, from start: Int, isSure: Bool) -> Bool {
    switch prose.folded[place] {
    case "(", "|": return true
    // `TP. Hồ Chí Minh`, `TT. Đồng Mẫu`.
    case ".": return prose.scalar(place + 1) != " " || SentenceEnd.stands(prose, at: place)
    // `các Bộ: Công an, Tài chính`, `Giám đốc các sở: Nội vụ, Tài chính`.
    case ":":
      func follows(_ lists: [Phrase]) -> Bool {
        lists.contains { place - $0.count >= start && prose.has($0, at: place - $0.count) }
      }
      if follows(Self.lists) { return false }
      // `UBND các phường: Tăng cường …` is a label: places are not called by words of duty.
      let next = prose.skipSpaces(place + 1)
      return !follows(Self.places) || next >= prose.count || !FoldedScalars.isUpper(prose.scalars[next])
        || self.end(prose, at: next) != nil
    // `A; B; C chủ động …`: one duty of several bodies.
    case ";":
      let next = prose.skipSpaces(place + 1)
      return !isSure && !(next < prose.count && FoldedScalars.isUpper(prose.scalars[next]) && BodyWords.isBody(prose, at: next))
    default: return false
    }
  }

  /// Whether the words from `start` to the duty at `end` tell of it as done, or of another who orders.
  static func isTold(_ prose: Prose, from start: Int, to end: Int, isSure: Bool) -> Bool {
    let last = prose.skipSpacesBack(end)
    if tales.contains(where: { prose.has($0, at: last - $0.count) }) { return true }
    if prose.has("liên hệ", at: end) || isNotice(prose, end, isSure: isSure) { return true }
    // `Bộ Nội vụ trân trọng cảm ơn và rất mong Quý cơ quan phối hợp./.`: how a letter ends.
    if prose.contains(any: ["trân trọng cảm ơn", "rất mong"], from: start, to: end) { return true }
    if isSure { return false }
    return prose.contains(
      any: ["đã", "yêu cầu", "đề nghị", "nhận được", "không được", "là đơn vị", "là cơ quan", "đồng ý", "chấp thuận"],
      from: start,
      to: end)
      || isPraise(prose, end) || isDecision(prose, start, end) || isIssued(prose, end) || isClause(prose, start, end)
  }

  /// `Văn phòng thông báo để các đơn vị biết`: a dispatch that speaks of itself; `Sở Nội vụ thông báo kết quả` is a task.
  private static func isNotice(_ prose: Prose, _ place: Int, isSure: Bool) -> Bool {
    guard prose.has("thông báo", at: place) else { return false }
    let topics: [Phrase] = [
      "kết quả", "danh sách", "công khai", "lịch", "rộng rãi", "kịp thời", "bằng văn bản", "thời gian", "cụ thể", "tình hình",
      "ngay",
      "thường xuyên",
    ]
    let closing = prose.contains(any: ["biết", "như sau"], from: place, to: place + 300)
    return closing || !isSure && prose.end(ofAny: topics, at: prose.skipSpaces(place + 9)) == nil
  }

  /// `Bộ Chính trị ghi nhận, đánh giá cao …`: what the issuer thinks of others.
  private static func isPraise(_ prose: Prose, _ place: Int) -> Bool {
    if prose.has("đánh giá cao", at: place) { return true }
    guard prose.has("ghi nhận", at: place) else { return false }
    let next = prose.skipSpaces(place + 8)
    return prose.scalar(next) == "," || prose.end(ofAny: ["và", "những", "sự", "kết quả", "nỗ lực", "cố gắng"], at: next) != nil
  }

  /// `Ban Thường vụ Tỉnh ủy thống nhất chủ trương …`: what those decide who give orders.
  private static func isDecision(_ prose: Prose, _ start: Int, _ place: Int) -> Bool {
    guard prose.has("thống nhất", at: place) else { return false }
    let deciders: [Phrase] = [
      "ban thường vụ", "thường trực", "bộ chính trị", "ban bí thư", "thủ tướng", "chính phủ", "ủy ban nhân dân tỉnh",
      "ủy ban nhân dân thành phố", "ubnd tỉnh", "ubnd thành phố",
    ]
    return prose.end(ofAny: deciders, at: start).map { !prose.has("các", at: prose.skipSpaces($0)) } ?? false
  }

  /// `Ban Thường vụ Tỉnh ủy ban hành Công văn số 5-CV/TU`, `Bộ Nội vụ có văn bản số 5/BNV`: a document that has its number.
  private static func isIssued(_ prose: Prose, _ place: Int) -> Bool {
    let acts: [Phrase] = ["ban hành", "có văn bản", "có báo cáo", "có kế hoạch", "ký", "gửi"]
    guard prose.end(ofAny: acts, at: place) != nil, let number = prose.find("số", from: place, to: place + 40) else {
      return false
    }
    return FoldedScalars.isDigit(prose.scalar(prose.skipSpaces(number + 2)))
      && !prose.folded[place..<number].contains { ",;.:".unicodeScalars.contains($0) }
  }

  /// What bodies are said to have where that only tells which of them are meant.
  private static let qualities: [Phrase] = [
    "có liên quan", "có tên", "có thẩm quyền", "có trụ sở", "có chức năng", "có dự án", "có công trình", "có tỷ lệ giải ngân",
    "có nhu cầu", "có nguy cơ", "có biển", "có đê",
  ]

  /// Whether more than a name stands there: `Nhóm có dưới 05 đối tượng xếp loại “Tốt”`.
  private static func isClause(_ prose: Prose, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { place in
      if "“”\"".unicodeScalars.contains(prose.folded[place]) { return true }
      return prose.has("có", at: place) && prose.end(ofAny: qualities, at: place) == nil
    }
  }

  /// Whether the order at `place` is told of or none, as in `được giao`, `theo yêu cầu`, `bàn giao`.
  static func isToldOrder(_ prose: Prose, at place: Int) -> Bool {
    let last = prose.skipSpacesBack(place)
    let before: [Phrase] = ["được", "đã", "theo", "sự", "các", "những", "đáp ứng", "bàn", "chuyển", "việc"]
    return before.contains { prose.has($0, at: last - $0.count) }
  }

  /// Whether the words at `place` are written in capitals, as in the title of a section.
  static func isShouted(_ prose: Prose, at place: Int) -> Bool {
    let letters = prose.scalars[min(place, prose.count)..<min(place + 16, prose.count)].filter(FoldedScalars.isLetter)
    return letters.count > 3 && letters.allSatisfy(FoldedScalars.isUpper)
  }
}
