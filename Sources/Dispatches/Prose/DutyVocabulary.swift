/// The words that `DutyWords` knows: what bodies are told, and names that begin or go on like such words.
enum DutyVocabulary {
  static let duties: [Phrase] = [
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
    "phát sóng", "cấu hình", "giúp", "thừa ủy quyền", "thay mặt", "thừa lệnh", "lấy kết quả", "lấy số liệu", "lấy phiếu",
    "định hướng",
    "trực ban", "gác trực", "tổng kiểm tra", "thay thế",
    "lùi thời hạn", "lùi thời gian", "tiêm phòng", "nâng cấp", "phát hành", "tất toán", "lắng nghe", "gương mẫu", "thông tin",
  ]

  /// Names that begin like a word of duty.
  static let nouns: [Phrase] = [
    "tổ chức đảng", "tổ chức, ", "tổ chức chính trị", "tổ chức có", "tổ chức cơ sở", "tổ chức được", "tổ chức trực thuộc",
    "tổ chức thuộc", "tổ chức liên quan", "tổ chức đoàn", "tổ chức hội", "tổ chức xã hội", "tổ chức tín dụng", "tổ chức khác",
    "kiểm tra đảng", "tự vệ", "tự quản", "tự chủ", "tự do", "tự nhiên", "xét xử", "họp báo", "dự toán", "dự án", "dự phòng",
    "dự thảo", "dự trữ", "dự bị", "dự báo", "dự kiến", "ký túc xá",
    "sử dụng đất", "sử dụng ngân sách", "sử dụng lao động", "sử dụng vốn", "sử dụng dịch vụ", "sử dụng cán bộ",
    "sử dụng công chức",
    "sử dụng viên chức", "mua sắm tập trung", "là đơn vị đi đầu", "là đơn vị dẫn đầu", "là đơn vị sự nghiệp",
    "là đơn vị trực thuộc",
    "chuyển đổi số", "chuyển giao", "đổi mới sáng tạo", "nhập khẩu", "mở đầu", "giúp việc", "quản lý của",
    "quản lý nhà nước thuộc",
    "tổ chức hành chính", "tổ chức khoa học", "tổ chức kinh tế", "tổ chức quốc tế", "tổ chức phi chính phủ", "tổ chức nước ngoài",
    "tổ chức cung ứng", "tổ chức chủ quản", "tổ chức nghề nghiệp", "tổ chức hành nghề", "tổ chức công đoàn", "tổ chức cá nhân",
    "tổ chức ở",
  ]

  /// What is held, though its name begins like that of bodies: `tổ chức hội nghị`, `tổ chức đoàn kiểm tra`.
  static let events: [Phrase] = [
    "tổ chức hội nghị", "tổ chức hội thảo", "tổ chức hội thi", "tổ chức hội chợ", "tổ chức hội diễn", "tổ chức hội thao",
    "tổ chức hội đàm", "tổ chức đoàn kiểm tra", "tổ chức đoàn công tác", "tổ chức đoàn giám sát", "tổ chức đoàn đi",
  ]

  /// Words after which a word of duty is part of a name: `đơn vị sự nghiệp công lập`, `tập thể lãnh đạo`.
  static let compounds: [(duty: Phrase, before: [Phrase])] = [
    ("lập", ["công", "thành", "độc", "xác"]), ("lãnh đạo", ["tập thể", "ban", "cán bộ", "đồng chí", "các"]),
    ("chỉ đạo", ["ban"]), ("kiểm tra", ["ủy ban", "đoàn", "tổ"]),
    ("giám sát", ["đoàn", "tổ", "cục quản lý,", "vụ quản lý,", "cơ quan thanh tra,"]),
    (
      "tổ chức",
      ["ban", "các", "cơ quan,", "đơn vị,", "địa phương,", "ngành,", "cá nhân,", "đoàn thể,", "mọi", "từng"]
    ),
    ("tham mưu", ["cơ quan", "chuyên trách", "các ban", "bộ phận"]), ("xây dựng", ["đầu tư", "công trình", "các ban"]),
    ("làm việc", ["ngày"]), ("tổng hợp", ["bộ phận"]), ("theo dõi", ["bộ phận"]),
    ("hỗ trợ", ["quỹ"]), ("đánh giá", ["hội đồng", "tổ"]), ("phân công", ["được"]), ("chủ trì", ["được giao", "được phân công"]),
    ("thực hiện", ["được giao", "được phân công"]), ("thẩm định", ["hội đồng", "cơ quan"]), ("lựa chọn", ["đấu thầu"]),
    ("tiếp nhận", ["bộ phận"]),
    ("trình", ["tờ", "quy", "chương", "công", "quá", "lộ", "hành", "giáo"]),
    ("vận hành", ["đơn vị", "ban", "trung tâm", "quản lý"]),
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
      [
        "ban", "cơ quan", "cán bộ", "đơn vị", "nhà nước", "bộ phận", "người", "viên chức", "công chức", "chuyên", "diện", "cấp",
        "phạm vi", "tham mưu,",
      ]
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
    ("mời", ["khách", "giấy", "kính", "được", "thành phần", "bên"]), ("lắp đặt", ["đơn vị", "nhà thầu", "công ty"]),
    ("tiết kiệm", ["quỹ", "hành"]), ("thanh toán", ["trung gian"]), ("thực hành", ["trường", "cơ sở", "trung tâm"]),
    ("trang bị", ["được"]),
    ("gia hạn", ["được"]), ("trực ban", ["thường"]), ("thay thế", ["được", "bị", "sửa đổi,"]),
    ("định hướng", ["các", "và", "theo"]), ("thu gom", ["đơn vị", "công ty"]), ("cưỡng chế", ["ban", "tổ", "bị"]),
  ]

  /// How something is to be done: these do not follow the verb "tổ chức".
  static let manners: [Phrase] = [
    "tập trung", "khẩn trương", "tiếp tục", "chủ động", "nghiêm túc", "thường xuyên", "kịp thời", "cần", "phải", "có trách nhiệm",
    "chịu trách nhiệm", "căn cứ", "nghiên cứu",
  ]

  /// What bodies are said to have where that only tells which of them are meant.
  static let qualities: [Phrase] = [
    "có liên quan", "có tên", "có thẩm quyền", "có trụ sở", "có chức năng", "có dự án", "có công trình", "có tỷ lệ giải ngân",
    "có nhu cầu", "có nguy cơ", "có biển", "có đê",
  ]

  /// Bodies and persons of a kind: what is said behind them tells which of them are meant.
  static let kinds: [Phrase] = [
    "các", "cơ quan", "đơn vị", "tổ chức", "người", "cá nhân", "thủ trưởng", "trưởng", "bộ phận", "doanh nghiệp", "chủ đầu tư",
    "nhà thầu", "công chức", "cán bộ", "chủ quản", "mỗi", "từng", "hội đồng", "ubnd", "ủy ban nhân dân", "thành viên",
  ]
}
