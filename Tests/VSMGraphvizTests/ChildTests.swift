#if Graphviz
  import Foundation
  import Testing
  import VSMPrograms

  @testable import VSMGraphviz

  /// Programs that end in every way there is; this process outlives them, and is not kept waiting.
  @Suite struct ChildTests {
    private func child(_ script: String, seconds: Double = 20) -> Child {
      var child = Child(["/bin/sh", "-c", script], environment: ["PATH=/usr/bin:/bin"])
      child.seconds = seconds
      return child
    }

    @Test(arguments: [1, 3, 6, 8, 9, 11, 13, 15]) func `a signal is told`(signal: Int) {
      let child = child("cat > /dev/null; kill -\(signal) $$; sleep 10")
      #expect(child.run(on: Array("text".utf8))?.ending == .signal(signal))
    }

    @Test(arguments: [0, 1, 3, 127, 255]) func `a status is told with all output`(status: Int) throws {
      let result = try #require(
        child("cat; echo out; echo words >&2; exit \(status)").run(on: Array("in".utf8)))
      #expect(result.ending == .exit(status))
      #expect(String(decoding: result.output, as: UTF8.self) == "inout\n")
      #expect(String(decoding: result.errors, as: UTF8.self) == "words\n")
    }

    @Test func `more than any pipe holds goes in and out at the same time`() throws {
      let text = (0..<3_000_000).map { UInt8($0 % 251) }
      let result = try #require(child("head -c 3000000 /dev/zero >&2; cat").run(on: text))
      #expect(result.ending == .exit(0))
      #expect(result.output == text)
      #expect(result.errors.count == 4_000)
    }

    @Test(arguments: ["exit 0", "exec <&-; sleep 0.1; exit 0", "head -c 5 > /dev/null"])
    func `a program that reads nothing does no harm`(script: String) {
      // A signal would end the tests.
      #expect(child(script).run(on: Array(repeating: 32, count: 3_000_000))?.ending == .exit(0))
    }

    @Test(
      arguments: [
        "sleep 60", "exec >&- 2>&-; sleep 60", "while :; do :; done", "(sleep 60 &) ; wait; sleep 60",
        "trap '' TERM INT HUP; sleep 60",
      ]) func `a program that does not end is ended`(script: String)
    {
      let start = ContinuousClock.now
      #expect(child(script, seconds: 0.3).run(on: [])?.ending == .late)
      #expect(ContinuousClock.now - start < .seconds(40))
    }

    @Test func `what it has started is ended with it`() throws {
      let folder = NSTemporaryDirectory() + "vsm-" + UUID().uuidString
      let script = "(while :; do date >> '\(folder)'; sleep 0.05; done) & sleep 60"
      #expect(child(script, seconds: 0.5).run(on: [])?.ending == .late)
      func size() throws -> Int { try Data(contentsOf: URL(filePath: folder)).count }
      let before = try size()
      usleep(300_000)
      #expect(try before > 0 && size() == before)
      try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `gigabytes are not read`() throws {
      var child = child("cat /dev/zero")
      child.mostBytes = 1 << 20
      let result = try #require(child.run(on: []))
      #expect(result.ending == .wordy)
      #expect(result.output.count < 2 << 20)
    }

    @Test func `a program that is not there is told`() {
      // Some systems find out in the child, as a shell does.
      let ending = Child(["/nowhere/dot"], environment: []).run(on: [])?.ending
      #expect(ending == nil || ending == .exit(127))
      #expect(Child([], environment: []).run(on: [])?.ending == nil)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
    func `no file stays open`() throws {
      func openFiles() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      }
      let before = try openFiles()
      for _ in 0..<100 { _ = child("exit 1").run(on: [1, 2, 3]) }
      // Other tests open files meanwhile.
      #expect(try openFiles() < before + 80)
    }

    @Test func `many at a time`() async {
      let numbers = await withTaskGroup(of: [UInt8].self) { group in
        for number in 0..<12 {
          group.addTask {
            child("cat").run(on: Array(repeating: UInt8(number), count: 100_000))?.output ?? []
          }
        }
        return await group.reduce(into: Set<UInt8>()) { seen, bytes in
          if bytes.count == 100_000, Set(bytes).count == 1 { seen.formUnion(bytes) }
        }
      }
      #expect(numbers.count == 12)
    }
  }
#endif
