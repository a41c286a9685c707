public import Domain

/// What a content folder begins with: settings to fill in, and tables of headings alone.
public enum BlankContent {
  /// `site.toml` with every setting of content.md, for the period and the day that `texts` name.
  ///
  /// Fails where one of the two is missing or is none.
  public static func settings(_ texts: ContentOverrides) throws(IntakeFailure) -> (text: String, period: Period, asOf: Day) {
    let given = SettingsOverride(texts)
    var diagnostics = given.diagnostics
    if texts.period == nil { diagnostics.append(SettingsProblem.optionMissing("2025, 2026-Q2").diagnostic("--period")) }
    if texts.asOf == nil { diagnostics.append(SettingsProblem.optionMissing("15/4/2026").diagnostic("--as-of")) }
    guard diagnostics.isEmpty, let period = given.period, let day = given.asOf else {
      throw IntakeFailure(diagnostics: diagnostics, tables: [], unreadable: false)
    }
    return (text(period, day), period, day)
  }

  /// The headings of content.md, as a spreadsheet with Vietnamese settings opens them: semicolons, and a mark for UTF-8.
  public static func table(_ kind: TableKind) -> String {
    let form = TableForm(blank: kind)
    return "\u{FEFF}" + form.headings.map(\.name).joined(separator: String(UnicodeScalar(form.separator))) + "\r\n"
  }

  /// What stands in `[issuer]` until somebody fills it in; by the setting's key.
  enum Placeholder: String, CaseIterable {
    case parent, name, place, title

    /// The words of the file, which no body bears.
    var text: String {
      switch self {
      case .parent: "TÊN CƠ QUAN CẤP TRÊN"
      case .name: "TÊN CƠ QUAN"
      case .place: "Địa danh"
      case .title: "CHỨC VỤ NGƯỜI KÝ"
      }
    }

    /// What to put in its place.
    var advice: String {
      switch self {
      case .parent: "Hãy ghi tên cơ quan cấp trên trực tiếp, như «TỈNH ỦY ĐỒNG MẪU»; không có thì để trống (\"\")."
      case .name: "Hãy ghi tên cơ quan lập báo cáo, như «BAN TỔ CHỨC»."
      case .place: "Hãy ghi địa danh đứng trước ngày, tháng của văn bản, như «Đồng Mẫu»."
      case .title: "Hãy ghi chức vụ người ký, như «PHÓ BÍ THƯ»; chưa rõ thì để trống (\"\")."
      }
    }
  }

  private static func text(_ period: Period, _ day: Day) -> String {
    """
    # Thiết lập của báo cáo. Chữ sau dấu # là chú thích.
    title  = "Kiểm điểm, đánh giá, xếp loại chất lượng \(period.vietnamese)"
    period = "\(period.code)"  # kỳ của báo cáo: năm như 2025, quý như 2026-Q1, tháng như 2026-03
    as-of  = \(day.iso)  # ngày của số liệu; chương trình không dùng ngày của máy

    [issuer]  # cơ quan lập báo cáo: đầu trang và thể thức bản in
    side   = "party"  # party: thể thức văn bản của Đảng; state: thể thức văn bản hành chính
    parent = "\(Placeholder.parent.text)"
    name   = "\(Placeholder.name.text)"
    place  = "\(Placeholder.place.text)"
    authority = []  # dòng trên chức vụ người ký, như "T/M BAN THƯỜNG VỤ"
    title  = "\(Placeholder.title.text)"
    signer = ""
    recipients = ["Lưu Văn phòng"]  # Nơi nhận của bản in

    [rules]
    profile = "auto"  # auto: theo ngày quyết định xếp loại; hoặc P132, P124, P366, N90, N335
    ratio-base = "good"  # tỷ lệ HTXS tính trên: good (số HTT), good-and-above (từ HTT trở lên), rated (số được xếp loại)
    ratio-rounding = "none"  # none: không làm tròn; half-up: từ 0,5 làm tròn lên
    count-heads = true  # người đứng đầu có tính vào tỷ lệ không
    deadline-inclusive = false  # false: «trước ngày D» thì ngày cuối còn đúng hạn là D-1
    soon-days = 7  # báo trước bao nhiêu ngày là sắp đến hạn
    local-document = ""  # số và ngày văn bản của địa phương; bắt buộc khi đổi một mặc định ở trên

    [severity]  # đổi mức của một quy tắc: error, warning, info
    # TR04 = "error"

    """
  }
}
