extension DefaultStringInterpolation {
  /// Appends `text` as it is.
  ///
  /// The standard library takes a text in a sentence for any value that can be printed and calls through three protocols for it;
  /// sentences are most of what this program makes.
  public mutating func appendInterpolation(_ text: String) { write(text) }
}
