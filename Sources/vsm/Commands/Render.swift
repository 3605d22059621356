import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw a map (what vsm does when no command is named).",
    discussion: """
      A map with errors is not drawn, and a picture that is there stays as it is.

        vsm acme.vsm                 acme.svg
        vsm acme.vsm acme.pdf        by the file's ending
        vsm acme.vsm -f png          acme.png
        vsm acme.vsm -f text         on the terminal, with characters
        vsm - - < acme.vsm           from standard input to standard output

      Several maps, and folders of maps, are drawn beside them or into a folder,
      where what is up to date is left alone.

        vsm maps/ -o build/ -f svg,png
      """)

  @Argument(
    help: ArgumentHelp(
      "The map, and the picture, by whose ending its format goes; - is standard input and output. Without a picture: the map's name with the format's ending; text is printed. Or several maps, and folders of maps.",
      valueName: "map"),
    completion: .file(extensions: ["vsm"] + PictureFormats.all.flatMap(\.endings)))
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The picture, or the folder for the pictures of several maps.", valueName: "output"),
    completion: .file())
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "One of \(PictureFormats.all.map(\.name).joined(separator: ", ")), for a folder also several: svg,png. Without it: by the ending of the picture.",
      valueName: "name"),
    completion: .list(PictureFormats.all.map(\.name)))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "What places things: the map itself, a lane for each department or site, or an engine of Graphviz; one of \(PictureLayout.names.joined(separator: ", ")).",
      valueName: "name"),
    completion: .list(PictureLayout.names))
  var layout = "map"

  @Option(
    help: ArgumentHelp(
      "Size of a bitmap or a page: 2 is crisp on dense screens. With --page, of a bitmap only.",
      valueName: "factor"))
  var scale: Double?

  @Option(
    help: ArgumentHelp(
      "Resolution of a bitmap in px an inch, 96 where nothing is said; 192 is twice as fine. A PNG tells it to other programs.",
      valueName: "number"))
  var dpi: Double?

  @Option(
    help: ArgumentHelp(
      "Columns of a text picture. Without it: the terminal's, or \(TextPicture.standardWidth).",
      valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      "The width in px beyond which a row goes on below, with numbered connectors. Without it: what the map says.",
      valueName: "px"))
  var wrap: Double?

  @Flag(
    inversion: .prefixedNo,
    help:
      "Whether rows go on below where that makes the map legible on its sheet, A3 or --page. Without it: what the map says, or else yes."
  )
  var fold: Bool?

  @Flag(help: "Only ASCII in a text picture, for logs.")
  var ascii = false

  @Option(
    name: .customLong("deps"),
    help: ArgumentHelp("Also write what each picture is made of, as rules for make.", valueName: "file"),
    completion: .file())
  var rules: String?

  @Flag(name: .customLong("open"), help: "Show the picture when it is made.")
  var isOpened = false

  @Flag(name: .shortAndLong, help: "Say nothing of what goes well where several maps are drawn.")
  var quiet = false

  @OptionGroup var batch: BatchOptions

  @OptionGroup var page: PageOptions

  @OptionGroup var theme: ThemeOptions

  @OptionGroup var language: LanguageOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var standing: DocumentPlaceOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    for name in inputs.dropFirst() where PictureFormats.forFile(name) != nil {
      if let output {
        throw ValidationError("The picture is named twice: as ‘\(name)’ and as ‘\(output)’ with -o.")
      }
      guard inputs.count == 2 else {
        throw ValidationError(
          "Unexpected argument ‘\(name)’: it is named as a picture, and only one map has its picture so named."
        )
      }
    }
    guard PictureLayout(named: layout) != nil else {
      throw ValidationError(
        "‘\(layout)’ is not a layout. Layouts: \(PictureLayout.names.joined(separator: ", ")).")
    }
    guard scale == nil || dpi == nil else {
      throw ValidationError("--dpi is --scale in other words, 96 for each 1: give one of them.")
    }
    guard (scale ?? 1) > 0, (scale ?? 1) <= PictureOptions.largestScale else {
      throw ValidationError("--scale is above 0 and at most \(Int(PictureOptions.largestScale)).")
    }
    guard (dpi ?? 96) > 0, (dpi ?? 96) <= 96 * PictureOptions.largestScale else {
      throw ValidationError("--dpi is above 0 and at most \(Int(96 * PictureOptions.largestScale)).")
    }
    guard wrap.map({ $0 >= 400 && $0 <= 100_000 }) ?? true else {
      throw ValidationError("--wrap is from 400 to 100,000 px.")
    }
    guard !isOpened || !isBatch else { throw ValidationError("--open shows the picture of one map.") }
    guard wrap == nil || fold != true else {
      throw ValidationError(
        "--wrap says how wide the map is, and --fold leaves that to its sheet: give one of them.")
    }
    guard wrap == nil || PictureLayout(named: layout) == .map else {
      throw ValidationError("--wrap is for the layout map: no other has rows that go on below.")
    }
    guard width.map(TextPicture.widths.contains) ?? true else {
      let widths = TextPicture.widths
      throw ValidationError("--width is from \(widths.lowerBound) to \(widths.upperBound) columns.")
    }
  }

  func run() throws {
    var settings = PictureSettings()
    settings.layout = PictureLayout(named: layout) ?? .map
    settings.scale = scale ?? dpi.map { $0 / 96 } ?? 1
    settings.columns = width
    settings.wrap = wrap
    settings.folds = fold
    settings.isASCII = ascii
    settings.page = page.chosen
    settings.theme = theme.chosen
    settings.isStyleless = theme.csp
    settings.language = language.chosen
    let rules = rules.map { OutputFile(path: $0) }
    for input in inputs { try rules?.refuseToReplace(InputFile(path: input)) }
    guard isBatch else {
      var rendering = Rendering(input: inputs[0], output: output ?? inputs.dropFirst().first)
      rendering.format = format
      rendering.settings = settings
      rendering.root = sources.root
      rendering.standing = standing.place
      rendering.makesFolder = folders.makesFolder
      rendering.isOpened = isOpened
      rendering.messages = messages.style
      rendering.rules = rules
      return try rendering.run()
    }
    var many = Batch(inputs: inputs, output: output)
    many.formats = try PictureTarget.formats(format)
    many.settings = settings
    many.root = sources.root
    many.messages = messages.style
    many.options = batch
    many.rules = rules
    many.isQuiet = quiet
    try many.run()
  }

  /// Several maps, or one whose pictures go to a folder.
  private var isBatch: Bool {
    if format?.contains(",") ?? false { return true }
    guard let output else { return batch.shard != nil || Batch.isMeant(by: inputs) }
    return inputs.count > 1 || batch.shard != nil || MapSearch.isFolder(inputs[0])
      || output.utf8.last == UInt8(ascii: "/") || MapSearch.isFolder(output)
  }
}
