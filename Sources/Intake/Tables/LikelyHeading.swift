import Domain
import VietnameseText

/// The column somebody most likely meant by a heading that names none; for hints alone.
enum LikelyHeading {
  /// One of `absent`, the columns that the table does not have; nil where none is near.
  ///
  /// The same letters (`Tính tỉ lệ`), else what people say for a column (`Họ và tên`), else a column whose words all stand in the
  /// heading in order (`Mức xếp loại` holds `Xếp loại`), else one with few other letters, else the only required column that the
  /// heading shortens (`Tên`).
  static func of(_ heading: String, among absent: [ColumnList.Entry]) -> String? {
    let words = words(heading)
    let names = absent.map { (heading: $0.heading, isRequired: $0.isRequired, words: Self.words($0.heading)) }
    if let same = names.first(where: { $0.words == words }) { return same.heading }
    if let column = spoken[words.joined(separator: " ")], let entry = absent.first(where: { $0.column == column }) {
      return entry.heading
    }
    let held = names.filter { holds(words, $0.words) }.sorted { $0.words.count > $1.words.count }
    if let longest = held.first, held.count == 1 || held[1].words.count < longest.words.count { return longest.heading }
    if let near = Nearest.match(heading, among: names.map(\.heading), strictly: true) { return near }
    let shortened = names.filter { $0.isRequired && !words.isEmpty && $0.words.contains(words) }
    return shortened.count == 1 ? shortened.first?.heading : nil
  }

  /// The one of `headings` that has the most pairs of letters in common with `heading`, the first of equals; nil where none has any.
  ///
  /// For naming alone: that letters are alike says nothing about what is meant (`Quá hạn`, `Đúng hạn`).
  static func closest(to heading: String, among headings: [String]) -> String? {
    let wanted = pairs(heading)
    var best: (share: Double, heading: String)?
    for other in headings {
      let pairs = pairs(other)
      let share = Double(2 * wanted.intersection(pairs).count) / Double(max(wanted.count + pairs.count, 1))
      if share > best?.share ?? 0 { best = (share, other) }
    }
    return best?.heading
  }

  private static func pairs(_ heading: String) -> Set<String> {
    Set(VietnameseText.slug(heading).split(separator: "-").flatMap { zip($0, $0.dropFirst()).map { "\($0)\($1)" } })
  }

  /// What offices write for a column whose heading has other words.
  private static let spoken: [String: Column] = [
    "ho va ten": .objectName, "ho ten": .objectName, "diem": .score, "diem so": .score, "ngay qd": .decided,
    "ngay kd": .reviewed, "ngay hop": .reviewed, "quyet dinh so": .decision, "so qd": .decision, "qd so": .decision,
    "loai dv": .unitKind, "truc thuoc": .parent, "cap tren": .parent, "ma dv": .unit, "ten dv": .name,
    "chuc danh": .post, "don vi": .unit, "han": .due, "han hoan thanh": .due, "tien do": .status,
  ]

  /// Whether all of `others` stand in `words`, in their order.
  private static func holds(_ words: [String], _ others: [String]) -> Bool {
    var rest = others[...]
    for word in words where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The words without marks; those that are written with `i` or `y` alike are one.
  private static func words(_ heading: String) -> [String] {
    VietnameseText.slug(heading).split(separator: "-").map { word in
      word.last == "y" && !word.dropLast().contains { "aeou".contains($0) } || word == "quy"
        ? word.dropLast() + "i" : String(word)
    }
  }
}
