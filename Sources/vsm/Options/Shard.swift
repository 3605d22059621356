import VSMFiles
import ArgumentParser
import VSMKit

/// One of several parts of the maps, each for a machine of its own: `3/16`.
struct Shard: ExpressibleByArgument {
  let number: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), number >= 1,
      number <= count
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Every so manieth of the maps in the order of their names, so that all parts together have each once.
  func part(of maps: [FoundMap]) -> [FoundMap] {
    let sorted = maps.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return sorted.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
  }
}
