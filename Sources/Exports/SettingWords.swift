public import Domain
public import Rules

/// One setting of how the rules are applied: its key in `site.toml`, what it is called, its value and its default in words.
public struct SettingWords: Sendable {
  /// `ratio-base`; of a severity the rule's code.
  public let key: String
  public let name: String
  public let value: String
  public let standard: String
  /// Where it stands in `site.toml`: `ratio-base`, `[severity] TR04`.
  public let place: String
  /// The rule whose severity it is; nil for a setting of [rules].
  public let rule: RuleIndex?

  public var isChanged: Bool { value != standard }

  /// Where the value comes from, with the local document that allows it: `site.toml, ratio-base; theo 12-HD/TU`.
  public func origin(_ settings: Settings) -> String {
    guard isChanged else { return "mặc định" }
    return "site.toml, \(place); \(allowance(settings))"
  }

  /// The local document that allows a value other than the default.
  ///
  /// A severity may be changed without one (content.md); that there is none is then said.
  public func allowance(_ settings: Settings) -> String {
    let document = settings.rules.localDocument
    return document.isEmpty ? "không nêu văn bản của địa phương" : "theo \(document)"
  }

  /// Every setting of [rules], with its default.
  public static func all(_ settings: Settings) -> [SettingWords] {
    let (rules, standard) = (settings.rules, Settings.Rules())
    return [
      setting("profile", "Chế độ đánh giá (profile)") { profile($0.profile) },
      setting("ratio-base", "Cơ số tính tỷ lệ (ratio-base)") { "số \($0.ratioBase.words)" },
      setting("ratio-rounding", "Làm tròn (ratio-rounding)") { rounding($0.ratioRounding) },
      setting("count-heads", "Tính người đứng đầu vào tỷ lệ (count-heads)") { yes($0.countHeads) },
      setting("deadline-inclusive", "Gửi đúng ngày hạn là đúng hạn (deadline-inclusive)") { yes($0.deadlineInclusive) },
      setting("soon-days", "Số ngày báo sắp đến hạn (soon-days)") { Figures.integer($0.soonDays) },
    ]

    func setting(_ key: String, _ name: String, _ words: (Settings.Rules) -> String) -> SettingWords {
      SettingWords(key: key, name: name, value: words(rules), standard: words(standard), place: key, rule: nil)
    }
  }

  /// The severities that `site.toml` sets, by code; one of a rule that does not exist is told as such.
  public static func severities(_ settings: Settings) -> [SettingWords] {
    settings.severity.sorted { $0.key < $1.key }.map { code, word in
      let rule = RuleCatalogue.codes.firstIndex(of: code)
      return SettingWords(
        key: code, name: "Mức độ của \(code)\(rule == nil ? " (không có quy tắc này)" : "")",
        value: Severity(rawValue: word)?.words ?? word,
        standard: rule.map { RuleCatalogue.all[$0].severity.words } ?? "(không có)", place: "[severity] \(code)", rule: rule)
    }
  }

  /// Every setting that differs from its default, in sentences: `check --explain-settings`.
  public static func explanation(_ settings: Settings) -> [String] {
    let changed = (all(settings) + severities(settings)).filter(\.isChanged)
    let document = settings.rules.localDocument
    let head = [
      "Kỳ: \(settings.period.vietnamese); số liệu đến \(settings.asOf.vietnamese).",
      "Văn bản của địa phương (local-document): \(document.isEmpty ? "không nêu" : document).",
    ]
    guard !changed.isEmpty else { return head + ["Mọi thiết lập đều là mặc định."] }
    return head + ["Thiết lập khác mặc định (\(Figures.integer(changed.count))):"]
      + changed.map { setting in
        "  \(setting.name): \(setting.value) (mặc định: \(setting.standard)); \(setting.origin(settings))."
      }
  }

  private static func yes(_ value: Bool) -> String { value ? "có" : "không" }

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

extension SeverityRule {
  /// `Lỗi`, or `Cảnh báo (P132: Lỗi)` where it depends on the profile.
  public var words: String {
    let others = Profile.allCases.filter { under($0) != otherwise }
    let notes = others.map { "\($0.code): \(under($0).words)" }
    return otherwise.words + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}
