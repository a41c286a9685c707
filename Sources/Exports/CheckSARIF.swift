import Domain
import Markup
public import Rules

/// The result of a check as SARIF 2.1.0 (OASIS): what review tools and editors read.
///
/// A rule is a `reportingDescriptor`, a finding a `result`: `notMet` is of kind `fail` with the level of its severity, `cannotTell` of
/// kind `open`, whose level must be `none`. A waived finding carries its decision as a suppression. Nothing that changes
/// from run to run (time, machine, path of the folder) is written: paths are relative to the content folder.
public enum CheckSARIF {
  /// Name of the base that relative paths start from: the content folder, wherever it lies.
  static let base = "\(baseKey)"
  private static let baseKey: StaticString = "CONTENT"

  /// Everything that was found, each finding by itself, with the warnings about the input.
  public static func output(_ judgement: Judgement, version: String, diagnostics: [DiagnosticRow]) -> LongOutput {
    let dataset = judgement.dataset
    let parts = log(version: version, files: dataset.files) { run in
      run.array("invocations") { list in
        list.object { invocation in
          invocation.member("executionSuccessful", true)
          overrides(of: dataset.settings, into: &invocation)
          notifications(diagnostics, into: &invocation)
        }
      }
      run.laterArray("results")
      run.object("properties") { properties in
        properties.member("period", dataset.settings.period.code)
        properties.member("asOf", dataset.settings.asOf.iso)
        properties.member("profile", dataset.settings.rules.profile.rawValue)
        properties.object("counts") { counts in
          let found = judgement.counts
          counts.member("error", found.error)
          counts.member("warning", found.warning)
          counts.member("info", found.info)
          counts.member("undetermined", found.undetermined)
          counts.member("waived", found.waived)
        }
      }
    }.parts
    let results = SARIFResults(judgement).stretches
    return LongOutput([{ [{ $0.append(raw: parts.head) }] }] + results + [{ [{ $0.append(raw: parts.tail) }] }])
  }

  /// What there is to say when the input could not be read: a run that failed, its problems, and no results.
  public static func failure(version: String, diagnostics: [DiagnosticRow]) -> [UInt8] {
    log(version: version, files: []) { run in
      run.array("invocations") { list in
        list.object { invocation in
          invocation.member("executionSuccessful", false)
          notifications(diagnostics, into: &invocation)
        }
      }
    }.bytes
  }

  private static func log(version: String, files: [InputFile], _ body: (inout JSONWriter) -> Void) -> JSONWriter {
    var writer = JSONWriter(capacity: 1 << 16)
    writer.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.array("runs") { runs in
        runs.object { run in
          run.object("tool") { tool in tool.object("driver") { driver(version: version, into: &$0) } }
          run.member("language", "vi")
          run.object("originalUriBaseIds") { bases in
            bases.object(baseKey) { $0.text("description", "Thư mục nội dung đã kiểm tra.") }
          }
          run.member("defaultEncoding", "UTF-8")
          run.member("columnKind", "unicodeCodePoints")
          run.array("artifacts") { list in for file in files { artifact(file, into: &list) } }
          body(&run)
        }
      }
    }
    writer.end()
    return writer
  }

  private static func driver(version: String, into driver: inout JSONWriter) {
    driver.member("name", "Thước Đo")
    driver.member("version", version)
    driver.text("fullDescription", Finding.notice)
    driver.member("language", "vi")
    driver.array("rules") { rules in for rule in RuleCatalogue.all { descriptor(rule, into: &rules) } }
  }

  private static func descriptor(_ rule: Rule, into rules: inout JSONWriter) {
    rules.newLine()
    rules.object { descriptor in
      descriptor.member("id", rule.code)
      descriptor.member("name", rule.name)
      descriptor.text("shortDescription", rule.title)
      descriptor.text("fullDescription", rule.statement)
      descriptor.text("help", help(rule).map { "\($0.0): \($0.1)" }.joined(separator: "\n"))
      descriptor.object("defaultConfiguration") { $0.member("level", level(of: rule.severity.otherwise)) }
      descriptor.object("properties") { properties in
        properties.array("tags", [String(rule.code.prefix(2))])
        properties.array("citations", rule.citable.map(\.words))
        properties.member("consequence", rule.consequence.words)
      }
    }
  }

  /// What a rule says of itself, under the headings of its page.
  private static func help(_ rule: Rule) -> [(String, String)] {
    [
      ("Kiểm tra", rule.explanation.checks), ("Vì sao", rule.explanation.why), ("Cách tính", rule.explanation.formula),
      ("Căn cứ", rule.citations.isEmpty ? "không có điều khoản" : rule.citable.map(\.words).joined(separator: "; ")),
      ("Khi không đạt", rule.consequences.map(\.words).joined(separator: "; ")),
    ] + (rule.explanation.openQuestion.map { [("Chỗ chưa rõ", $0)] } ?? [])
  }

  /// Rules whose severity the settings change.
  private static func overrides(of settings: Settings, into invocation: inout JSONWriter) {
    let changed = RuleCatalogue.all.enumerated().compactMap { index, rule in
      settings.severity[rule.code].flatMap(Severity.init(rawValue:)).map { (index, rule.code, $0) }
    }
    guard !changed.isEmpty else { return }
    invocation.array("ruleConfigurationOverrides") { list in
      for (index, code, severity) in changed {
        list.object { entry in
          entry.object("descriptor") { descriptor in
            descriptor.member("id", code)
            descriptor.member("index", index)
          }
          entry.object("configuration") { $0.member("level", level(of: severity)) }
        }
      }
    }
  }

  private static func artifact(_ file: InputFile, into list: inout JSONWriter) {
    list.newLine()
    list.object { artifact in
      artifact.object("location") { location(of: file.path, into: &$0) }
      artifact.member("length", file.byteCount)
      artifact.object("hashes") { $0.member("sha-256", file.digest) }
    }
  }

  /// The problems of the input: they concern the content, not a rule.
  private static func notifications(_ diagnostics: [DiagnosticRow], into invocation: inout JSONWriter) {
    guard !diagnostics.isEmpty else { return }
    invocation.array("toolConfigurationNotifications") { list in
      for row in diagnostics {
        list.newLine()
        list.object { notification in
          notification.object("descriptor") { $0.member("id", row.code) }
          notification.member("level", row.severity == "error" ? "error" : "warning")
          notification.text("message", row.hint.map { "\(row.message) \($0)" } ?? row.message)
          notification.array("locations") { locations in
            locations.object { place(&$0, file: row.file, line: row.line, column: row.column, sheet: row.sheet) }
          }
        }
      }
    }
  }

  /// A place in the input: file and line, and the heading of the column as logical location, because cells of a table have no
  /// column number that a reader would know.
  static func place(
    _ location: inout JSONWriter, file: String, line: Int?, column: String?, sheet: String?
  ) {
    location.object("physicalLocation") { physical in
      physical.object("artifactLocation") { CheckSARIF.location(of: file, into: &$0) }
      if let line { physical.object("region") { $0.member("startLine", line) } }
    }
    guard column != nil || sheet != nil else { return }
    location.array("logicalLocations") { list in
      list.object { logical in
        logical.member("name", column ?? sheet ?? "")
        logical.member("fullyQualifiedName", [file, sheet, column].compactMap { $0 }.joined(separator: "#"))
        logical.member("kind", column == nil ? "sheet" : "column")
      }
    }
  }

  static func location(of path: String, into artifact: inout JSONWriter) {
    artifact.member("uri", uri(path))
    artifact.member("uriBaseId", base)
  }

  /// `path` as a relative URI: every byte that may not stand in one is percent-encoded.
  static func uri(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += byte < 16 ? "%0" : "%"
        text += String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// The level of a finding of `severity`; `undetermined` is never a failure.
  static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    case .undetermined: "none"
    }
  }
}
