/// What belongs together: departments of steps, and what the loops of a future state are to reach.
extension Property {
  /// `department`: who does the step's work.
  public static let department = Property(
    ["department", "lane"], .text, of: [.process], row: "Department",
    "the department or the team that does the work; each has sums of its own, and what goes from one to another is a "
      + "handoff", example: "department \"Logistics\"")
  /// `objective`: what a loop is to reach.
  public static let objective = Property(
    ["objective"], .objective, of: [.loop],
    "what the loop is to reach, by which measure, who sees to it and until when; may be given several times",
    example:
      "objective \"Flow from welding on\" measure \"No stock in between\" owner \"Kim Lee\" due 2027-02-01",
    repeats: true)
}
