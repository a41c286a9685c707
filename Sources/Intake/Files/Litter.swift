/// Files that operating systems and office programs leave in folders, which nobody put there and nobody misses.
enum Litter {
  /// Whether `entry` is one of them; all other names are told.
  static func holds(_ entry: Disk.Entry) -> Bool {
    let name = entry.name.lowercased()
    if entry.isFolder { return folders.contains(name) || name.hasPrefix(".trash-") }
    // Windows' views and settings of a folder, what macOS keeps beside each file on a share, who has a document open.
    return files.contains(name) || name.hasPrefix("._") || name.hasPrefix("~$") || lockedName(name) != nil
  }

  /// The name of the file that is open where `name` is the mark that LibreOffice leaves beside it: `.~lock.so.xlsx#`.
  static func lockedName(_ name: String) -> String? {
    guard name.hasPrefix(".~lock."), name.hasSuffix("#") else { return nil }
    return String(name.dropFirst(7).dropLast())
  }

  /// The name of the file that `name` is called a copy of: `units.csv` of `units - Copy.csv`, `Copy of units.csv`, `units (1).csv`,
  /// `units.csv.bak`, `units.csv~`.
  static func original(of name: String) -> String? {
    if let ending = ["~", ".bak", ".old", ".orig", ".tmp"].first(where: { name.lowercased().hasSuffix($0) }) {
      let original = name.dropLast(ending.count)
      return original.contains(".") ? String(original) : nil
    }
    let end = name.lastIndex(of: ".") ?? name.endIndex
    var stem = name[..<end]
    if let start = ["Copy of ", "Bản sao của "].first(where: { stem.hasPrefix($0) }) { stem = stem.dropFirst(start.count) }
    if let mark = stem.firstMatch(of: /( - Copy| - Bản sao| copy|_copy)?( ?\([0-9]+\))?$/) {
      stem = stem[..<mark.range.lowerBound]
    }
    let original = stem + name[end...]
    return original.count < name.count && !stem.isEmpty ? String(original) : nil
  }

  private static let files: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized", ".apdisk", ".directory", "icon\r",
  ]
  private static let folders: Set<String> = [
    "$recycle.bin", "system volume information", "__macosx", ".trashes", ".spotlight-v100", ".fseventsd", "lost+found", "@eadir",
  ]
}
