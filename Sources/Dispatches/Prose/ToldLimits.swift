/// Days that say what is, who is meant or when people meet, and limit nothing.
enum ToldLimits {
  /// Whether the words before the limit at `place` tell of what is, `kết quả thực hiện trước ngày …`, and order nothing.
  ///
  /// `Tổng hợp kết quả trước ngày …` is an order: a verb stands before what it is about.
  static func tells(_ prose: Prose, _ clause: Int, _ place: Int) -> Bool {
    if prose.contains(any: ["hoàn thành", "báo cáo", "gửi"], from: clause, to: place) { return false }
    let near = max(clause, place - 24)
    if prose.contains(any: ["có hiệu lực"], from: near, to: place) { return true }
    let topics: [Phrase] = ["kết quả", "tình hình", "mục tiêu"]
    guard let topic = topics.compactMap({ prose.find($0, from: near, to: place) }).min() else { return false }
    let states: [Phrase] = [
      "thực hiện", "triển khai", "tổ chức", "căn cứ", "trên cơ sở", "bảo đảm", "đảm bảo", "theo dõi", "cần", "phải",
    ]
    return !(clause..<topic).contains { verb in
      guard prose.startsWord(verb), prose.end(ofAny: states, at: verb) == nil else { return false }
      return (DutyWords.end(prose, at: verb) ?? prose.end(ofAny: ["nhập", "công nhận", "lưu", "chuyển"], at: verb))
        != nil
    }
  }

  /// `cán bộ nghỉ hưu trước ngày …`: a day that says who is meant.
  static func isQualifying(_ prose: Prose, _ place: Int) -> Bool {
    let states: [Phrase] = [
      "nghỉ hưu", "nghỉ việc", "sinh", "nhập ngũ", "tốt nghiệp", "kết nạp", "tuyển dụng", "đến tuổi", "từ trần", "hết tuổi",
      "hết nhiệm kỳ", "khởi công", "tính", "lũy kế", "giai đoạn", "thời kỳ",
    ]
    let last = prose.skipSpacesBack(place)
    return states.contains { prose.has($0, at: last - $0.count) }
  }

  private static let forecasts: [Phrase] = [
    "theo dự báo", "dự báo", "theo nhận định", "theo bản tin", "theo trung tâm dự báo", "theo đài khí tượng",
    "theo cơ quan khí tượng",
  ]

  /// `Theo dự báo, từ nay đến ngày … tiếp tục có mưa lớn`: what is expected until then, and ordered of nobody.
  static func isForecast(_ prose: Prose, _ sentence: Int, _ place: Int, _ limit: TimeLimit) -> Bool {
    let start = max(sentence, min(SectionReader.mark(prose)?.end ?? 0, place))
    guard prose.end(ofAny: forecasts, at: start) != nil else { return false }
    let clause = DeadlineReader.clauseStart(prose, place, from: start)
    return !prose.contains(any: DutyWords.orders, from: start, to: place)
      && !prose.contains(any: DeadlineReader.sending, from: clause, to: min(limit.end + 14, prose.count))
  }

  /// `Thời gian: 14 giờ 00 phút, ngày …`: when people meet.
  static func isMeeting(_ prose: Prose, _ trigger: DeadlineReader.Trigger, _ place: Int) -> Bool {
    trigger.phrase.text == "thời gian:" && Clock.end(prose, at: prose.skipSpaces(place + trigger.phrase.count)) != nil
  }
}
