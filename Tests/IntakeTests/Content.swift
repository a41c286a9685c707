import Diagnostics
import Domain
import Foundation
import Testing

@testable import Intake

/// A content folder in the temporary folder, gone with its value.
final class Content {
  let path: String
  /// Holds no ratings: that they are missing is then no news of the test.
  private let isBare: Bool

  /// Writes `files`, path → text.
  convenience init(_ files: [String: String]) throws { try self.init(bytes: files.mapValues { Array($0.utf8) }) }

  init(bytes: [String: [UInt8]]) throws {
    isBare = !bytes.keys.contains { $0.hasPrefix("ratings/") }
    path = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in bytes { try write(name, bytes) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// What `Intake` makes of it, whose rows must all be accounted for.
  func read(
    _ overrides: ContentOverrides = .init(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws(IntakeFailure) -> Loaded {
    do throws(IntakeFailure) {
      let loaded = try Intake.load(folder: path, overrides: overrides)
      RowAccounts.check(loaded, sourceLocation: sourceLocation)
      return loaded
    } catch {
      RowAccounts.check(error.tables, sourceLocation: sourceLocation)
      throw error
    }
  }

  /// The dataset and the warnings; a failure is an issue of the test that shows its first problems.
  func load(_ overrides: ContentOverrides = .init(), sourceLocation: SourceLocation = #_sourceLocation) throws -> Loaded {
    do throws(IntakeFailure) {
      let loaded = try read(overrides, sourceLocation: sourceLocation)
      return Loaded(dataset: loaded.dataset, diagnostics: news(loaded.diagnostics))
    } catch {
      Issue.record("\(error.diagnostics.prefix(5).map(\.text))", sourceLocation: sourceLocation)
      throw error
    }
  }

  /// What is wrong with it; nil if it can be read.
  func failure(
    _ overrides: ContentOverrides = .init(), sourceLocation: SourceLocation = #_sourceLocation
  ) -> IntakeFailure? {
    do throws(IntakeFailure) {
      _ = try read(overrides, sourceLocation: sourceLocation)
      return nil
    } catch {
      return IntakeFailure(
        diagnostics: news(error.diagnostics), tables: error.tables, unreadable: error.unreadable, settings: error.settings)
    }
  }

  private func news(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    isBare ? diagnostics.filter { $0.code != "ratings-missing" } : diagnostics
  }

  /// Everything reported, whether the content can be read or not.
  var diagnostics: [Diagnostic] {
    do throws(IntakeFailure) { return news(try read().diagnostics) } catch { return news(error.diagnostics) }
  }

  /// `file:line:position code column` of everything reported.
  var places: [String] { diagnostics.map(\.place) }
}

extension Diagnostic {
  /// `file:line:position code column`, with `-` for what is not there.
  var place: String {
    "\(file):\(line.map(String.init) ?? "-"):\(position.map(String.init) ?? "-") \(code) \(column ?? "-")"
  }
}

extension Content {
  static let site = """
    title = "Kiểm điểm năm 2025"
    period = "2025"
    as-of = 2026-04-15

    """

  /// Every table with at least one row, all of it valid.
  static let whole: [String: String] = [
    "site.toml": site,
    "units.csv": """
    Mã đơn vị,Tên đơn vị,Loại đơn vị,Đơn vị cấp trên,Khối,Thứ tự
    tinh,Tỉnh ủy,Tỉnh ủy,,Đảng,1
    xa-a,Xã A,"Xã, phường",tinh,Đảng,2
    xa.b,Xã B,"Xã, phường",TINH,Nhà nước,
    """,
    "groups.csv": """
    Mã nhóm,Tên nhóm,Cấp có thẩm quyền,Tỷ lệ tối đa,Căn cứ tỷ lệ,Số quyết định
    g1,Nhóm một,Tỉnh ủy,,,
    g2,Nhóm hai,Tỉnh ủy,25,Căn cứ,12-QĐ/TU
    """,
    "ratings/2025.csv": """
    Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Vai trò,Mã cá nhân,Nhóm,Tính tỷ lệ,Xếp loại,Tổng điểm,Nhiệm vụ giao,Hoàn thành,Đúng hạn,Vượt mức,Ngày kiểm điểm,Kiểm điểm đạt yêu cầu,Đơn vị phụ trách,Căn cứ không tính
    a.bt,xa-a,CBLĐ,Nguyễn Văn An,người đứng đầu,p1,g1,,HTXSNV,"92,5",10,10,10,4,5/12/2025,có,xa-a; xa.b,
    a.tcd,xa-a,Tổ chức đảng,Đảng bộ Xã A,,,g3,không,Hoàn thành tốt nhiệm vụ,80,10,9,8,0,05/12/2025,x,,Mới thành lập
    """,
    "ratings/2025-Q4.csv": """
    Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Xếp loại
    a.bt,xa-a,CBLĐ,Nguyễn Văn An,KHT
    b.bt,xa.b,CBLĐ,Trần Thị Bình,
    """,
    "discipline.csv": """
    Mã đối tượng,Mã đơn vị,Kỳ,Ngày,Loại,Liên quan chức trách,Nơi vi phạm,Số văn bản
    a.bt,,2025,2025-08-14,khiển trách,có,xa.b,12-QĐ/UBKT
    ,xa-a,2025,14/8/2025,kết luận suy thoái,,,
    """,
    "axes/2026-Q2.csv": """
    Mã đối tượng,Trục,Điểm tối đa,Điểm,Không áp dụng
    a.bt,1,15,"12,75",không
    a.bt,6,,,có
    """,
    "plans.csv": """
    Mã kế hoạch,Mã đơn vị,Mã đối tượng,Kỳ,"Số, ký hiệu",Ngày ban hành,Người chịu trách nhiệm chính,Cơ quan chịu trách nhiệm chung
    kh-a,xa-a,a.bt,2025,1-KH/ĐU,06/02/2026,Nguyễn Văn An,Đảng ủy Xã A
    """,
    "remediation.csv": """
    Mã hạn chế,Mã kế hoạch,Mã đơn vị,Mã đối tượng,Kỳ phát hiện,Nhóm,Biểu hiện cụ thể,Loại nguyên nhân,Thời hạn,Tình trạng,Mức độ (%)
    hc-1,kh-a,xa-a,a.bt,2025,1,Chậm tiến độ,chủ quan,30/6/2026,đang khắc phục,50
    hc-2,,xa.b,,2024,"tư tưởng chính trị, đạo đức, lối sống","Việc ""rà soát""
    còn chậm",cả hai,,đã khắc phục,100
    """,
    "progress.csv": """
    Mã hạn chế,Ngày,Loại,Mức độ (%),Nội dung,Xếp loại người phụ trách
    hc-1,27/3/2026,tháng,50,Đã kiểm tra,HTT
    """,
    "obligations.csv": """
    Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện,Hạn,Tính cả ngày hạn,Nơi nhận,Qua
    nv-1,Báo cáo rà soát,412-CV/TU,"Xã, Phường",10/4/2026,có,Tỉnh ủy,Ban Tổ chức
    nv-2,Gửi kế hoạch,,xa-a;XA.B,,,,
    nv-3,Báo cáo năm,,Tất cả,,,,
    """,
    "submissions.csv": """
    Mã nghĩa vụ,Mã đơn vị,Ngày gửi,"Số, ký hiệu",Qua
    nv-1,xa-a,03/4/2026,40-BC/ĐU,Ban Tổ chức
    """,
    "dossiers.csv": """
    Mã đối tượng,Kỳ,Thành phần,Có
    a.bt,2025,Bản kiểm điểm,chưa
    """,
    "waivers.csv": """
    Mã quy tắc,Mã đối tượng,Mã đơn vị,Mã nhóm,Kỳ,Lý do,Cấp quyết định,Số văn bản,Ngày,Hết hạn
    tr01,a.bt,,,2025,Đang thẩm định,Tỉnh ủy,236-TB/TU,30/3/2026,
    TL01,,,g3,2025,Nhóm nhỏ,Tỉnh ủy,237-TB/TU,30/3/2026,30/6/2026
    """,
    "commentary/index.md": "Nhận xét chung.\n",
    "commentary/xa-a.md": "## Xã A\n",
    "commentary/xa.b.2025.md": "Xã B năm 2025.\n",
    "dispatches/412.md": "+++\nnumberSymbol = \"412-CV/TU\"\n+++\nKính gửi: Các đảng ủy xã\n",
  ]

  /// The whole content with some files in place of its own, or without them (nil).
  static func whole(_ changes: [String: String?]) throws -> Content {
    var files = whole
    for (path, text) in changes { files[path] = text }
    return try Content(files)
  }

  /// The whole content with `old` replaced by `new` in one file.
  static func whole(_ path: String, _ old: String, _ new: String) throws -> Content {
    let text = try #require(whole[path])
    try #require(text.contains(old), "«\(old)» does not stand in \(path)")
    return try whole([path: text.replacing(old, with: new, maxReplacements: 1)])
  }

  /// Settings and one units table.
  static func units(_ text: String) throws -> Content { try Content(["site.toml": site, "units.csv": text]) }
}
