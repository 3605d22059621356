import Testing
import VSMConsole

/// What a newcomer reads first, word for word.
@Suite struct HelpTests {
  @Test func theFirstPage() throws {
    try withTool { vsm, _ throws in
      #expect(try vsm("--help").output == Self.firstPage)
    }
  }

  /// Names of commands are compared with what a user types in both programs.
  @Test func everyCommandIsInTheListOfNames() {
    let shown = Self.firstPage.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See 'vsm") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(shown == CommandNames.all)
  }

  @Test func theUsageOfRender() throws {
    try withTool { vsm, _ throws in
      let help = try vsm("help", "render").output
      for line in Self.renderLines { #expect(help.contains(line)) }
    }
  }

  static let firstPage = """
    OVERVIEW: Draws value stream maps from text.

    A map is a text file; vsm checks it, computes its figures and draws it.

      vsm init my-map.vsm         write a map to start from; --list shows several
      vsm import steps.csv        make a map of a table, a Mermaid diagram, JSON
      vsm my-map.vsm              draw it: my-map.svg
      vsm my-map.vsm out.png      another format, by the file's ending
      vsm maps/ -o build/         draw all maps of a folder
      vsm watch my-map.vsm        show it in a browser while it is written
      vsm check my-map.vsm        say what is wrong with it
      vsm metrics my-map.vsm      takt, lead time, utilisation and the rest
      vsm describe my-map.vsm     tell it in words
      vsm md doc.md -o out.md     draw the maps in a Markdown document
      vsm report my-map.vsm       figures, charts and assumptions as a document
      vsm diff old.vsm new.vsm    what differs between two maps
      vsm fmt my-map.vsm          write it in the one style of maps
      vsm explain E114            what a code, a word or a figure means
      vsm help language           the language on one page
      vsm icons                   every icon and its word: icons.svg

    Exit status: 0 done, 1 the map has errors, 2 a file cannot be read or written,
    or a picture cannot be made, 64 the command line is wrong, 70 vsm itself failed.

    USAGE: vsm <map> [<picture>] [--format <name>] ...
           vsm <map> ... -o <folder> ...
           vsm <subcommand> ...

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      render (default)        Draw a map (what vsm does when no command is named).
      check                   Say what is wrong with maps.
      metrics                 Print the figures of a map.
      describe                Tell a map in words.
      md                      Draw the maps in a Markdown document.
      report                  Write a report: the map, its figures, charts, actions
                              and assumptions.
      diff                    Say what differs between two maps.
      fmt                     Write maps in the one style that all maps have.
      icons                   Draw a sheet of every icon, with the word for each.
      init                    Write a map to start from.
      import                  Make a map of a table of steps (CSV), a Mermaid vsm
                              diagram, or JSON with steps.
      export                  Write a map as a text of another diagram language.
      explain                 Tell what a message's code, a word, a property or a
                              figure means.
      lsp                     Serve an editor with messages, completion, figures
                              and more.
      watch                   Show maps in a browser, drawn anew whenever they are
                              saved.
      serve                   Draw maps that come over HTTP.
      git-diff                Say what differs between two maps when git asks.

      See 'vsm help <subcommand>' for detailed help.

    """

  static let renderLines = [
    "  vsm acme.vsm acme.pdf        by the file's ending\n",
    "  vsm - - < acme.vsm           from standard input to standard output\n",
    "  <map>                   The map, and the picture, by whose ending its format\n",
    "  -f, --format <name>     One of svg, png, pdf, eps, jpeg, webp, dot, text, for\n",
    "  --layout <name>         What places things: the map itself, a lane for each\n",
    "  --scale <factor>        Size of a bitmap or a page",
    "  --strict                Let warnings fail, as errors do.\n",
    "  --message-format <form> How messages are written. (values: human, short,",
    "  --color <when>          Colour in messages",
  ]

  @Test func explanations() throws {
    try withTool { vsm, _ throws in
      let code = try vsm("explain", "E114", "C/T")
      #expect(code.status == 0)
      #expect(code.output.contains("error[E114]") && code.output.contains("C/T, a property of process"))
      #expect(try vsm("explain", "--list").output.contains("lead-time"))
      let unknown = try vsm("explain", "lead-tine")
      #expect(unknown.status == 64 && unknown.errors.contains("Did you mean lead-time?"))
      #expect(try vsm("explain").status == 64)
      let guide = try vsm("help", "language")
      #expect(
        guide.status == 0 && guide.output.contains("process stamp") && guide.output.contains("milk-run"))
    }
  }
}
