import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMKit
import VSMModel
import VSMReport
import VSMScene
import VSMSyntax

/// A picture of a text for an editor's preview: what `vsm/preview` answers.
struct MapPreview: Encodable, Sendable {
  /// Nothing where the map has errors, or is too large to be drawn.
  let svg: String?
  let version: Int
  /// What keeps the map from being drawn, the first error of it.
  let error: String?
  /// The line of each element in the text, from 0, by the `data-id` that it has in the picture.
  let places: [Place]
  /// Headline figures, as people read them.
  let figures: [Figure]

  struct Place: Encodable, Sendable, Equatable {
    let id: String
    let line: Int
  }

  struct Figure: Encodable, Sendable, Equatable {
    let name: String
    let text: String
  }

  init(of reading: MapReading, theme: Theme? = nil) {
    version = reading.version
    guard let map = reading.document.map, let figures = reading.document.figures else {
      svg = nil
      error = reading.document.diagnostics.first { $0.severity == .error }.map(reading.line)
      places = []
      self.figures = []
      return
    }
    let options = PictureOptions(theme: theme)
    do {
      let bytes = try SVGFormat().bytes(of: map, figures, options)
      svg = String(decoding: bytes, as: UTF8.self)
      error = nil
    } catch {
      svg = nil
      self.error = error.problem.wording.message
    }
    places = Self.places(of: map, in: reading)
    self.figures = HeadlineFigure.forPeople.filter { $0.isPrinted(for: map, figures) }.compactMap { figure in
      figure.text(of: map, figures).map { Figure(name: figure.name, text: $0) }
    }
  }

  /// Elements have the ids of the picture: their kind and their name.
  private static func places(of map: ValueStreamMap, in reading: MapReading) -> [Place] {
    func places<Element>(
      _ elements: [Element], _ kind: String, _ id: (Element) -> String, _ span: (Element) -> SourceSpan
    ) -> [Place] {
      elements.compactMap { element in
        reading.ownSpan(span(element)).map {
          Place(id: "\(kind)-\(id(element))", line: reading.source.line(of: $0.start) - 1)
        }
      }
    }
    return places(map.suppliers, "supplier", \.id, \.span) + places(map.customers, "customer", \.id, \.span)
      + places(map.sources, "source", \.id, \.span) + places(map.controls, "control", \.id, \.span)
      + places(map.processes, "process", \.id, \.span) + places(map.stocks, "stock", \.id, \.span)
      + places(map.dispositions, "disposition", \.id, \.span)
      + places(map.kanbanPlaces, "kanban-place", \.id, \.span)
  }
}

extension MapReading {
  /// An error in a line: `acme.vsm:12: ...`.
  fileprivate func line(of diagnostic: Diagnostic) -> String {
    "line \(document.sources.place(of: diagnostic.span).location.line): \(diagnostic.problem.wording.message)"
  }
}
