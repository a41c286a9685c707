import Domain
import Templating

/// A short form of tables and what it stands for; paper and touch screens have no mouse to ask with.
struct Abbreviation: Sendable {
  let short: String
  let words: String
  /// `; ` between two, a point after the last.
  let end: String

  /// The levels, the best first, then the types of objects.
  static let all: [Abbreviation] = {
    let forms = RatingLevel.allCases.reversed().map { ($0.short, $0.words) } + ObjectType.allCases.map { ($0.code, $0.words) }
    return forms.enumerated().map { place, form in
      Abbreviation(short: form.0, words: form.1.lowercased(), end: place == forms.count - 1 ? "." : "; ")
    }
  }()

  static let fields = Fields<Abbreviation>(
    "abbreviation", .text("short", "Chữ viết tắt") { $0.short }, .text("words", "Nghĩa, chữ thường") { $0.words },
    .text("end", "Dấu đứng sau") { $0.end })
}
