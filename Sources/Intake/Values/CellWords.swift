import Domain

/// The words that cells of a closed set may hold; see content.md, Columns and Values.
enum CellWords {
  static let levels = WordList<RatingLevel>(
    [
      (.excellent, [RatingLevel.excellent.words, "HTXSNV", "HTXS"]),
      (.good, [RatingLevel.good.words, "HTTNV", "HTT"]),
      (.completed, [RatingLevel.completed.words, "HTNV"]),
      (.notCompleted, [RatingLevel.notCompleted.words, "KHTNV", "KHT"]),
    ],
    // Shorter than the level and said of no other one; «hoàn thành» alone may be said of three.
    meaning: [
      (
        0,
        [
          "xuất sắc", "hoàn thành xuất sắc", "HT xuất sắc", "HT xuất sắc NV", "HT xuất sắc nhiệm vụ", "hoàn thành xuất sắc NV",
          "HTXS nhiệm vụ", "HTXSNV nhiệm vụ",
        ]
      ),
      (1, ["tốt", "hoàn thành tốt", "HT tốt", "HT tốt NV", "HT tốt nhiệm vụ", "hoàn thành tốt NV", "HTT nhiệm vụ"]),
      (2, ["HT nhiệm vụ", "hoàn thành NV"]),
      (3, ["không hoàn thành", "không HT", "không HTNV", "không HT nhiệm vụ", "không hoàn thành NV", "KHT nhiệm vụ"]),
    ], shortest: 12)
  /// Whether `text` stands where a level should and says that there is none.
  static func meansUnrated(_ text: String) -> Bool {
    let loose = CodeKind.loose(text)
    return loose.isEmpty || ["khongxeploai", "chuaxeploai", "khongxl", "chuaxl", "kxl", "cxl", "khong", "chua"].contains(loose)
  }

  static let yesNo = WordList<Bool>(
    [(true, ["có", "x", "đã", "1"]), (false, ["không", "chưa", "0"])],
    meaning: [
      (0, ["yes", "y", "true", "đủ", "đầy đủ", "đã có", "có đủ", "✓", "✔", "☑", "√"]),
      (1, ["no", "n", "false", "ko", "k", "kg", "thiếu"]),
    ], shortest: 12)
  static let sides = WordList(Side.allCases.map { ($0, [$0.words]) })
  static let roles = WordList(
    Role.allCases.map { ($0, [$0.words]) },
    meaning: meaning(Role.allCases, [(.head, ["đứng đầu", "cấp trưởng", "trưởng", "thủ trưởng"]), (.deputy, ["phó"])]))
  static let objectTypes = WordList(
    ObjectType.allCases.map { ($0, [$0.code, $0.words]) },
    meaning: meaning(
      ObjectType.allCases,
      [
        (.partyOrganization, ["tổ chức cơ sở đảng"]), (.leadershipCollective, ["tập thể lãnh đạo", "tập thể"]),
        (.body, ["cơ quan", "đơn vị", "cơ quan, đơn vị"]),
        (.leader, ["cá nhân lãnh đạo", "cán bộ lãnh đạo", "cán bộ lãnh đạo, quản lý"]),
        (.staff, ["VC", "công chức", "viên chức", "công chức, viên chức"]),
      ]))
  static let disciplineKinds = WordList(
    DisciplineKind.allCases.map { ($0, [$0.words]) },
    meaning: DisciplineKind.allCases.enumerated().map { place, kind in
      (place, ["kỷ luật \(kind.words)", "hình thức \(kind.words)"])
    })
  static let causeKinds = WordList(
    CauseKind.allCases.map { ($0, [$0.words]) },
    meaning: meaning(CauseKind.allCases, [(.both, ["chủ quan và khách quan", "chủ quan, khách quan", "khách quan và chủ quan"])]))
  static let statuses = WordList(
    RemedyStatus.allCases.map { ($0, [$0.words]) },
    meaning: meaning(
      RemedyStatus.allCases,
      [
        (.remedied, ["đã khắc phục xong", "đã xong", "xong", "hoàn thành", "đã hoàn thành"]),
        (.underway, ["đang thực hiện", "đang làm", "đang triển khai", "đang xử lý"]),
        (.notRemedied, ["chưa thực hiện", "chưa làm", "chưa triển khai"]),
      ]))
  static let progressKinds = WordList(
    ProgressKind.allCases.map { ($0, [$0.words]) },
    meaning: meaning(
      ProgressKind.allCases, [(.month, ["hằng tháng", "hàng tháng"]), (.quarter, ["quí", "hằng quý", "hàng quý"])]))
  static let shortcomingGroups = WordList(ShortcomingGroup.allCases.map { ($0, ["\($0.rawValue)", $0.words]) })
  static let limits = WordList<Int>([(20, ["20"]), (25, ["25"])])
  static let axes = WordList<Int>(
    (1...6).map { ($0, ["\($0)"]) },
    meaning: ["I", "II", "III", "IV", "V", "VI"].enumerated().map { ($0, [$1, "Trục \($1)"]) })
  static let everybody = WordList<Bool>([(true, ["tất cả"])])

  /// Whether a column takes `text` whose words `expected` names.
  static func takes(_ text: String, _ expected: [String]) -> Bool { closedSets[expected]?(text) ?? false }

  /// Every closed set by the words that messages name.
  private static let closedSets: [[String]: @Sendable (String) -> Bool] = {
    var sets: [[String]: @Sendable (String) -> Bool] = [:]
    func add<Value>(_ list: WordList<Value>) { sets[list.expected] = { list.folded($0) != nil } }
    add(levels)
    add(yesNo)
    add(sides)
    add(roles)
    add(objectTypes)
    add(disciplineKinds)
    add(causeKinds)
    add(statuses)
    add(progressKinds)
    add(shortcomingGroups)
    add(limits)
    add(axes)
    return sets
  }()

  /// Words for values by their places in `all`.
  private static func meaning<Value: Equatable>(_ all: [Value], _ words: [(Value, [String])]) -> [(Int, [String])] {
    words.compactMap { value, words in all.firstIndex(of: value).map { ($0, words) } }
  }

  /// Whether a cell holds only marks that stand for nothing: `-`, `…`, `--`, `?`.
  ///
  /// Other marks may mean something: `x`, `+`, `✓`.
  static func isWordless(_ bytes: Bytes) -> Bool {
    guard bytes.count <= 6, let first = bytes.first, first < 0x30 || first == 0x3F || first == 0x5F || first == 0xE2 else {
      return false
    }
    return bytes.text.unicodeScalars.allSatisfy { "-‐‑–—―_.…?/ ".unicodeScalars.contains($0) }
  }
}
