import Domain
import Markup
import Rules
import Testing

@testable import Pages

@Suite struct ChartTests {
  @Test func namesAreEscapedAndNothingIsStyledInline() {
    let dots = [RatioDot(label: "Nhóm <b>&\"", count: count(3, 12)), RatioDot(label: "Khác", count: count(1, 0))]
    let text = String(decoding: Charts.ratios(dots).bytes, as: UTF8.self)
    #expect(text.contains("Nhóm &lt;b&gt;&amp;&quot;"))
    #expect(!text.contains("style="))
    #expect(text.hasPrefix("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 640 "))
    #expect(text.contains("aria-labelledby=\"bieu-do-ty-le-title bieu-do-ty-le-desc\""))
  }

  @Test func aChartWithoutFiguresSaysSo() {
    #expect(String(decoding: Charts.levels([]).bytes, as: UTF8.self).contains("Chưa có số liệu."))
    #expect(String(decoding: Charts.ratios([]).bytes, as: UTF8.self).contains("Chưa có nhóm nào"))
  }

  @Test func partsOfABarEndWhereTheBarEnds() {
    var row = LevelCounts("Đảng viên")
    for level in [RatingLevel.excellent, .good, .good, .completed, .notCompleted, nil, nil] { row.add(level) }
    let text = String(decoding: Charts.levels([row]).bytes, as: UTF8.self)
    let boxes = text.matches(of: /<rect class="l\d" x="(\d+)" y="\d+" width="(\d+)"/).map { (Int($0.1) ?? 0, Int($0.2) ?? 0) }
    #expect(boxes.first?.0 == 0)
    #expect(boxes.last.map { $0.0 + $0.1 } == 640)
    for (left, right) in zip(boxes, boxes.dropFirst()) { #expect(left.0 + left.1 == right.0) }
  }

  @Test func whatNamesEndWithIsWrittenOnce() {
    func words(_ remedied: Int, _ underway: Int, _ unknown: Int) -> String {
      StackedBar(
        label: "",
        parts: [
          .init(name: "đã khắc phục", count: remedied, style: ""), .init(name: "đang khắc phục", count: underway, style: ""),
          .init(name: "chưa ghi", count: unknown, style: ""),
        ], ending: " khắc phục"
      ).words
    }
    #expect(words(6, 12, 1) == "6 đã · 12 đang khắc phục · 1 chưa ghi")
    #expect(words(6, 0, 1) == "6 đã khắc phục · 1 chưa ghi")
    #expect(words(0, 0, 1) == "1 chưa ghi")
    #expect(words(0, 0, 0) == "không có")
  }

  private func count(_ excellent: Int, _ good: Int) -> GroupCount {
    var dataset = Dataset(settings: Settings(title: "", period: .year(2025), asOf: Day(ordinal: 20_000)))
    dataset.groups = [Group(code: "a")]
    for index in 0..<(excellent + good) {
      var object = RatedObject(
        subject: Key(0), unit: Key(0), type: .body, name: "", source: RowSource(table: Key(0), line: index + 2))
      object.level = index < excellent ? .excellent : .good
      dataset.objects.append(object)
    }
    dataset.tables = [Table(kind: .ratings, period: .year(2025), path: "ratings/2025.csv", headings: [:])]
    dataset.units = [Unit(code: "u", name: "U", source: RowSource(table: Key(0), line: 2))]
    dataset.subjects = [Subject(code: "s")]
    let rows = GroupRows(group: Key(0), period: .year(2025), objects: dataset.objects.keys[...])
    return GroupCount(rows, in: Assessment(of: dataset))
  }
}
