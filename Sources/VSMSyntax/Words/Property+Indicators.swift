/// What the indicators of recoveries need beside masses.
extension Property {
  /// `origin`: where the material of a source comes from, or what a step adds to units.
  public static let origin = Property(
    ["origin"], .choice(["virgin", "recycled", "reused", "renewable"]), of: [.source, .process],
    "what all of a unit’s material was before, for the inflow of the indicators; where not given, recycled-content and "
      + "reused-content say it in parts; at a step of a recovery, what the material was that its `mass` adds to units",
    example: "origin reused")
  /// `treatment`: what becomes of the material of a disposition, where its rung does not say.
  public static let treatment = Property(
    ["treatment"], .choice(Treatment.words), of: [.disposition],
    "how what ends there is treated, for the indicators; where not given, as the rung says: recycle for `as recycle`; "
      + "destroy, return-to-vendor and hold say none", example: "treatment incinerate")
}
