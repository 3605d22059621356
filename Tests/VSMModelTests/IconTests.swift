import Testing
import VSMDiagnostics
import VSMSyntax

@testable import VSMModel

/// Icons that a map declares: outlines, view boxes, names.
@Suite struct IconTests {
  private typealias Place = IconOutline.Place

  private func steps(_ path: String) throws(IconProblem) -> [IconOutline.Step] {
    try IconOutline(path: path).steps
  }

  /// The ends of all steps.
  private func ends(_ path: String) throws -> [[Double]] {
    try steps(path).compactMap { step in
      switch step {
      case .move(let to), .line(let to), .curve(_, _, let to): [to.x, to.y]
      case .close: nil
      }
    }
  }

  @Test func straightCommandsAbsoluteAndRelative() throws {
    #expect(
      try steps("M 100 100 L 300 100 L 200 300 z") == [
        .move(Place(100, 100)), .line(Place(300, 100)), .line(Place(200, 300)), .close,
      ])
    #expect(try steps("m100,100h200l-100,200z") == steps("M100 100H300L200 300Z"))
    #expect(try steps("M1 1V5v2H0h-1") == steps("M1 1L1 5L1 7L0 7L-1 7"))
    // Pairs after a move are lines.
    #expect(try steps("m1 1 2 0 0 2z") == steps("M1 1L3 1L3 3Z"))
    #expect(try steps("M1 1 3 1 3 3Z") == steps("M1 1L3 1L3 3Z"))
  }

  @Test func numbersAsSVGWritesThem() throws {
    #expect(try ends("M1.5.5-3e2-.25") == [[1.5, 0.5], [-300, -0.25]])
    #expect(try ends("M+1-1L1e-1,.5e1") == [[1, -1], [0.1, 5]])
    #expect(try ends("M5.,6.") == [[5, 6]])
    #expect(try ends("\t\nM 0,0 L\r1 , 2\n") == [[0, 0], [1, 2]])
  }

  @Test func whatFollowsACloseBeginsWhereItBegan() throws {
    #expect(
      try steps("M1 1L2 2ZL5 5") == [
        .move(Place(1, 1)), .line(Place(2, 2)), .close, .move(Place(1, 1)), .line(Place(5, 5)),
      ])
    #expect(try ends("m1 1l2 2zm1 0") == [[1, 1], [3, 3], [2, 1]])
  }

  /// SVG 2, 9.3.6, the example of cubic curves.
  @Test func cubicAndSmoothCurves() throws {
    #expect(
      try steps("M100,200 C100,100 250,100 250,200 S400,300 400,200") == [
        .move(Place(100, 200)), .curve(Place(100, 100), Place(250, 100), Place(250, 200)),
        .curve(Place(250, 300), Place(400, 300), Place(400, 200)),
      ])
    #expect(
      try steps("M100,200 c0-100 150-100 150 0s150 100 150 0")
        == steps("M100,200 C100,100 250,100 250,200 S400,300 400,200"))
    // Without a curve before it, the first control point is the current place.
    #expect(try steps("M1 1S2 0 3 1") == steps("M1 1C1 1 2 0 3 1"))
    #expect(try steps("M1 1C0 0 2 2 3 3L4 4S5 5 6 6") == steps("M1 1C0 0 2 2 3 3L4 4C4 4 5 5 6 6"))
  }

  /// SVG 2, 9.3.7, the example of quadratic curves.
  @Test func quadraticCurves() throws {
    #expect(
      try steps("M200,300 Q400,50 600,300 T1000,300") == [
        .move(Place(200, 300)),
        .curve(
          Place(200 + 200 * 2 / 3.0, 300 - 250 * 2 / 3.0), Place(600 - 200 * 2 / 3.0, 300 - 250 * 2 / 3.0),
          Place(600, 300)),
        .curve(
          Place(600 + 200 * 2 / 3.0, 300 + 250 * 2 / 3.0), Place(1000 - 200 * 2 / 3.0, 300 + 250 * 2 / 3.0),
          Place(1000, 300)),
      ])
    #expect(try ends("m200 300q200-250 400 0t400 0") == [[200, 300], [600, 300], [1000, 300]])
  }

  /// SVG 2, 9.3.8: a pie of which a quarter is pulled out.
  @Test func arcsOfThePublishedPie() throws {
    let pie = try steps("M300,200 h-150 a150,150 0 1,0 150,-150 z")
    #expect(try ends("M300,200 h-150 a150,150 0 1,0 150,-150 z").last == [300, 50])
    #expect(pie.count == 6, "three quarters of a circle are three curves")
    expectOnCircle(pie, Place(300, 200), 150)
    let quarter = try steps("M275,175 v-150 a150,150 0 0,0 -150,150 z")
    #expect(quarter.count == 4)
    expectOnCircle(quarter, Place(275, 175), 150)
  }

  /// The same, by the flags without spaces that optimizers write.
  @Test func flagsNeedNoSpaces() throws {
    #expect(
      try steps("M300 200h-150a150 150 0 10150-150z") == steps("M300,200 h-150 a150,150 0 1,0 150,-150 z"))
    #expect(try steps("M0 0a1 1 0 01.5.5") == steps("M0 0A1 1 0 0 1 .5 .5"))
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func allFourArcs(isLarge: Bool, isClockwise: Bool) throws {
    let flags = "\(isLarge ? 1 : 0) \(isClockwise ? 1 : 0)"
    let arc = try steps("M125,75 A100,50 0 \(flags) 225,125")
    // SVG 2, figure of 9.3.8: centres lie at (225, 75) and (125, 125).
    let center = isLarge == isClockwise ? Place(225, 75) : Place(125, 125)
    for place in middles(arc, from: Place(125, 75)) {
      let (x, y) = ((place.x - center.x) / 100, (place.y - center.y) / 50)
      #expect(abs(x * x + y * y - 1) < 1e-3, "\(place) is not on the ellipse about \(center)")
    }
    #expect(arc.count == (isLarge ? 4 : 2))
    #expect(
      arc.last.map { if case .curve(_, _, let end) = $0 { end == Place(225, 125) } else { false } } == true)
  }

  @Test func aTurnedEllipseAndRadiiThatAreTooSmall() throws {
    // Turned by a quarter, an ellipse has its radii exchanged.
    let turned = try steps("M0 0A20 10 90 0 1 10 20")
    let plain = try steps("M0 0A10 20 0 0 1 10 20")
    for (first, second) in zip(middles(turned, from: Place(0, 0)), middles(plain, from: Place(0, 0))) {
      #expect(abs(first.x - second.x) < 1e-9 && abs(first.y - second.y) < 1e-9)
    }
    // Radii grow until they reach: half a circle about the middle.
    let grown = try steps("M0 0A1 1 0 0 1 20 0")
    expectOnCircle(grown, Place(10, 0), 10)
    #expect(middles(grown, from: Place(0, 0)).contains { $0.y < -5 }, "clockwise goes over the top")
    // Without a radius it is a line; to its own start it is nothing.
    #expect(try steps("M0 0A0 5 0 0 1 9 9") == [.move(Place(0, 0)), .line(Place(9, 9))])
    #expect(try steps("M1 1A5 5 0 1 1 1 1") == [.move(Place(1, 1))])
  }

  @Test func directionsAgreeWithKnownAngles() {
    let half = 0.5.squareRoot()
    let known: [(Double, Double, Double)] = [
      (0, 1, 0), (45, half, half), (60, 0.5, 0.75.squareRoot()), (90, 0, 1), (180, -1, 0), (270, 0, -1),
      (-30, 0.75.squareRoot(), -0.5), (765, half, half), (330, 0.75.squareRoot(), -0.5),
    ]
    for (degrees, cosine, sine) in known {
      let found = EllipticalArc.direction(degrees: degrees)
      #expect(abs(found.cosine - cosine) < 1e-15 && abs(found.sine - sine) < 1e-15, "\(degrees)")
    }
  }

  private func expectOnCircle(_ steps: [IconOutline.Step], _ center: IconOutline.Place, _ radius: Double) {
    var from = center
    for step in steps {
      switch step {
      case .move(let to), .line(let to): from = to
      case .curve(_, _, let to):
        for place in middles([step], from: from) {
          let (x, y) = (place.x - center.x, place.y - center.y)
          #expect(abs((x * x + y * y).squareRoot() / radius - 1) < 3e-4)
        }
        from = to
      case .close: break
      }
    }
  }

  /// Places on the curves, three each.
  private func middles(_ steps: [IconOutline.Step], from start: IconOutline.Place) -> [IconOutline.Place] {
    var from = start
    return steps.flatMap { step -> [IconOutline.Place] in
      switch step {
      case .move(let to), .line(let to):
        from = to
        return []
      case .close: return []
      case .curve(let a, let b, let to):
        let places = [0.25, 0.5, 0.75].map { t in
          let u = 1 - t
          func mix(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            p * u * u * u + 3 * q * u * u * t + 3 * r * u * t * t + s * t * t * t
          }
          return Place(mix(from.x, a.x, b.x, to.x), mix(from.y, a.y, b.y, to.y))
        }
        from = to
        return places
      }
    }
  }

  @Test(arguments: [
    ("", 0), ("L1 1", 0), ("M1", 2), ("M1 1X", 4), ("M1 1 L2", 7), ("M1 1A5 5 0 2 1 3 3", 11), ("M1,,1", 3),
    ("M 1 1 Z 5 5", 8), ("M1 1 é", 5), ("M-", 1), ("M1e7 0", 4), ("M999999 0l9 0 9 0", 13), ("M1 1,", 5),
    ("M1 1C1 1,2 2", 12),
  ])
  func whatIsNoPathSaysWhere(path: String, position: Int) {
    #expect { try steps(path) } throws: { ($0 as? IconProblem)?.position == position }
  }

  @Test func stepsAreBounded() {
    let many = "M0 0" + String(repeating: "h1h-1", count: IconLimits.steps)
    #expect { try steps(many) } throws: { ($0 as? IconProblem)?.reason == .tooManySteps }
  }

  @Test func viewBoxes() throws {
    let box = try IconBox(text: " -1,-2 24 , 12.5 ")
    #expect([box.minX, box.minY, box.width, box.height] == [-1, -2, 24, 12.5])
    for text in ["", "0 0 24", "0 0 24 24 1", "0 0 0 24", "0 0 24 -1", "0 0 24 24px", "0 0 1e9 1"] {
      #expect(throws: IconProblem.self) { try IconBox(text: text) }
    }
  }

  /// Random bytes, and random sequences of what paths are made of: never a trap, never a place that is no number.
  @Test func hostilePathsNeverTrap() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "M", "m", "L", "h", "V", "c", "S", "q", "T", "a", "A", "Z", "z", "0", "1", "-5", ".5", "1e6", "1e-300",
      "-1e5", " ", ",", "1e999", "é", "\u{0}", "0.0000001", "e", "+",
    ]
    for round in 0..<4000 {
      var text = round.isMultiple(of: 4) ? "" : "M0 0"
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if round.isMultiple(of: 3) {
          text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0...255, using: &random)))
        } else {
          text += pieces.randomElement(using: &random) ?? ""
          if Bool.random(using: &random) { text += " " }
        }
      }
      _ = try? IconBox(text: text)
      guard let steps = try? IconOutline(path: text).steps else { continue }
      for step in steps {
        let places =
          switch step {
          case .move(let to), .line(let to): [to]
          case .curve(let first, let second, let to): [first, second, to]
          case .close: [] as [IconOutline.Place]
          }
        #expect(places.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(text)")
      }
    }
  }

  // MARK: In a map

  private func reading(_ text: String) -> (map: ValueStreamMap?, problems: [String]) {
    let result = ValueStreamMap.read(SourceFile(name: "m.vsm", text: text))
    return (
      result.map, result.diagnostics.map { "\($0.code) \($0.problem.wording.message)" }
    )
  }

  @Test func everythingThatMayWearAnIconFindsIt() throws {
    let (read, problems) = reading(
      #"""
      map "M"
      customer acme { demand 10/day  icon robot }
      supplier steel { icon crane }
      control pc { icon robot }
      stream {
        steel
        truck "Daily" { icon crane }
        supermarket coils 1d { icon crane }
        process weld { C/T 1s  icon robot }
        truck { icon robot }
        acme
      }
      icon crane { path "M0 0H5" }
      icon robot "Robot" { view-box "0 0 24 24"  path "M2 22V8H22V22Z"  path "M1 1h2"  filled }
      icon unused { path "M0 0H5" }
      """#)
    #expect(problems == [])
    let map = try #require(read)
    #expect(map.icons.map(\.id) == ["crane", "robot", "unused"])
    #expect(map.icons[1].outlines.map(\.steps.count) == [5, 2] && map.icons[1].isFilled)
    #expect(map.icons[1].box?.width == 24 && map.icons[0].box == nil)
    #expect(map.customers[0].icon == 1 && map.suppliers[0].icon == 0 && map.controls[0].icon == 1)
    #expect(map.processes[0].icon == 1 && map.stocks[0].icon == 0)
    #expect(map.streams[0].sources[0].vehicle?.icon == 0 && map.streams[0].deliveries[0].vehicle?.icon == 1)
  }

  @Test func whatIsWrongWithAnIconIsSaidOnce() {
    #expect(
      reading(
        #"""
        map "M"
        icon a { path "M0 0Q" }
        icon b { view-box "0 0 24"  path "M0 0H5" }
        icon c
        icon a { path "M0 0H5" }
        stream {
          process p { icon robt }
          process q { icon a }
        }
        icon robot { path "M0 0H5" }
        """#
      ).problems.map { String($0.prefix(4)) }.sorted() == ["E202", "E203", "E240", "E241", "E242"])
    let unknown = ValueStreamMap.read(
      SourceFile(
        name: "m.vsm",
        text: "map \"M\"\nicon robot { path \"M0 0H5\" }\nstream {\n process p { icon robt }\n}\n"))
    #expect(unknown.diagnostics.map(\.problem.wording.help) == ["did you mean robot?"])
  }
}
