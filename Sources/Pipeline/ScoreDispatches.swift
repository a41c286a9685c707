import Diagnostics
import Dispatches
import Domain
import Foundation
import Intake

/// Reads every text of `folder` that has a `.json` of expected values beside it → a table of how much was read, field by field.
///
/// With `misses` every difference stands below the table.
public func scoreDispatches(_ folder: String, misses: Bool) throws(Failure) -> String {
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted() else {
    throw Failure(["Không đọc được thư mục «\(ShownText.of(folder))»."], exitCode: ExitCodes.files)
  }
  let pairs = pairs(names)
  guard !pairs.isEmpty else {
    throw Failure(
      ["Thư mục «\(ShownText.of(folder))» không có văn bản (.md, .txt) nào kèm tệp kết quả mẫu .json cùng tên."],
      exitCode: ExitCodes.input)
  }
  var score = DispatchScore()
  for (text, sidecar) in pairs {
    let dispatch = try dispatches([folder + "/" + text])
    score.add(try expected(at: folder + "/" + sidecar), dispatch[0].dispatch, name: text)
  }
  return ScoreTable.text(score, texts: pairs.count, misses: misses)
}

/// What a person gets from a dispatch, as the file at `path` has it.
private func expected(at path: String) throws(Failure) -> ExpectedDispatch {
  let bytes: [UInt8]
  do throws(IntakeFailure) {
    bytes = try Intake.bytes(at: path)
  } catch {
    throw Failure(error.diagnostics.map(\.text), exitCode: error.unreadable ? ExitCodes.files : ExitCodes.input)
  }
  do {
    return try JSONDecoder().decode(ExpectedDispatch.self, from: Data(bytes))
  } catch {
    let fault = JSONFault.words(error)
    throw Failure(["Tệp «\(ShownText.of(path))» không phải là kết quả mẫu của một văn bản: \(fault)."], exitCode: ExitCodes.input)
  }
}

private func pairs(_ names: [String]) -> [(text: String, sidecar: String)] {
  let known = Set(names)
  return names.compactMap { name -> (text: String, sidecar: String)? in
    guard name.hasSuffix(".md") || name.hasSuffix(".txt"), let dot = name.lastIndex(of: ".") else { return nil }
    let sidecar = String(name[..<dot]) + ".json"
    return known.contains(sidecar) ? (name, sidecar) : nil
  }
}

/// What is wrong with a `.json`, in words.
private enum JSONFault {
  static func words(_ error: any Error) -> String {
    if case DecodingError.typeMismatch(let type, let context) = error { return words(type, at: context.codingPath) }
    if case DecodingError.valueNotFound(let type, let context) = error { return words(type, at: context.codingPath) }
    return "nội dung không đúng cú pháp JSON"
  }

  private static func words(_ type: Any.Type, at path: [any CodingKey]) -> String {
    let name = "\(type)"
    let expected =
      if name == "String" {
        "một chuỗi"
      } else if name == "Bool" {
        "true hoặc false"
      } else if name.hasPrefix("Array") {
        "một danh sách […]"
      } else {
        "một đối tượng {…}"
      }
    return "\(place(path)) phải là \(expected)"
  }

  /// `trường “recipients[2].note”`, counted from 0 as programs do.
  private static func place(_ path: [any CodingKey]) -> String {
    if path.isEmpty { return "cả tệp" }
    let names = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    return "trường “\(names.drop { $0 == "." })”"
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
