import VietnameseText

/// A number-symbol for comparing: folded, without spaces and without zeros at its head.
///
/// So `010 –qđ/tu` is `10-QĐ/TU`: people write case, dashes and spaces as they come.
func plainNumber(_ text: String) -> String {
  String(VietnameseText.folded(text).filter { $0 != " " }.drop { $0 == "0" })
}
