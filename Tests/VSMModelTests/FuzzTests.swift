import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Maps with pieces changed at random: whatever comes out is read or told, without a trap and without a hang.
@Suite struct FuzzTests {
  static let maps = [
    """
    map "Acme" { state current  product "Brackets" }
    calendar { shifts 2   shift 8h   break 10min x 2   days 20/month }
    customer c "State Street" { demand 12_000 LH + 6_400 RH / month   pack 20pcs  mix 65% LH + 35% RH }
    supplier m "Michigan"
    control pc { system MRP }
    stream {
      m
      truck "Tue."
      inventory "Coils" 4600 LH + 2400 RH 5d
      process weld "S. Weld" { C/T 39s..42s  C/O 10min  uptime 85%  operators 1  %C&A 90%  shared }
        rework -> weld 5% max 2 then scrap
        -> scrap 1%
      c
    }
    info c ~> pc, weld "Forecast"
    kaizen weld "Uptime"
    target C/T(weld) <= takt
    """,
    """
    customer fleet { demand 1000/week }
    source back "Returns" { returns 40%..50% of fleet  grades 30% A + 70% B  mass 2.1kg  data-bearing  hazardous }
    recovery "Take-back" {
      back
      truck "Weekly" { takes 2d }
      acquisition $20
      fixed $4_000/week
      process erase { takes 1d  cost $6..$8  sanitize purge  compliance "NIST" }
        -> destroy 3% by units
      inventory 2d
      process grade "Test & grade"
        A -> resell
        B -> recycle 60%
        rework -> grade 5% max 3 then destroy
        -> scrap 1%
      resell
    }
    disposition resell "Shop" { as resell  proceeds $180  decay 1%/wk  cap 300/week }
    disposition recycle { as recycle  proceeds -$5  certified "R2v3"  mass 2kg  recycling-efficiency 75% }
    disposition destroy { as destroy }
    target recovery.net-value >= $90/unit
    target lead-time(resell) <= 5d
    target utilisation(*) <= 90%
    """,
    """
    map "Future" { state future  theme color  wrap 1600 }
    customer c { demand 460/day  pack 20pcs }
    supplier m
    control pc { system MRP }
    control-centre cc "Centre"
    mrp sap
    database db "Orders"
    icon robot "Robot" { view-box "0 0 24 24"  path "M2 22V8H22V22Z"  path "M0 0L9 9"  filled }
    stream {
      m
      milk-run "Daily" { takes 2h }
      supermarket coils "Coils" 1.5d { cycle-stock 1d  buffer-stock 100pcs  safety 20pcs }
      pull
      process cut { C/T 1s  external  icon robot }
      fifo lane 12 { max 20pcs  covers 20min }
      process cell { C/T 56s  work 168s  pacemaker  work-cell  quality }
      decision ok "OK?"
        -> cell 5%
      orders "In-box" 12
      process check
      waiting "Approval" 2d
      process ship
      sequenced-pull
      process pack
      safety-stock 40pcs
      buffer 0.5d
      expedited "By taxi"
      c
    }
    stream {
      warehouse store 3d
      rail { takes 2d }
      cross-dock 0.5d
      cell
    }
    levelling heijunka at cell
    kanban-post post "Post" at coils
    kanban production heijunka, pc -> cell "Make" { container 20pcs  LT 1d  safety 10% }
    kanban withdrawal cut -> coils { batch 60pcs }
    kanban signal post -> m
    phone c -> pc "Rush"
    verbal pc ~> cut
    go-see cc -> cell, check
    info sap ~> db "Copy"
    note cell, lane "Hall 3"
    kaizen coils "Less"
    target C/T(cell) <= takt
    """,
  ]

  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
  }

  /// Reads the bytes, and holds what comes out to what is always true.
  private func read(_ bytes: [UInt8]) {
    let source = SourceFile(name: "t", bytes: bytes)
    let (tree, _) = MapSyntax.parse(source)
    #expect(tree.tokens.isEmpty || tree.text == bytes)
    let (map, diagnostics) = ValueStreamMap.read(source)
    #expect((map == nil) == diagnostics.containsErrors)
    for diagnostic in diagnostics {
      #expect(diagnostic.span.start <= diagnostic.span.end && diagnostic.span.end <= bytes.count)
    }
    #expect(diagnostics.count <= 2 * Limits.problems + 2)
    #expect(!HumanReporter().report(diagnostics, in: source).isEmpty || diagnostics.isEmpty)
    for process in map?.processes ?? [] {
      #expect(process.routes.reduce(0) { $0 + $1.share.middle } <= 1 + 1e-6)
    }
  }

  @Test(arguments: maps) func theMapsThemselvesAreRight(text: String) throws {
    _ = try map(of: text)
  }

  @Test(arguments: maps) func bytesChanged(text: String) {
    var random = Random(state: 11)
    let original = Array(text.utf8)
    for _ in 0..<600 {
      var bytes = original
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(32 + random.below(95))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(random.below(256)), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(20)))
        }
      }
      read(bytes)
    }
  }

  @Test(arguments: maps) func tokensChanged(text: String) {
    var random = Random(state: 23)
    let tokens = Self.maps.map { text in
      let source = SourceFile(name: "t", text: text)
      return MapSyntax.parse(source).tree.tokens.map { source.text(of: $0.span) }
    }
    let all = tokens.flatMap(\.self)
    let source = SourceFile(name: "t", text: text)
    let original = MapSyntax.parse(source).tree.tokens.map { source.text(of: $0.span) }
    for _ in 0..<600 {
      var pieces = original
      for _ in 0...random.below(4) {
        let place = random.below(pieces.count)
        switch random.below(4) {
        case 0: pieces[place] = all[random.below(all.count)]
        case 1: pieces.remove(at: place)
        case 2: pieces.insert(all[random.below(all.count)], at: place)
        default: pieces.swapAt(place, random.below(pieces.count))
        }
      }
      read(Array(pieces.joined().utf8))
    }
  }

  /// A file cut off anywhere tells of its end, and of names whose declarations are gone.
  @Test(arguments: maps) func cutOff(text: String) {
    let bytes = Array(text.utf8)
    for end in 0..<bytes.count {
      read(Array(bytes[..<end]))
      let diagnostics = ValueStreamMap.read(SourceFile(name: "t", bytes: Array(bytes[..<end]))).diagnostics
      #expect(
        diagnostics.filter { $0.severity == .error && $0.code != "E203" }.count <= 3,
        "at \(end): \(diagnostics.map(\.code))")
    }
  }
}
