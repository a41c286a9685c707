import Domain
import Exports
import Markup
import Rules
import VietnameseText

/// The data of the search page: a script that sets one array, because pages opened from a file share cannot fetch.
///
/// An entry is `[kind, text, more, place]`: kind 0 unit, 1 object, 2 rule, 3 dispatch; `place` is a path from the site's folder.
enum SearchIndex {
  /// Objects are left out beyond this number: the index must load in a moment.
  static let mostObjects = 20_000

  static func includesObjects(_ report: Report) -> Bool { objectCount(report) <= mostObjects }

  private static func objectCount(_ report: Report) -> Int { report.assessment.report?.range.count ?? 0 }

  static func write(_ report: Report, into buffer: inout ByteBuffer) {
    buffer.put("window.thuocdoIndex=[")
    var isFirst = true
    func entry(_ kind: Int, _ text: String, _ more: String, _ place: String, _ buffer: inout ByteBuffer) {
      buffer.put(isFirst ? "\n[" : ",\n[")
      isFirst = false
      buffer.put(kind)
      for part in [text, more, place] {
        buffer.append(byte: UInt8(ascii: ","))
        buffer.put(json: part)
      }
      buffer.append(byte: UInt8(ascii: "]"))
    }
    let dataset = report.dataset
    for key in report.unitsInOrder {
      let unit = dataset.units[key]
      entry(0, unit.name, unit.code, SitePath.unit(unit), &buffer)
    }
    for rule in RuleCatalogue.all { entry(2, rule.title, rule.code, SitePath.rule(rule.code), &buffer) }
    for (dispatch, path) in zip(dataset.dispatches, report.dispatchIndex.paths) {
      let more = [dispatch.numberWords, dispatch.issuer, dispatch.issuerParent, dispatch.signatory?.name].compactMap(\.self)
      entry(3, dispatch.subjectWords, more.joined(separator: ", "), path, &buffer)
    }
    if includesObjects(report), let ratings = report.assessment.report {
      for key in ratings.objects {
        let object = dataset.objects[key]
        let unit = dataset.units[object.unit]
        entry(
          1, object.name, "\(object.type.words)\(object.post.map { ", \($0)" } ?? ""), \(unit.name)",
          "\(SitePath.unit(unit))#doi-tuong-\(dataset.subjects[object.subject].code)", &buffer)
      }
    }
    buffer.put("\n];\n")
  }
}
