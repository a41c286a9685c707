/// Bodies of one kind that are listed behind a colon: `Các sở: Nội vụ, Y tế`, `UBND các xã: A, B; các phường: C`.
enum ListedBodies {
  /// What is listed in one part of a line.
  private struct Group {
    /// The words before "các": `UBND`, `Giám đốc`; empty where there are none.
    var owner: String
    /// What every item is: `sở`, `xã`; empty where the items say it themselves.
    var kind: String
  }

  /// Each body by its own name; nil where `name` lists something else, or it is not certain what.
  static func split(_ name: String) -> [String]? {
    var group: Group?
    var found: [String] = []
    for part in name.split(separator: ";").map(\.trimmed) where !part.isEmpty {
      guard let colon = part.firstIndex(of: ":") else {
        // After a semicolon the list goes on, or another line of bodies stands.
        guard let group else { return nil }
        let more = Prose(part)
        let listed = BodyWords.opensWithBody(more, at: 0) && !isNamed(more, group) ? [] : items(more, group)
        found += listed.isEmpty ? RecipientBodies.split(part) : listed
        continue
      }
      guard let next = self.group(part[..<colon].trimmed, after: group) else { return nil }
      let items = items(Prose(part[part.index(after: colon)...].unpunctuated), next)
      guard !items.isEmpty else { return nil }
      found += items
      group = next
    }
    return found.isEmpty ? nil : found
  }

  private static let kinds: [Phrase] = ["sở", "bộ", "xã", "phường", "đặc khu", "thị trấn", "huyện", "tỉnh"]
  private static let communes: [Phrase] = ["xã", "phường", "thị trấn", "đặc khu"]
  private static let others: [Phrase] = ["cơ quan", "đơn vị", "sở, ban, ngành", "sở, ngành", "địa phương"]

  /// What `heading` says of the items behind its colon; nil where it is no group of bodies.
  private static func group(_ heading: String, after last: Group?) -> Group? {
    let prose = Prose(heading)
    guard let every = (0..<prose.count).last(where: { prose.has("các", at: $0) }) else { return nil }
    let start = prose.skipSpaces(every + 3)
    let owner = prose.text(0, every)
    // `Sở Tài chính, Sở Tư pháp và UBND các xã: …`: what stands before is no part of each name.
    guard !owner.contains(where: { ",(".contains($0) }), !owner.contains(" và ") else { return nil }
    if let end = prose.end(ofAny: kinds, at: start), prose.text(end, prose.count).isEmpty {
      return Group(owner: owner.isEmpty ? last?.owner ?? "" : owner, kind: prose.text(start, end).lowercased())
    }
    let words = prose.text(start, prose.count).split { !$0.isLetter && $0 != " " }.map { Prose(String($0).trimmed) }
    let areCommunes =
      !words.isEmpty && words.allSatisfy { word in communes.contains { word.has($0, at: 0) && word.count == $0.count } }
    // `UBND các xã, phường: xã A, phường B`: which is which the items must say.
    return areCommunes || others.contains { prose.has($0, at: start) } ? Group(owner: owner, kind: "") : nil
  }

  /// The full names of what is listed; empty where one of them is none.
  private static func items(_ prose: Prose, _ group: Group) -> [String] {
    let isDepartment = ["sở", "bộ"].contains(group.kind)
    let parts = parts(prose, joinsFields: isDepartment).map { Prose($0) }
    guard parts.allSatisfy({ isNamed($0, group) || !group.kind.isEmpty && isTitled($0) }) else { return [] }
    return parts.map { part in
      let name = part.text(0, part.count)
      if isNamed(part, group) { return group.kind.isEmpty && !group.owner.isEmpty ? group.owner + " " + name : name }
      let kind = isDepartment || group.owner.isEmpty ? group.kind.prefix(1).uppercased() + group.kind.dropFirst() : group.kind
      return [group.owner, kind, name].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private static func isTitled(_ prose: Prose) -> Bool { prose.scalars.first.map(FoldedScalars.isUpper) ?? false }

  /// Whether an item says itself what it is: `xã A` among communes, `Văn phòng Tỉnh ủy` among departments.
  ///
  /// A commune may be called like a body, and so may the field of a ministry: `Hội Sơn`, `Công an`.
  private static func isNamed(_ prose: Prose, _ group: Group) -> Bool {
    let heads: [Phrase]
    switch group.kind {
    case "":
      return isTitled(prose) && BodyWords.isBody(prose, at: 0) || (prose.end(ofAny: communes, at: 0) ?? prose.count) < prose.count
    case "sở": return isTitled(prose) && BodyWords.isBody(prose, at: 0)
    case "bộ": heads = ["bộ", "ủy ban", "ngân hàng", "thanh tra", "văn phòng"]
    default: heads = ["ủy ban", "ubnd"] + communes
    }
    return (prose.end(ofAny: heads, at: 0) ?? prose.count) < prose.count
  }

  /// Fields of one body that hold a comma or "và": elsewhere both part two bodies.
  private static let fields: [Phrase] = [
    "văn hóa, thể thao và du lịch", "văn hóa và thể thao", "văn hóa, thể thao", "giáo dục và đào tạo", "khoa học và công nghệ",
    "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "tài nguyên và môi trường", "dân tộc và tôn giáo",
    "kế hoạch và đầu tư", "thông tin và truyền thông", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội",
    "quy hoạch và kiến trúc", "quy hoạch - kiến trúc", "du lịch và thương mại",
  ]

  /// The items between commas and "và".
  private static func parts(_ prose: Prose, joinsFields: Bool) -> [String] {
    var found: [String] = []
    var start = prose.skipSpaces(0)
    var place = start
    while place < prose.count {
      if joinsFields, place == start, let end = prose.end(ofAny: fields, at: place) {
        place = end
        continue
      }
      let isAnd = prose.folded[place] == " " && prose.has("và", at: place + 1)
      guard prose.folded[place] == "," || isAnd else {
        place += 1
        continue
      }
      found.append(prose.text(start, place))
      place = prose.skipSpaces(place + (isAnd ? 4 : 1))
      if prose.has("và", at: place) { place = prose.skipSpaces(place + 2) }
      start = place
    }
    found.append(prose.text(start, prose.count))
    return found.map(\.unpunctuated).filter { !$0.isEmpty }
  }
}
