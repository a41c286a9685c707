import Diagnostics
import Domain

/// What can be wrong with a table as a whole, its header line, or the cutting of its rows.
enum TableProblem: Problem {
  case empty
  /// The header line stands further down.
  case headerBelow(line: Int)
  /// The heading has several rows; those below the first hold `names`.
  case headerRows(first: Int, last: Int, names: [String])
  case columnMissing([String])
  /// One of the columns `of` must be filled; the table lacks those in `absent`, and so many rows leave the others blank.
  case targetMissing(of: [String], absent: [String], count: Int)
  /// `nearest` is what is most likely meant; where nothing is, `closest` has the most letters in common and may mean anything.
  case columnUnknown(String, nearest: String?, closest: String? = nil)
  /// So many headings, the first of which means the given one, differ from columns of the table in marks alone; `isNeeded` says that
  /// the table cannot be without one of them.
  case columnsMisspelt(String, meant: String, count: Int, isNeeded: Bool)
  /// With the name that the column has by its place: `cột thứ 4`.
  case columnUnnamed(String)
  case columnRepeated(String, first: String, place: String)
  case columnsTooMany(Int)
  /// The cells under this heading and those under `other` each fit the other heading, and so many of them were refused.
  case columnsSwapped(String, other: String, count: Int)
  /// From this heading to `last` the cells belong one column to the right, or to the left; so many were refused.
  case columnsShifted(String, last: String, toRight: Bool, count: Int)
  /// So many days of this column make sense month first alone; what they mean, and others that can be read both ways.
  case datesMonthFirst([String], meant: String, count: Int, doubted: Doubted?)
  /// So many days of this column a spreadsheet has most likely turned round when they were typed.
  case daysTurned(Int)
  /// So many rows of a table about `own` say that they are about `other`.
  case periodsMixed(TableKind, own: Period, other: Period, count: Int)
  case rowsTooMany
  case row(RowFault)
  /// So many lines inside a cell look like rows of their own.
  case rowsInCell(Int)
  case rowRepeated(firstLine: Int)
  /// The row holds this many texts, none of which is what its column takes.
  case rowNote(cells: Int)
  /// The row begins with such a text and is refused: totals, not a noun.
  case rowTotal(String)
  /// The row has a section's number and its title, and nothing else.
  case rowSection(String)
  /// The row says something about the columns; the header line stands in line `header`.
  case rowLabel(LabelRow, header: Int)
  case notUnicode(LikelyCause)
  /// So many more places of a text are damaged; told at the last.
  case moreDamage(Int)

  /// Cells that can be read in two ways.
  struct Doubted {
    /// The first of them, and its line.
    let text: String
    let line: Int
    let count: Int
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .columnUnknown, .columnUnnamed, .rowsInCell, .rowRepeated, .daysTurned, .columnsMisspelt(_, _, _, isNeeded: false):
      .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .empty: "table-empty"
    case .headerBelow: "header-below"
    case .headerRows: "header-rows"
    case .columnMissing: "column-missing"
    case .targetMissing: "value-missing"
    case .columnUnknown: "column-unknown"
    case .columnUnnamed: "column-unnamed"
    case .columnsMisspelt: "columns-misspelt"
    case .columnRepeated: "column-repeated"
    case .columnsTooMany: "columns-too-many"
    case .columnsSwapped: "columns-swapped"
    case .columnsShifted: "columns-shifted"
    case .datesMonthFirst: "date-month-first"
    case .daysTurned: "date-turned"
    case .periodsMixed: "periods-mixed"
    case .rowsTooMany: "rows-too-many"
    case .row(.lineEnds): "line-ends"
    case .rowsInCell: "rows-in-cell"
    case .rowRepeated: "row-repeated"
    case .rowNote, .rowSection: "row-note"
    case .rowTotal: "row-total"
    case .rowLabel(.numbers, _): "row-numbers"
    case .rowLabel(.heading, _): "row-heading"
    case .row(.unclosedQuote): "quote-unclosed"
    case .row(.textAfterQuote): "quote-text-after"
    case .row(.spaceBeforeQuote): "quote-space-before"
    case .row(.ragged): "row-ragged"
    case .row(.fieldTooLong): "field-too-long"
    case .row(.cellError): "cell-error"
    case .row(.formulaWithoutResult): "formula-without-result"
    case .row(.noSuchDay): "cell-date"
    case .row(.cellTime): "cell-time"
    case .row(.decorated): "cell-format"
    case .row(.cellUnreadable): "cell-unreadable"
    case .row(.merged): "cell-merged"
    case .notUnicode, .moreDamage: "encoding"
    }
  }

  var message: String {
    switch self {
    case .empty: "bảng không có dòng tiêu đề; dòng đầu tiên phải là tên các cột."
    case .headerBelow(let line):
      "dòng này không phải dòng tiêu đề: thiếu tên các cột bắt buộc của bảng; tên các cột có vẻ đứng ở dòng \(line)."
    case .headerRows(let first, let last, _): "tên các cột đứng ở các dòng \(first)–\(last); bảng chỉ nhận một dòng tên cột."
    case .columnMissing(let names): "bảng thiếu cột \(Phrase.choice(names)), là cột bắt buộc; không dòng nào dùng được."
    case .targetMissing(let columns, let absent, let count):
      "\(count == 1 ? "dòng này" : "\(count) dòng, từ dòng này,") phải có giá trị ở một trong các cột \(Phrase.choice(columns)), "
        + "nhưng bảng không có cột \(Phrase.list(absent))."
    case .columnUnknown(let name, _, let closest):
      "không có cột nào tên \(Phrase.quoted(name)) trong bảng này"
        + (closest.map { " (tên gần nhất theo mặt chữ là «\($0)»)" } ?? "")
        + "; các ô của cột không được dùng\(LookAlikes.words(in: name))."
    case .columnsMisspelt(let name, let meant, let count, _):
      "\(count) tên cột, từ tên này, chỉ khác tên cột của bảng về dấu hoặc ký hiệu đi kèm (như \(Phrase.quoted(name)) thay cho «\(meant)»); "
        + "các ô của những cột ấy không được dùng."
    case .columnUnnamed(let place): "\(place) không có tên; các ô của cột không được dùng."
    case .columnRepeated(let name, let first, let place):
      "cột \(Phrase.quoted(name)) lặp lại \(place) \(Phrase.quoted(first)); mỗi cột chỉ được có một lần."
    case .columnsTooMany(let count): "bảng có \(count) cột; nhiều nhất được \(Limits.columns) cột."
    case .columnsSwapped(_, let other, let count):
      "không ô nào ở cột này dùng được, nhưng đều dùng được ở cột \(Phrase.quoted(other)), còn các ô của cột \(Phrase.quoted(other)) dùng được ở "
        + "đây (\(count) ô bị từ chối); có vẻ tên hai cột bị đổi chỗ."
    case .columnsShifted(_, let last, let toRight, let count):
      "từ cột này đến cột \(Phrase.quoted(last)), \(count) ô không dùng được ở cột của mình mà dùng được ở cột ngay bên "
        + "\(toRight ? "phải" : "trái"); có vẻ số liệu bị lệch một cột sang \(toRight ? "trái" : "phải")."
    case .datesMonthFirst(let examples, let meant, let count, let doubted):
      "\(count) ô ở cột này, từ ô này, ghi tháng trước ngày sau (như \(Phrase.list(examples.map(ShownText.short)))); cần ngày/tháng/năm như "
        + "«\(meant)»" + (doubted?.words ?? "") + "."
    case .daysTurned(let count):
      "\(count) ô ở cột này, từ ô này, là ô ngày có ngày từ 1 đến 12, còn mọi ngày sau 12 lại là ô chữ; có vẻ bảng tính đã đảo ngày với "
        + "tháng khi gõ; vẫn được dùng như đã ghi."
    case .periodsMixed(_, let own, let other, let count):
      "bảng này là của \(own.vietnamese), nhưng \(count == 1 ? "dòng này" : "\(count) dòng, từ dòng này,") ghi \(other.vietnamese); "
        + "mỗi bảng chỉ chứa một kỳ."
    case .rowsTooMany: "bảng có hơn 5.000.000 dòng; cần tách bớt."
    case .row(let fault): Self.message(fault)
    case .rowsInCell(let rows):
      "trong một ô của dòng này có \(rows) dòng trông như dòng số liệu riêng, vì ô mở dấu ngoặc kép rồi xuống dòng; chúng không được đọc riêng."
    case .rowRepeated(let line): "dòng này giống hệt dòng \(line); cả hai đều được dùng."
    case .rowNote(cells: 2...):
      "các ô có chữ ở dòng này không ô nào là số liệu của cột; có vẻ là dòng ký tên hoặc ghi chú dưới bảng."
    case .rowNote: "dòng này chỉ có một ô có chữ; có vẻ là ghi chú, tiêu đề mục hoặc dòng ký tên, không phải số liệu."
    case .rowTotal(let text):
      "dòng này bắt đầu bằng \(Phrase.quoted(text)); có vẻ là dòng cộng, bảng tự cộng nên không nhận dòng này."
    case .rowSection(let text):
      "dòng này chỉ có số thứ tự và \(Phrase.quoted(text)); có vẻ là tiêu đề mục, không phải số liệu."
    case .rowLabel(.numbers(let cells), _):
      "dòng này chỉ đánh số thứ tự các cột (\(cells.map { Phrase.quoted($0) }.joined(separator: ", "))…), không phải số liệu."
    case .rowLabel(.heading, let line): "dòng này lặp lại tên các cột ở dòng \(line), không phải số liệu."
    case .notUnicode(let cause): Self.message(cause)
    case .moreDamage(let count): "còn \(count) chỗ khác trong tệp cũng hỏng như thế, chỗ cuối ở đây."
    }
  }

  private static func message(_ fault: RowFault) -> String {
    switch fault {
    case .unclosedQuote(hidesRest: false):
      "dấu ngoặc kép mở ở đây không có dấu đóng trong ô, nên không biết ô này hết ở đâu; dòng này không đọc được."
    case .unclosedQuote(hidesRest: true):
      "dấu ngoặc kép mở ở đây không có dấu đóng, nên không biết ô này hết ở đâu; mọi dòng từ đây đến hết tệp không đọc được."
    case .lineEnds: "chỗ này có dấu xuống dòng kiểu cũ (CR) hoặc dấu ngăn dòng Unicode; các dòng phải hết bằng LF hoặc CRLF."
    case .textAfterQuote: "sau dấu ngoặc kép đóng còn chữ; sau dấu đóng phải là dấu ngăn cột hoặc hết dòng."
    case .spaceBeforeQuote: "trước dấu ngoặc kép mở có dấu cách, nên không rõ dấu ngoặc kép có thuộc nội dung ô không."
    case .ragged(let found, let expected): "dòng có \(found) ô, nhưng dòng tiêu đề có \(expected) cột; số ô phải bằng số cột."
    case .cellError(let text): "ô này báo lỗi \(Phrase.quoted(text)); cần sửa công thức hoặc gõ giá trị."
    case .formulaWithoutResult: "ô này là công thức chưa có kết quả trong tệp."
    case .noSuchDay: "ô này định dạng là ngày nhưng con số không ứng với ngày nào."
    case .cellTime: "ô này là giờ hoặc khoảng thời gian; không cột nào của bảng nhận giá trị ấy."
    case .decorated(let number):
      "ô này là số \(Phrase.quoted(number)) nhưng định dạng hiển thị thêm chữ hoặc dấu, nên không rõ giá trị cần dùng là gì."
    case .cellUnreadable: "không đọc được giá trị của ô này."
    case .merged(let range): "ô này nằm trong ô gộp \(range) nên không có giá trị riêng; chỉ ô đầu của ô gộp có giá trị."
    case .fieldTooLong: "một ô của dòng dài quá \(Phrase.size(Limits.fieldBytes)); cần rút ngắn, hoặc thiếu một dấu ngoặc kép."
    }
  }

  private static func message(_ cause: LikelyCause) -> String {
    let head = "tệp không viết bằng bảng mã Unicode (UTF-8) từ chỗ này"
    switch cause {
    case .tcvn3: return head + "; có vẻ là bảng mã TCVN3 (ABC)."
    case .vni: return head + "; có vẻ là bảng mã VNI."
    case .windows1258: return head + "; có vẻ là bảng mã Windows-1258."
    case .brokenUTF16: return "tệp tự nhận là UTF-16 nhưng chỗ này không đúng bảng mã ấy."
    case .unmarkedUTF16: return "tệp có ký tự rỗng ở chỗ này; có vẻ là UTF-16 nhưng thiếu dấu nhận biết ở đầu tệp."
    case .form(let form): return "tệp này thật ra là \(form.words), dù tên tệp ghi khác; không đọc được gì ở trong."
    case .doubleEncoded:
      return
        "chữ Việt từ chỗ này đã bị đổi bảng mã hai lần (như «TÃªn» thay cho «Tên»): tệp UTF-8 được mở nhầm bảng mã rồi lưu lại."
    case .oldLetters(let old):
      return
        "chữ Việt từ chỗ này gõ theo bảng mã cũ \(old == .vni ? "VNI" : "TCVN3 (ABC)"), chỉ phông cũ hiện đúng; cần chữ Unicode."
    case .damaged(let byte):
      return
        "tệp viết bằng bảng mã UTF-8 nhưng hỏng ở chỗ này: byte \(String(byte, radix: 16, uppercase: true)) không thuộc chữ nào."
    case .zero: return "chỗ này có ký tự rỗng (NUL), không phải chữ; tệp có thể đã hỏng."
    case .unknown: return head + ", hoặc có ký tự rỗng; tệp có thể đã hỏng."
    }
  }

  var hint: String {
    switch self {
    case .columnUnknown(_, let nearest, _): Phrase.didYouMean(nearest)
    case .columnsMisspelt: "Hãy ghi các tên cột đúng từng chữ, không thêm ký hiệu nào, như tệp mẫu do lệnh init lập."
    case .targetMissing(let columns, let absent, _):
      "Hãy thêm cột \(Phrase.choice(absent)), hoặc điền \(Phrase.choice(columns.filter { !absent.contains($0) }))."
    case .columnsSwapped(let one, let other, _):
      "Hãy đổi chỗ tên hai cột \(Phrase.list([one, other])); các ô của hai cột chưa được kiểm tra."
    case .columnsShifted(_, _, true, _):
      "Hãy chèn lại ô bị thiếu để số liệu về đúng cột; các ô của những cột này chưa được kiểm tra."
    case .columnsShifted(_, _, false, _):
      "Hãy bỏ ô bị thừa, hoặc thêm tên cho cột được chèn, để số liệu về đúng cột; các ô của những cột này chưa được kiểm tra."
    case .daysTurned: "Hãy đặt định dạng cả cột là văn bản rồi gõ lại, đối chiếu từng ngày với bản gốc."
    case .datesMonthFirst:
      "Hãy đặt định dạng cả cột là dd/mm/yyyy trong bảng tính rồi lưu lại, đối chiếu từng ngày với bản gốc."
    case .periodsMixed(let kind, _, let other, _):
      "Hãy chuyển các dòng ấy sang tệp «\(kind.path(other))», hoặc trang tính «\(kind.title) \(other.code)»."
    case .headerBelow(let line): "Hãy xóa các dòng phía trên dòng \(line)."
    case .headerRows(let first, _, let names):
      "Hãy bỏ gộp ô, ghi \(Phrase.list(names)) lên dòng \(first) ở đúng cột của mình thay cho tên nhóm cột, rồi xóa dòng dưới."
    case .row(.lineEnds): "Hãy lưu lại dạng «CSV UTF-8»."
    case .rowsInCell: "Hãy xem có thừa hoặc thiếu một dấu ngoặc kép không."
    case .rowNote, .rowSection, .rowTotal: "Hãy bỏ dòng này khỏi bảng."
    case .rowLabel: "Hãy xóa dòng này."
    case .rowRepeated: "Hãy bỏ một dòng nếu chép hai lần."
    case .row(.ragged(found: 1, let expected)) where expected > 1:
      "Có thể dòng này ngăn cột bằng dấu khác với dòng tiêu đề; cả tệp phải dùng một dấu: phẩy, chấm phẩy hoặc tab."
    case .row(.ragged(let found, let expected)) where found > expected:
      "Ô có dấu ngăn cột hoặc xuống dòng ở trong phải đặt giữa hai dấu ngoặc kép."
    case .row(.spaceBeforeQuote): "Hãy bỏ dấu cách ở trước dấu ngoặc kép."
    case .row(.textAfterQuote): "Dấu ngoặc kép ở trong ô phải viết hai lần (\"\")."
    case .row(.formulaWithoutResult): "Hãy mở sổ tính bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại."
    case .row(.decorated): "Hãy đổi định dạng ô sang «Văn bản» (Text) rồi gõ đúng như cần dùng."
    case .row(.cellTime): "Hãy đổi định dạng ô sang «Chung» (General) rồi gõ lại."
    case .row(.merged): "Hãy bỏ gộp ô rồi điền giá trị vào từng ô."
    case .row(.unclosedQuote): "Hãy thêm dấu ngoặc kép đóng, hoặc bỏ dấu mở."
    case .notUnicode(let cause): Self.encodingHint(cause, as: "dạng «CSV UTF-8»")
    default: ""
    }
  }

  /// What to do about a file that is not Unicode and should be saved `form`.
  static func encodingHint(_ cause: LikelyCause, as form: String) -> String {
    switch cause {
    case .tcvn3, .vni, .oldLetters: "Hãy chuyển phông sang Unicode rồi lưu lại \(form)."
    case .doubleEncoded:
      "Hãy lấy lại tệp gốc; khi mở bằng Excel dùng lệnh nhập dữ liệu từ văn bản/CSV và chọn bảng mã 65001 (UTF-8), rồi lưu lại \(form)."
    case .windows1258, .brokenUTF16, .unmarkedUTF16, .unknown: "Hãy lưu lại \(form)."
    case .damaged, .zero: "Hãy gõ lại chữ ở chỗ ấy rồi lưu lại \(form)."
    case .form(let found): found.advice(form)
    }
  }
}

extension TableProblem.Doubted {
  /// What a sentence adds, before its full stop.
  fileprivate var words: String {
    "; \(count == 1 ? "ô" : "\(count) ô khác như") \(Phrase.quoted(text)) (dòng \(line)) đọc được cả hai cách, nên có thể cũng ghi ngược"
  }
}

extension TableProblem {
  /// What many rows, or cells of a column, have in common whose sentences differ.
  var form: String? {
    switch self {
    case .rowRepeated: "repeated"
    case .rowNote: "note"
    case .rowSection: "section"
    case .rowTotal: "total"
    case .rowsInCell: "rows"
    case .row(.ragged(let found, let expected)): found < expected ? "short" : "long"
    case .row(.decorated): "decorated"
    case .row(.merged): "merged"
    case .row(.spaceBeforeQuote), .row(.textAfterQuote), .row(.lineEnds): "quotes"
    default: nil
    }
  }
}
