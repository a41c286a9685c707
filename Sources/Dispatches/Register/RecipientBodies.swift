/// The bodies that one line of Kính gửi or Nơi nhận names.
public enum RecipientBodies {
  /// `Các sở, ngành; Ủy ban nhân dân các xã, phường` names two, `Ủy ban nhân dân tỉnh, các sở, ban, ngành` likewise.
  ///
  /// A line with a colon lists people of one body: `VPCP: BTCN, các PCN; các Vụ: …` stays whole, unless bodies of one kind are listed
  /// behind it: `Các sở: Nội vụ, Y tế`.
  public static func split(_ name: String) -> [String] {
    // A colon in brackets lists what is left out, `(trừ các xã: …)`, or says more.
    if withoutBrackets(name).contains(":") { return ListedBodies.split(name) ?? [name] }
    if name.contains(":") { return [name] }
    guard name.contains(where: { ";,".contains($0) }) else { return [name] }
    let names = name.split(separator: ";").flatMap { atCommas(String($0)) }.map(\.unpunctuated).filter { !$0.isEmpty }
    return names.isEmpty ? [name] : names
  }

  private static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    return name.filter { sign in
      if sign == "(" { depth += 1 }
      defer { if sign == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }

  /// Cuts at a comma where a body's name ends before it and another's begins behind: commas stand inside names, too
  /// (`Sở Văn hóa, Thể thao và Du lịch`, `các sở, ban, ngành`).
  private static func atCommas(_ text: String) -> [String] {
    var names: [[Substring]] = []
    // Asked once for each part: a name may go on over any number of commas.
    var last = Beginning.other
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let beginning = Beginning(part)
      if names.isEmpty || last != .other && beginning != .other {
        names.append([part])
        last = beginning
      } else {
        names[names.count - 1].append(part)
        if last == .complete { last = .other }
      }
    }
    return names.map { $0.joined(separator: ",") }
  }

  /// How a part between commas begins.
  private enum Beginning {
    /// As a body's or a group's name does, going on to say of which place or what kind.
    case body
    /// It is a name that is whole as it stands, and no other than that.
    case complete
    case other

    init(_ part: Substring) {
      let name = part.drop { $0 == " " }
      let key = UnitNames.key(String(name))
      // `Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy` goes on in small letters.
      guard name.first?.isUppercase == true || key.hasPrefix(RecipientBodies.every) else {
        self = .other
        return
      }
      self =
        RecipientBodies.heads.contains { key.hasPrefix($0) } ? .body : RecipientBodies.complete.contains(key) ? .complete : .other
    }
  }

  private static let every = UnitNames.key("các") + " "

  /// How names of bodies begin, each with a space behind; after `các` the noun that makes it a group of bodies.
  private static let heads =
    ([
      "Ủy ban nhân dân", "Hội đồng nhân dân", "Thường trực Tỉnh ủy", "Thường trực Thành ủy", "Thường trực Hội đồng nhân dân",
      "Ủy ban Mặt trận Tổ quốc", "Ủy ban Kiểm tra", "Đoàn đại biểu Quốc hội", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy",
      "Ban Thường vụ Đảng ủy", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Nội chính", "Văn phòng", "Đảng ủy", "Sở", "Công an",
      "Bộ Chỉ huy", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Mặt trận Tổ quốc",
    ]
    + [
      "sở", "ban", "ngành", "cơ quan", "đơn vị", "đảng ủy", "cấp ủy", "đảng bộ", "chi bộ", "Ủy ban nhân dân", "huyện", "xã",
      "phường", "tổ chức", "hội", "đoàn thể", "trường", "doanh nghiệp",
    ].map { "các " + $0 }).map { UnitNames.key($0) + " " }

  /// Names that are whole as they stand.
  private static let complete = Set(
    [
      "Tỉnh ủy", "Thành ủy", "Thường trực Tỉnh ủy", "Thường trực Thành ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy",
      "Tỉnh đoàn", "các sở", "các ban",
    ].map { UnitNames.key($0) })
}
