import Foundation
import Testing

/// Editors run the program that was built, and read what it says.
@Suite struct ProgramInEditorsTests {
  private static let tests = MarkedMap.root.appending(path: "Tests/EditorTests/Run").path
  private static let editors = GeneratedFiles.folder.path

  /// The folder of the program, which lies beside the test bundle.
  private static let folder: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().path
  }()

  private static let environment = [
    "PATH": folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
  ]

  @Test(
    .enabled(if: Program("vim") != nil, "no vim on the path: nothing was run in Vim"),
    arguments: ["vim", "nvim"])
  func vimChecksAndFormats(editor: String) throws {
    guard let vim = Program(editor) else { return }
    let runtime = "set runtimepath^=\(Self.editors)/vim"
    let start =
      editor == "vim"
      ? ["-es", "-u", "NONE", "-i", "NONE", "-n", "--cmd", "set nocompatible"]
      : ["--headless", "--clean", "-n"]
    let result = try vim.run(
      start + [
        "--cmd", runtime, "--cmd", "filetype plugin indent on", "-S", Self.tests + "/program.vim",
      ],
      environment: Self.environment)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test(.enabled(if: Program("emacs") != nil, "no emacs on the path: nothing was run in Emacs"))
  func emacsChecksAndFormats() throws {
    let emacs = try #require(Program("emacs"))
    let result = try emacs.run(
      ["--batch", "-Q", "-L", Self.editors + "/emacs", "-l", Self.tests + "/program.el"],
      environment: Self.environment)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test(.enabled(if: Program("node") != nil, "no node on the path: VS Code's client did not meet vsm"))
  func clientForVSCodeAndTheProgramUnderstandEachOther() throws {
    let node = try #require(Program("node"))
    let result = try node.run([Self.editors + "/vscode/test/with-vsm.js"], environment: Self.environment)
    #expect(
      result.status == 0 && result.output == "the extension and vsm understand each other\n",
      "\(result.errors)")
  }

  @Test(.enabled(if: Program("nvim") != nil, "no nvim on the path: Neovim did not meet vsm"))
  func neovimAndTheProgramUnderstandEachOther() throws {
    let neovim = try #require(Program("nvim"))
    let result = try neovim.run(
      [
        "--headless", "--clean", "-n", "--cmd",
        "set runtimepath^=\(Self.editors)/vim,\(Self.editors)/nvim", "-l", Self.tests + "/with-vsm.lua",
      ], environment: Self.environment.merging(["VSM_SAMPLES": MarkedMap.root.path + "/samples"]) { $1 })
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  private struct Package: Decodable {
    struct Contributions: Decodable { var problemMatchers: [Matcher] }
    struct Matcher: Decodable { var pattern: Pattern }
    struct Pattern: Decodable { var regexp: String }

    var version: String
    var contributes: Contributions
  }

  @Test func problemMatcherReadsWhatTheProgramSays() throws {
    let file = URL(filePath: Self.editors + "/vscode/package.json")
    let package = try JSONDecoder().decode(Package.self, from: Data(contentsOf: file))
    let vsm = try #require(Program(path: Self.folder + "/vsm"))
    #expect(try vsm.run(["--version"]).output == package.version + "\n")
    let expression = try NSRegularExpression(pattern: package.contributes.problemMatchers[0].pattern.regexp)
    let result = try vsm.run(["check", "--format", "short", MarkedMap.root.path + "/Tests/Messages/E101.vsm"])
    let lines = (result.output + result.errors).split(separator: "\n").map(String.init)
    let places = lines.map { expression.firstMatch(in: $0, range: NSRange($0.startIndex..., in: $0)) }
    #expect(!lines.isEmpty && places.allSatisfy { $0 != nil }, "\(lines)")
  }
}
