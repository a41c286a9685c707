/// Which part of the archive is what: the workbook's list of sheets, led to their parts by its relationships.
struct WorkbookParts {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// nil where the relationship is missing or leads out of the archive.
    let part: String?
  }

  let sheets: [Sheet]
  let strings: String?
  let styles: String?
  let is1904: Bool

  init(_ archive: borrowing Archive) throws(WorkbookFault) {
    guard archive.has("_rels/.rels") else { throw .notAWorkbook }
    let top = RelationshipsScan(folder: "")
    try archive.scan("_rels/.rels", into: top)
    guard let workbook = top.first(of: "officeDocument"), archive.has(workbook) else { throw .notAWorkbook }
    let list = SheetListScan()
    try archive.scan(workbook, into: list)
    guard list.isWorkbook else { throw .notAWorkbook }
    let (folder, name) = Self.split(workbook)
    let related = RelationshipsScan(folder: folder)
    try archive.scan("\(folder)_rels/\(name).rels", into: related)
    strings = related.first(of: "sharedStrings")
    styles = related.first(of: "styles")
    is1904 = list.is1904
    guard list.sheets.count <= WorkbookLimits.sheets else { throw .tooLarge(part: workbook) }
    sheets = list.sheets.compactMap { sheet in
      let target = related.targets[sheet.id]
      // Charts, dialogs and macros stand among the sheets.
      if let target, target.kind != "worksheet" { return nil }
      return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target?.part)
    }
    // Read once for each of a thousand sheets, one small part would fill all memory.
    var seen: Set<String> = []
    for part in sheets.compactMap(\.part) where !seen.insert(part.lowercased()).inserted { throw .damaged(part: part) }
  }

  /// `xl/` and `workbook.xml` of `xl/workbook.xml`.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}

/// A `.rels` part: what the part it belongs to leads to.
private final class RelationshipsScan: XMLHandler {
  /// By their ids.
  ///
  /// The kind is the last word of the type, which is the same in both forms of the format.
  private(set) var targets: [String: (kind: String, part: String)] = [:]
  private var order: [String] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// The first target of `kind`.
  func first(of kind: String) -> String? {
    order.lazy.compactMap { self.targets[$0] }.first { $0.kind == kind }?.part
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "Relationship" ~= name, attributes.text("TargetMode") != "External" else { return }
    guard let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target") else {
      isRefused = true
      return
    }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    targets[id] = (kind, Self.part(target, from: folder))
    order.append(id)
  }

  /// The name of the part that `target` leads to from a part in `folder`; names lead nowhere but into the archive.
  private static func part(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// `xl/workbook.xml`: the sheets in their order.
private final class SheetListScan: XMLHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, id: String)] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbook": isWorkbook = true
    case "workbookPr": is1904 = attributes.flag("date1904")
    case "sheet":
      guard let name = attributes.text("name"), let id = attributes.text("id") else {
        isRefused = true
        return
      }
      sheets.append((name, ["hidden", "veryHidden"].contains(attributes.text("state") ?? ""), id))
    default: break
    }
  }
}
