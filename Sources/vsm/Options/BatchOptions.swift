import VSMFiles
import ArgumentParser

/// How many maps are worked on.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many maps are worked on at once. Without it: as many as there are processors.", valueName: "number"
    ))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "One of several parts of the maps, for a machine of its own: 3/16 is every sixteenth, from the third on.",
      valueName: "part"))
  var shard: Shard?

  func validate() throws {
    guard jobs.map({ $0 >= 1 && $0 <= Self.mostJobs }) ?? true else {
      throw ValidationError("--jobs is from 1 to \(Self.mostJobs).")
    }
  }

  var workers: Workers { Workers(jobs: jobs ?? min(Platform.processors, Self.mostJobs)) }

  func part(of maps: [FoundMap]) -> [FoundMap] { shard?.part(of: maps) ?? maps }

  private static let mostJobs = 256
}
