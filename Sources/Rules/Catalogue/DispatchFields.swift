import Domain
import VietnameseText

extension Rule {
  /// VB01: the fields of the form are there.
  public static let dispatchFields = Rule(
    "VB01", "dispatch-fields",
    title: "Thể thức văn bản thiếu thành phần",
    statement: "Văn bản phải có số, ngày, địa danh, cơ quan ban hành, người ký, nơi nhận; công văn phải có nơi kính gửi.",
    explanation: Explanation(
      checks: "Tìm thành phần thể thức không đọc được trong văn bản.",
      why: "Nghị định 30/2020/NĐ-CP và quy định về thể thức văn bản của Đảng liệt kê các thành phần bắt buộc.",
      formula:
        "Không đạt khi thiếu một trong: số, ngày, địa danh, cơ quan ban hành, người ký, nơi nhận; với công văn thêm kính gửi."),
    citations: [Citation(.decree30, "Phụ lục I"), Citation(.regulation66, ""), Citation(.regulation399, "")],
    consequence: "bổ sung, đính chính dữ liệu văn bản",
    severity: .warning,
    evaluators: [.dispatches(judgeFormFields)],
    account: {
      Rule.Account(
        "Văn bản \($0.name) thiếu: \($0.texts("missing").joined(separator: ", ")).",
        remedy: "Cần bổ sung các thành phần đó vào văn bản hoặc dữ liệu đi kèm.")
    },
    examples: [
      Example("đủ thành phần", given: "kế hoạch có đủ thành phần", .met) { $0.dispatch() },
      Example("thiếu số và ngày", given: "kế hoạch không có số, ngày", .notMet) {
        $0.dispatch {
          $0.number = nil
          $0.date = nil
        }
      },
      Example("công văn thiếu kính gửi", given: "công văn không có kính gửi", .notMet) {
        $0.dispatch { $0.docType = "Công văn" }
      },
    ])
}

extension Scenario {
  /// A plan of a Party committee with every field, until `change` says otherwise.
  mutating func dispatch(_ change: (inout Dispatch) -> Void = { _ in }) {
    var dispatch = Dispatch(file: "dispatches/\(dataset.dispatches.count + 1).md")
    dispatch.system = .party
    dispatch.issuer = "ĐẢNG ỦY XÃ ĐỒNG MẪU"
    dispatch.number = "12"
    dispatch.symbol = "KH/ĐU"
    dispatch.numberSymbol = "12-KH/ĐU"
    dispatch.place = "Đồng Mẫu"
    dispatch.date = Scenario.day(5, 4, 2026)
    dispatch.docType = "Kế hoạch"
    dispatch.signatory = Dispatch.Signatory(name: "Nguyễn Văn An", line: 40)
    dispatch.recipients = [
      Dispatch.Recipient(name: "Các chi bộ", line: 41), Dispatch.Recipient(name: "Lưu Văn phòng", kind: .archive, line: 42),
    ]
    change(&dispatch)
    self.change { $0.dispatches.append(dispatch) }
  }
}

extension Dispatch {
  /// What sentences call it: its number-symbol, else its file.
  var inSentence: String { numberSymbol ?? file }

  /// The file and the line where the first of `fields` that was read stands: a dispatch has no cells.
  func place(of fields: String...) -> Evidence.Item {
    let line = fields.compactMap { lines[$0] }.first ?? lines["text"]
    return place(line: line)
  }

  /// The file and `line` as an input of a verdict.
  func place(line: Int?) -> Evidence.Item {
    Evidence.Item("place", "Chỗ trong tệp", .place(file: file, line: line))
  }
}

@Sendable private func judgeFormFields(_ key: Key<Dispatch>, _ assessment: Assessment) -> Outcome {
  let dispatch = assessment.dataset.dispatches[key]
  let isLetter = dispatch.docType.map { VietnameseText.folded($0) == VietnameseText.folded("Công văn") } ?? false
  let fields: [(String, String, Bool)] = [
    ("number", "số", dispatch.number == nil), ("date", "ngày", dispatch.date == nil),
    ("place", "địa danh", dispatch.place == nil),
    ("issuer", "cơ quan ban hành", dispatch.issuer == nil), ("signer", "người ký", dispatch.signatory?.name == nil),
    ("addressees", "kính gửi", isLetter && dispatch.addressees.isEmpty), ("recipients", "nơi nhận", dispatch.recipients.isEmpty),
  ]
  let absent = fields.filter(\.2)
  guard !absent.isEmpty else { return .met }
  return .notMet(
    Evidence(
      [
        .aside("name", dispatch.inSentence), Evidence.Item("missing", "Thành phần còn thiếu", .texts(absent.map(\.1))),
        dispatch.place(of: "text"),
      ],
      reasons: absent.map(\.0)))
}
