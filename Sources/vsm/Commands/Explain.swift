import ArgumentParser
import VSMConsole
import VSMKit
import VSMReport

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell what a message's code, a word, a property or a figure means.",
    discussion: """
      vsm explain E114
      vsm explain C/T
      vsm explain lead-time
      vsm explain --list
      """)

  @Argument(help: "Codes, words of the language, properties or figures.")
  var names: [String] = []

  @Flag(help: "All that can be explained.")
  var list = false

  func validate() throws {
    guard list != !names.isEmpty else {
      throw ValidationError("Name what is to be explained, such as E114 or C/T, or --list.")
    }
  }

  func run() throws {
    var text = list ? Explanation.list : ""
    for name in names {
      let found = Explanation.all(of: name)
      guard !found.isEmpty else {
        let near = Explanation.nearest(to: name).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError(
          "‘\(name)’ is no code, word, property or figure.\(near) All of them: vsm explain --list")
      }
      for explanation in found { text += (text.isEmpty ? "" : "\n") + explanation.text }
    }
    try OutputFile(path: "-").write(Array(text.utf8))
  }
}
