/// Names that no file of a site may have, because a system keeps them for itself.
public enum DeviceNames {
  /// Names that mean devices on Windows, with any ending; small letters.
  public static let windows: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
