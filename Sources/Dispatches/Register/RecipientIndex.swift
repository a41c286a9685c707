public import Domain
import VietnameseText

/// A body and the dispatches it received.
public struct RegisterRecipient: Sendable, Hashable {
  /// As first written.
  public let name: String
  /// ASCII, unique among all recipients: the page's file name.
  public let slug: String
  public fileprivate(set) var receipts: [Receipt]
}

/// One dispatch that a body received, and why.
public struct Receipt: Sendable, Hashable {
  /// Place of the dispatch in the list given.
  public let dispatch: Int
  /// Whether it stands under Kính gửi.
  public fileprivate(set) var isAddressee: Bool
  /// Whether it stands in Nơi nhận under its own name.
  public fileprivate(set) var isNamed: Bool
  /// Whether "Như trên" or "Như Điều n" stands for it.
  public fileprivate(set) var isExpanded: Bool
  public fileprivate(set) var meanings: [Dispatch.Recipient.Meaning]
  /// The note as written.
  public fileprivate(set) var note: String?
  public fileprivate(set) var route: String?
  /// Line of its row in Nơi nhận; of Kính gửi for an addressee that has none.
  public let line: Int
}

/// Gathers recipients over all dispatches.
enum RecipientIndex {
  static func make(_ dispatches: [Dispatch], home: HomeName?) -> [RegisterRecipient] {
    var builder = Builder(home: home)
    for (index, dispatch) in dispatches.enumerated() {
      for name in dispatch.addressees.flatMap(RecipientBodies.split) {
        builder.add(NoteWords.split(name).name, receipt(index, dispatch.lines["addressees"] ?? 1, isAddressee: true))
      }
      for recipient in dispatch.recipients where recipient.kind != .archive {
        let isNamed = recipient.kind == .plain
        for name in (isNamed ? [recipient.name] : recipient.expanded).flatMap(RecipientBodies.split) {
          var receipt = receipt(index, recipient.line, isNamed: isNamed, isExpanded: !isNamed)
          receipt.meanings = recipient.meanings
          receipt.note = recipient.note
          receipt.route = recipient.route
          builder.add(isNamed ? name : NoteWords.split(name).name, receipt)
        }
      }
    }
    return builder.recipients
  }

  private static func receipt(
    _ dispatch: Int, _ line: Int, isAddressee: Bool = false, isNamed: Bool = false, isExpanded: Bool = false
  ) -> Receipt {
    Receipt(dispatch: dispatch, isAddressee: isAddressee, isNamed: isNamed, isExpanded: isExpanded, meanings: [], line: line)
  }

  private struct Builder {
    let home: HomeName?
    var recipients: [RegisterRecipient] = []
    private var places: [String: Int] = [:]
    private var slugs: Set<String> = []
    /// The number to be tried next for each stem, so that many of one name take no longer.
    private var numbers: [String: Int] = [:]

    init(home: HomeName?) { self.home = home }

    mutating func add(_ name: String, _ receipt: Receipt) {
      let key = UnitNames.key(name, home: home)
      guard !key.isEmpty else { return }
      guard let place = places[key] else {
        places[key] = recipients.count
        recipients.append(RegisterRecipient(name: name, slug: slug(name), receipts: [receipt]))
        return
      }
      // A body that is addressed and named in Nơi nhận received one copy.
      if let last = recipients[place].receipts.indices.last, recipients[place].receipts[last].dispatch == receipt.dispatch {
        recipients[place].receipts[last].merge(receipt)
      } else {
        recipients[place].receipts.append(receipt)
      }
    }

    /// At most 80 letters, so that no file system refuses it; a number where another has the same.
    private mutating func slug(_ name: String) -> String {
      let full = VietnameseText.slug(name)
      let stem = full.isEmpty ? "noi-nhan" : String(full.prefix(80).trimmingDashes)
      var slug = stem
      var number = numbers[stem] ?? 2
      while !slugs.insert(slug).inserted {
        slug = "\(stem)-\(number)"
        number += 1
      }
      numbers[stem] = number
      return slug
    }
  }
}

extension Receipt {
  fileprivate mutating func merge(_ other: Receipt) {
    isAddressee = isAddressee || other.isAddressee
    isNamed = isNamed || other.isNamed
    isExpanded = isExpanded || other.isExpanded
    meanings += other.meanings.filter { !meanings.contains($0) }
    note = note ?? other.note
    route = route ?? other.route
  }
}

extension Substring {
  fileprivate var trimmingDashes: Substring {
    var rest = self
    while rest.last == "-" { rest = rest.dropLast() }
    return rest
  }
}
