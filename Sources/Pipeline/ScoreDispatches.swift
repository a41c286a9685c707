import Dispatches
import Domain
import Foundation
import Intake

/// Reads every text of `folder` that has a `.json` of expected values beside it → a table of how much was read, field by field.
///
/// With `misses` every difference stands below the table.
public func scoreDispatches(_ folder: String, misses: Bool) throws(Failure) -> String {
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
    throw Failure(["Không đọc được thư mục “\(folder)”."], exitCode: ExitCodes.files)
  }
  let pairs = pairs(names)
  guard !pairs.isEmpty else {
    throw Failure(
      ["Thư mục “\(folder)” không có văn bản (.md, .txt) nào kèm tệp kết quả mẫu .json cùng tên."], exitCode: ExitCodes.input)
  }
  var score = DispatchScore()
  for (text, sidecar) in pairs {
    let dispatch = try dispatches([folder + "/" + text])
    guard let data = FileManager.default.contents(atPath: folder + "/" + sidecar) else {
      throw Failure(["Không đọc được tệp “\(folder)/\(sidecar)”."], exitCode: ExitCodes.files)
    }
    guard let expected = try? JSONDecoder().decode(ExpectedDispatch.self, from: data) else {
      throw Failure(["Tệp “\(folder)/\(sidecar)” không phải là kết quả mẫu của một văn bản."], exitCode: ExitCodes.input)
    }
    score.add(expected, dispatch[0], name: text)
  }
  return ScoreTable.text(score, texts: pairs.count, misses: misses)
}

private func pairs(_ names: [String]) -> [(text: String, sidecar: String)] {
  let known = Set(names)
  return names.compactMap { name -> (text: String, sidecar: String)? in
    guard name.hasSuffix(".md") || name.hasSuffix(".txt"), let dot = name.lastIndex(of: ".") else { return nil }
    let sidecar = String(name[..<dot]) + ".json"
    return known.contains(sidecar) ? (name, sidecar) : nil
  }
}

private enum ScoreTable {
  private static let labels = [
    "number": "Số", "symbol": "Ký hiệu", "numberSymbol": "Số, ký hiệu", "date": "Ngày", "place": "Nơi ban hành",
    "system": "Hệ thống",
    "docType": "Loại văn bản", "issuerParent": "Cơ quan cấp trên", "issuer": "Cơ quan ban hành", "subject": "Trích yếu",
    "addressees": "Kính gửi", "recipients": "Nơi nhận, ghi chú", "archive": "Bản lưu", "signatory": "Người ký",
    "citations": "Văn bản được dẫn",
    "deadlines": "Thời hạn", "assignments": "Nhiệm vụ",
  ]

  static func text(_ score: DispatchScore, texts: Int, misses: Bool) -> String {
    var lines = ["\(texts) văn bản", row(["Trường", "Đúng", "Thừa", "Thiếu", "F1 (%)"])]
    for field in DispatchScore.fields {
      guard let tally = score.tallies[field] else { continue }
      let counts = [tally.right, tally.wrong, tally.missed].map(String.init)
      lines.append(row([labels[field] ?? field] + counts + [percent(tally.f1)]))
    }
    return (lines + (misses ? score.misses : [])).joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String {
    cells.enumerated().map { place, cell in
      let space = String(repeating: " ", count: max((place == 0 ? 20 : 8) - cell.count, 0))
      return place == 0 ? cell + space : space + cell
    }.joined()
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }
}
