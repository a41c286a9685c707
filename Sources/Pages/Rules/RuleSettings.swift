import Domain
import Rules

/// The settings that decide how a rule is applied, in words.
enum RuleSettings {
  /// The severity in force: `Lỗi`, or `Cảnh báo (P132: Lỗi)`, or what the settings put in its place.
  static func severity(of rule: Rule, in settings: Settings) -> String {
    if let setting = settings.severity[rule.code].flatMap(Severity.init(rawValue:)) { return "\(setting.words) (đã đổi)" }
    let others = Profile.allCases.filter { rule.severity.under($0) != rule.severity.otherwise }
    let notes = others.map { "\($0.code): \(rule.severity.under($0).words)" }
    return rule.severity.otherwise.words + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }

  /// Rows «setting, value, default, where it comes from» of what matters to `rule`.
  static func rows(of rule: Rule, in settings: Settings) -> [TableRow] {
    let own = settings.severity[rule.code]
    var rows = [
      row(
        "Mức độ", severity(of: rule, in: settings), rule.severity.otherwise.words,
        own == nil ? "mặc định của quy tắc" : "site.toml, [severity] \(rule.code)")
    ]
    rows += all(settings).filter { matters($0, to: rule) }.map { row($0.name, $0.value, $0.standard, origin($0, settings)) }
    return rows
  }

  static let columns: [TableColumn] = [.text("Thiết lập"), .text("Đang áp dụng"), .text("Mặc định"), .text("Nguồn")]

  private static func row(_ cells: String...) -> TableRow { TableRow(cells: cells.map { .text($0) }) }

  static func origin(_ setting: SettingWords, _ settings: Settings) -> String {
    guard setting.isChanged else { return "mặc định" }
    let document = settings.rules.localDocument
    return "site.toml, \(setting.key)\(document.isEmpty ? "" : "; theo \(document)")"
  }

  private static func matters(_ setting: SettingWords, to rule: Rule) -> Bool {
    let family = String(rule.code.prefix(2))
    return switch setting.key {
    case "profile": rule.evaluators.contains { if case .objects = $0 { true } else { false } }
    case "ratio-base", "ratio-rounding", "count-heads": family == "TL" || rule.code == "QU08"
    case "deadline-inclusive": family == "HN"
    case "soon-days": rule.code == "HN03"
    default: false
    }
  }

  /// Every setting of the rules, with its default.
  static func all(_ settings: Settings) -> [SettingWords] {
    let rules = settings.rules
    let standard = Settings.Rules()
    return [
      SettingWords(
        key: "profile", name: "Chế độ đánh giá", value: profile(rules.profile), standard: profile(standard.profile)),
      SettingWords(
        key: "ratio-base", name: "Cơ số tính tỷ lệ (ratio-base)", value: base(rules.ratioBase), standard: base(standard.ratioBase)
      ),
      SettingWords(
        key: "ratio-rounding", name: "Làm tròn (ratio-rounding)", value: rounding(rules.ratioRounding),
        standard: rounding(standard.ratioRounding)),
      SettingWords(
        key: "count-heads", name: "Tính người đứng đầu vào tỷ lệ (count-heads)", value: yes(rules.countHeads),
        standard: yes(standard.countHeads)),
      SettingWords(
        key: "deadline-inclusive", name: "Gửi đúng ngày hạn là đúng hạn (deadline-inclusive)",
        value: yes(rules.deadlineInclusive),
        standard: yes(standard.deadlineInclusive)),
      SettingWords(
        key: "soon-days", name: "Số ngày báo sắp đến hạn (soon-days)", value: Figures.integer(rules.soonDays),
        standard: Figures.integer(standard.soonDays)),
    ]
  }

  private static func yes(_ value: Bool) -> String { value ? "có" : "không" }
  private static func base(_ base: Settings.RatioBase) -> String { "số \(base.words)" }

  private static func rounding(_ rounding: Settings.RatioRounding) -> String {
    switch rounding {
    case .none: "không làm tròn"
    case .halfUp: "làm tròn nửa lên"
    }
  }

  private static func profile(_ profile: Settings.Profile) -> String {
    switch profile {
    case .auto: "theo ngày quyết định"
    case .p132, .p124, .p366, .n90, .n335: profile.rawValue
    }
  }
}

/// One setting: its key in `site.toml`, what it is called, its value and its default in words.
struct SettingWords: Sendable {
  let key: String
  let name: String
  let value: String
  let standard: String

  var isChanged: Bool { value != standard }
}
