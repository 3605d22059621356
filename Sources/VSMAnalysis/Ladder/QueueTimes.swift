import VSMModel

/// The estimated waits that stand on the ladder, where the map asks for them (`conventions { queues on }`): before each
/// step that gives its variations, but for those whose LT has the queue in it, and those with a stock before them that is
/// the same queue.
struct QueueTimes: Sendable {
  struct Wait: Sendable {
    /// Seconds; nothing where the queue grows without end, or the load is not known.
    var time: Estimate?
  }

  /// By process.
  private(set) var waits: [Int: Wait] = [:]
  /// Processes whose estimate does not count, as the stock before them is that queue.
  private(set) var besideStock: [Int] = []

  init(of map: ValueStreamMap, _ network: Network, _ inputs: [StepInput], _ steps: Steps) {
    guard map.conventions.queues else { return }
    var stocked = Set<Int>()
    for stream in map.streams {
      // What the stream brings to the step that it joins waits there too.
      stocked.formUnion(Self.stocked(stream.items, end: stream.joins))
    }
    for recovery in map.recoveries { stocked.formUnion(Self.stocked(recovery.items, end: nil)) }
    for (process, step) in inputs.enumerated()
    where step.arrivalVariation != nil && step.processVariation != nil && !step.givesElapsed {
      if stocked.contains(process) {
        besideStock.append(process)
      } else {
        waits[process] = Wait(time: steps.figures[process].queueTime)
      }
    }
  }

  /// The steps right behind a stock; a transport between them leads to a queue of its own.
  private static func stocked(_ items: [Stream.Item], end: Int?) -> Set<Int> {
    var stocked = Set<Int>()
    var isBehind = false
    for item in items {
      switch item {
      case .stock: isBehind = true
      case .transport: isBehind = false
      case .link: break
      case .process(let process):
        if isBehind { stocked.insert(process) }
        isBehind = false
      }
    }
    if isBehind, let end { stocked.insert(end) }
    return stocked
  }
}
