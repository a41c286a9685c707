import Domain

/// The words that cells of a closed set may hold; see content.md, Columns and Values.
enum CellWords {
  static let levels = WordList<RatingLevel>([
    (.excellent, [RatingLevel.excellent.words, "HTXSNV", "HTXS"]),
    (.good, [RatingLevel.good.words, "HTTNV", "HTT"]),
    (.completed, [RatingLevel.completed.words, "HTNV"]),
    (.notCompleted, [RatingLevel.notCompleted.words, "KHTNV", "KHT"]),
  ])
  static let yesNo = WordList<Bool>([(true, ["có", "x", "đã", "1"]), (false, ["không", "chưa", "0"])])
  static let sides = WordList(Side.allCases.map { ($0, [$0.words]) })
  static let roles = WordList(Role.allCases.map { ($0, [$0.words]) })
  static let objectTypes = WordList(ObjectType.allCases.map { ($0, [$0.code, $0.words]) })
  static let disciplineKinds = WordList(DisciplineKind.allCases.map { ($0, [$0.words]) })
  static let causeKinds = WordList(CauseKind.allCases.map { ($0, [$0.words]) })
  static let statuses = WordList(RemedyStatus.allCases.map { ($0, [$0.words]) })
  static let progressKinds = WordList(ProgressKind.allCases.map { ($0, [$0.words]) })
  static let shortcomingGroups = WordList(ShortcomingGroup.allCases.map { ($0, ["\($0.rawValue)", $0.words]) })
  static let limits = WordList<Int>([(20, ["20"]), (25, ["25"])])
  static let axes = WordList<Int>((1...6).map { ($0, ["\($0)"]) })
  static let everybody = WordList<Bool>([(true, ["tất cả"])])
}
