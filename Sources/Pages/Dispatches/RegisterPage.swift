import Dispatches
import Domain
import Templating

/// A name in column 5, and whether the dispatch names it only by "Như trên" or "Như Điều n".
struct RegisterName: Sendable, Hashable {
  let text: String
  let isExpanded: Bool
  /// To all that the recipient got; empty where the name has no page.
  let url: String

  static let fields = Fields<RegisterName>(
    "name", .text("text", "Nơi nhận") { $0.text }, .url("url", "Tới mọi văn bản của nơi nhận") { $0.url },
    .flag("hasURL", "Có trang nơi nhận") { !$0.url.isEmpty },
    .flag("isExpanded", "Tên mở rộng từ «Như trên», «Như Điều …»") { $0.isExpanded })
}

/// A row of the register with its ten columns.
struct RegisterLine: Sendable {
  let id: String
  let url: String
  let number: String
  let date: String
  let subject: String
  let signer: String
  let names: [RegisterName]
  let archive: String
  let copies: String
  let handedOver: String
  let receivedBy: String
  let remark: String

  static let fields = Fields<RegisterLine>(
    "row", .text("id", "Mã neo") { $0.id }, .url("url", "Tới trang văn bản") { $0.url },
    .text("number", "Cột 1: số, ký hiệu") { $0.number }, .text("date", "Cột 2: ngày tháng") { $0.date },
    .text("subject", "Cột 3: tên loại và trích yếu") { $0.subject }, .text("signer", "Cột 4: người ký") { $0.signer },
    .list("names", "Cột 5: nơi nhận", RegisterName.fields) { $0.names },
    .text("archive", "Cột 6: nơi nhận bản lưu") { $0.archive },
    .text("copies", "Cột 7: số lượng bản") { $0.copies }, .text("handedOver", "Cột 8: ngày chuyển, ghi tay") { $0.handedOver },
    .text("receivedBy", "Cột 9: ký nhận, ghi tay") { $0.receivedBy }, .text("remark", "Cột 10: ghi chú") { $0.remark })

  init(_ row: RegisterRow, in report: Report, root: String) {
    // The register promises ten texts; a missing one would be a blank cell, not a crash.
    func column(_ place: Int) -> String { row.columns.indices.contains(place) ? row.columns[place] : "" }
    func said(_ place: Int) -> String { column(place).isEmpty ? "(không ghi)" : column(place) }
    id = "dong-so-\(row.dispatch + 1)"
    url = root + report.dispatchIndex.paths[row.dispatch]
    number = said(0)
    date = said(1)
    subject = said(2)
    signer = said(3)
    names =
      row.receivers.isEmpty
      ? [RegisterName(text: said(4), isExpanded: false, url: "")]
      : row.receivers.map { receiver in
        let path = report.dispatchIndex.recipientPath(of: receiver.name)
        return RegisterName(text: receiver.words, isExpanded: receiver.isExpanded, url: path.map { root + $0 } ?? "")
      }
    archive = said(5)
    copies = column(6)
    handedOver = column(7)
    receivedBy = column(8)
    remark = column(9)
  }
}

/// The book of one issuer in one year.
struct RegisterBook: Sendable {
  let id: String
  let title: String
  let parent: String
  let issuer: String
  let year: String
  let days: String
  let numbers: String
  let count: String
  let rows: [RegisterLine]

  static let fields = Fields<RegisterBook>(
    "book", .text("id", "Mã neo") { $0.id }, .url("place", "Tới chỗ này trên trang") { "#\($0.id)" },
    .text("title", "Tên sổ") { $0.title },
    .text("parent", "Cơ quan cấp trên, chữ in hoa") { $0.parent }, .text("issuer", "Cơ quan, chữ in hoa") { $0.issuer },
    .text("year", "Năm") { $0.year }, .text("days", "Từ ngày … đến ngày …") { $0.days },
    .text("numbers", "Từ số … đến số …") { $0.numbers }, .text("count", "Số văn bản") { $0.count },
    .list("rows", "Các dòng", RegisterLine.fields) { $0.rows })

  init(number: Int, rows: [RegisterRow], in report: Report, root: String) {
    let dispatches = rows.map { report.register.dispatches[$0.dispatch] }
    let first = dispatches.first
    let year = first?.date.map { String($0.year) }
    id = "so-\(number)"
    let issued = rows.first.flatMap { report.register.issuers[dispatch: $0.dispatch] }
    title = "\(issued?.words ?? Issuers.Issuer.unnamed), \(year.map { "năm \($0)" } ?? "không ghi ngày")"
    parent = (issued?.parent ?? "").uppercased()
    issuer = (issued?.name ?? Issuers.Issuer.unnamed).uppercased()
    self.year = year ?? RegisterBook.blank
    let days = dispatches.compactMap(\.date)
    self.days = "Từ ngày \(days.min()?.vietnamese ?? RegisterBook.blank) đến ngày \(days.max()?.vietnamese ?? RegisterBook.blank)"
    // Each type has a series of numbers of its own: of several there is no first and no last.
    let numbers = Set(dispatches.map(\.docType)).count == 1 ? dispatches.compactMap { $0.number.flatMap { Int($0) } } : []
    let bounds = [numbers.min(), numbers.max()].map { $0.map { $0 < 10 ? "0\($0)" : String($0) } ?? RegisterBook.blank }
    self.numbers = "Từ số \(bounds[0]) đến số \(bounds[1])"
    count = Figures.integer(rows.count)
    self.rows = rows.map { RegisterLine($0, in: report, root: root) }
  }

  /// Room for what is written by hand.
  static let blank = "………"

  /// The rows of the register cut into books: one for each issuer and year, in the register's order.
  static func books(in report: Report, root: String) -> [RegisterBook] {
    var books: [[RegisterRow]] = []
    var places: [[Int]: Int] = [:]
    for row in report.register.rows {
      let year = report.register.dispatches[row.dispatch].date?.year ?? 0
      let key = [report.register.issuers.ofDispatch[row.dispatch] ?? -1, year]
      if let place = places[key] {
        books[place].append(row)
      } else {
        places[key] = books.count
        books.append([row])
      }
    }
    return books.enumerated().map { RegisterBook(number: $0 + 1, rows: $1, in: report, root: root) }
  }
}

/// The register *Sổ đăng ký văn bản đi*, a book for each issuer and year, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục IV.
struct RegisterPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let headings: [String]
  let downloadURL: String
  let workbookURL: String
  let books: [RegisterBook]

  static let template = "van-ban/so-dang-ky.html"
  static let fields = Fields<RegisterPage>(
    "register", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("lede", "Tóm tắt") { $0.lede },
    .texts("headings", "Tên mười cột") { $0.headings }, .list("books", "Các sổ", RegisterBook.fields) { $0.books },
    .flag("hasBooks", "Có văn bản") { !$0.books.isEmpty }, .url("downloadURL", "Tới sổ dạng CSV") { $0.downloadURL },
    .url("workbookURL", "Tới sổ dạng Excel") { $0.workbookURL },
    .flag("hasWorkbook", "Có sổ dạng Excel") { !$0.workbookURL.isEmpty })

  static func plans(for report: Report) -> [PagePlan<RegisterPage>] {
    [PagePlan(path: SitePath.register) { RegisterPage(report) }]
  }

  private init(_ report: Report) {
    frame = report.frame(
      SitePath.register, title: "Sổ đăng ký văn bản đi", section: .dispatches, crumbs: [Crumb("Văn bản", SitePath.dispatches)])
    headings = RegisterRow.headings
    let root = SitePath.root(of: SitePath.register)
    downloadURL = root + RegisterPage.downloadPath
    let workbook = RegisterPage.workbookPath(report)
    workbookURL = workbook.isEmpty ? "" : root + workbook
    books = RegisterBook.books(in: report, root: SitePath.root(of: SitePath.register))
    lede =
      "\(Figures.integer(report.register.rows.count)) văn bản, \(Figures.integer(books.count)) sổ theo cơ quan ban hành và năm."
  }
}
