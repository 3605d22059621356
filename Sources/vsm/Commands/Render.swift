import ArgumentParser
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
      """)

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Argument(
    help:
      "The picture; - is standard output. Without it: the map's name with the format's ending; text is printed.",
    completion: .file(extensions: PictureFormats.all.flatMap(\.endings)))
  var output: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The picture, for those used to dot -o.", valueName: "output"), completion: .file())
  var outputOption: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "One of \(PictureFormats.all.map(\.name).joined(separator: ", ")). Without it: by the ending of <output>.",
      valueName: "name"),
    completion: .list(PictureFormats.all.map(\.name)))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "What places things: the map itself, or an engine of Graphviz; one of \(PictureLayout.names.joined(separator: ", ")).",
      valueName: "name"),
    completion: .list(PictureLayout.names))
  var layout = "map"

  @Option(
    help: ArgumentHelp(
      "Size of a bitmap or a page: 2 is crisp on dense screens. With --page, of a bitmap only.",
      valueName: "factor"))
  var scale = 1.0

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

  @Flag(help: "Only ASCII in a text picture, for logs.")
  var ascii = false

  @OptionGroup var page: PageOptions

  @OptionGroup var theme: ThemeOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard output == nil || outputOption == nil else {
      throw ValidationError("The picture is named twice: as ‘\(output ?? "")’ and with -o.")
    }
    guard PictureLayout(named: layout) != nil else {
      throw ValidationError(
        "‘\(layout)’ is not a layout. Layouts: \(PictureLayout.names.joined(separator: ", ")).")
    }
    guard scale > 0, scale <= PictureOptions.largestScale else {
      throw ValidationError("--scale is above 0 and at most \(Int(PictureOptions.largestScale)).")
    }
    guard wrap.map({ $0 >= 400 && $0 <= 100_000 }) ?? true else {
      throw ValidationError("--wrap is from 400 to 100,000 px.")
    }
    guard wrap == nil || PictureLayout(named: layout) == .map else {
      throw ValidationError("--wrap is for the layout map: an engine of Graphviz has no rows.")
    }
    guard width.map(TextPicture.widths.contains) ?? true else {
      let widths = TextPicture.widths
      throw ValidationError("--width is from \(widths.lowerBound) to \(widths.upperBound) columns.")
    }
  }

  func run() throws {
    var rendering = Rendering(input: input, output: output ?? outputOption)
    rendering.format = format
    rendering.layout = PictureLayout(named: layout) ?? .map
    rendering.scale = scale
    rendering.columns = width
    rendering.wrap = wrap
    rendering.isASCII = ascii
    rendering.page = page.chosen
    rendering.theme = theme
    rendering.root = sources.root
    rendering.messages = messages.style
    try rendering.run()
  }
}
