import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMKit
import VSMModel
import VSMReport
package import VSMScene
import VSMSyntax
import VSMWords

/// A picture of a text for an editor's preview: what `vsm/preview` answers, and what the page of `vsm watch` shows.
public struct MapPreview: Encodable, Sendable {
  /// Nothing where the map has errors, or is too large to be drawn.
  package let svg: String?
  let version: Int
  /// What the map is called.
  package let title: String
  /// What keeps the map from being drawn, the first error of it.
  package let error: String?
  /// What is told of the map, errors and warnings, as many as anybody reads.
  package let messages: [Message]
  /// The line of each element in the text, from 0, by the `data-id` that it has in the picture.
  package let places: [Place]
  /// Headline figures, as people read them.
  package let figures: [Figure]

  package struct Place: Encodable, Sendable, Equatable {
    package let id: String
    package let line: Int
  }

  package struct Figure: Encodable, Sendable, Equatable {
    package let name: String
    package let text: String
  }

  package struct Message: Encodable, Sendable, Equatable {
    package let severity: String
    package let code: String
    package let text: String
    package let help: String?
    /// From 1; nothing for what is about another file, which ``text`` names.
    package let line: Int?
  }

  /// The preview of a file as it lies on the disk.
  ///
  /// - Returns: with it, the paths of all files that the map is made of, the map's own first.
  package static func ofFile(
    _ path: String, _ bytes: [UInt8], _ files: FileAccess, theme: Theme? = nil
  ) -> (preview: MapPreview, files: [String]) {
    let reading = MapReading(of: SourceFile(name: path, bytes: bytes), loading: files.loader(path))
    return (MapPreview(of: reading, theme: theme), reading.document.sources.files.map(\.name))
  }

  /// - Parameters:
  ///   - reading: the text.
  ///   - theme: the colours where the map asks for none.
  init(of reading: MapReading, theme: Theme? = nil) {
    version = reading.version
    let ofTitle = reading.document.map?.title ?? ""
    title = ofTitle.isEmpty ? String(reading.source.name.split(separator: "/").last ?? "map") : ofTitle
    messages = reading.document.diagnostics.prefix(Self.mostMessages).map(reading.message)
    guard let map = reading.document.map, let figures = reading.document.figures else {
      svg = nil
      error = reading.document.diagnostics.first { $0.severity == .error }.map(reading.line)
      places = []
      self.figures = []
      return
    }
    let options = PictureOptions(theme: map.theme == nil ? theme : nil)
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
      figure.text(of: map, figures).map { Figure(name: map.phrases[figure.name], text: $0) }
    }
  }

  private static let mostMessages = 50

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
  /// An error in a line: `line 12: ...`.
  fileprivate func line(of diagnostic: Diagnostic) -> String {
    let place = document.sources.place(of: diagnostic.span)
    let file = place.naming == nil ? "" : "\(place.source.name), "
    return "\(file)line \(place.location.line): \(diagnostic.problem.wording.message)"
  }

  fileprivate func message(_ diagnostic: Diagnostic) -> MapPreview.Message {
    let place = document.sources.place(of: diagnostic.span)
    let wording = diagnostic.problem.wording
    let isOwn = place.naming == nil
    return MapPreview.Message(
      severity: wording.severity.rawValue, code: wording.code.rawValue,
      text: isOwn ? wording.message : "\(place.source.name):\(place.location.line): \(wording.message)",
      help: wording.help, line: isOwn ? place.location.line : nil)
  }
}
