import Dispatches
import Domain
import Templating

/// One entry of a nested list, flattened.
///
/// Field declarations cannot hold themselves, so each entry says where its own list opens and how many lists end behind it.
struct OutlineNode: Sendable, Hashable {
  let text: String
  let url: String
  let note: String
  /// Whether the entry is the first of a list inside the entry before.
  private(set) var opens = false
  /// Whether nothing stands inside the entry.
  private(set) var isLeaf = true
  /// Lists that end behind the entry.
  private(set) var closings = 0

  static let fields = Fields<OutlineNode>(
    "node",
    .text("text", "Văn bản") { $0.text }, .url("url", "Tới trang văn bản") { $0.url },
    .flag("hasURL", "Có trong dữ liệu") { !$0.url.isEmpty }, .text("note", "Ghi chú") { $0.note },
    .flag("opens", "Mở một danh sách con") { $0.opens }, .flag("isLeaf", "Không có danh sách con") { $0.isLeaf },
    .texts("closings", "Mỗi danh sách con khép lại sau mục này") { [String](repeating: "", count: $0.closings) })

  init(text: String, url: String = "", note: String = "") {
    self.text = text
    self.url = url
    self.note = note
  }

  /// The entries of a tree in the order they are read; depths begin at 1 and grow by 1 at most.
  static func nested(_ entries: [(depth: Int, node: OutlineNode)]) -> [OutlineNode] {
    entries.indices.map { index in
      var node = entries[index].node
      let depth = entries[index].depth
      let next = index + 1 < entries.count ? entries[index + 1].depth : 1
      node.opens = index > 0 && depth > entries[index - 1].depth
      node.isLeaf = next <= depth
      node.closings = max(depth - next, 0)
      return node
    }
  }
}

extension Report {
  /// An act that is cited: one of the content with its page, several that fit, or one that is not in the content.
  func node(of citation: ResolvedCitation, root: String) -> OutlineNode {
    switch citation.target {
    case .dispatch(let place): dispatchNode(place, root: root)
    case .ambiguous(let places):
      OutlineNode(
        text: citation.citation.words,
        note: "chưa xác định được: \(Figures.integer(places.count)) văn bản trong dữ liệu có thể khớp")
    case .outside(let place): outsideNode(place)
    }
  }

  func dispatchNode(_ place: Int, root: String, note: String = "") -> OutlineNode {
    let dispatch = register.dispatches[place]
    let issuer = dispatch.issuer.map { ", \($0)" } ?? ""
    return OutlineNode(text: dispatch.datedTitle + issuer, url: root + dispatchIndex.paths[place], note: note)
  }

  func outsideNode(_ place: Int) -> OutlineNode {
    OutlineNode(text: register.outsideActs[place].words, note: "không có trong dữ liệu")
  }

  /// What dispatch `place` implements, and what that implements in turn; what was named before is not followed again.
  func upwardChain(from place: Int, root: String) -> [OutlineNode] {
    var entries: [(depth: Int, node: OutlineNode)] = []
    var followed: Set<Int> = [place]
    var pending = upward(from: place).reversed().map { (depth: 1, citation: $0) }
    while let (depth, citation) = pending.popLast() {
      var node = node(of: citation, root: root)
      if case .dispatch(let next) = citation.target {
        if followed.insert(next).inserted {
          pending += upward(from: next).reversed().map { (depth: depth + 1, citation: $0) }
        } else {
          node = dispatchNode(next, root: root, note: next == place ? "chính văn bản này" : "đã nêu ở trên")
        }
      }
      entries.append((depth, node))
    }
    return OutlineNode.nested(entries)
  }

  /// The citations dispatch `place` carries out, each act once.
  func upward(from place: Int) -> [ResolvedCitation] {
    var seen: Set<ResolvedCitation.Target> = []
    return dispatchIndex.citationsFrom[place].map { register.citations[$0] }.filter {
      $0.isBasis && !$0.isProposal && seen.insert($0.target).inserted
    }
  }
}

extension DispatchCitation {
  /// `Kết luận 12-KL/TW, ngày 19/3/2026, Bộ Chính trị`.
  var words: String { ActWords.join(type, numberSymbol, date, issuer) }
}

extension OutsideAct {
  /// `Kết luận 12-KL/TW, ngày 19/3/2026, Bộ Chính trị`.
  var words: String { ActWords.join(type, numberSymbol, date, issuer) }
}

private enum ActWords {
  static func join(_ type: String?, _ numberSymbol: String, _ date: Day?, _ issuer: String?) -> String {
    let name = type.map { "\($0) \(numberSymbol)" } ?? numberSymbol
    return ([name] + (date.map { ["ngày \($0.vietnamese)"] } ?? []) + (issuer.map { [$0] } ?? [])).joined(separator: ", ")
  }
}
