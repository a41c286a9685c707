import Diagnostics
import Domain
import VietnameseText

/// A file of running text, read and checked.
struct ProseOutcome: Sendable {
  var file: InputFile?
  /// NFC; nil where the file is refused.
  var text: String?
  var diagnostics: [Diagnostic] = []
  var isUnreadable = false
}

/// Reads commentaries, dispatches and settings: UTF-8 or UTF-16, no control characters but the form feeds of a dispatch.
enum ProseFiles {
  /// Reads `path` of `folder`; `limit` is the greatest size in bytes.
  static func read(_ path: String, in folder: String, limit: Int, mayHavePages: Bool) -> ProseOutcome {
    read(path, at: "\(folder)/\(path)", limit: limit, mayHavePages: mayHavePages)
  }

  /// Reads the file at `place`, which is told of as `path`.
  static func read(_ path: String, at place: String, limit: Int, mayHavePages: Bool) -> ProseOutcome {
    do throws(Disk.Failure) {
      let bytes = try Disk.read(place, limit: limit)
      return bytes.withUnsafeBufferPointer { outcome(path, $0, mayHavePages) }
    } catch {
      let problem = FileProblem(error)
      return ProseOutcome(diagnostics: [problem.diagnostic(path)], isUnreadable: problem.isUnreadable)
    }
  }

  /// The same for bytes that have been read already.
  static func read(_ bytes: [UInt8], path: String, limit: Int, mayHavePages: Bool) -> ProseOutcome {
    guard bytes.count <= limit else {
      return ProseOutcome(diagnostics: [FileProblem.tooLarge(limit: limit).diagnostic(path)])
    }
    return bytes.withUnsafeBufferPointer { outcome(path, $0, mayHavePages) }
  }

  private static func outcome(_ path: String, _ bytes: Bytes, _ mayHavePages: Bool) -> ProseOutcome {
    var outcome = ProseOutcome(file: InputFile(path: path, bytes: bytes))
    switch TextDecoding.decode(bytes) {
    case .utf8(let start): take(bytes.part(start..<bytes.count), path, mayHavePages, into: &outcome)
    case .converted(let converted): converted.withUnsafeBufferPointer { take($0, path, mayHavePages, into: &outcome) }
    case .unreadable(let damage):
      let text = damage.text ?? Array(bytes)
      outcome.diagnostics += text.withUnsafeBufferPointer { damage.diagnostics(path, in: $0) { FileProblem.notUnicode($0) } }
    }
    return outcome
  }

  private static func take(_ bytes: Bytes, _ path: String, _ mayHavePages: Bool, into outcome: inout ProseOutcome) {
    let text = bytes.text
    outcome.text = text
    if let traits = ByteScan.traits(of: bytes), traits.isDisjoint(with: [.control, .unusual]) { return }
    outcome.text = VietnameseText.nfc(text)
    let finding = CharacterCheck.look(at: text, mayHavePages: mayHavePages)
    switch finding {
    case .clean: break
    case .control(let scalar):
      outcome.text = nil
      outcome.diagnostics.append(diagnostic(.controlCharacter(scalar), scalar, text, path))
    case .invisible(let scalar): outcome.diagnostics.append(diagnostic(.invisibleCharacter(scalar), scalar, text, path))
    }
  }

  private static func diagnostic(_ problem: FileProblem, _ scalar: Unicode.Scalar, _ text: String, _ path: String) -> Diagnostic {
    let before = text.unicodeScalars.prefix { $0 != scalar }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return problem.diagnostic(path, line: lines.count, position: String(lines.last ?? Substring.UnicodeScalarView()).count + 1)
  }
}
