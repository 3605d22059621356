import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMScene
import VSMModel

/// Rows that split off others: pictures without flaws, and an arrow from the process down to the row.
@Suite struct SplitPictureTests {
  static let fork = """
    map "Fork" { state current }
    calendar { shifts 1  shift 8h }
    supplier mill "Mill"
    customer shop "Shop" { demand 100/day  pack 10pcs }
    control pc "Planning"
    stream main {
      mill
      truck "Weekly"
      inventory "Raw" 1d
      process cut "Cut" { C/T 60s }
      inventory "Cut parts" 2d
      process paint "Paint" { C/T 100s }
      inventory "Painted" 1d
      process assemble "Assemble" { C/T 30s }
      inventory "Done" 3d
      truck "Daily"
      shop
    }
    stream side {
      cut
      inventory "To plate" 4d
      process plate "Plate" { C/T 200s }
      inventory "Plated" 0.5d
      assemble
    }
    info pc -> cut, assemble "Weekly schedule"
    """

  static let routes = """
    map "Routes"
    calendar { shifts 1  shift 8h }
    customer shop "Shop" { demand 100/day }
    stream main {
      inventory "Raw" 1d
      process press "Press" { C/T 60s }
      inventory "Pressed" 2d
      process inside "Inside" { C/T 100s }
      inventory "Ready" 1d
      process pack "Pack" { C/T 30s }
      shop
    }
    stream other {
      press 30%
      inventory "On the road" 5d
      process outside "Outside" { C/T 20s }
      inventory "Back" 2d
      pack
    }
    stream third {
      press 20%
      process by-hand "By hand" { C/T 400s }
      inventory 1d
      pack
    }
    """

  static let disassembly = """
    calendar { shifts 1  shift 8h }
    customer metal "Metal works" { demand 100/day }
    customer glass "Glass works" { demand 40/day }
    stream {
      inventory 2d
      process take-apart "Take apart" { C/T 30s }
      inventory 80pcs
      process shred "Shred" { C/T 10s }
      truck "Daily"
      metal
    }
    stream {
      take-apart
      inventory 80pcs
      process wash "Wash" { C/T 10s }
      truck "Weekly"
      glass
    }
    """

  /// Both kinds with a rework loop, a burst over the arrow's way and a vehicle on the arrow.
  static let mixed = """
    calendar { shifts 1  shift 8h }
    supplier mill "Mill"
    customer shop "Shop" { demand 100/day }
    stream main "Main" {
      mill
      truck
      inventory "Raw" 1d
      process press "Press" { C/T 60s }
      inventory "Pressed" 2d
      process inside "Inside" { C/T 100s }
        rework -> inside 5% max 2
      inventory "Ready" 1d
      process pack "Pack" { C/T 30s }
      inventory "Packed" 2d
      process ship "Ship"
      truck "Daily"
      shop
    }
    stream outside "Subcontractor" {
      press 30%
      truck "2 x weekly"
      process coat "Coat" { C/T 20s  external }
      inventory "Back" 2d
      pack
    }
    stream label "Label" {
      press
      inventory "To label" 1d
      process print "Print label" { C/T 5s }
      ship
    }
    kaizen press "Changeover"
    """

  @Test(arguments: [fork, routes, disassembly, mixed])
  func noFlaws(text: String) throws {
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    let read = try #require(map, "\(problems.map(\.problem.wording.message))")
    let scene = MapLayout.scene(of: read, Figures(of: read))
    let flaws = SceneLinter.flaws(of: scene)
    #expect(flaws.isEmpty, "\(flaws.map { "\($0)" })")
    for stream in read.streams {
      guard let origin = stream.origin else { continue }
      let name = read.label(of: .process(origin.process))
      let arrow = scene.items.first {
        $0.title.contains(" from \(name) to") && $0.isBent
      }
      #expect(arrow != nil, "\(name)")
      if let share = origin.share {
        #expect(
          scene.items.contains {
            $0.id.hasPrefix("share-of-") && $0.title == FigureText.share(Estimate(share))
          })
      }
    }
  }

  /// Each kind of split, with and without a transport.
  static let splits = """
    calendar { shifts 1  shift 8h }
    customer c "City" { demand 100/day }
    stream {
      process x "X" { C/T 60s  yield 90% }
      process y "Y" { C/T 60s }
      process z "Z" { C/T 60s }
      c
    }
    stream {
      x 30%
      truck "Tue."
      inventory "Sent" 1d
      process v "V" { C/T 60s }
      z
    }
    stream {
      x 10%
      process u "U" { C/T 20s }
      z
    }
    stream {
      y
      rail "Wed."
      process k "K" { C/T 30s }
      c
    }
    stream {
      y
      process l "L" { C/T 30s }
      z
    }
    """

  @Test func `a row that splits off has one arrow in a network, too`() throws {
    let map = try #require(ValueStreamMap.read(SourceFile(name: "test.vsm", text: Self.splits)).map)
    let links = MaterialLinks(of: map, Figures(of: map)).all
    func told(_ from: String, _ to: String) -> [String] {
      links.filter { link in
        guard case .element(let target) = link.to else { return false }
        return map.label(of: link.from) == from && map.label(of: target) == to
      }.map { [$0.title, $0.vehicle?.label].compactMap(\.self).joined(separator: " by ") }
    }
    #expect(told("X", "Sent") == ["Shipment from X to Sent: 30 % by Tue."])
    #expect(told("X", "U") == ["Push from X to U: 10 %"])
    #expect(told("Y", "K") == ["Shipment from Y to K by Wed."])
    #expect(told("Y", "L") == ["Push from Y to L"])
    #expect(told("X", "Y").count == 1)
  }
}

extension Item {
  fileprivate var isBent: Bool { if case .line(let way, _, _) = role { way.count == 3 } else { false } }
}
