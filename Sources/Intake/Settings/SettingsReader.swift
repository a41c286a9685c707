import Diagnostics
import Domain
import TOMLKit
import VietnameseText

/// What stands beside `site.toml`: the command line, and the codes that rules have.
struct SettingsRequest: Sendable {
  var overrides = ContentOverrides()
  /// nil: any code of the right form will do.
  var ruleCodes: [String]?
}

/// `site.toml` → `Settings`, or everything that is wrong with it.
enum SettingsReader {
  static let file = "site.toml"

  /// Reads `text`; overrides stand in for what the file says, or does not say.
  static func read(_ text: String, _ request: SettingsRequest) -> (settings: Settings?, diagnostics: [Diagnostic]) {
    let override = SettingsOverride(request.overrides)
    let (root, problems) = parse(text, file: file, firstLine: 1)
    guard var root else { return (nil, problems + override.diagnostics) }
    let (settings, diagnostics) = settings(&root, override, request.ruleCodes)
    return (problems.isEmpty ? settings : nil, problems + diagnostics)
  }

  /// So many lines that are no TOML are told of one text.
  private static let mostLines = 20

  /// The root of a TOML text, and the lines that are no TOML: it is read without these, so that all else that is wrong is told, too.
  ///
  /// There is no root where a line cannot be left out alone.
  static func parse(_ text: String, file: String, firstLine: Int) -> (root: KeyReader?, diagnostics: [Diagnostic]) {
    let text = text.replacing("\r\n", with: "\n")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(withoutNUL)
    let places = KeyPlaces(text)
    var (lost, problems, passed) = (Set<String>(), [Diagnostic](), 0)
    while true {
      do {
        let table = try TOMLTable(string: lines.joined(separator: "\n"))
        return (KeyReader(file: file, places: places, firstLine: firstLine, name: "", table: table, lost: lost), problems)
      } catch {
        let place = (error as? TOMLParseError)?.source.begin
        // An error that leaving lines out has made, or not mended, tells nothing.
        guard problems.isEmpty || place.map({ $0.line > passed }) ?? false else { return (nil, problems) }
        let found = SyntaxCause.of(text, line: place?.line ?? 0)
        let line = place.map { $0.line + firstLine - 1 }
        problems.append(SettingsProblem.syntax(found.cause).diagnostic(file, line: line, position: found.column ?? place?.column))
        guard let place, problems.count < mostLines, let key = places.setting(inLine: place.line) else { return (nil, problems) }
        lines[place.line - 1] = ""
        lost.insert(key)
        passed = place.line
      }
    }
  }

  /// `line` with a character that is refused likewise in place of an escaped NUL, at which the parser's texts would end.
  private static func withoutNUL(_ line: Substring) -> Substring {
    guard line.contains("\\u0000") || line.contains("\\U00000000") else { return line }
    var (out, rest, quote) = (String(), line, nil as Character?)
    while let sign = rest.first {
      // Between single quotes nothing is an escape.
      let isEscape = sign == "\\" && quote != "'"
      if isEscape, let escape = ["\\u0000", "\\U00000000"].first(where: { rest.hasPrefix($0) }) {
        out += "\\uFFFF"
        rest = rest.dropFirst(escape.count)
        continue
      }
      if sign == quote { quote = nil } else if quote == nil, sign == "\"" || sign == "'" { quote = sign }
      out += rest.prefix(isEscape ? 2 : 1)
      rest = rest.dropFirst(isEscape ? 2 : 1)
    }
    return Substring(out)
  }

  private static let rootKeys = ["title", "period", "as-of", "issuer", "rules", "severity"]
  private static let issuerKeys = ["side", "parent", "name", "place", "authority", "title", "signer", "recipients"]
  private static let ruleKeys = [
    "profile", "ratio-base", "ratio-rounding", "count-heads", "deadline-inclusive", "soon-days", "local-document",
  ]

  private static func settings(
    _ root: inout KeyReader, _ override: SettingsOverride, _ ruleCodes: [String]?
  ) -> (Settings?, [Diagnostic]) {
    root.refuseUnknown(rootKeys, others: [("issuer", issuerKeys), ("rules", ruleKeys)])
    let title = required("title", "title = \"Kiểm điểm, đánh giá, xếp loại năm 2025\"", &root) { $0.text($1) }
    let written = required("period", "period = \"2025\"", &root, unless: override.isPeriodGiven) { $0.text($1) }
    let period = written.flatMap { text -> Period? in
      let period = Period(text)
      if period == nil { root.report(.period(text), "period") }
      return period
    }
    let asOf = required("as-of", "as-of = 2026-04-15", &root, unless: override.isAsOfGiven) { $0.day($1) }
    if title?.isEmpty == true { root.report(.empty("title"), "title") }
    let issuer = issuer(&root)
    let rules = rules(&root)
    let severity = severity(&root, ruleCodes)
    let diagnostics = root.diagnostics + override.diagnostics
    guard !diagnostics.hasErrors, let title, let period = override.period ?? period, let asOf = override.asOf ?? asOf else {
      return (nil, diagnostics)
    }
    var settings = Settings(title: title, period: period, asOf: asOf)
    (settings.issuer, settings.rules, settings.severity) = (issuer, rules, severity)
    return (settings, diagnostics)
  }

  private static func required<Value>(
    _ key: String, _ example: String, _ root: inout KeyReader, unless isGiven: Bool = false,
    _ read: (inout KeyReader, String) -> Value?
  ) -> Value? {
    if !root.has(key), !root.isLost(key), !isGiven { root.report(.missing(key, example: example), nil) }
    return read(&root, key)
  }

  private static func issuer(_ root: inout KeyReader) -> Settings.Issuer {
    var keys = root.table("issuer")
    keys.refuseUnknown(issuerKeys, others: [("rules", ruleKeys), ("", rootKeys)])
    var issuer = Settings.Issuer()
    if let side = keys.choice("side", [Dispatch.System.party, .state]) { issuer.side = side }
    if let parent = keys.text("parent") { issuer.parent = parent }
    if let name = keys.text("name") { issuer.name = name }
    if let place = keys.text("place") { issuer.place = place }
    if let authority = keys.texts("authority") { issuer.authority = authority }
    if let title = keys.text("title") { issuer.title = title }
    if let signer = keys.text("signer") { issuer.signer = signer }
    if let recipients = keys.texts("recipients") { issuer.recipients = recipients }
    tellPlaceholders(in: issuer, &keys)
    root.add(keys)
    return issuer
  }

  /// Warns of what `init` wrote and nobody has filled in: it would be printed as the name of the body that issues.
  private static func tellPlaceholders(in issuer: Settings.Issuer, _ keys: inout KeyReader) {
    for placeholder in BlankContent.Placeholder.allCases {
      let text =
        switch placeholder {
        case .parent: issuer.parent
        case .name: issuer.name
        case .place: issuer.place
        case .title: issuer.title
        }
      if text == placeholder.text { keys.report(.placeholder(placeholder), placeholder.rawValue) }
    }
  }

  /// The keys whose value is true or false.
  static let flags: Set<String> = ["count-heads", "deadline-inclusive"]

  private static func rules(_ root: inout KeyReader) -> Settings.Rules {
    var keys = root.table("rules")
    keys.refuseUnknown(ruleKeys, others: [("", rootKeys), ("issuer", issuerKeys)])
    var (rules, usual) = (Settings.Rules(), Settings.Rules())
    if let profile = keys.choice("profile", Settings.Profile.allCases) { rules.profile = profile }
    if let base = keys.choice("ratio-base", Settings.RatioBase.allCases) { rules.ratioBase = base }
    if let rounding = keys.choice("ratio-rounding", Settings.RatioRounding.allCases) { rules.ratioRounding = rounding }
    if let heads = keys.flag("count-heads") { rules.countHeads = heads }
    if let inclusive = keys.flag("deadline-inclusive") { rules.deadlineInclusive = inclusive }
    if let days = keys.number("soon-days", upTo: 366) { rules.soonDays = days }
    if let document = keys.text("local-document") {
      rules.localDocument = document
      // A number has digits, and a sign before its symbol or in its date.
      let isNumbered = document.contains(where: \.isNumber) && document.contains { "/-–".contains($0) }
      if !document.isEmpty, !isNumbered { keys.report(.localDocumentVague(document), "local-document") }
    }
    usual.localDocument = rules.localDocument
    let changed = changes(rules, usual)
    if rules.localDocument.isEmpty, !keys.isLost("local-document"), let first = changed.first {
      keys.report(.localDocumentMissing(changed), first)
    }
    root.add(keys)
    return rules
  }

  /// The keys of [rules] whose value is not the default.
  private static func changes(_ rules: Settings.Rules, _ usual: Settings.Rules) -> [String] {
    [
      (rules.profile != usual.profile, "profile"), (rules.ratioBase != usual.ratioBase, "ratio-base"),
      (rules.ratioRounding != usual.ratioRounding, "ratio-rounding"), (rules.countHeads != usual.countHeads, "count-heads"),
      (rules.deadlineInclusive != usual.deadlineInclusive, "deadline-inclusive"), (rules.soonDays != usual.soonDays, "soon-days"),
    ].filter(\.0).map(\.1)
  }

  private static func severity(_ root: inout KeyReader, _ ruleCodes: [String]?) -> [String: String] {
    var keys = root.table("severity")
    var found: [String: String] = [:]
    for key in keys.keys {
      if !isRuleCode(key) {
        keys.report(.severityKey(key, nearest: ruleCode(like: key)), key, atKey: true)
      } else if let ruleCodes, !ruleCodes.contains(key) {
        keys.report(.severityRule(key, nearest: Nearest.match(key, among: ruleCodes)), key, atKey: true)
      }
      if let value = keys.choice(key, RuleSeverity.allCases) { found[key] = value.rawValue }
    }
    root.add(keys)
    return found
  }

  private enum RuleSeverity: String, CaseIterable { case error, warning, info }

  /// `TR04` of `tr04` and of `TR4`.
  private static func ruleCode(like key: String) -> String? {
    let upper = key.uppercased()
    return [upper, "\(upper.prefix(2))0\(upper.dropFirst(2))"].first(where: isRuleCode)
  }

  private static func isRuleCode(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    return bytes.count == 4 && bytes[..<2].allSatisfy { 0x41...0x5A ~= $0 } && bytes[2...].allSatisfy { 0x30...0x39 ~= $0 }
  }
}

/// What the command line says in place of `site.toml`.
struct SettingsOverride {
  var asOf: Day?
  var period: Period?
  let isAsOfGiven: Bool
  let isPeriodGiven: Bool
  var diagnostics: [Diagnostic] = []

  init(_ texts: ContentOverrides) {
    (isAsOfGiven, isPeriodGiven) = (texts.asOf != nil, texts.period != nil)
    if let text = texts.asOf {
      switch Grammar.date(of: text.trimmingSpace()) {
      case .success(let day): asOf = day
      case .failure(let fault): diagnostics.append(SettingsProblem.dateOption(text, fault).diagnostic("--as-of"))
      }
    }
    if let text = texts.period {
      period = Period(text.trimmingSpace())
      if period == nil { diagnostics.append(SettingsProblem.period(text).diagnostic("--period")) }
    }
  }
}
