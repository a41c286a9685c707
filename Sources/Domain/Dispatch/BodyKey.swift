import VietnameseText

/// The form under which the names of bodies are equal, however a dispatch writes them.
public enum BodyKey {
  private static let abbreviations: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("UBKT", "Ủy ban Kiểm tra"), ("BTV", "Ban Thường vụ"),
      ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"), ("MTTQ", "Mặt trận Tổ quốc"),
      ("TP", "Thành phố"), ("VP", "Văn phòng"), ("đ/c", "đồng chí"),
    ].map { (VietnameseText.foldedLoosely($0.0), VietnameseText.foldedLoosely($0.1)) })

  /// The key of `name`: case, the place of tone marks, `y`/`i` and common abbreviations put aside.
  public static func key(_ name: String) -> String {
    let words = VietnameseText.foldedLoosely(name).replacing("tp.", with: "tp ").split(separator: " ")
    return words.map { abbreviations[String($0)] ?? String($0) }.joined(separator: " ")
  }
}
