import Foundation
import Markup
import Templating

/// A value whose fields are only known when it is there: what the specification's cases are about.
enum JSON: Sendable, Hashable, Decodable {
  case null
  case bool(Bool)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .text("\(value)")
    } else if let value = try? container.decode(Double.self) {
      self = .text("\(value)")
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  private var string: String { if case .text(let text) = self { text } else { "" } }

  private var items: [JSON] { if case .list(let items) = self { items } else { [] } }

  private func member(_ name: String) -> JSON {
    if name == "." { return self }
    return if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// The declaration that fits the shape of this value; a value that is no object has one field, “.”.
  func fields(_ name: String, isRaw: Bool) -> Fields<JSON> {
    guard case .object(let members) = self else { return Fields(name, [field(".", isRaw: isRaw)]) }
    return Fields(name, members.sorted { $0.key < $1.key }.map { key, value in value.field(key, isRaw: isRaw) })
  }

  private func field(_ name: String, isRaw: Bool) -> Field<JSON> {
    switch self {
    case .null, .text:
      isRaw
        ? .html(name) { HTMLFragment(trusted: Array($0.member(name).string.utf8)) }
        : .text(name) { $0.member(name).string }
    case .bool:
      .flag(name) { if case .bool(true) = $0.member(name) { true } else { false } }
    case .list(let items):
      .list(name, (items.first ?? .null).fields(name, isRaw: isRaw)) { $0.member(name).items }
    case .object:
      .object(name, fields(name, isRaw: isRaw)) { $0.member(name) }
    }
  }
}
