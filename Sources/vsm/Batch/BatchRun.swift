import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

/// A plan being carried out: one map after the other is written and told of, in the order of the plan.
struct BatchRun {
  private let batch: Batch
  private let plan: BatchPlan
  private let folder: String?
  private let earlier: PictureRecord?
  private var record: PictureRecord?
  private var progress: Progress
  private var status = ExitCode.success
  private var rules = MakeRules()
  private var tidyFolders: Set<String> = []
  private var counts = (drawn: 0, upToDate: 0, broken: 0, failed: 0)

  init(_ batch: Batch, _ plan: BatchPlan, _ folder: String?) {
    self.batch = batch
    self.plan = plan
    self.folder = folder
    // Without a folder of its own a record would lie among maps.
    let program = folder.flatMap { _ in Self.program }
    earlier = folder.flatMap { folder in program.map { PictureRecord(of: folder, program: $0) } }
    record = program.map { PictureRecord(program: $0) }
    let isForPeople = batch.messages.form == .people(.human) && !batch.isQuiet
    progress = Progress(!isForPeople ? .none : Console.errorIsTerminal ? .bar : .lines, of: plan.items.count)
  }

  /// The program itself, of whatever version it says it is.
  private static let program: ContentHash? = {
    guard let path = Platform.programPath, let descriptor = try? Platform.open(path, for: .reading) else {
      return nil
    }
    defer { try? Platform.close(descriptor) }
    guard let bytes = try? Platform.read(descriptor, atMost: .max) else { return nil }
    return ContentHash(of: bytes)
  }()

  mutating func draw(_ log: inout MessageLog) {
    let (items, settings, root) = (plan.items, batch.settings, batch.root)
    let (strictness, earlier) = (batch.messages.strictness, earlier)
    batch.options.workers.run(items.count) { index in
      DrawnMap(items[index], settings, root: root, strictness, earlier)
    } take: { index, drawn in
      take(drawn, items[index], &log)
    }
  }

  private mutating func take(_ map: DrawnMap, _ item: BatchPlan.Item, _ log: inout MessageLog) {
    var written: [String] = []
    rules.add(item.pictures.map(\.path), from: [item.map.path] + map.others.map(\.path))
    if let failure = map.failure {
      counts.broken += 1
      refuse(failure, &log, of: item.map.path)
    }
    if let document = map.document {
      if !document.diagnostics.isEmpty { progress.makeWay() }
      if !log.report(document, of: item.map.path) {
        counts.broken += 1
        log.summarize([document], of: item.map.path, outcome: "; nothing is drawn")
        if status == .success { status = .mapHasErrors }
      }
    }
    for (picture, outcome) in zip(item.pictures, map.outcomes) {
      switch outcome {
      case .upToDate:
        counts.upToDate += 1
        record?[picture.relative] = earlier?[picture.relative]
      case .drawn(let made, let entry):
        do throws(Failure) {
          try write(made.bytes, to: picture.path)
          if !made.losses.isEmpty { progress.makeWay() }
          for loss in made.losses { log.note(loss, of: item.map.path) }
          counts.drawn += 1
          record?[picture.relative] = entry
          written.append(picture.path)
        } catch {
          counts.failed += 1
          refuse(error, &log, of: item.map.path)
        }
      case .failed(let failure):
        counts.failed += 1
        refuse(failure, &log, of: item.map.path)
      case .refused(let reason):
        counts.failed += 1
        refuse(
          Failure(.cannotWrite(path: FileName.shown(picture.path), reason: reason), .fileProblem), &log,
          of: item.map.path)
      }
    }
    progress.advance(item.map.path, drawing: written)
  }

  private mutating func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var file = OutputFile(path: path)
    let folder = FileName.folder(of: path)
    do throws(Platform.Refusal) {
      try Platform.makeFolder(folder)
    } catch {
      throw file.failure(error.reason)
    }
    file.isInTidyFolder = tidyFolders.contains(folder)
    try file.write(bytes)
    tidyFolders.insert(folder)
  }

  /// Tells what no map is to blame for; the other maps are drawn all the same.
  mutating func refuse(_ failure: Failure, _ log: inout MessageLog, of path: String) {
    status = failure.status
    progress.makeWay()
    log.tell(failure, of: path)
  }

  mutating func end(_ log: inout MessageLog) throws {
    if let folder, let record, counts.drawn + counts.upToDate > 0 {
      let own = Set(plan.items.flatMap { $0.pictures.map(\.relative) })
      do throws(Failure) {
        try record.write(to: folder, replacing: own)
      } catch {
        refuse(error, &log, of: folder)
      }
    }
    if let file = batch.rules {
      do throws(Failure) {
        try file.write(try rules.bytes())
      } catch {
        refuse(error, &log, of: file.path)
      }
    }
    progress.finish(summary)
    throw status
  }

  /// `197 pictures drawn, 12 up to date; 3 maps not drawn`
  private var summary: String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    var text = count(counts.drawn, "picture") + " drawn, \(counts.upToDate) up to date"
    if counts.broken > 0 { text += "; \(count(counts.broken, "map")) not drawn" }
    if counts.failed > 0 { text += "; \(count(counts.failed, "picture")) not written" }
    return text
  }
}
