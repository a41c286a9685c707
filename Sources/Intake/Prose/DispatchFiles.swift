import Diagnostics
import Dispatches
import Domain

/// The seam to the target `Dispatches`: text of a dispatch's file → `Dispatch`.
enum DispatchFiles {
  /// Reads one dispatch; what its front matter says wins over what was read.
  static func dispatch(_ text: String, path: String) -> (dispatch: Dispatch, diagnostics: [Diagnostic]) {
    let (frontMatter, firstLine, body) = DispatchReader.split(text)
    let dispatch = DispatchReader.read(body, file: path, firstLine: firstLine)
    guard let frontMatter else {
      let isOpen = text.hasPrefix("+++\n") || text.hasPrefix("+++\r\n")
      return (dispatch, isOpen ? [SettingsProblem.unclosedFrontMatter.diagnostic(path, line: 1, position: 1)] : [])
    }
    // Front matter begins below its opening line.
    switch SettingsReader.parse(frontMatter, file: path, firstLine: 2) {
    case .failure(let error): return (dispatch, [error.diagnostic])
    case .success(var keys):
      let overrides = overrides(&keys)
      return (dispatch.applying(overrides), keys.diagnostics)
    }
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
