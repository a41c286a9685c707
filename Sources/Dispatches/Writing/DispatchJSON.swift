public import Domain

/// Dispatches as the JSON of `thuocdo dispatch --format json`.
public enum DispatchJSON {
  /// One array with an object for each dispatch, in the order given; keys in camelCase and always in the same order, null where
  /// the text says nothing.
  public static func encode(_ dispatches: [Dispatch]) -> String {
    JSONText.array(dispatches.map(object)).text(indent: 0) + "\n"
  }

  private static func object(_ dispatch: Dispatch) -> JSONText {
    .object([
      ("file", .string(dispatch.file)), ("system", .optional(dispatch.system?.rawValue)),
      ("issuerParent", .optional(dispatch.issuerParent)), ("issuer", .optional(dispatch.issuer)),
      ("number", .optional(dispatch.number)), ("symbol", .optional(dispatch.symbol)),
      ("numberSymbol", .optional(dispatch.numberSymbol)), ("place", .optional(dispatch.place)),
      ("date", .optional(dispatch.date?.iso)), ("docType", .optional(dispatch.docType)),
      ("subject", .optional(dispatch.subject)), ("addressees", .strings(dispatch.addressees)),
      ("recipients", .array(dispatch.recipients.map(recipient))), ("citations", .array(dispatch.citations.map(citation))),
      ("deadlines", .array(dispatch.deadlines.map(deadline))), ("assignments", .array(dispatch.assignments.map(assignment))),
      ("signatory", dispatch.signatory.map(signatory) ?? .null), ("attachments", .strings(dispatch.attachments)),
      ("sections", .array(dispatch.sections.map(section))), ("uncertain", .array(dispatch.uncertain.map(uncertainty))),
    ])
  }

  private static func recipient(_ recipient: Dispatch.Recipient) -> JSONText {
    .object([
      ("name", .string(recipient.name)), ("note", .optional(recipient.note)),
      ("meanings", .strings(recipient.meanings.map(\.rawValue))), ("route", .optional(recipient.route)),
      ("kind", .string(recipient.kind.rawValue)), ("expanded", .strings(recipient.expanded)), ("line", .number(recipient.line)),
    ])
  }

  private static func citation(_ citation: DispatchCitation) -> JSONText {
    .object([
      ("numberSymbol", .string(citation.numberSymbol)), ("date", .optional(citation.date?.iso)),
      ("type", .optional(citation.type)), ("issuer", .optional(citation.issuer)), ("isBasis", .bool(citation.isBasis)),
      ("line", .number(citation.line)),
    ])
  }

  private static func deadline(_ deadline: Dispatch.Deadline) -> JSONText {
    .object([
      ("date", .optional(deadline.date?.iso)), ("words", .string(deadline.words)), ("bound", .optional(deadline.bound?.rawValue)),
      ("recurrence", .optional(deadline.recurrence)), ("reportTo", .optional(deadline.reportTo)),
      ("via", .optional(deadline.via)),
      ("line", .number(deadline.line)),
    ])
  }

  private static func assignment(_ assignment: Dispatch.Assignment) -> JSONText {
    .object([("body", .string(assignment.body)), ("action", .string(assignment.action)), ("line", .number(assignment.line))])
  }

  private static func signatory(_ signatory: Dispatch.Signatory) -> JSONText {
    .object([
      ("authority", .strings(signatory.authority)), ("title", .optional(signatory.title)), ("name", .optional(signatory.name)),
      ("line", .number(signatory.line)),
    ])
  }

  private static func section(_ section: Dispatch.Section) -> JSONText {
    .object([("mark", .string(section.mark)), ("title", .string(section.title)), ("line", .number(section.line))])
  }

  private static func uncertainty(_ uncertainty: Dispatch.Uncertainty) -> JSONText {
    .object([("line", .number(uncertainty.line)), ("text", .string(uncertainty.text)), ("reason", .string(uncertainty.reason))])
  }
}

/// A JSON value whose members keep their order.
private indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  func text(indent: Int) -> String {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return String(value)
    case .string(let text): return JSONText.quoted(text)
    case .array(let items):
      if items.isEmpty { return "[]" }
      return "[\n" + items.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      let lines = members.map { inner + JSONText.quoted($0.0) + ": " + $0.1.text(indent: indent + 1) }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  /// RFC 8259: quotes, backslashes and control characters are escaped; everything else stands as it is.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
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
