/// A small content folder with one row or two in every table: what tests break a cell of.
enum SmallContent {
  static let files: [String: String] = [
    "site.toml": """
    title = "Kiểm điểm, đánh giá, xếp loại năm 2025"
    period = "2025"
    as-of = 2026-04-15

    [issuer]
    side = "party"
    parent = "TỈNH ỦY ĐỒNG MẪU"
    name = "BAN TỔ CHỨC"
    place = "Đồng Mẫu"

    """,
    "units.csv": """
    Mã đơn vị,Tên đơn vị,Loại đơn vị,Đơn vị cấp trên,Khối,Thứ tự
    tinh-uy,Tỉnh ủy,Tỉnh ủy,,Đảng,1
    xa-a,Đảng ủy xã A,Xã,tinh-uy,Đảng,2

    """,
    "groups.csv": """
    Mã nhóm,Tên nhóm,Cấp có thẩm quyền,Tỷ lệ tối đa,Căn cứ tỷ lệ,Số quyết định
    ttld,Tập thể lãnh đạo xã,Ban Thường vụ Tỉnh ủy,20,,

    """,
    "ratings/2025.csv": """
    Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Chức vụ,Vai trò,Nhóm,Xếp loại,Tổng điểm,Nhiệm vụ giao,Hoàn thành,Đúng hạn,Vượt mức,Ngày kiểm điểm,Ngày quyết định
    xa-a.ttld,xa-a,TTLĐ,Ban Thường vụ Đảng ủy xã A,,,ttld,HTT,85,20,20,20,3,10/12/2025,25/12/2025
    xa-a.bt,xa-a,CBLĐ,Nguyễn Văn An,Bí thư,người đứng đầu,,HTXS,92,20,20,20,7,10/12/2025,26/12/2025

    """,
    "discipline.csv": """
    Mã đối tượng,Mã đơn vị,Kỳ,Ngày,Loại,Liên quan chức trách,Nơi vi phạm,Số văn bản
    xa-a.bt,,2024,05/6/2024,khiển trách,có,,01-QĐ/UBKT

    """,
    "axes/2026-Q1.csv": """
    Mã đối tượng,Trục,Điểm tối đa,Điểm,Không áp dụng
    xa-a.bt,1,20,18,

    """,
    "plans.csv": """
    Mã kế hoạch,Mã đơn vị,Kỳ,"Số, ký hiệu",Ngày ban hành,Người chịu trách nhiệm chính
    kh-a,xa-a,2025,05-KH/ĐU,20/3/2026,Nguyễn Văn An

    """,
    "remediation.csv": """
    Mã hạn chế,Mã kế hoạch,Mã đơn vị,Kỳ phát hiện,Nguồn,Nhóm,Biểu hiện cụ thể,Nguyên nhân,Loại nguyên nhân,Mức độ ảnh hưởng,Giải pháp trọng tâm,Cách làm cụ thể,Sản phẩm đầu ra,Thời hạn,Người chịu trách nhiệm chính,Người theo dõi,Tình trạng,Mức độ (%)
    hc-1,kh-a,xa-a,2025,Kiểm điểm,1,Chậm ban hành quy chế,Chưa quyết liệt,chủ quan,Ảnh hưởng tiến độ,Ban hành quy chế,Giao văn phòng,Quy chế,01/4/2026,Nguyễn Văn An,Trần Thị Bình,đang khắc phục,50

    """,
    "progress.csv": """
    Mã hạn chế,Ngày,Loại,Mức độ (%),Nội dung
    hc-1,31/3/2026,tháng,50,Đã dự thảo

    """,
    "obligations.csv": """
    Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện,Hạn,Nơi nhận,Qua
    nv-1,Báo cáo rà soát,412-CV/TU,xa-a,10/4/2026,Ban Thường vụ Tỉnh ủy,Ban Tổ chức Tỉnh ủy

    """,
    "submissions.csv": """
    Mã nghĩa vụ,Mã đơn vị,Ngày gửi,"Số, ký hiệu",Qua
    nv-1,xa-a,10/4/2026,12-BC/ĐU,Ban Tổ chức Tỉnh ủy

    """,
    "dossiers.csv": """
    Mã đối tượng,Kỳ,Thành phần,Có
    xa-a.bt,2025,Bản kiểm điểm cá nhân,có

    """,
    "waivers.csv": """
    Mã quy tắc,Mã đối tượng,Mã đơn vị,Mã nhóm,Kỳ,Lý do,Cấp quyết định,Số văn bản,Ngày,Hết hạn
    TR01,xa-a.bt,,,2025,Đã rà soát,Ban Thường vụ Tỉnh ủy,15-QĐ/TU,01/4/2026,

    """,
    "commentary/xa-a.md": "## Nhận xét\n\nĐảng ủy xã A đã *rà soát* kết quả.\n",
    "commentary/index.md": "Nhận xét chung.\n",
  ]

  /// One cell of each table and what to put there, which must give exactly one error each.
  static let breaks: [(file: String, old: String, new: String, column: String)] = [
    ("units.csv", "Đảng,2", "Đảng,hai", "Thứ tự"),
    ("groups.csv", ",20,,", ",30,,", "Tỷ lệ tối đa"),
    ("ratings/2025.csv", "HTXS", "xuất xắc", "Xếp loại"),
    ("discipline.csv", "05/6/2024", "31/02/2024", "Ngày"),
    ("axes/2026-Q1.csv", "bt,1,", "bt,7,", "Trục"),
    ("plans.csv", "20/3/2026", "20/3/26", "Ngày ban hành"),
    ("remediation.csv", "đang khắc phục", "đang làm", "Tình trạng"),
    ("progress.csv", "hc-1,", "hc-9,", "Mã hạn chế"),
    ("obligations.csv", ",xa-a,", ",xa-b,", "Đơn vị thực hiện"),
    ("submissions.csv", "10/4/2026", "4/2026", "Ngày gửi"),
    ("dossiers.csv", ",có", ",chắc có", "Có"),
    ("waivers.csv", "01/4/2026", "ngày 1", "Ngày"),
  ]

  /// Writes the files into `folder`/Content.
  static func write(to folder: TemporaryFolder, changing change: (String, String) -> String = { $1 }) throws {
    for (name, text) in files { try folder.write(change(name, text), to: "Content/\(name)") }
  }
}
