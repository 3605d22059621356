/// The worked cases of flows with loops as map files. The figures that their sources print stand with the tests.
enum LoopMaps {
  /// FabTime: three M/M/1 stations, a fifth of what leaves the first goes through the second and back.
  ///
  /// The times of a visit are 1/(µ − λ) of the queues, with µ = 2 and λ = 1.25, 0.25 and 1 an hour.
  static let reworkOfThreeQueues = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer buyers { demand 1/h }
    stream {
      process first { takes 80min }
        -> bench 20%
        -> last
      process bench { takes 34.285714285714min }
        -> first
      process last { takes 60min }
      buyers
    }
    """

  /// A line of three steps that scrap 3, 5 and 7 %, with 1000 good units wanted.
  static let scrapLine = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer buyers { demand 1000/day }
    stream {
      process first { C/T 10s }
        -> scrap 3%
      process second { C/T 10s }
        -> scrap 5%
      process third { C/T 10s }
        -> scrap 7%
      buyers
    }
    """

  /// Jensen, ORMM: steps that pass with .90, .95 and .85, one week a try; at most two tries each, or with an empty
  /// `limit` any number of them.
  static func tries(limit: String = " max 2 then failed") -> String {
    let failed = limit.isEmpty ? "" : "disposition failed { as recycle }"
    return """
      calendar { shifts 1  shift 8h  days 5/week }
      source orders { volume 100/week }
      recovery {
        orders
        process first { takes 1wk  C/T 1min }
          rework -> first 10%\(limit)
        process second { takes 1wk  C/T 1min }
          rework -> second 5%\(limit)
        process third { takes 1wk  C/T 1min }
          rework -> third 15%\(limit)
        passed
      }
      disposition passed { as restock }
      \(failed)
      """
  }

  /// CRAN, markovchain: Q = [[.5, .4], [.2, .6]]; a row of N for each of the steps that units come in at.
  static let fundamentalMatrix = [matrix(["a", "b"]), matrix(["b", "a"])]

  private static func matrix(_ order: [String]) -> String {
    let steps = [
      "a": "process a\n    rework -> a 50%\n    -> b 40%\n    -> out 10%",
      "b": "process b\n    rework -> b 60%\n    -> a 20%\n    -> out 20%",
    ]
    return """
      source start { volume 1/day }
      recovery {
        start
        \(order.compactMap { steps[$0] }.joined(separator: "\n  "))
      }
      disposition out { as recycle }
      """
  }

  /// The laptops of the samples, with any number of passes as in the worked case; `limit` is ` max 3` in the sample.
  static func laptopTakeBack(limit: String = "") -> String {
    """
    map "Laptop take-back" { state current }
    calendar { shifts 1  shift 8h  days 5/week }
    customer fleet "Lease customers" { demand 1000/week }
    source returns "Lease returns" { volume 1000/week }
    recovery "Take-back" {
      returns
      truck "Weekly collection"
      process receive "Receive" { takes 0.5d  cost $3 }
      process sanitize "Erase data" { takes 1d  cost $6  compliance "NIST 800-88 purge" }
        -> destroy 3%
      process grade "Test & grade" { takes 0.5d  cost $4 }
        A -> resell 30%
        B -> refurbish 45%
        C -> harvest 15%
        D -> recycle 10%
      process refurbish "Refurbish" { takes 3d  cost $35 }
        -> harvest 5%
      process retest "Final test" { takes 0.5d  cost $5 }
        -> resell 85%
        rework -> refurbish 10%\(limit)
        -> harvest 5%
      process harvest "Harvest parts" { takes 1d  cost $8 }
        -> parts 60%
        -> recycle 40%
    }
    disposition resell "Remarketing" { as resell  proceeds $180  decay 1%/wk }
    disposition parts "Parts store" { as harvest  proceeds $40 }
    disposition recycle "Recycler" { as recycle  proceeds $5  certified "R2v3" }
    disposition destroy "Shredder" { as destroy  proceeds -$4 }
    target recovery.net-value >= $90/unit
    target recovery.diversion >= 90%
    target lead-time(resell) <= 5d
    """
  }

  /// Of 1000 units that customers take in a day, 40 % come back and 60 % of these can be sent out again.
  static let closedLoop = """
    calendar { shifts 1  shift 8h  days 5/week }
    customer users { demand 1000/day }
    source back { returns 40% of users }
    stream {
      process make { C/T 20s }
      inventory store 2d
      users
    }
    recovery {
      back
      process sort { takes 1d }
        -> recycler 40%
      store
    }
    disposition recycler { as recycle }
    """
}
