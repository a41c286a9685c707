import Diagnostics
import Domain
import VietnameseText

/// Which file of the content folder is what; decided by names alone, before anything is opened.
struct Inventory {
  /// A table's file.
  struct TableFile: Sendable {
    let kind: TableKind
    let period: Period?
    let path: String
    /// The rows are checked, but there is no place for them: the name says no period, or one that another file has.
    var isUnused = false
  }

  /// A CSV file whose name is none of a table.
  struct StrayFile: Sendable {
    let path: String
    /// The name that is most likely meant.
    let nearest: String?
    /// It lies in a folder that is told of itself: only a table that would be missed is told of, too.
    var isInOtherFolder = false
  }

  private(set) var strays: [StrayFile] = []
  private(set) var hasSettings = false
  private(set) var tables: [TableFile] = []
  private(set) var workbooks: [String] = []
  /// Workbooks in a form that is not read.
  private(set) var otherWorkbooks: [String] = []
  private(set) var commentaries: [String] = []
  private(set) var dispatches: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isUnreadable = false
  /// The folder itself could be listed.
  private(set) var isListed = true

  private let folder: String
  /// The folder with all links resolved; what a link points to must lie below it.
  private let root: String?

  /// Looks through `folder` and the folders in it that content.md names.
  init(folder: String) {
    self.folder = folder
    root = Disk.realPath(folder)
    for entry in entries(of: "") { sort(entry) }
    tables.sort { ($0.kind.rawValue, $0.period ?? .year(0), $0.path) < ($1.kind.rawValue, $1.period ?? .year(0), $1.path) }
    refuseRepeatedPeriods()
  }

  private mutating func sort(_ entry: Disk.Entry) {
    let name = entry.name
    if let locked = Litter.lockedName(name) ?? (name.hasPrefix("~$") ? name : nil), Self.isOpenTable(locked) {
      return report(.openWorkbook, name)
    }
    if Litter.holds(entry) || isUnsayable(entry, path: name) { return }
    guard let isFolder = isFolder(entry, path: name) else { return }
    if isFolder {
      switch name {
      case "ratings", "axes", "commentary", "dispatches": for inner in entries(of: name) { sort(inner, in: name) }
      default: refuseFolder(name)
      }
    } else if name == "site.toml" {
      hasSettings = true
    } else if name.lowercased().hasSuffix(".xlsx"), !name.hasPrefix(".") {
      addWorkbook(name)
    } else if let kind = TableKind.allCases.first(where: { !$0.isPerPeriod && $0.path() == name }) {
      tables.append(.init(kind: kind, period: nil, path: name))
    } else if Self.otherEndings.contains(where: { name.lowercased().hasSuffix($0) }) {
      otherWorkbooks.append(name)
    } else {
      refuse(name, nearest: Self.meant(by: name) ?? Nearest.match(name, among: Self.names))
    }
  }

  /// Whether the name of the file at `path` says that it is a table or a workbook, of any form.
  static func isTable(_ path: String) -> Bool {
    ([".csv", ".tsv", ".xlsx"] + otherEndings).contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether a file of that name is a table, so that what is not saved yet is missed.
  private static func isOpenTable(_ name: String) -> Bool {
    [".xlsx", ".csv"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Reports a name that is no UTF-8: nothing can open the file by the name that could be said.
  private mutating func isUnsayable(_ entry: Disk.Entry, path: String) -> Bool {
    guard entry.isUnsayable else { return false }
    report(.nameUnsayable, path)
    return true
  }

  /// A folder of another name.
  ///
  /// A table in it is one all the same where the content misses it: `Ratings/2025.csv`.
  private mutating func refuseFolder(_ name: String) {
    let nearest = Nearest.match(name, among: Self.folders)
    report(.unclaimed(nearest: nearest), name)
    guard let kind = [TableKind.ratings, .axes].first(where: { $0.stem == nearest }) else { return }
    for entry in (try? Disk.list("\(folder)/\(name)")) ?? [] where !entry.isFolder && !entry.isLink && !entry.name.hasPrefix(".")
    {
      guard entry.name.lowercased().hasSuffix(".csv"), let period = LikelyValue.named(String(entry.name.dropLast(4)), kind) else {
        continue
      }
      strays.append(.init(path: "\(name)/\(entry.name)", nearest: "\(kind.stem)/\(period).csv", isInOtherFolder: true))
    }
  }

  /// The path of the table whose title, as sheets of a workbook bear it, is the name of a CSV file: `Xếp loại 2025.csv`.
  private static func meant(by name: String) -> String? {
    guard name.lowercased().hasSuffix(".csv"), case .table(let kind, let period) = SheetName(String(name.dropLast(4))) else {
      return nil
    }
    return kind.path(period)
  }

  private mutating func sort(_ entry: Disk.Entry, in folder: String) {
    let path = "\(folder)/\(entry.name)"
    if let locked = Litter.lockedName(entry.name), Self.isOpenTable(locked) { return report(.openWorkbook, path) }
    if Litter.holds(entry) || isUnsayable(entry, path: path) { return }
    guard let isFolder = isFolder(entry, path: path) else { return }
    let isHidden = entry.name.hasPrefix(".")
    switch folder {
    case "commentary" where !isFolder && !isHidden && path.hasSuffix(".md"): commentaries.append(path)
    case "dispatches" where !isFolder && !isHidden && (path.hasSuffix(".md") || path.hasSuffix(".txt")): dispatches.append(path)
    case "ratings" where !isFolder && !isHidden && path.hasSuffix(".csv"): addPeriodTable(.ratings, entry.name, path)
    case "axes" where !isFolder && !isHidden && path.hasSuffix(".csv"): addPeriodTable(.axes, entry.name, path)
    case "commentary" where !isFolder && !isHidden: reportProse(path, in: folder, ["md"])
    case "dispatches" where !isFolder && !isHidden: reportProse(path, in: folder, ["md", "txt"])
    default:
      let stem = String(entry.name.prefix { $0 != "." })
      let kind: TableKind? = folder == "ratings" ? .ratings : folder == "axes" ? .axes : nil
      let period = kind.flatMap { LikelyValue.named(stem, $0) }
      refuse(path, nearest: period.map { "\(folder)/\($0).csv" })
    }
  }

  /// A file among commentaries or dispatches whose ending is none of theirs.
  private mutating func reportProse(_ path: String, in folder: String, _ endings: [String]) {
    let ending = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]).lowercased() } ?? ""
    // The same file with a small ending, or as the plain text that a document holds.
    let stem = Self.proseEndings.contains(ending) ? String(path.dropLast(ending.count + 1)) : path
    let isProse = Self.proseEndings.contains(ending) || ending.contains("/") || ending.isEmpty
    let meant = endings.contains(ending) ? ending : endings[0]
    let nearest = isProse ? "\(stem).\(meant)" : nil
    if let nearest, Disk.exists("\(self.folder)/\(nearest)") {
      report(.proseFormTwice(folder: folder, endings: endings, other: nearest), path)
    } else {
      report(.proseForm(folder: folder, endings: endings, nearest: nearest), path)
    }
  }

  /// Endings of files that hold what could be a commentary or a dispatch.
  private static let proseEndings: Set<String> = [
    "md", "markdown", "txt", "text", "doc", "docx", "odt", "rtf", "pdf", "htm", "html",
  ]

  /// A file that nothing uses: of a CSV file it is told when its heading has been seen.
  private mutating func refuse(_ path: String, nearest: String?) {
    if path.lowercased().hasSuffix(".csv"), !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      strays.append(.init(path: path, nearest: nearest))
    } else if let original = Litter.original(of: path), Disk.exists("\(folder)/\(original)") {
      report(.copy(of: original), path)
    } else {
      report(.unclaimed(nearest: nearest), path)
    }
  }

  private mutating func addWorkbook(_ name: String) {
    if let first = workbooks.first {
      diagnostics.append(WorkbookProblem.several(other: first).diagnostic(name))
    } else {
      workbooks.append(name)
    }
  }

  private mutating func addPeriodTable(_ kind: TableKind, _ name: String, _ path: String) {
    let stem = String(name.dropLast(4))
    if let period = Period(stem), kind != .axes || period.kind == .quarter {
      tables.append(.init(kind: kind, period: period, path: path))
    } else {
      report(kind == .axes ? .quarterName(stem) : .periodName(stem), path)
      tables.append(.init(kind: kind, period: nil, path: path, isUnused: true))
    }
  }

  private mutating func refuseRepeatedPeriods() {
    var (kept, others): ([TableFile], [TableFile]) = ([], [])
    for file in tables {
      if let period = file.period, let last = kept.last, last.kind == file.kind, last.period == period {
        report(.periodTwice(period.code, other: last.path), file.path)
        others.append(.init(kind: file.kind, period: nil, path: file.path, isUnused: true))
      } else {
        kept.append(file)
      }
    }
    tables = kept + others
  }

  private mutating func entries(of path: String) -> [Disk.Entry] {
    do throws(Disk.Failure) {
      return try Disk.list(path.isEmpty ? folder : "\(folder)/\(path)")
    } catch {
      let problem = path.isEmpty && error == .missing ? FileProblem.contentMissing : FileProblem(error)
      report(problem, path.isEmpty ? folder : path)
      if path.isEmpty { isListed = false }
      return []
    }
  }

  /// Whether the entry is a folder; nil, and reported, if it is a link that leaves the content folder or leads nowhere.
  private mutating func isFolder(_ entry: Disk.Entry, path: String) -> Bool? {
    guard entry.isLink else { return entry.isFolder }
    guard let root, let target = Disk.realPath("\(folder)/\(path)"), target == root || target.hasPrefix(root + "/") else {
      report(.leavesContent, path)
      return nil
    }
    return Disk.isFolder(target)
  }

  private mutating func report(_ problem: FileProblem, _ path: String) {
    if problem.isUnreadable { isUnreadable = true }
    diagnostics.append(problem.diagnostic(path))
  }

  /// Endings of workbooks that are not read.
  private static let otherEndings = [".xls", ".xlsm", ".xlsb", ".ods"]
  private static let folders = ["ratings", "axes", "commentary", "dispatches"]
  private static let names = ["site.toml"] + TableKind.allCases.filter { !$0.isPerPeriod }.map { $0.path() }
}

extension FileProblem {
  init(_ failure: Disk.Failure) {
    self =
      switch failure {
      case .missing: .fileMissing
      case .notAFile: .notAFile
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .refused(let code): .unreadable(code: code)
      }
  }
}
