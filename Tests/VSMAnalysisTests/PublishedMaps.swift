/// Published maps as text. The figures that their books print stand with the tests.
enum PublishedMaps {
  /// Rother & Shook, *Learning to See*, current state.
  static func acme(conventions: String = "") -> String {
    """
    map "Acme Stamping: steering brackets" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    \(conventions)
    customer state-street "State Street Assembly" { demand 12_000 LH + 6_400 RH / month  pack 20pcs }
    supplier michigan "Michigan Steel Co."
    stream {
      michigan
      truck "Tue. & Thu."
      inventory "Coils" 5d
      process stamping "Stamping"      { C/T 1s   C/O 1h     uptime 85%   operators 1  EPE 2wk  shared }
      inventory 4600 LH + 2400 RH
      process weld-1 "S. Weld #1"      { C/T 39s  C/O 10min  uptime 100%  operators 1 }
      inventory 1100 LH + 600 RH
      process weld-2 "S. Weld #2"      { C/T 46s  C/O 10min  uptime 80%   operators 1 }
      inventory 1600 LH + 850 RH
      process assembly-1 "Assembly #1" { C/T 62s  C/O 0min   uptime 100%  operators 1 }
      inventory 1200 LH + 640 RH
      process assembly-2 "Assembly #2" { C/T 40s  C/O 0min   uptime 100%  operators 1 }
      inventory 2700 LH + 1440 RH
      process shipping "Shipping"
      truck "1 x daily"
      state-street
    }
    """
  }

  /// The same book's future state with the work of the cell set apart from its C/T.
  static let acmeCell = """
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer state-street { demand 18_400/month  pack 20pcs }
    stream {
      inventory "Coils" 1.5d
      process stamping { C/T 1s  uptime 85% }
      inventory "Stampings" 1d
      process cell { C/T 56s  work 168s  uptime 100%  operators 3 }
      inventory "Finished goods" 2d
      process shipping
      state-street
    }
    """

  /// The same book, appendix B: rods and forgings merge at an assembly.
  static let twi = """
    calendar { shifts 2  shift 8h  break 15min x 2  days 20/month }
    customer buyers { demand 24_000/month }
    stream rods {
      inventory 20d
      process cut { C/T 15s }
      inventory 5d
      process weld-1 { C/T 30s }
      inventory 3d
      process weld-2 { C/T 30s }
      inventory 3d
      process deflash { C/T 30s }
      inventory 5d
      process paint { C/T 20s }
      inventory 2d
      process wait
      inventory 6d
      process assembly { C/T 195s  stations 6 }
      inventory 4d
      process shipping
      buyers
    }
    stream forgings {
      inventory 20d
      process machining { C/T 30s }
      inventory 4d
      assembly
    }
    """

  /// US EPA, *Lean and Environment Toolkit*, module 3: two suppliers, two customers.
  static let epa = """
    supplier one
    supplier two
    customer a
    customer b
    stream {
      one
      two
      inventory 5d
      process milling "Milling"    { C/T 2min  C/O 2h     uptime 74% }
      inventory 10d
      process welding "Welding"    { C/T 4min  C/O 3h     uptime 61% }
      inventory 15d
      process painting "Painting"  { C/T 7min  C/O 4h     uptime 48% }
      inventory 8d
      process assembly "Assembly & inspection" { C/T 2min  C/O 30min  uptime 93% }
      inventory 30d
      a
      b
    }
    """

  /// Press, pierce & form, finish grind: a Green Belt exercise with two heaps around each push.
  static let greenBelt = """
    calendar { shifts 1  shift 420min  days 5/week }
    customer line { demand 3200/week }
    stream {
      inventory "Raw" 5d
      process press { C/T 12s }
      inventory 1000
      inventory 1250
      process pierce { C/T 34s }
      inventory 1050
      inventory 2300
      process grind { C/T 35s }
      inventory 1475
      line
    }
    """

  /// A patient's way through a clinic in hours, waits and work together.
  static let patientJourney = """
    conventions { lead-time waits+process }
    stream {
      inventory "w1" 0.75h
      process p1 { PT 0.5h }
      inventory "w2" 1.5h
      process p2 { PT 0h }
      inventory "w3" 0.25h
      process p3 { PT 0.5h }
      inventory "w4" 2h
      process p4 { PT 0.75h }
      inventory "w5" 1h
      process p5 { PT 0.25h }
      inventory "w6" 0.5h
      process p6 { PT 0.5h }
      inventory "w7" 0.5h
      process p7 { PT 1h }
      inventory "w8" 1h
      process p8 { PT 0.5h }
    }
    """

  /// Open University, Business Agility: buying a coffee; the wait after the last step counts.
  static let coffee = """
    conventions { lead-time waits+process }
    stream {
      inventory "Queue" 5min
      process order { PT 0.5min }
      inventory "To pay" 0.5min
      process pay { PT 0.5min }
      inventory "For the coffee" 5min
      process make { PT 1.5min }
      inventory "To be called" 1min
      process take { PT 0.5min }
      inventory "For the table" 0.5min
    }
    """

  /// Harish's notebook: the same heap by two conventions.
  static func dispute(_ convention: String) -> String {
    """
    calendar { shifts 1  shift 460min  days 5/week }
    conventions { inventory-time \(convention) }
    customer line { demand 100/day }
    stream {
      inventory "Heap" 1000pcs
      process next { C/T 60s }
      line
    }
    """
  }
}
