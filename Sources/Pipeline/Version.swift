/// The version of the program: part of every site, so that two programs never count as one.
public enum Version {
  public static let text = "1.0.0"
}
