import VSMWords

extension Property {
  // How the map is drawn
  /// `theme`: the colours: black on white as in the book, with colour, on dark paper, for a black-and-white
  /// printer, or as the viewer's system has it; `--theme` overrides it.
  public static let theme = Property(
    ["theme"], .choice(["standard", "color", "dark", "print", "auto"]), of: [.map],
    "the colours: black on white as in the book, with colour, on dark paper, for a black-and-white printer, or as "
      + "the viewer's system has it; `--theme` overrides it",
    example: "theme color")
  /// `wrap`: the width in px beyond which a row goes on below, with numbered connectors; where not given, rows do
  /// so only as `fold` says.
  public static let wrap = Property(
    ["wrap"], .width, of: [.map],
    "the width in px beyond which a row goes on below, with numbered connectors; where not given, rows do so only as `fold` says",
    example: "wrap 1600")
  /// `fold`: whether rows go on below, with numbered connectors, where that makes a map legible on its sheet; `off`
  /// keeps each in one line.
  public static let fold = Property(
    ["fold"], .choice(["on", "off"]), of: [.map],
    "whether rows go on below, with numbered connectors, where that makes a map legible on its sheet; `off` keeps each in one line",
    example: "fold off")
  /// `page`: the sheet that the map is made for, A3 lying where not given; `--page` overrides it and fits the
  /// picture on it.
  public static let page = Property(
    ["page"],
    .choice(
      ["a0", "a1", "a2", "a3", "a4", "a5", "letter", "legal", "tabloid"].flatMap { size in
        [size, size + "-portrait", size + "-landscape"]
      }), of: [.map],
    "the sheet that the map is made for, A3 lying where not given; `--page` overrides it and fits the picture on it",
    example: "page a4")
  /// `language`: the language of the picture, the figures and the description, by its code; the words of maps stay
  /// as they are, `--language` overrides it.
  public static let language = Property(
    ["language"], .choice(Language.codes), of: [.map],
    "the language of the picture, the figures and the description, by its code; the words of maps stay as they are, "
      + "`--language` overrides it",
    example: "language de")

  // Steps
  /// `pacemaker`: the one step that is scheduled; all before it are pulled, all after it flow.
  public static let pacemaker = Property(
    ["pacemaker"], .flag, of: [.process],
    "the one step that is scheduled; all before it are pulled, all after it flow", example: "pacemaker")
  /// `work-cell`: steps joined in a cell: a U in the box.
  public static let workCell = Property(
    ["work-cell", "cell"], .flag, of: [.process], "steps joined in a cell: a U in the box",
    example: "work-cell")
  /// `quality`: a quality check or problem: an octagon with Q.
  public static let quality = Property(
    ["quality"], .flag, of: [.process], "a quality check or problem: an octagon with Q", example: "quality")
  /// `external`: the step is done by another company: a factory in the row.
  public static let external = Property(
    ["external", "outside"], .flag, of: [.process],
    "the step is done by another company: a factory in the row", example: "external")
  /// `icon`: an icon that the map declares: in the box, or in place of the sign.
  public static let symbol = Property(
    ["icon"], .text, of: [.process, .customer, .supplier, .control] + Word.stocks + Word.vehicles,
    "an icon that the map declares: in the box, or in place of the sign", example: "icon robot")

  // Pull
  /// `cycle-stock`: what covers the time until it is refilled, as pieces or as a time of demand.
  public static let cycleStock = Property(
    ["cycle-stock", "cycle"], .amount, of: [.supermarket],
    "what covers the time until it is refilled, as pieces or as a time of demand", example: "cycle-stock 1d")
  /// `buffer-stock`: what covers ups and downs of demand.
  public static let bufferStock = Property(
    ["buffer-stock", "buffer"], .amount, of: [.supermarket],
    "what covers ups and downs of demand", example: "buffer-stock 0.5d")
  /// `safety-stock`: what covers stops and scrap of the steps before.
  public static let safetyStock = Property(
    ["safety-stock", "safety"], .amount, of: [.supermarket],
    "what covers stops and scrap of the steps before", example: "safety-stock 100pcs")
  /// `max`: the most that the lane holds; drawn above it.
  public static let most = Property(
    ["max", "maximum"], .count, of: [.fifo], "the most that the lane holds; drawn above it",
    example: "max 20pcs", isPositive: true)
  /// `covers`: the longest stop before the lane that it is to cover.
  public static let covers = Property(
    ["covers"], .duration, of: [.fifo], "the longest stop before the lane that it is to cover",
    example: "covers 20min", isPositive: true)
  /// `batch`: pieces that are moved or made together: three cards.
  public static let kanbanBatch = Property(
    ["batch"], .count, of: [.kanban], "pieces that are moved or made together: three cards",
    example: "batch 60pcs", isPositive: true)
  /// `container`: pieces that one kanban stands for.
  public static let container = Property(
    ["container"], .count, of: [.kanban], "pieces that one kanban stands for", example: "container 20pcs",
    isPositive: true)
  /// `LT`: from the kanban's leaving to the parts' arriving; with a container it gives the number of kanban.
  public static let replenishment = Property(
    ["LT", "replenishment"], .duration, of: [.kanban],
    "from the kanban's leaving to the parts' arriving; with a container it gives the number of kanban",
    example: "LT 1d", isPositive: true)
  /// `safety`: kept on top, against ups and downs.
  public static let safety = Property(
    ["safety"], .share, of: [.kanban], "kept on top, against ups and downs", example: "safety 10%")

  // Icons of the user's own
  /// `view-box`: the box that the paths are drawn in, as in an SVG.
  public static let viewBox = Property(
    ["view-box", "viewBox"], .text, of: [.icon], "the box that the paths are drawn in, as in an SVG",
    example: "view-box \"0 0 24 24\"")
  /// `path`: an outline, as the `d` of an SVG path; may be given several times.
  public static let path = Property(
    ["path"], .text, of: [.icon], "an outline, as the `d` of an SVG path; may be given several times",
    example: "path \"M2 22V8H22V22Z\"", repeats: true)
  /// `filled`: the paths are filled, not stroked.
  public static let filled = Property(
    ["filled"], .flag, of: [.icon], "the paths are filled, not stroked", example: "filled")
}
