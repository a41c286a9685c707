/// The tables of the input, see content.md.
public enum TableKind: UInt8, CaseIterable, Sendable {
  case units, groups, ratings, discipline, axes, plans, remediation, progress, obligations, submissions, dossiers, waivers

  /// Path in the content folder without the period and the ending: `units`, `ratings`.
  public var stem: String {
    switch self {
    case .units: "units"
    case .groups: "groups"
    case .ratings: "ratings"
    case .discipline: "discipline"
    case .axes: "axes"
    case .plans: "plans"
    case .remediation: "remediation"
    case .progress: "progress"
    case .obligations: "obligations"
    case .submissions: "submissions"
    case .dossiers: "dossiers"
    case .waivers: "waivers"
    }
  }

  /// Vietnamese name, also the sheet's name; for tables of a period without the period.
  public var title: String {
    switch self {
    case .units: "Đơn vị"
    case .groups: "Nhóm xét tỷ lệ"
    case .ratings: "Xếp loại"
    case .discipline: "Kỷ luật, kết luận"
    case .axes: "Sáu trục"
    case .plans: "Kế hoạch khắc phục"
    case .remediation: "Hạn chế, khắc phục"
    case .progress: "Tiến độ"
    case .obligations: "Nghĩa vụ báo cáo"
    case .submissions: "Báo cáo đã gửi"
    case .dossiers: "Hồ sơ"
    case .waivers: "Miễn trừ"
    }
  }

  /// Whether there is one table for each period.
  public var isPerPeriod: Bool { self == .ratings || self == .axes }

  /// Path of the file in the content folder: `ratings/2025.csv`, `units.csv`.
  public func path(_ period: Period? = nil) -> String {
    if let period, isPerPeriod { "\(stem)/\(period.code).csv" } else { "\(stem).csv" }
  }
}
