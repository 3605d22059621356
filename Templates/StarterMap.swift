/// The map that `vsm init` writes: `starter.vsm`, which lies in the program itself.
public enum StarterMap {
  public static var bytes: [UInt8] { PackageResources.starter_vsm }
}
