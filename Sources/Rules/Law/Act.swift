public import Domain

/// A regulation: number-symbol, date and issuer together, because Party numbers repeat between terms.
public struct Act: Hashable, Sendable {
  /// The kind of document, as in `Quy định` or `Nghị định`.
  public let type: String
  public let number: String
  public let date: Day
  public let issuer: String
  public let inForceFrom: Day
  /// The last day in force; nil while it is.
  public let until: Day?
  /// For whom `until` holds where the act goes on for others: `đối với công chức`; else empty.
  public let scope: String
  /// The first day of the results it is about, where that lies before the act itself; else nil.
  public let resultsFrom: Day?

  public init(
    _ type: String, _ number: String, _ date: String, _ issuer: String, from: String? = nil, until: String? = nil,
    scope: String = "", resultsFrom: String? = nil
  ) {
    self.type = type
    self.number = number
    self.issuer = issuer
    self.date = Act.day(date)
    inForceFrom = from.map(Act.day) ?? Act.day(date)
    self.until = until.map(Act.day)
    self.scope = scope
    self.resultsFrom = resultsFrom.map(Act.day)
  }

  /// `Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị`.
  public var words: String { "\(type) số \(number), ngày \(date.vietnamese) của \(issuer)" }

  /// Reads `2025-08-30`; the acts below are checked by a test, so a slip shows there and not here.
  private static func day(_ iso: String) -> Day {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(ordinal: 0) : Day(ordinal: 0)
  }
}

extension Act {
  public static let regulation132 = Act(
    "Quy định", "132-QĐ/TW", "2018-03-08", "Bộ Chính trị", until: "2023-10-03")
  public static let guidance16 = Act("Hướng dẫn", "16-HD/BTCTW", "2018-09-24", "Ban Tổ chức Trung ương", until: "2019-10-17")
  public static let guidance21 = Act("Hướng dẫn", "21-HD/BTCTW", "2019-10-18", "Ban Tổ chức Trung ương", until: "2023-11-09")
  public static let regulation124 = Act("Quy định", "124-QĐ/TW", "2023-10-04", "Bộ Chính trị", until: "2025-08-29")
  public static let guidance25 = Act("Hướng dẫn", "25-HD/BTCTW", "2023-11-10", "Ban Tổ chức Trung ương", until: "2025-10-30")
  public static let regulation366 = Act("Quy định", "366-QĐ/TW", "2025-08-30", "Bộ Chính trị")
  public static let guidance43 = Act("Hướng dẫn", "43-HD/BTCTW", "2025-10-31", "Ban Tổ chức Trung ương")
  public static let decree90 = Act(
    "Nghị định", "90/2020/NĐ-CP", "2020-08-13", "Chính phủ", from: "2020-08-20", until: "2025-12-31", scope: "đối với công chức")
  public static let decree48 = Act(
    "Nghị định", "48/2023/NĐ-CP", "2023-07-17", "Chính phủ", until: "2025-12-31", scope: "đối với công chức")
  public static let decree335 = Act("Nghị định", "335/2025/NĐ-CP", "2025-12-21", "Chính phủ", from: "2026-01-01")
  public static let conclusion198 = Act("Kết luận", "198-KL/TW", "2025-10-08", "Bộ Chính trị")
  public static let conclusion12 = Act(
    "Kết luận", "12-KL/TW", "2026-03-19", "Bộ Chính trị", resultsFrom: "2025-01-01")
  public static let conclusion29 = Act("Kết luận", "29-KL/TW", "2026-04-28", "Bộ Chính trị, Ban Bí thư")
  public static let guidance2 = Act("Hướng dẫn", "02-HD/BTCTW", "2026-05-22", "Ban Tổ chức Trung ương")
  public static let decree30 = Act("Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ")
  public static let regulation66 = Act("Quy định", "66-QĐ/TW", "2017-02-06", "Ban Bí thư", until: "2026-01-08")
  public static let regulation399 = Act("Quy định", "399-QĐ/TW", "2026-01-09", "Ban Bí thư")

  /// Regulations that bear the number of another one above: a citation without a date may mean either.
  public static let namesakes: [Act] = [Act("Quy định", "132-QĐ/TW", "2023-10-27", "Bộ Chính trị")]

  /// Every act the program knows, by date.
  public static let all: [Act] = [
    regulation66, regulation132, guidance16, guidance21, decree30, decree90, decree48, regulation124, guidance25, regulation366,
    conclusion198, guidance43, decree335, regulation399, conclusion12, conclusion29, guidance2,
  ]
}
