import Foundation
import Testing

/// Vim, Neovim and Emacs show the words of maps as what they are, where these editors are installed.
@Suite struct EditorColourTests {
  private static let folder = MarkedMap.root.appending(path: "Tests/EditorTests/Run").path
  private static let editors = GeneratedFiles.folder.path

  /// How an editor shows all words of maps.
  private func compare(
    _ editor: String, maps: [MarkedMap], kinds: [String: MarkedWord.Kind], column: (MarkedWord) -> Int,
    run: ([String: String]) throws -> Program.Result
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vsm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let places = folder.appending(path: "places")
    let shown = folder.appending(path: "shown")
    let lines = maps.flatMap { map in map.words.map { "\(map.path)\t\($0.line + 1)\t\(column($0))" } }
    try lines.joined(separator: "\n").write(to: places, atomically: true, encoding: .utf8)
    let result = try run(["VSM_PLACES": places.path, "VSM_SHOWN": shown.path])
    try #require(result.status == 0, "\(result.output)\(result.errors)")
    let groups = try String(contentsOf: shown, encoding: .utf8).components(separatedBy: "\n")
    try #require(groups.count >= lines.count)
    var shownWords = Shown(editor: editor)
    for (place, group) in zip(maps.flatMap { map in map.words.map { (map, $0) } }, groups) {
      shownWords.compare(place.1, kinds[group] ?? .plain, in: place.0)
    }
    shownWords.expectAgreement(about: maps)
  }

  private static let vimKinds: [String: MarkedWord.Kind] = [
    "vsmComment": .comment, "vsmLabel": .label, "vsmEscape": .label, "vsmNumber": .number, "vsmUnit": .unit,
    "vsmStatement": .statement, "vsmRework": .statement, "vsmChanged": .statement, "vsmName": .name,
    "vsmProperty": .property, "vsmRecoveryProperty": .property, "vsmArrow": .arrow,
  ]

  @Test(.enabled(if: Program("vim") != nil, "no vim on the path: Vim's syntax was not run"))
  func vimShowsWordsForWhatTheyAre() throws {
    let vim = try #require(Program("vim"))
    try compare("Vim", maps: try MarkedMap.all(), kinds: Self.vimKinds, column: { $0.bytes + 1 }) {
      environment in
      try vim.run(
        [
          "-es", "-u", "NONE", "-i", "NONE", "-n", "--cmd", "set nocompatible encoding=utf-8",
          "--cmd", "set runtimepath^=\(Self.editors)/vim", "--cmd", "filetype plugin indent on | syntax on",
          "-S", Self.folder + "/highlight.vim",
        ], environment: environment)
    }
  }

  @Test(.enabled(if: Program("nvim") != nil, "no nvim on the path: nothing was run in Neovim"))
  func neovimShowsWordsForWhatTheyAre() throws {
    let neovim = try #require(Program("nvim"))
    // It reads the file that Vim reads all maps by.
    let maps = Array(try MarkedMap.all().suffix(7))
    try compare("Neovim", maps: maps, kinds: Self.vimKinds, column: { $0.bytes + 1 }) { environment in
      try neovim.run(
        [
          "--headless", "--clean", "-n", "--cmd", "set runtimepath^=\(Self.editors)/vim,\(Self.editors)/nvim",
          "-S", Self.folder + "/highlight.vim",
        ], environment: environment)
    }
  }

  @Test(.enabled(if: Program("emacs") != nil, "no emacs on the path: the mode for Emacs was not run"))
  func emacsShowsWordsForWhatTheyAre() throws {
    let emacs = try #require(Program("emacs"))
    let kinds: [String: MarkedWord.Kind] = [
      "font-lock-comment-face": .comment, "font-lock-comment-delimiter-face": .comment,
      "font-lock-string-face": .label, "vsm-number": .number, "vsm-unit": .unit, "vsm-statement": .statement,
      "vsm-name": .name, "vsm-property": .property, "vsm-arrow": .arrow,
    ]
    try compare("Emacs", maps: try MarkedMap.all(), kinds: kinds, column: { $0.scalars }) { environment in
      try emacs.run(
        ["--batch", "-Q", "-L", Self.editors + "/emacs", "-l", Self.folder + "/highlight.el"],
        environment: environment)
    }
  }
}
