import Dispatches
import Domain
import Testing

/// Where sentences end, and how far what a body must do reaches over them.
@Suite struct SentenceTests {
  private static func tasks(_ body: String) -> [String] {
    Samples.read("Kính gửi: Các xã.\n\nỦy ban nhân dân tỉnh có ý kiến như sau:\n\n\(body)").assignments.map {
      "\($0.body) → \($0.action)"
    }
  }

  @Test(arguments: [
    ("Sở Mẫu phối hợp với Sở Y tế. Ủy ban nhân dân tỉnh đánh giá cao việc này.", "Sở Mẫu → phối hợp với Sở Y tế"),
    ("Sở Mẫu rà soát theo quy mô. Đây là việc khó.", "Sở Mẫu → rà soát theo quy mô"),
    ("Sở Mẫu lấy ý kiến các xã. Đây là việc khó.", "Sở Mẫu → lấy ý kiến các xã"),
    ("Sở Mẫu bảo đảm đạt 95%. Đây là việc khó.", "Sở Mẫu → bảo đảm đạt 95%"),
    ("Sở Mẫu xem xét, cho ý. Đây là việc khó.", "Sở Mẫu → xem xét, cho ý"),
    ("Sở Mẫu rà soát vật tư, v.v. Đây là việc khó.", "Sở Mẫu → rà soát vật tư, v.v"),
    ("Sở Mẫu chăm lo cuộc sống ấm no. Đây là việc khó.", "Sở Mẫu → chăm lo cuộc sống ấm no"),
  ])
  func `a full stop behind a short word ends the sentence`(text: String, task: String) {
    #expect(Self.tasks("1. Yêu cầu " + text) == [task])
  }

  @Test(arguments: [
    "báo cáo UBND TP. Đồng Mẫu", "làm việc với TX. Đồng Mẫu", "mời PGS. TS. Nguyễn Văn Mẫu", "mời ThS. Trần Thị Thử",
    "mời PGS.TS. Nguyễn Văn Mẫu", "trao đổi với đ/c. Nguyễn Văn Mẫu", "rà soát địa bàn Q. Một", "bổ sung vật tư, v.v. cho các xã",
    "cung cấp số liệu tại tr. 5", "rà soát biểu mẫu No. 12", "mời BS. Nguyễn Văn Mẫu", "đối chiếu điểm b. Khoản 2",
  ])
  func `a full stop behind what is written short ends none`(action: String) {
    #expect(Self.tasks("1. Giao Sở Mẫu \(action).") == ["Sở Mẫu → \(action)"])
  }

  @Test(arguments: [
    "rà soát hồ sơ. Hoàn thành trước ngày 15/3/2027", "rà soát hồ sơ. Việc rà soát phải khách quan",
    "rà soát hồ sơ. Trong quá trình thực hiện, nếu có vướng mắc, báo cáo Sở Thử",
    "rà soát hồ sơ. Hằng năm báo cáo kết quả về Sở Thử. Không để chậm trễ", "rà soát hồ sơ. (ii) Chỉ đạo phòng Mẫu lập biểu",
    "rà soát việc chuyển hồ sơ. Đồng thời, khẩn trương trả lời các xã", "rà soát hồ sơ. Định kỳ hằng tháng báo cáo Sở Thử",
    "rà soát hồ sơ. Trường hợp hồ sơ thiếu thì đối chiếu lại",
  ])
  func `sentences that go on telling a body what to do are of its task`(action: String) {
    #expect(Self.tasks("1. Giao Sở Mẫu \(action).") == ["Sở Mẫu → \(action)"])
    let point = "R" + action.dropFirst()
    #expect(Self.tasks("1. Sở Mẫu:\n\n- Lập biểu.\n\n- \(point).") == ["Sở Mẫu → Lập biểu", "Sở Mẫu → \(point)"])
  }

  @Test(arguments: [
    "Đây là việc khó.", "Công tác này đã đạt kết quả.", "Việc rà soát đã hoàn thành.", "Sở Thử tổng hợp.",
    "Định kỳ hằng quý, Sở Thử báo cáo tỉnh.", "Đồng thời, cấp ủy cơ sở phải nắm tình hình.",
    "Thông báo để các đơn vị biết, thực hiện.", "Kiểm tra cho thấy còn sai sót.", "Đối với Sở Thử: tình hình chậm.",
    "Kết quả rà soát là căn cứ xếp loại.", "Trân trọng.", "Thanh tra tỉnh kiểm tra việc thực hiện trước ngày 15/5/2027.",
    "Trên cơ sở đó, từng chi bộ rà soát.", "Đối với cấp xã: Chủ tịch xã chỉ đạo.", "Hướng dẫn số 5-HD/TU có hiệu lực.",
    "Việc chi trả do Sở Tài chính chủ trì, phải hoàn thành.", "Lãnh đạo Ủy ban nhân dân các xã chỉ đạo.",
  ])
  func `a sentence of another or of what is ends the task`(next: String) {
    let own = Self.tasks("1. Giao Sở Mẫu rà soát hồ sơ. \(next)").filter { $0.hasPrefix("Sở Mẫu") }
    #expect(own == ["Sở Mẫu → rà soát hồ sơ"])
  }

  @Test func `a body may be written short`() {
    #expect(Self.tasks("1. Giao TT. Mẫu rà soát hồ sơ.") == ["TT. Mẫu → rà soát hồ sơ"])
    #expect(Self.tasks("1. Giao UBND P. Mẫu rà soát hồ sơ.") == ["UBND P. Mẫu → rà soát hồ sơ"])
  }

  @Test func `who issued a document is not sought beyond the sentence`() {
    let text = "1. Thực hiện ý kiến của Sở Y tế. Công văn số 12/SNV-VP ngày 05/3/2026 của Sở Nội vụ có hướng dẫn."
    #expect(Samples.read("Kính gửi: Các xã.\n\n\(text)").citations.map(\.issuer) == ["Sở Nội vụ"])
  }
}
