import Crypto
import Diagnostics
import Domain
import Intake
import Rendering

/// One digest of all that a site is made from: input files, the settings in force, the warnings it shows, templates, the program.
///
/// Two builds with the same fingerprint give the same bytes, so the second one has nothing to do.
func fingerprint(of loaded: Loaded, templates: SiteTemplates) -> String {
  let dataset = loaded.dataset
  var digest = SHA256()
  func add(_ text: String) {
    digest.update(data: Array(text.utf8))
    digest.update(data: [0])
  }
  add(Version.text)
  add(Executable.identity)
  add(dataset.settings.period.code)
  add(dataset.settings.asOf.iso)
  for file in dataset.files {
    add(file.path)
    add(file.digest)
  }
  // Some are about files that nothing reads.
  for warning in loaded.diagnostics { add(warning.text) }
  for file in templates.files {
    add(file.path)
    add(file.text)
  }
  return hexadecimal(digest.finalize())
}

/// `bytes`, two digits each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }.joined()
}
