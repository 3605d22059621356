import Testing
import VSMAnalysis
import VSMDrawing
import VSMGraphviz
import VSMKit
import VSMModel

/// A step is held against its own takt, and every picture tells of that one, not of the map's.
@Suite struct OwnTaktTests {
  /// 28,800 s a day for 100 tables are 288 s, for their 400 legs 72 s; the night shift has 86,400 s for 100 tables.
  @Test func legsAreNeededFourTimesAsOften() throws {
    let map = try ValueStreamMap(
      parsing: """
        calendar { shifts 1  shift 8h }
        calendar nights { shifts 3  shift 8h }
        customer shop "Shop" { demand 100/day }
        stream {
          inventory 100
          process cell "Cell" { C/T 300s }
          process cure "Cure" { C/T 900s  calendar nights }
          shop
        }
        stream legs {
          inventory 400
          process turn "Turn" { C/T 90s }
          cell x 4
        }
        """)
    #expect(map.figures.steps.map { $0.takt?.middle } == [288, 864, 72])
    let pictures = [
      map.svg(), TextPicture(width: 200).text(of: map, map.figures),
      map.dotText(map.figures),
    ]
    for text in pictures {
      for wanted in ["300 s > takt 288 s", "900 s > takt 14 min 24 s", "90 s > takt 72 s"] {
        #expect(text.replacing("&gt;", with: ">").contains(wanted), "\(wanted) in \(text)")
      }
    }
  }
}
