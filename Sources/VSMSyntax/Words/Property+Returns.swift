/// Returns that come from several places, and how well they are graded.
extension Property {
  /// `revenue-share`: the part of what units bring that goes to whom they come from.
  public static let revenueShare = Property(
    ["revenue-share"], .share, of: [.source, .recovery], row: "Revenue share",
    "the part of what units bring at dispositions that goes to whom they come from; a source’s own stands in place of the "
      + "recovery’s", example: "revenue-share 15%")
  /// `accuracy`: the part of the units of each grade that the step grades right.
  public static let accuracy = Property(
    ["accuracy"], .share, of: [.process], row: "Accuracy",
    "the part of the units of each grade that the step grades right; the rest is spread evenly over the other grades",
    example: "accuracy 90%", isPositive: true)
  /// `graded`: what is said of the units of one grade.
  public static let graded = Property(
    ["graded"], .graded, of: [.process], row: "Graded",
    "what the step says of units that are of a grade, with the share of each; a line for each grade",
    example: "graded A as 85% A + 15% B", repeats: true)
}
