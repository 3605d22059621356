import TestMaps

/// Maps with recoveries and routes, each for another way in which they are drawn.
enum RecoveryMaps {
  /// Grades, rework and skips in a map that has only a recovery.
  static let laptop = laptopTakeBack

  /// Information for the steps of a stream and of two recoveries below it; a stream that joins where units are lost;
  /// three sources of one stock.
  static let twoWithInformation = #"""
    map "Two ways back"
    customer shop "Shop" { demand 500/week }
    control planning "Planning"
    stream main {
      inventory raw 30
      process cut "Cut" { C/T 30s }
      inventory 20
      process sew "Sew" { C/T 30s  yield 98% }
        -> scrap 1%
      shop
    }
    stream dye {
      process mix "Mix" { C/T 10s }
      inventory 4
      sew
    }
    source a "Shops" { volume 50/week }
    source b "Homes" { volume 20/week }
    source c "Bins"  { volume 30/week }
    recovery "First" {
      a
      b
      c
      inventory yard 3d
      process check "Check" { takes 1d }
        -> tip 10%
      process mend "Mend" { takes 1d }
        rework -> check 5%
        -> raw 60%
        -> tip
    }
    source d "Depots" { volume 80/week }
    recovery "Second" {
      d
      process open "Open" { takes 1d }
        -> tip 10%
      process bale "Bale" { takes 1d }
        -> mill
    }
    disposition mill "Mill" { as recycle  certified "ISO 14001" }
    disposition tip  "Tip"  { as landfill }
    info planning -> cut, check, mend "First plan"
    info planning -> open, bale "Second plan"
    kaizen mend "Slow"
    kaizen open "Dear"
    """#

  /// Stocks in a recovery, a self loop, more than one way to a disposition.
  static let fashion = #"""
    map "Fashion returns centre" { state current }
    calendar { shifts 2  shift 8h  break 30min  days 6/week }
    source parcels "Parcels" { volume 9000/week  grades 62% A + 24% B + 10% C + 4% D  mass 0.6kg }

    recovery "Returns" {
      parcels
      truck "Daily"
      inventory "Dock" 3000
      process receive "Receive & open" { C/T 20s  takes 2h  cost $0.60  operators 6 }
      inventory 1200
      process inspect "Inspect" { C/T 45s  takes 4h  cost $1.10  operators 14 }
        A -> restock
        B -> refresh
        C -> donate
        D -> landfill
      process refresh "Steam & repack" { takes 1h  cost $1.80  operators 4 }
        rework -> refresh 6% max 2
        -> outlet 20%
        -> restock
    }

    disposition restock "Back to stock" { as restock  proceeds $28  decay 4%/wk }
    disposition outlet "Outlet" { as liquidate  proceeds $9  decay 2%/wk  cap 900/week }
    disposition donate "Charity" { as donate  proceeds $0 }
    disposition landfill "Landfill" { as landfill  proceeds -$0.40 }
    """#

  /// A closed loop: the recovery under the stream that it brings units back into.
  static let engine = #"""
    map "Diesel engines: new and remanufactured" { state current }
    calendar { shifts 1  shift 8h  days 5/week }
    customer fleets "Haulage fleets" { demand 200/week }
    supplier foundry "Foundry"
    control pc "Production Control" { system MRP }

    stream make "New engines" {
      foundry
      truck "Weekly"
      inventory castings "Castings" 300
      process machine "Machining" { C/T 9min  C/O 40min  uptime 88%  operators 4 }
      inventory 120
      process assemble "Assembly" { C/T 10min  uptime 95%  operators 8 }
      inventory 60
      process hottest "Hot test" { C/T 11min  uptime 97%  operators 2 }
      inventory finished "Finished engines" 150
      process ship "Shipping"
      truck "2 x week"
      fleets
    }

    source cores "Used engines" { returns 40% of fleets  mass 480kg }

    recovery reman "Remanufacturing" {
      cores
      truck "Core collection"
      inventory corebank "Core bank" 160
      process strip "Strip & clean" { takes 1d  cost $120 }
        -> scrapyard 12%
      process inspect "Inspect" { takes 0.5d  cost $45 }
        good -> rebuild 55%
        worn -> remachine 37%
        bad -> scrapyard 8%
      process remachine "Re-machine" { takes 2d  cost $410  operators 3 }
        -> scrapyard 6%
      process rebuild "Rebuild" { takes 1.5d  cost $530  operators 5 }
      process retest "Test bench" { takes 0.25d  cost $60  compliance "ISO 9001 release" }
        rework -> rebuild 9% max 3
        -> spares 4%
      finished
    }
    disposition scrapyard "Metal recycler" { as recycle  proceeds $90  certified "ISO 14001" }
    disposition spares "Spare parts" { as harvest  proceeds $350 }

    info fleets ~> pc "Weekly order"
    info pc -> machine, assemble, hottest "Schedule"
    kaizen assemble "Line balance"
    kaizen strip "Cleaning time"
    """#

  /// A stream with rework, scrap and a disposition.
  static let forward = #"""
    map "Gearbox line with rework and scrap" { state current }
    calendar { shifts 2  shift 8h  days 20/month }
    customer plant "Vehicle plant" { demand 8000/month }
    supplier forge "Forge"
    control pc "Production Control" { system MRP }
    stream {
      forge
      truck "Daily"
      inventory "Blanks" 2d
      process hob "Hobbing" { C/T 60s  uptime 90% }
        -> scrap 2%
      inventory 400
      process heat "Heat treatment" { C/T 55s  takes 6h }
      process grind "Grinding" { C/T 70s  uptime 92% }
        rework -> grind 5% max 2
        -> melt 1%
      inventory 300
      process test "Test" { C/T 40s }
        rework -> grind 8% max 3
        -> scrap 1%
      process pack "Packing" { C/T 30s }
      truck "2 x daily"
      plant
    }
    disposition melt "Steel works" { as recycle  proceeds $2 }
    info plant ~> pc "Orders"
    info pc -> hob, grind, pack "Schedule"
    kaizen test "First-pass yield"
    """#

  /// Reworks of a stream, one within the other.
  static let nested = #"""
    map "Two nested reworks" { state current }
    calendar { shifts 1  shift 8h  days 5/week }
    customer c "Customer" { demand 500/week }
    stream {
      process a "Print" { C/T 2min }
      process b "Place" { C/T 3min }
      process r "Reflow" { C/T 2min }
        rework -> b 4%
      process t "Test" { C/T 3min }
        rework -> a 3% max 2 then scrap
        rework -> t 10%
        -> scrap 2%
      process s "Ship" { C/T 1min }
      c
    }
    """#

  /// Eight steps, two sources, six dispositions, twenty routes.
  static let big = #"""
    map "White goods take-back" { state current }
    calendar { shifts 1  shift 8h  days 5/week }
    source shops "Shops" { volume 600/week  hazardous }
    source homes "Homes" { volume 400/week  hazardous }
    recovery "Take-back" {
      shops
      truck "Daily"
      homes
      truck "On call"
      process receive "Receive" { takes 0.5d  cost $4 }
        -> landfill 1%
        -> sort 10%
      process degas "Degas" { takes 0.5d  cost $9  compliance "F-gas regulation" }
        -> burn 4%
      process sort "Sort" { takes 0.25d  cost $2 }
        A -> test 35%
        B -> repair 25%
        C -> strip 28%
        D -> shred 12%
      process test "Test" { takes 0.5d  cost $6 }
        -> resell 70%
        -> repair 20%
        -> strip 10%
      process repair "Repair" { takes 2d  cost $30 }
        -> test 60%
        rework -> repair 8% max 2
        -> strip 22%
        -> landfill 2%
        -> clean 8%
      process clean "Clean" { takes 0.5d  cost $7 }
        -> donate 20%
        -> resell 70%
        -> sort 10%
      process strip "Strip parts" { takes 1d  cost $12 }
        -> parts 35%
        -> recycle 20%
        rework -> clean 5%
      process shred "Shred" { takes 0.25d  cost $3 }
        -> recycle 80%
        -> burn 10%
        -> landfill
    }
    disposition resell "Second-hand shop" { as resell  proceeds $140  decay 2%/wk }
    disposition donate "Charity" { as donate  proceeds $0 }
    disposition parts "Parts store" { as harvest  proceeds $35 }
    disposition recycle "Metal recycler" { as recycle  proceeds $12  certified "WEEELABEX" }
    disposition burn "Energy from waste" { as recover  proceeds -$3 }
    disposition landfill "Landfill" { as landfill  proceeds -$9 }
    kaizen repair "Spare parts in kits"
    kaizen sort "Sort at the door"
    """#

  static let all = [laptop, fashion, engine, forward, nested, big, twoWithInformation]
}
