import TestMaps

/// The published cases of flows with loops as map files.
enum LoopMaps {
  /// The recovery map of the language, without a limit of passes.
  static let endlessLaptopTakeBack = laptopTakeBack.replacing("10%  max 3", with: "10%")

  /// FabTime: three M/M/1 stations, 20 % of the first goes through rework and back.
  static let reworkBetweenQueues = """
    calendar { shifts 3  shift 8h }
    conventions { queues on }
    source jobs { volume 1/h }
    recovery {
      jobs
      process first { C/T 30min  arrival-cv 1  process-cv 1 }
        rework -> again 20%
        -> third
      process again { C/T 30min  arrival-cv 1  process-cv 1 }
        -> first
      process third { C/T 30min  arrival-cv 1  process-cv 1 }
        -> done
    }
    disposition done { as resell }
    """

  static let scrapLine = """
    customer c { demand 1000/day }
    stream {
      process a { C/T 1s }
        -> scrap 3%
      process b { C/T 1s }
        -> scrap 5%
      process e { C/T 1s }
        -> scrap 7%
      c
    }
    """

  /// Jensen, ORMM: serial steps, at most two tries each, one week a try.
  static let atMostTwoTries = tries(" max 2 then scrap")

  static let unlimitedTries = tries("")

  private static func tries(_ limit: String) -> String {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    stream {
      process a { LT 1wk }
        rework -> a 10%\(limit)
      process b { LT 1wk }
        rework -> b 5%\(limit)
      process e { LT 1wk }
        rework -> e 15%\(limit)
    }
    """
  }

  /// The tests of R's markovchain: Q = [[.5, .4], [.2, .6]], by the state in which units begin.
  static let fundamentalMatrixFromFirst = """
    source s { volume 1/day }
    recovery {
      s
      process a
        -> a 50%
        -> b 40%
        -> out 10%
      process b
        -> a 20%
        -> b 60%
        -> out 20%
    }
    disposition out
    """

  static let fundamentalMatrixFromSecond = """
    source s { volume 1/day }
    recovery {
      s
      process b
        -> a 20%
        -> b 60%
        -> out 20%
      process a
        -> a 50%
        -> b 40%
        -> out 10%
    }
    disposition out
    """

  static let closedLoop = """
    customer c { demand 1000/day }
    source s { returns 40% of c }
    stream {
      process make { C/T 1s }
      inventory ready 500
      process ship { C/T 1s }
      c
    }
    recovery {
      s
      process sort
        -> ready 60%
        -> recycle
    }
    disposition recycle { as recycle }
    """

  /// The Ellen MacArthur Foundation's formulas: map, linear flow index, indicator.
  static let circularity: [(String, Double?, Double)] = [
    (circular("recycled-content 0%  reused-content 0%  utility 1", ["landfill": 100]), 1, 0.1),
    (circular("recycled-content 0%  reused-content 0%  utility 2", ["landfill": 100]), 1, 0.55),
    (circular("recycled-content 0%  reused-content 0%  utility 0.9", ["landfill": 100]), 1, 0),
    (
      circular(
        "recycled-content 25%  reused-content 0%  feedstock-efficiency 75%  utility 1",
        ["recycle": 50, "landfill": 50], efficiency: 75), 0.6842105, 0.3842105
    ),
    (
      circular(
        "recycled-content 30%  reused-content 20%  feedstock-efficiency 90%  utility 1.25",
        ["recycle": 50, "resell": 30, "landfill": 20], efficiency: 80), 0.3898305, 0.719322
    ),
  ]

  private static func circular(_ content: String, _ ends: [String: Int], efficiency: Int = 100) -> String {
    let ends = ends.sorted { $0.key < $1.key }
    let routes = ends.map { "    -> \($0.key) \($0.value)%" }.joined(separator: "\n")
    let dispositions = ends.map { end in
      let more = end.key == "recycle" ? "  recycling-efficiency \(efficiency)%" : ""
      return "disposition \(end.key) { as \(end.key)\(more) }"
    }.joined(separator: "\n")
    return """
      source s { volume 1/day  mass 2kg  \(content) }
      recovery {
        s
        process sort
      \(routes)
      }
      \(dispositions)
      """
  }
}
