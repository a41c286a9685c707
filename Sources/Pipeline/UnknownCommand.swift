import Diagnostics
import Intake
import VietnameseText

/// What to say of a command that is none of `names`.
public func unknownCommand(_ name: String, among names: [String]) -> [String] {
  let nearest = Nearest.match(name, among: names).map { " Có phải ý bạn là «\($0)»?" } ?? ""
  return [
    "Không có lệnh «\(ShownText.short(name))».\(nearest)", "Các lệnh: \(names.joined(separator: ", ")). Xem thuocdo --help.",
  ]
}
