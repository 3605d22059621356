import Foundation
import Testing

/// A map that somebody wrote is never replaced, whatever it is called and whatever would replace it.
@Suite struct OverwriteTests {
  static let refusal = "a map is there already, and vsm writes over none"

  /// Everything that writes a file, with the endings that it would write.
  static let commands: [(arguments: [String], endings: [String])] = [
    (["good.vsm"], ["svg", "txt", "dot", "png"]),
    (["render", "good.vsm", "-f", "svg"], ["txt", "map", "md"]),
    (["icons"], ["svg", "pdf"]),
    (["metrics", "good.vsm", "-o"], ["txt", "json"]),
    (["metrics", "good.vsm", "-f", "json", "-o"], ["json", "data"]),
    (["describe", "good.vsm", "-o"], ["txt", "md"]),
    (["diff", "good.vsm", "good.vsm", "-o"], ["svg"]),
    (["init"], ["map", "md"]),
  ]

  @Test func noCommandWritesOverAMap() throws {
    try withTool { vsm, folder throws in
      // With mistakes in it, it is still somebody's map.
      for text in [Maps.good, Maps.withError, "map 'Brackets'\nstream\n{\n  process weld 'Weld'\n}\n"] {
        for (arguments, endings) in Self.commands {
          for ending in endings {
            let name = "other.\(ending)"
            try folder.write(text, to: name)
            try folder.age(name)
            let result = try vsm.run(arguments + [name])
            #expect(result.status == 2, "\(arguments) \(name)")
            #expect(result.errors.contains("error[E402]: cannot write \(name): "))
            #expect(arguments == ["init"] || result.errors.contains(Self.refusal))
            #expect(try folder.text(name) == text)
            #expect(try folder.isAged(name))
            try FileManager.default.removeItem(atPath: folder.path(name))
          }
        }
      }
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func theNameOfAMapIsNoPlaceForAProduct() throws {
    try withTool { vsm, folder throws in
      for arguments in [
        ["good.vsm", "new.vsm"], ["good.vsm", "-f", "svg", "-o", "new.VSM"], ["icons", "new.vsm"],
        ["icons", "-f", "svg", "-o", "new.vsm"], ["metrics", "good.vsm", "-o", "new.vsm"],
        ["metrics", "good.vsm", "-f", "json", "-o", "new.vsm"], ["describe", "good.vsm", "-o", "new.vsm"],
        ["diff", "good.vsm", "good.vsm", "-o", "new.vsm"],
      ] {
        #expect(try vsm.run(arguments).status == 64, "\(arguments)")
      }
      #expect(try folder.names() == ["good.vsm"])
    }
  }

  @Test func aMapByAnotherNameIsTheSame() throws {
    try withTool { vsm, folder throws in
      let made = try vsm.shell(
        "mkdir there; cp good.vsm there/b.txt; ln -s there/b.txt soft.svg; ln there/b.txt hard.svg; "
          + "ln -s good.vsm own.svg; ln good.vsm own-too.svg")
      #expect(made.status == 0)
      for name in ["there/b.txt", "./there/../there/b.txt", "soft.svg", "hard.svg"] {
        #expect(try vsm("good.vsm", name).status == 2, "\(name)")
      }
      // The file that is being read: nothing is read of it at all.
      for name in ["own.svg", "own-too.svg"] { #expect(try vsm("good.vsm", name).status == 64, "\(name)") }
      let piped = try vsm.shell(#""$vsm" - own.svg < good.vsm"#)
      #expect(piped.status == 2)
      #expect(try folder.text("there/b.txt") == Maps.good)
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }

  @Test func productsAndOtherFilesAreReplaced() throws {
    try withTool { vsm, folder throws in
      try folder.write(Maps.good.replacing("Brackets", with: "Hinges"), to: "hinges.vsm")
      let commands = Self.commands.filter { $0.arguments != ["init"] && $0.arguments.first != "diff" }
      for (arguments, endings) in commands + [(["diff", "good.vsm", "hinges.vsm", "-o"], ["svg"])] {
        for ending in endings {
          let name = "out.\(ending)"
          #expect(try vsm.run(arguments + [name]).status == 0)
          let first = try folder.read(name)
          let next = arguments.map { $0 == "good.vsm" ? "hinges.vsm" : $0 }
          #expect(try vsm.run(next + [name]).status == 0, "\(arguments) \(name)")
          #expect(try arguments.first == "icons" || folder.read(name) != first)
          for text in ["", "as it was", "Step,C/T\nWeld,39\n"] {
            try folder.write(text, to: name)
            #expect(try vsm.run(arguments + [name]).status == 0, "\(arguments) \(name)")
            #expect(try folder.read(name) == first)
          }
          try FileManager.default.removeItem(atPath: folder.path(name))
        }
      }
    }
  }

  @Test func onlyForceReplacesAMap() throws {
    try withTool { vsm, folder throws in
      #expect(try vsm("init", "good.vsm").status == 2)
      #expect(try folder.text("good.vsm") == Maps.good)
      #expect(try vsm("init", "--force", "good.vsm").status == 0)
      #expect(try folder.text("good.vsm") != Maps.good)
    }
  }
}
