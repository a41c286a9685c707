import Domain
import VietnameseText

/// Obligations that most likely mean a dispatch of the content, and write its number-symbol in another way.
///
/// The number-symbol is free text, because most dispatches are not in the content: only what can hardly mean another is told.
enum MissedDispatches {
  /// A number-symbol as obligations write it, with the first of these rows, how many there are, and what is meant.
  struct Found {
    let text: String
    let nearest: String
    let row: RowSource
    var count = 1
  }

  /// Those number-symbols, each once, in the order of the rows.
  static func find(in dataset: Dataset) -> [Found] {
    let known = KnownNumbers(dataset)
    guard !known.isEmpty else { return [] }
    var found: [Found] = []
    var places: [String: Int] = [:]
    for obligation in dataset.obligations {
      guard let text = obligation.dispatch, let nearest = known.nearest(to: text, due: obligation.due) else { continue }
      if let place = places[text] {
        found[place].count += 1
      } else {
        places[text] = found.count
        found.append(Found(text: text, nearest: nearest, row: obligation.source))
      }
    }
    return found
  }
}

/// The number-symbols of the dispatches in the content.
private struct KnownNumbers {
  private struct Bearer {
    let written: String
    let letters: [UInt8]
  }

  /// By the form under which number-symbols are equal.
  private var bearers: [String: Bearer] = [:]
  /// The forms of those that are equal but for marks and separators.
  private var alike: [[UInt8]: [String]] = [:]
  /// The forms of all, by the days by which they ask for something.
  private var asking: [Day: Set<String>] = [:]
  /// The forms that obligations name.
  private var named: Set<String> = []

  var isEmpty: Bool { bearers.isEmpty }

  init(_ dataset: Dataset) {
    guard dataset.obligations.contains(where: { $0.dispatch != nil }) else { return }
    named = Set(dataset.obligations.compactMap { $0.dispatch.map(VietnameseText.plainNumber) })
    for dispatch in dataset.dispatches {
      guard let written = dispatch.numberSymbol, dispatch.number != nil else { continue }
      let plain = VietnameseText.plainNumber(written)
      if bearers[plain] == nil {
        let letters = Self.letters(written)
        bearers[plain] = Bearer(written: written, letters: letters)
        alike[letters, default: []].append(plain)
      }
      for day in dispatch.deadlines.lazy.compactMap(\.date) { asking[day, default: []].insert(plain) }
    }
  }

  /// The one number-symbol that `text` most likely means without being it; nil where it is one, or where two could be meant.
  ///
  /// It stands in a longer text (`Công văn số 412-CV/TU ngày 06/4/2026`), or differs in marks and separators alone (`412/CV-TU`), or
  /// in one letter or digit where the dispatch asks for something by the same day and no obligation names it. Of one that obligations
  /// name, only two neighbouring digits of a long number may have changed places: anything else may be another dispatch.
  func nearest(to text: String, due: Day?) -> String? {
    guard bearers[VietnameseText.plainNumber(text)] == nil else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.trimming { ",;.()«»\"".contains($0) } }
    let inside = Set(words.map { VietnameseText.plainNumber(String($0)) }.filter { bearers[$0] != nil })
    if !inside.isEmpty { return inside.count == 1 ? inside.first.flatMap { bearers[$0]?.written } : nil }
    let letters = Self.letters(text)
    if let same = alike[letters] { return same.count == 1 ? bearers[same[0]]?.written : nil }
    guard let due, let sameDay = asking[due] else { return nil }
    let near = sameDay.filter { plain in
      guard let bearer = bearers[plain] else { return false }
      return named.contains(plain) ? Self.haveDigitsSwapped(bearer.letters, letters) : Self.differInOne(bearer.letters, letters)
    }
    return near.count == 1 ? near.first.flatMap { bearers[$0]?.written } : nil
  }

  /// Letters and digits alone, without marks.
  private static func letters(_ text: String) -> [UInt8] {
    Array(VietnameseText.unaccented(text).utf8.filter { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }.drop { $0 == 0x30 })
  }

  /// Digits that a number must have before two swapped ones are no other number that is likely in use.
  private static let longNumber = 4

  /// Whether two neighbouring digits of the number in front changed places, and nothing else differs.
  private static func haveDigitsSwapped(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let head = zip(left, right).prefix { $0 == $1 }.count
    let digits = left.prefix { $0 <= 0x39 }.count
    guard left.count == right.count, digits >= longNumber, head + 1 < digits else { return false }
    return left[head] == right[head + 1] && left[head + 1] == right[head] && left[(head + 2)...] == right[(head + 2)...]
  }

  /// Whether one letter more, less, other, or two neighbours swapped make one of the other.
  private static func differInOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) < 2 else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let (rest, other) = (left[head...], right[head...])
    if left.count != right.count {
      return left.count > right.count ? rest.dropFirst().elementsEqual(other) : rest.elementsEqual(other.dropFirst())
    }
    if rest.dropFirst().elementsEqual(other.dropFirst()) { return true }
    return rest.prefix(2).elementsEqual(other.prefix(2).reversed()) && rest.dropFirst(2).elementsEqual(other.dropFirst(2))
  }
}

extension Substring {
  /// Without outer characters that `isOuter` names.
  fileprivate func trimming(_ isOuter: (Character) -> Bool) -> Substring {
    var rest = drop(while: isOuter)
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    return rest
  }
}
