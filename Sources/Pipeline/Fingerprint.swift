import Crypto
import Domain
import Rendering

/// One digest of all that a site is made from: input files, the settings in force, templates, the program.
///
/// Two builds with the same fingerprint give the same bytes, so the second one has nothing to do.
func fingerprint(of dataset: Dataset, templates: SiteTemplates) -> String {
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
