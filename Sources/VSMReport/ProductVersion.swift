/// The version of vsm.
public enum ProductVersion {
  /// The version as `vsm --version` prints it.
  public static let text = "0.1.0"
}
