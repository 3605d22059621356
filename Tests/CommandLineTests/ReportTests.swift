import Foundation
import Testing

/// Reports, as a user writes them.
@Suite struct ReportTests {
  private func inFolder(_ body: (Folder, Tool) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Maps.good, to: "good.vsm")
    try body(folder, Tool(folder: folder))
  }

  @Test func aPageIsWrittenBesideTheMap() throws {
    try inFolder { folder, vsm in
      let result = try vsm("report", "good.vsm")
      #expect(result.status == 0, "\(result.errors)")
      let page = try folder.text("good.html")
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      // It stands alone.
      #expect(!page.contains("<script") && !page.contains(" src="))
      // The same bytes again: the file is left alone.
      try folder.age("good.html")
      #expect(try vsm("report", "good.vsm").status == 0)
      #expect(try folder.isAged("good.html"))
    }
  }

  @Test func theFormGoesByTheEnding() throws {
    try inFolder { folder, vsm in
      #expect(try vsm("report", "good.vsm", "-o", "out.pdf").status == 0)
      #expect(try folder.read("out.pdf").starts(with: Array("%PDF-".utf8)))
      #expect(try vsm("report", "good.vsm", "-o", "docs/out.md", "--mkdir").status == 0)
      let text = try folder.text("docs/out.md")
      let named = text.matches(of: /\]\(([^)]+\.svg)\)/).map { String($0.output.1) }
      #expect(named.first == "out-map.svg")
      for picture in named { #expect(try folder.text("docs/" + picture).hasPrefix("<svg ")) }
      #expect(try vsm("report", "good.vsm", "--form", "a3", "-o", "a3.pdf").status == 0)
      // A3, lying.
      let sheet = String(decoding: try folder.read("a3.pdf"), as: UTF8.self)
      #expect(sheet.contains("/MediaBox [ 0 0 1191"))
    }
  }

  @Test func standardInputGoesToStandardOutput() throws {
    try inFolder { _, vsm in
      let result = try vsm.run(["report", "-"], input: Array(Maps.good.utf8))
      #expect(result.status == 0 && result.output.hasPrefix("<!DOCTYPE html>"))
      let text = try vsm.run(["report", "-", "-f", "md"], input: Array(Maps.good.utf8))
      #expect(text.status == 64 && text.errors.contains("pictures beside it"))
    }
  }

  @Test func aMapWithErrorsHasNoReport() throws {
    try inFolder { folder, vsm in
      try folder.write("stream {", to: "bad.vsm")
      let result = try vsm("report", "bad.vsm")
      #expect(result.status == 1 && result.errors.contains("nothing written"))
      #expect(!folder.contains("bad.html"))
      let other = try vsm("report", "good.vsm", "--compare", "bad.vsm")
      #expect(other.status == 1 && !folder.contains("good.html"))
      #expect(other.errors.contains("bad.vsm"))
    }
  }

  @Test func aMapIsNeverWrittenOver() throws {
    try inFolder { folder, vsm in
      let result = try vsm("report", "good.vsm", "-o", "good.vsm")
      #expect(result.status == 64)
      #expect(try folder.text("good.vsm") == Maps.good)
    }
  }

  @Test func templatesAreHandedOutAndUsed() throws {
    try inFolder { folder, vsm in
      #expect(try vsm("report", "--write-templates", "mine").status == 0)
      // Not over what somebody changed.
      try folder.write("{{title}}\n{{#groups}}{{nam}}{{/groups}}", to: "mine/report.html.mustache")
      #expect(try vsm("report", "--write-templates", "mine").status == 2)
      let result = try vsm("report", "good.vsm", "--templates", "mine")
      #expect(result.status == 2 && !folder.contains("good.html"))
      #expect(result.errors.contains("mine/report.html.mustache:2") && result.errors.contains("‘name’"))
      try folder.write("{{title}}!", to: "mine/report.html.mustache")
      #expect(try vsm("report", "good.vsm", "--templates", "mine").status == 0)
      #expect(try folder.text("good.html").hasSuffix("!"))
      #expect(try vsm("report", "good.vsm", "--templates", "nowhere").status == 2)
    }
  }
}
