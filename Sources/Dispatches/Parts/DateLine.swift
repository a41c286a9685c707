import Domain

/// The line `Đồng Mẫu, ngày 05 tháng 5 năm 2026` of a header.
struct DateLine {
  let city: String?
  /// The day, where it was filled in and can be read.
  let date: Day?
  /// Lines it takes: narrow cells tear it in up to three.
  let count: Int
  /// Whether the date cannot be read though it is written.
  let isDamaged: Bool

  /// Reads the line at `place`, with those right below it where a narrow cell broke it: `Đồng Mẫu,` over `ngày` over `05 tháng 5 năm 2026`.
  static func read(_ lines: [TextLine], at place: Int) -> DateLine? {
    let run = lines[place...].prefix(3).prefix { !$0.isBlank }
    guard let line = run.first else { return nil }
    // Above the word `ngày` only the place stands alone: in `PHÒNG VĂN HÓA,` over `XÃ HỘI` the issuer's name goes on.
    let isPlace = line.text.hasSuffix(",") && run.dropFirst().first?.starts(with: ["ngày"]) == true
    let isOpen = line.prose.contains(any: ["ngày"]) || isPlace
    let texts = (1...(isOpen ? run.count : 1)).map { Prose(run.prefix($0).map(\.text).joined(separator: " ")) }
    let found = texts.map(DateScanner.placeAndDate)
    // The fewest lines that give a day; else those torn in it, where one line alone needs a place, or nothing below it.
    let whole = found.firstIndex { $0?.date != nil }
    let first = found.indices.first { found[$0] != nil && ($0 > 0 || found[$0]?.place != nil || run.count == 1) }
    let torn = first.map { $0 + run.prefix(texts.count).dropFirst($0 + 1).prefix(while: isOfDate).count }
    guard let chosen = whole ?? torn, let (city, date, _, _) = found[chosen] else { return nil }
    let isDamaged = date == nil && DateScanner.hasStrayWords(texts[chosen])
    return DateLine(city: city, date: date, count: chosen + 1, isDamaged: isDamaged)
  }

  /// Whether `line` is the rest of a date whose day was left blank, `tháng 3 năm` over `2026`.
  private static func isOfDate(_ line: TextLine) -> Bool {
    line.text.contains { $0.isLetter || $0.isNumber } && !DateScanner.hasStrayWords(Prose("ngày \(line.text)"))
  }

  /// Whether the first words of the place stand alone on the line `above`: `Hà` over `Nội, ngày …`, `Thành phố Hồ Chí` over `Minh, ngày …`,
  /// `Thành` over `phố Đồng Mẫu, ngày …`, `Thành phố Hồ` over `Chí Minh, ngày …`.
  func goesOn(from above: TextLine) -> Bool {
    guard let city else { return false }
    let words = above.text.split(separator: " ")
    let isTitled = above.starts(with: ["thành phố", "tp", "tp.", "thị xã", "đặc khu", "tỉnh", "xã", "phường"])
    let isPart = !city.contains(" ") || city.first?.isLowercase == true || isTitled && !above.text.hasSuffix(city)
    return isPart && (words.count == 1 || isTitled) && (1...5).contains(words.count) && above.bullet == nil && !above.isCapitals
      && !above.startsLowercase
      && words.allSatisfy { $0.allSatisfy { $0.isLetter || $0 == "." } }
  }
}
