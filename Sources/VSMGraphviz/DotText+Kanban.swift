import VSMAnalysis
import VSMDrawing
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension DotText {
  /// Levelling boxes and kanban posts, with their labels.
  mutating func writeKanbanPlaces() {
    let tied = map.tiedKanbanPlaces
    for (index, place) in map.kanbanPlaces.enumerated() {
      let isLevelling = place.word == .levelling
      var texts = [DotLabel.text(place.label ?? map.phrases[place.word.title])]
      if isLevelling, let pitch = figures.pitch {
        texts.append(
          DotLabel.text(
            map.phrases("pitch \(map.phrases.figure(TimeText.clock(pitch)))")))
      }
      let sign =
        isLevelling
        ? "<TD BORDER=\"1\"\(tinted(.controlPaper))><B>O X O X</B></TD>"
        // Open at the top.
        : "<TD BORDER=\"1\" SIDES=\"LBR\" WIDTH=\"34\" HEIGHT=\"16\"></TD>"
      let rows = ["<TR><TD>\(DotLabel.lines(texts))</TD></TR>", "<TR>\(sign)</TR>"]
      node(
        place.id,
        DotLabel.table(
          rows,
          attributes: "BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\" \(ruled)"),
        "shape=plain")
      // A way of kanban between the two says by itself where the place belongs.
      let line = tied.contains(index) ? "style=invis" : "arrowhead=none, penwidth=0.8"
      companion(map.id(of: place.at), below: place.id, line)
      tie(place.id, to: map.id(of: place.at))
    }
  }

  /// The ways of kanban: dashed, as nothing else that is thin, each with its card in words.
  mutating func writeKanbans() {
    for (kanban, card) in zip(map.kanbans, KanbanCard.cards(of: map, figures)) {
      let text = card.title.split(separator: ", ", maxSplits: 1).map { DotLabel.text(String($0)) }
      for source in kanban.sources {
        for target in kanban.targets {
          edge(
            map.id(of: source), map.id(of: target), constrains: false,
            "style=dashed, penwidth=1, arrowsize=0.7", label: box(DotLabel.lines(text)))
        }
      }
    }
  }
}
