/// What a map says of itself and of its numbers: who made it and when, where numbers are from, who does what until when.
extension Property {
  // The map as a sheet of paper
  /// `date`: the day of the map, shown under the title; vsm knows no clock.
  public static let date = Property(
    ["date"], .date, of: [.map], "the day of the map, shown under the title; vsm knows no clock",
    example: "date 2026-11-30")
  /// `author`: who drew the map, shown under the title.
  public static let author = Property(
    ["author"], .text, of: [.map], "who drew the map, shown under the title", example: "author \"Kim Lee\"")
  /// `version`: which version of the map it is, shown under the title.
  public static let version = Property(
    ["version"], .text, of: [.map], "which version of the map it is, shown under the title",
    example: "version \"3\"")
  /// `site`: the plant, the office or the ward that the map is of, shown under the title; where a site of that name is
  /// declared, it is that of all steps and resources that name none.
  public static let site = Property(
    ["site"], .text, of: [.map],
    "the plant, the office or the ward that the map is of, shown under the title: where all is that names no other; a text, or "
      + "the name of a `site`",
    example: "site \"Plant 2\"")

  // The texts of an A3 report; each may be given several times, a paragraph at a time
  /// `background`: for a report: why this is looked at; may be given several times.
  public static let background = Property(
    ["background"], .label, of: [.map], "for a report: why this is looked at; may be given several times",
    example: "background \"Late deliveries doubled in a year.\"", repeats: true)
  /// `gap`: for a report: what is amiss; may be given several times.
  public static let gap = Property(
    ["gap"], .label, of: [.map], "for a report: what is amiss; may be given several times",
    example: "gap \"Two in ten orders are late.\"", repeats: true)
  /// `goal`: for a report: what is wanted, and by when; may be given several times.
  public static let goal = Property(
    ["goal"], .label, of: [.map], "for a report: what is wanted, and by when; may be given several times",
    example: "goal \"Lead time below 5 days by June.\"", repeats: true)
  /// `plan`: for a report: what is to be done; may be given several times.
  public static let plan = Property(
    ["plan"], .label, of: [.map], "for a report: what is to be done; may be given several times",
    example: "plan \"A cell for welding and assembly.\"", repeats: true)
  /// `follow-up`: for a report: what is looked at again, and when; may be given several times.
  public static let followUp = Property(
    ["follow-up"], .label, of: [.map],
    "for a report: what is looked at again, and when; may be given several times",
    example: "follow-up \"Walk the line again in March.\"", repeats: true)

  // Things and their numbers
  /// `link`: an address that a click on the thing leads to, in SVG, HTML and PDF: http, https or mailto alone.
  public static let link = Property(
    ["link"], .link,
    of: [.process, .customer, .supplier, .source, .control, .controlCentre, .mrp, .database, .disposition]
      + Word.stocks,
    "an address that a click on the thing leads to, in SVG, HTML and PDF: http, https or mailto alone",
    example: "link \"https://example.com/work-instruction\"")
  /// All that numbers are given of.
  private static let measured: [Word] =
    [
      .map, .calendar, .customer, .supplier, .source, .control, .controlCentre, .process, .recovery,
      .disposition,
    ] + Word.stocks + Word.vehicles
  /// `source`: where the numbers are from, listed with the figures.
  public static let source = Property(
    ["source"], .label, of: measured, "where the numbers are from, listed with the figures",
    example: "source \"stopwatch, 20 cycles\"")
  /// `confidence`: how far the numbers can be trusted, listed with the figures.
  public static let confidence = Property(
    ["confidence"], .choice(["high", "medium", "low"]), of: measured,
    "how far the numbers can be trusted, listed with the figures", example: "confidence medium")

  // Kaizen bursts
  /// `owner`: who sees to it.
  public static let owner = Property(
    ["owner"], .text, of: [.kaizen], "who sees to it", example: "owner \"Kim Lee\"")
  /// `due`: the day by which it is to be done.
  public static let due = Property(
    ["due"], .date, of: [.kaizen], "the day by which it is to be done", example: "due 2027-02-01")
}
