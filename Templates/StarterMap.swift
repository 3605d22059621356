/// The maps that `vsm init` writes: files that lie in the program itself.
public enum StarterMap: String, Sendable, CaseIterable {
  /// `starter.vsm`: what there is today.
  case current
  /// `future.vsm`: a pull system.
  case future

  public var bytes: [UInt8] {
    switch self {
    case .current: PackageResources.starter_vsm
    case .future: PackageResources.future_vsm
    }
  }
}
