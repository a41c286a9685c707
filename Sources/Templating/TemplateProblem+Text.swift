extension TemplateProblem {
  /// Stable text that names the kind of mistake; never reused.
  public var code: String {
    switch self {
    case .fileTooLarge: "template-file-too-large"
    case .unclosedTag: "template-unclosed-tag"
    case .badName: "template-bad-name"
    case .badDelimiters: "template-bad-delimiters"
    case .unclosedSection: "template-unclosed-section"
    case .mismatchedClose: "template-mismatched-section"
    case .strayClose: "template-stray-close"
    case .tooDeep: "template-too-deep"
    case .blockTwice: "template-block-twice"
    case .outsideBlock: "template-outside-block"
    case .missingFile: "template-missing-file"
    case .recursion: "template-recursion"
    case .tooManyInclusions: "template-too-many-inclusions"
    case .unknownBlock: "template-unknown-block"
    case .unknownField: "template-unknown-field"
    case .climbsTooFar: "template-climbs-too-far"
    case .notAnObject: "template-not-an-object"
    case .notAList: "template-not-a-list"
    case .notPrintable: "template-not-printable"
    case .needsTriple: "template-needs-triple"
    case .tripleOfText: "template-triple-of-text"
    case .refusedPlace: "template-refused-place"
    case .htmlInAttribute: "template-html-in-attribute"
    case .textInAddress: "template-text-in-url"
    case .sectionChangesPlace: "template-section-changes-place"
    case .brokenTag: "template-broken-tag"
    case .unfinishedPage: "template-unfinished-page"
    case .inlineCode: "template-inline-code"
    case .missingText: "template-missing-text"
    }
  }

  /// What is wrong, in Vietnamese.
  public var message: String {
    switch self {
    case .fileTooLarge(let bytes): "Tệp mẫu dài \(bytes) byte, quá giới hạn \(Limits.fileSize) byte."
    case .unclosedTag: "Thẻ mẫu mở ở đây nhưng không được đóng."
    case .badName(let name): name.isEmpty ? "Thẻ mẫu không có tên." : "Tên “\(name)” có khoảng trắng."
    case .badDelimiters(let text): "Không đọc được cặp dấu thẻ “\(text)”."
    case .unclosedSection(let name): "Phần “\(name)” mở ở đây nhưng không được đóng."
    case .mismatchedClose(let name, let open, let line, let column):
      "Thẻ đóng “\(name)” không khớp với phần “\(open)” mở ở dòng \(line), cột \(column)."
    case .strayClose(let name): "Thẻ đóng “\(name)” không có phần nào đang mở."
    case .tooDeep: "Các phần lồng nhau quá \(Limits.nesting) tầng."
    case .blockTwice(let name, let line): "Khối “\(name)” được điền hai lần; lần đầu ở dòng \(line)."
    case .outsideBlock(let parent): "Trong {{<\(parent)}} chỉ được đặt các khối {{$…}}."
    case .missingFile(let path, _): "Không có tệp mẫu “\(path)”."
    case .recursion(let paths): "Tệp mẫu gọi lại chính nó: \(paths.joined(separator: " → "))."
    case .tooManyInclusions: "Trang ghép từ quá \(Limits.inclusions) tệp mẫu."
    case .unknownBlock(let name, let parent, _): "Mẫu “\(parent)” không có khối “\(name)”."
    case .unknownField, .climbsTooFar, .notAnObject, .notAList, .notPrintable, .needsTriple, .tripleOfText: fieldMessage
    case .refusedPlace, .htmlInAttribute, .textInAddress, .sectionChangesPlace, .brokenTag, .unfinishedPage, .inlineCode:
      placeMessage
    case .missingText: "Trang thiếu dòng mà mọi trang phải có, viết đúng từng chữ, ngoài mọi phần {{#…}}."
    }
  }

  private var fieldMessage: String {
    switch self {
    case .unknownField(let name, let type, _): "“\(type)” không có trường “\(name)”."
    case .climbsTooFar(let name): "“\(name)” đi ra ngoài trang: không còn giá trị bao ngoài nào."
    case .notAnObject(let name, let kind): "“\(name)” là \(kind.vietnamese), không có trường bên trong."
    case .notAList(let name, let kind): "“\(name)” là \(kind.vietnamese), không phải danh sách, nên ở đây không có {{.}}."
    case .notPrintable(let name, let kind): "“\(name)” là \(kind.vietnamese), không in ra được."
    case .needsTriple(let name): "“\(name)” là HTML, phải viết bằng ba dấu ngoặc."
    case .tripleOfText(let name, let kind): "“\(name)” là \(kind.vietnamese); ba dấu ngoặc chỉ dùng cho trường HTML."
    default: ""
    }
  }

  private var placeMessage: String {
    switch self {
    case .refusedPlace(let name, let place): "Không được in “\(name)” \(place.vietnamese)."
    case .htmlInAttribute(let name): "“\(name)” là HTML, không in được trong thuộc tính, <title> hay <textarea>."
    case .textInAddress(let name): "“\(name)” là văn bản; thuộc tính chứa liên kết chỉ nhận trường liên kết."
    case .sectionChangesPlace(let name):
      "Phần “\(name)” mở hoặc đóng dở một thẻ HTML: đầu và cuối phần phải ở cùng một chỗ của HTML."
    case .brokenTag: "Thẻ HTML viết sai ở đây: trước tên thuộc tính cần khoảng trắng, và giá trị phải theo sau tên."
    case .unfinishedPage: "Hết mẫu mà thẻ HTML, thuộc tính hay ghi chú còn dở."
    case .inlineCode:
      "Mã hoặc kiểu viết ngay trong trang (thuộc tính on…, style; nội dung <script>, <style>; địa chỉ javascript:) bị trình duyệt chặn."
    default: ""
    }
  }

  /// The nearest known name or another way out, in Vietnamese.
  public var hint: String? {
    switch self {
    case .missingFile(_, let nearest), .unknownBlock(_, _, let nearest), .unknownField(_, _, let nearest):
      nearest.map { "Có phải ý bạn là “\($0)”?" }
    case .needsTriple(let name): "Viết {{{\(name)}}}."
    case .tripleOfText(let name, let kind): kind == .text || kind == .url ? "Viết {{\(name)}}." : nil
    case .notPrintable(let name, let kind):
      kind == .flag ? "Viết {{#\(name)}}…{{/\(name)}}." : "Mở bằng {{#\(name)}} rồi in trường bên trong."
    case .refusedPlace(_, .unquotedValue): "Đặt giá trị trong dấu nháy kép."
    case .unclosedSection(let name): "Thêm {{/\(name)}}."
    case .inlineCode: "Viết vào tệp trong tai-nguyen/, như trang.css, trang.js."
    case .missingText(let text): "Thêm vào <head>: \(text)"
    case .mismatchedClose(_, let open, _, _): "Đóng bằng {{/\(open)}}."
    default: nil
    }
  }
}

extension FieldKind {
  fileprivate var vietnamese: String {
    switch self {
    case .text: "văn bản"
    case .url: "liên kết"
    case .html: "HTML"
    case .flag: "cờ đúng/sai"
    case .list: "danh sách"
    case .object: "đối tượng"
    }
  }
}

extension Refusal {
  fileprivate var vietnamese: String {
    switch self {
    case .tagName: "trong tên thẻ HTML"
    case .attributeName: "vào chỗ tên thuộc tính"
    case .unquotedValue: "vào thuộc tính không có dấu nháy"
    case .comment: "trong ghi chú hoặc khai báo HTML"
    case .rawContent: "trong <script>, <style> hay phần tử không đọc ký hiệu thay thế"
    case .eventHandler: "trong thuộc tính sự kiện (on…)"
    case .styleAttribute: "trong thuộc tính style"
    case .markupAttribute: "trong thuộc tính có cú pháp riêng (srcset, srcdoc, ping)"
    case .scriptAddress: "sau javascript:, vbscript: hay data:"
    }
  }
}
