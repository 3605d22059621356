import Foundation
import Testing

/// The packages for editors, loaded and run by the editors that are installed.
@Suite struct EditorPackageTests {
  private static let tests = MarkedMap.root.appending(path: "Tests/EditorTests/Run").path
  private static let editors = GeneratedFiles.folder.path

  // MARK: VS Code

  @Test(.enabled(if: Program("node") != nil, "no node on the path: the client for VS Code was not run"))
  func clientForVSCodeDoesWhatItShould() throws {
    let node = try #require(Program("node"))
    let result = try node.run([Self.editors + "/vscode/test/client.js"])
    #expect(result.status == 0 && result.output == "the client does what it should\n", "\(result.errors)")
  }

  @Test(.enabled(if: Program("python3") != nil, "no python3 on the path: no VSIX was made"))
  func vsixHoldsWhatItNamesAndHasTheSameBytes() throws {
    let python = try #require(Program("python3"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "vsm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try ["one.vsix", "two.vsix"].map { name in
      let file = folder.appending(path: name)
      let result = try python.run([Self.editors + "/vscode/make-vsix", file.path])
      try #require(result.status == 0, "\(result.errors)")
      return try Data(contentsOf: file)
    }
    #expect(made[0] == made[1])
    let result = try python.run([Self.tests + "/vsix.py", folder.appending(path: "one.vsix").path])
    #expect(result.status == 0, "\(result.errors)")
  }

  private static let browser = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap {
    Program($0)
  }.first

  @Test(.enabled(if: browser != nil, "no chromium on the path: the page of the preview was not seen"))
  func pageOfThePreviewDoesWhatItShould() throws {
    let browser = try #require(Self.browser)
    // Without a sandbox since containers give the rights for it to nobody; the page is ours.
    let result = try browser.run([
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=900,600",
      "--virtual-time-budget=5000", "--dump-dom", "file://\(Self.tests)/preview.html",
    ])
    let title = result.output.components(separatedBy: "<title>").last?.components(separatedBy: "</title>")
      .first
    #expect(title == "all holds", "\(result.errors)")
  }

  // MARK: Vim, Neovim

  @Test(.enabled(if: Program("nvim") != nil, "no nvim on the path: nothing was run in Neovim"))
  func neovimFindsTheServer() throws {
    let neovim = try #require(Program("nvim"))
    let result = try neovim.run([
      "--headless", "--clean", "-n", "--cmd", "set runtimepath^=\(Self.editors)/vim,\(Self.editors)/nvim",
      "-l", Self.tests + "/server.lua",
    ])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test(
    .enabled(if: Program("vim") != nil, "no vim on the path: Vim's indentation was not run"),
    arguments: ["vim", "nvim"])
  func vimIndentsAsTheFormatterDoes(editor: String) throws {
    guard let vim = Program(editor) else { return }
    let script = Self.tests + "/indent.vim"
    let runtime = "set runtimepath^=\(Self.editors)/vim"
    let arguments =
      editor == "vim"
      ? [
        "-es", "-u", "NONE", "-i", "NONE", "-n", "--cmd", "set nocompatible encoding=utf-8", "--cmd", runtime,
        "--cmd", "filetype plugin indent on", "-S", script,
      ] : ["--headless", "--clean", "-n", "--cmd", runtime, "-S", script]
    let result = try vim.run(arguments, environment: ["VSM_SAMPLES": Self.samples])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  private static let samples = MarkedMap.root.appending(path: "samples").path

  // MARK: Emacs

  @Test(.enabled(if: Program("emacs") != nil, "no emacs on the path: the mode for Emacs was not run"))
  func emacsModeIsCompiledWithoutWarningsAndIndents() throws {
    let emacs = try #require(Program("emacs"))
    let result = try emacs.run(
      ["--batch", "-Q", "-L", Self.editors + "/emacs", "-l", Self.tests + "/mode.el"],
      environment: ["VSM_SAMPLES": Self.samples, "VSM_MODE": Self.editors + "/emacs/vsm-mode.el"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
