import Diagnostics
import Dispatches
import Domain

/// The seam to the target `Dispatches`: text of a dispatch's file → `Dispatch`.
enum DispatchFiles {
  /// Reads one dispatch; what its front matter says wins over what was read.
  static func dispatch(_ text: String, path: String) -> (dispatch: Dispatch, diagnostics: [Diagnostic]) {
    let above = blankLines(aboveFrontMatterOf: text)
    let text = above == 0 ? text : String(text.drop { $0.isWhitespace })
    let (frontMatter, firstLine, body) = DispatchReader.split(text)
    let dispatch = DispatchReader.read(body, file: path, firstLine: firstLine + above)
    guard let frontMatter else {
      let isOpen = text.hasPrefix("+++\n") || text.hasPrefix("+++\r\n")
      return (dispatch, isOpen ? [SettingsProblem.unclosedFrontMatter.diagnostic(path, line: 1 + above, position: 1)] : [])
    }
    // Front matter begins below its opening line.
    let (root, problems) = SettingsReader.parse(frontMatter, file: path, firstLine: 2 + above)
    guard var keys = root else { return (dispatch, problems) }
    let overrides = overrides(&keys)
    return (dispatch.applying(overrides), problems + keys.diagnostics)
  }

  /// How many blank lines stand above front matter: nobody sees them, and its keys would go unread.
  private static func blankLines(aboveFrontMatterOf text: String) -> Int {
    let blank = text.prefix { $0.isWhitespace }
    guard blank.last?.isNewline == true, text[blank.endIndex...].hasPrefix("+++") else { return 0 }
    return blank.unicodeScalars.count { $0 == "\n" }
  }

  /// The keys are those of `thuocdo dispatch --format json`; a recipient is one line of *Nơi nhận* as written.
  private static func overrides(_ keys: inout KeyReader) -> DispatchOverrides {
    keys.refuseUnknown([
      "system", "issuerParent", "issuer", "number", "symbol", "numberSymbol", "place", "date", "docType", "subject", "addressees",
      "recipients", "signatory", "attachments",
    ])
    var overrides = DispatchOverrides()
    overrides.system = keys.choice("system", [Dispatch.System.party, .state])
    overrides.issuerParent = keys.text("issuerParent")
    overrides.issuer = keys.text("issuer")
    overrides.number = keys.text("number")
    overrides.symbol = keys.text("symbol")
    overrides.numberSymbol = keys.text("numberSymbol")
    overrides.place = keys.text("place")
    overrides.date = keys.day("date")
    overrides.docType = keys.text("docType")
    overrides.subject = keys.text("subject")
    overrides.addressees = keys.texts("addressees")
    overrides.recipients = keys.texts("recipients")
    overrides.attachments = keys.texts("attachments")
    var signatory = keys.table("signatory")
    signatory.refuseUnknown(["authority", "title", "name"])
    overrides.signatoryAuthority = signatory.texts("authority")
    overrides.signatoryTitle = signatory.text("title")
    overrides.signatoryName = signatory.text("name")
    keys.add(signatory)
    return overrides
  }
}
