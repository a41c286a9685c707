/// What a person gets from a dispatch: the `.json` beside its text.
///
/// Keys are those of `thuocdo dispatch --format json`; the forms with `_` are read as well.
public struct ExpectedDispatch: Decodable, Sendable {
  struct Recipient: Decodable {
    var name: String
    var note: String?
    var isArchive: Bool

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      name = try fields.text("name") ?? ""
      note = try fields.text("note")
      isArchive = try fields.value(Bool.self, "archive") ?? (fields.text("kind") == "archive")
    }
  }

  struct Citation: Decodable {
    var numberSymbol: String
    var date: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      numberSymbol = try fields.text("number_symbol", "numberSymbol") ?? ""
      date = try fields.text("date")
    }
  }

  /// Words, or an object that holds them.
  struct Wording: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
      } else {
        let fields = try Fields(decoder)
        text = try fields.text("date", "body") ?? fields.text("words") ?? ""
      }
    }
  }

  struct Signatory: Decodable {
    var authority: [String]
    var title: String?
    var name: String?

    init(from decoder: any Decoder) throws {
      let fields = try Fields(decoder)
      authority = try fields.value([String].self, "authority_lines", "authority") ?? []
      title = try fields.text("title")
      name = try fields.text("name")
    }
  }

  /// Fields of one text by the name of the key.
  let texts: [String: String]
  let addressees: [String]
  let recipients: [Recipient]
  let citations: [Citation]
  let deadlines: [String]
  let assigned: [String]
  let signatory: Signatory?

  public init(from decoder: any Decoder) throws {
    let fields = try Fields(decoder)
    let keys = [
      ("system", "system"), ("issuerParent", "issuer_parent"), ("issuer", "issuer"), ("number", "number"), ("symbol", "symbol"),
      ("numberSymbol", "number_symbol"), ("place", "place"), ("date", "date"), ("docType", "doc_type"), ("subject", "subject"),
    ]
    var texts: [String: String] = [:]
    for (key, other) in keys { texts[key] = try fields.text(key, other) }
    self.texts = texts
    addressees = try fields.value([String].self, "addressees") ?? []
    recipients = try fields.value([Recipient].self, "recipients") ?? []
    citations = try fields.value([Citation].self, "citations") ?? []
    deadlines = try fields.value([Wording].self, "deadlines")?.map(\.text) ?? []
    assigned = try fields.value([Wording].self, "assigned", "assignments")?.map(\.text) ?? []
    signatory = try fields.value(Signatory.self, "signatory")
  }
}

/// Members of an object by any of several names.
private struct Fields {
  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private let container: KeyedDecodingContainer<Name>

  init(_ decoder: any Decoder) throws { container = try decoder.container(keyedBy: Name.self) }

  func text(_ names: String...) throws -> String? {
    for name in names { if let text = try container.decodeIfPresent(String.self, forKey: Name(name)) { return text } }
    return nil
  }

  func value<Value: Decodable>(_ type: Value.Type, _ names: String...) throws -> Value? {
    for name in names { if let value = try container.decodeIfPresent(type, forKey: Name(name)) { return value } }
    return nil
  }
}
