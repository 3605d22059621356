import VSMSyntax

/// The language on one page, for a terminal: a map with all that most maps need, then the words there are.
public enum LanguageGuide {
  /// The language on one page, as `vsm help language` prints it.
  public static var text: String {
    var lines = map.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines += ["At the top of a file"] + table(of: Word.all(in: .file))
    lines += ["", "In a stream or a recovery, one a line"] + table(of: Word.all(in: .stream))
    lines += [
      "", "What a word or a property means: vsm explain WORD. A map to start from: vsm init my-map.vsm",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(of words: [Word]) -> [String] {
    let width = words.map(\.rawValue.count).max() ?? 0
    return words.map { word in
      "  " + word.rawValue + String(repeating: " ", count: width - word.rawValue.count + 2)
        + word.form.meaning
    }
  }

  /// The map of the guide, with its explanations as comments.
  static let map = """
    # A map is a text. What follows a # is a comment.
    map "Steering brackets" { state current }

    # Working time, for takt. Times have units: s, min, h, shift, d, wk, mo.
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }

    # Who takes and who delivers: a name, a label, properties in braces.
    customer plant "Assembly plant" { demand 18_400/month  pack 20pcs }
    supplier mill  "Steel mill"
    control  pc    "Production control"

    # Material runs from top to bottom, one thing a line.
    stream {
      mill
      truck "Tue. & Thu."
      inventory coils "Coils" 5d
      process stamp "Stamping" { C/T 1s  C/O 1h  uptime 85%  batch 1000pcs }
      inventory 4_600pcs
      process weld  "Welding"  { C/T 39s  uptime 80%  operators 1 }
        rework -> weld 5%
        -> scrap 1%
      plant
    }

    # Information: -> on paper, ~> electronic.
    info plant ~> pc          "Daily order"
    info pc -> stamp, weld    "Weekly schedule"

    # What is to be better, and what must hold.
    kaizen stamp "Changeover"
    target lead-time <= 20d


    """
}
