import Dispatches
import Domain
import Testing

/// Words of duty, names that sound like them, and what only sounds like an order.
@Suite struct DutyTests {
  private static func tasks(_ body: String) -> [String] {
    Samples.read(
      "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n\nSố: 5/UBND-TH\n\nĐồng Mẫu, ngày 02 tháng 3 năm 2026\n\nKính gửi: Các sở.\n\n\(body)"
    )
    .assignments.map { "\($0.body) → \($0.action)" }
  }

  @Test(arguments: [
    "tổ chức hội nghị tổng kết", "tổ chức đoàn kiểm tra", "tổ chức, triển khai thực hiện", "đẩy nhanh tiến độ, hoàn thành sớm",
    "có phương án cụ thể", "có văn bản trả lời", "không để xảy ra thất thoát", "không được tổ chức liên hoan",
    "thông báo kết quả cho thí sinh", "chấp hành quy định", "tuân thủ quy trình", "sử dụng kinh phí đúng mục đích",
    "sửa đổi quy định, trình cấp trên", "kết nối dữ liệu", "chia sẻ dữ liệu", "tích hợp dữ liệu", "đầu tư thiết bị",
    "mua sắm thiết bị",
    "quyết toán dự án", "tiết kiệm chi", "cải cách thủ tục", "cắt giảm chi phí", "sơ tán dân", "di dời các hộ",
    "nắm chắc tình hình", "khởi công công trình", "thi công ba ca", "hoàn trả mặt bằng", "ký hợp đồng", "đàm phán giá",
    "khen thưởng kịp thời", "phát động phong trào", "gia hạn hợp đồng", "xác nhận hồ sơ", "treo cờ", "cho học sinh nghỉ học",
    "yêu cầu nhà thầu tăng ca", "giao nhiệm vụ cho từng phòng", "xin ý kiến cấp trên", "quyết liệt thực hiện",
    "phấn đấu hoàn thành", "mời chuyên gia tham gia",
  ])
  func `a body is told to do it, with an order before it or none`(duty: String) {
    #expect(Self.tasks("1. Sở Y tế \(duty).") == ["Sở Y tế → \(duty)"])
    #expect(Self.tasks("1. Giao Sở Y tế \(duty).") == ["Sở Y tế → \(duty)"])
  }

  @Test(arguments: [
    ("Các đơn vị sử dụng ngân sách nộp báo cáo.", "Các đơn vị sử dụng ngân sách"),
    ("Giao nhà đầu tư hạ tầng khẩn trương.", "nhà đầu tư hạ tầng"),
    ("Chủ đầu tư, đơn vị thi công tăng ca.", "Chủ đầu tư, đơn vị thi công"),
    ("Hội đồng thi đua, khen thưởng xã họp.", "Hội đồng thi đua, khen thưởng xã"),
    ("Các đảng ủy, lãnh đạo các cơ quan, đơn vị tổ chức quán triệt.", "Các đảng ủy, lãnh đạo các cơ quan, đơn vị"),
    ("Tập thể lãnh đạo các sở, ban, ngành tổ chức kiểm điểm.", "Tập thể lãnh đạo các sở, ban, ngành"),
    ("Đảng ủy xã Mẫu lãnh đạo các chi bộ thực hiện.", "Đảng ủy xã Mẫu"),
    ("Đảng ủy xã Mẫu lãnh đạo, chỉ đạo các chi bộ.", "Đảng ủy xã Mẫu"),
    ("Giao Vụ Giáo dục thường xuyên tổng hợp.", "Vụ Giáo dục thường xuyên"),
    (
      "Các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên báo cáo.",
      "Các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên"
    ),
    ("Sở Giáo dục và Đào tạo thường xuyên kiểm tra.", "Sở Giáo dục và Đào tạo"),
    ("UBND các phường: Mẫu Hạ, Mẫu Thượng tăng cường kiểm tra.", "UBND các phường: Mẫu Hạ, Mẫu Thượng"),
    ("Giao UBND các phường: Mẫu Hạ, Mẫu Thượng tăng cường kiểm tra.", "UBND các phường: Mẫu Hạ, Mẫu Thượng"),
    ("UBND các phường: Tăng cường kiểm tra.", "UBND các phường"), ("Thuế Thành phố chủ trì.", "Thuế Thành phố"),
    ("Thống kê tỉnh rà soát.", "Thống kê tỉnh"), ("Tỉnh Đồng Mẫu rà soát.", "Tỉnh Đồng Mẫu"),
    ("Thành phố Đồng Mẫu rà soát.", "Thành phố Đồng Mẫu"), ("Địa phương rà soát.", "Địa phương"),
    ("Mỗi đơn vị gửi 01 báo cáo.", "Mỗi đơn vị"), ("Từng cơ quan rà soát.", "Từng cơ quan"),
    ("Ngành Y tế rà soát.", "Ngành Y tế"), ("Lực lượng Công an tuần tra, kiểm tra.", "Lực lượng Công an"),
    ("Các địa phương có tỷ lệ giải ngân thấp làm rõ nguyên nhân.", "Các địa phương có tỷ lệ giải ngân thấp"),
    ("Lực lượng Công an tăng cường tuần tra.", "Lực lượng Công an"),
  ])
  func `a name ends where the duty begins`(text: String, body: String) {
    #expect(Samples.read("Kính gửi: Sở Y tế.\n\n1. \(text)").assignments.map(\.body).first ?? "" == body)
  }

  @Test(arguments: [
    "- Người đứng đầu không được xếp loại cao hơn mức của tập thể do mình trực tiếp phụ trách.",
    "1. Bộ Chính trị, Ban Bí thư ghi nhận, đánh giá cao các cấp ủy đã triển khai thực hiện.",
    "1. Ban Thường vụ Tỉnh ủy ban hành Công văn số 5-CV/TU về việc báo cáo.",
    "1. Ban Thường vụ Tỉnh ủy cơ bản thống nhất chủ trương sửa đổi Quy chế.",
    "1. Bộ Nội vụ có văn bản số 15/BNV-CC về việc báo cáo.", "1. Xã Mẫu là đơn vị đi đầu trong tổ chức thực hiện.",
    "1. Thống kê số liệu, báo cáo kết quả.", "1. Địa phương nào chậm phải giải trình.",
    "Ủy ban nhân dân tỉnh báo cáo Bộ Nội vụ xem xét, chỉ đạo./.", "1. Văn phòng thông báo để các cơ quan biết.",
  ])
  func `rules, praise and what the issuer says of itself are no tasks`(text: String) {
    #expect(Self.tasks("I. NỘI DUNG\n\n\(text)").isEmpty)
  }

  @Test(arguments: [
    "1. Ngày 05/02/2026, Ban Thường vụ Tỉnh ủy ban hành Công văn số 5-CV/TU; trong đó yêu cầu các đảng ủy gửi báo cáo. Đến nay còn chậm.",
    "1. Tại Công văn số 5-CV/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy yêu cầu các đảng ủy gửi báo cáo.",
    "1. Tại Công văn số 5-CV/TU, ngày 05/02/2026, Ban Thường vụ Tỉnh ủy yêu cầu các đảng ủy gửi báo cáo.",
    "- Công văn số 5/VP-TH ngày 05/02/2026 của Văn phòng Chính phủ về việc giao Bộ Mẫu xây dựng đề án.",
  ])
  func `what another document orders is no order of this one`(text: String) {
    #expect(Self.tasks(text).isEmpty)
  }

  @Test(arguments: [
    "1. Thực hiện Công văn số 5/BNV-CC, Ủy ban nhân dân tỉnh yêu cầu các sở gửi báo cáo.",
    "1. Tại Công văn số 5/BNV-CC ngày 05/02/2026 của Bộ Nội vụ có nhiều việc mới, Ủy ban nhân dân tỉnh yêu cầu các sở gửi báo cáo.",
  ])
  func `what the issuer orders at another document is its own order`(text: String) {
    #expect(Self.tasks(text) == ["các sở → gửi báo cáo"])
  }
}
