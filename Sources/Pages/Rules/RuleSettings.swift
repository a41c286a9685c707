import Domain
import Exports
import Glibc
import Rules

/// The settings that decide how a rule is applied, in words.
enum RuleSettings {
  /// The severity in force: `Lỗi`, or `Cảnh báo (P132: Lỗi)`, or what the settings put in its place.
  static func severity(of rule: Rule, in settings: Settings) -> String {
    if let setting = settings.severity[rule.code].flatMap(Severity.init(rawValue:)) { return "\(setting.words) (đã đổi)" }
    return rule.severity.words
  }

  /// Rows «setting, value, default, where it comes from» of what matters to `rule`.
  static func rows(of rule: Rule, in settings: Settings) -> [TableRow] {
    let own = SettingWords.severities(settings).first { $0.key == rule.code }
    let severity = row(
      "Mức độ", severity(of: rule, in: settings), rule.severity.words, own?.origin(settings) ?? "mặc định của quy tắc")
    return [severity]
      + SettingWords.all(settings).filter { matters($0, to: rule) }
      .map { row($0.name, $0.value, $0.standard, $0.origin(settings)) }
  }

  /// The settings in force that the formula depends on, in one sentence; empty where it depends on none.
  static func inForce(for rule: Rule, in settings: Settings) -> String {
    let found = SettingWords.all(settings).filter { matters($0, to: rule) }
      .map { "\($0.name): \($0.value)\($0.isChanged ? ", khác mặc định (\($0.standard))" : "")" }
    return found.isEmpty ? "" : found.joined(separator: "; ") + "."
  }

  /// What readers call the setting; its key stands in the table of settings, for whoever changes it.
  private static func bare(_ setting: SettingWords) -> String { setting.name.replacing(" (\(setting.key))", with: "") }

  /// What a text that names a setting holds.
  private static let keys =
    ["[severity]"] + SettingWords.all(Settings(title: "", period: .year(2000), asOf: Day(ordinal: 0))).map(\.key)

  /// `text` of a rule, which names settings by their keys, with what they are called and the keys in brackets.
  static func named(_ text: String, _ settings: Settings) -> String {
    // Most texts name none: every rule page asks for dozens of them.
    guard keys.contains(where: { strstr(text, $0) != nil }) else { return text }
    let values = [("ratio-rounding = half-up", "«Làm tròn» là «làm tròn nửa lên»"), ("mục [severity]", "mục Mức độ")]
    let names = SettingWords.all(settings).map { ($0.key, "«\(bare($0))»") }
    return (values + names).reduce(text) { text, change in
      let key = change.0.replacing("mục ", with: "")
      // `profile` is a word of its own only as a key; one that stands in brackets already is named.
      guard !text.contains("(\(key)") else { return text }
      return text.replacing(change.0, with: "\(change.1) (\(key))")
    }
  }

  static let columns: [TableColumn] = [.text("Thiết lập"), .text("Đang áp dụng"), .text("Mặc định"), .text("Nguồn")]

  private static func row(_ cells: String...) -> TableRow { TableRow(cells: cells.map { .text($0) }) }

  private static func matters(_ setting: SettingWords, to rule: Rule) -> Bool {
    let family = String(rule.code.prefix(2))
    return switch setting.key {
    case "profile": rule.isOnObjects
    case "ratio-base", "ratio-rounding", "count-heads": family == "TL" || rule.code == "QU08"
    case "deadline-inclusive": family == "HN"
    case "soon-days": rule.code == "HN03"
    default: false
    }
  }
}

extension Rule {
  /// Whether the rule looks at rows of ratings, which a profile judges.
  var isOnObjects: Bool {
    evaluators.contains {
      switch $0 {
      case .objects, .objectsInQuarters, .quarterObjects: true
      case .groups, .declaredGroups, .quarterGroups, .units, .plans, .items, .obligations, .dispatches, .waivers: false
      }
    }
  }
}
