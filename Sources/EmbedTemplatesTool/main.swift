import Foundation

/// Writes one Swift file that holds every file under a folder: `EmbedTemplatesTool FOLDER OUTPUT.swift`.
///
/// Files are listed in the order of their paths, so the same folder gives the same source.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTemplatesTool FOLDER OUTPUT.swift\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
// What cannot be listed ends the build: a program without templates would fail only when it is run.
let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
  .filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
  .filter { try folder.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
  .sorted()
guard !names.isEmpty else {
  FileHandle.standardError.write(Data("no files below \(folder.path())\n".utf8))
  exit(66)
}
var source = "/// The files of `Templates/`, as they were when the program was built.\n"
source += "enum EmbeddedTemplates {\n  static let files: [(path: String, text: String)] = [\n"
for name in names {
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  source += "    (path: \(literal(name)), text: \(literal(text))),\n"
}
source += "  ]\n}\n"
try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)

/// `text` as a Swift string literal on one line.
func literal(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": out += "\\\\"
    case "\"": out += "\\\""
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
