public import Domain

/// Dispatches as front matter that a clerk corrects and puts on top of the file.
public enum DispatchTOML {
  /// A `+++` block for each dispatch, in the order given.
  ///
  /// What was not read stands as a comment to be filled in, so that nothing is made up.
  public static func encode(_ dispatches: [Dispatch]) -> String { dispatches.map(frontMatter).joined(separator: "\n") }

  private static func frontMatter(_ dispatch: Dispatch) -> String {
    let file = quoted(dispatch.file).dropFirst().dropLast()
    var lines = [
      "+++", "# Tệp: \(file)",
      "# Sửa giá trị nào sai, bỏ dấu # ở giá trị cần bổ sung, rồi đặt cả phần này lên đầu tệp văn bản.",
      "# Giá trị ở đây được dùng thay cho giá trị đọc được từ văn bản.",
    ]
    lines.append(text("system", dispatch.system?.rawValue, example: "state"))
    lines.append(text("issuerParent", dispatch.issuerParent))
    lines.append(text("issuer", dispatch.issuer))
    lines += number(dispatch)
    lines.append(text("place", dispatch.place))
    lines.append(dispatch.date.map { "date = \($0.iso)" } ?? "# date = 2026-01-31")
    lines.append(text("docType", dispatch.docType))
    lines.append(text("subject", dispatch.subject))
    lines.append(list("addressees", dispatch.addressees))
    lines.append(list("recipients", dispatch.recipients.map(\.written)))
    lines.append(list("attachments", dispatch.attachments))
    lines += signatory(dispatch.signatory)
    return (lines + ["+++", ""]).joined(separator: "\n")
  }

  /// Number and symbol follow from the number-symbol, so they are written only where they do not.
  private static func number(_ dispatch: Dispatch) -> [String] {
    let line = text("numberSymbol", dispatch.numberSymbol)
    var overrides = DispatchOverrides()
    overrides.system = dispatch.system
    overrides.numberSymbol = dispatch.numberSymbol
    let read = Dispatch(file: "").applying(overrides)
    if read.number == dispatch.number, read.symbol == dispatch.symbol { return [line] }
    return [line, text("number", dispatch.number), text("symbol", dispatch.symbol)]
  }

  private static func signatory(_ signatory: Dispatch.Signatory?) -> [String] {
    guard let signatory else { return ["# [signatory]", "# authority = []", "# title = \"\"", "# name = \"\""] }
    return [
      "[signatory]", list("authority", signatory.authority), text("title", signatory.title), text("name", signatory.name),
    ]
  }

  private static func text(_ key: String, _ value: String?, example: String = "") -> String {
    value.map { "\(key) = \(quoted($0))" } ?? "# \(key) = \(quoted(example))"
  }

  private static func list(_ key: String, _ values: [String]) -> String {
    values.isEmpty ? "\(key) = []" : "\(key) = [\n" + values.map { "  \(quoted($0)),\n" }.joined() + "]"
  }

  /// A basic string of TOML 1.0.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let hex = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}

extension Dispatch.Recipient {
  /// A row of Nơi nhận as it is written: the name, its route unless the note tells it, the note.
  var written: String {
    var row = name
    if let route, note.map({ !Prose($0).contains(any: ["qua"]) }) ?? true { row += " (qua \(route))" }
    if let note { row += " (\(note))" }
    return row
  }
}
