import Foundation
import Testing

/// Maps in the documents of other programs, made by these programs where they are installed.
@Suite struct DocumentHostTests {
  private static let integrations = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../integrations").standardizedFileURL.path

  /// A program on the path of who runs the tests.
  private static func host(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  private static let step = "stream { process a \"A\" { C/T 39s } }"
  private static let alt = "Value stream map. Processing time 39 s."

  /// A map that is drawn, and of which two warnings tell, both of its third line.
  private static let doubtful = """
    calendar { shifts 1  shift 8h }
    customer c "C" { demand 480/day }
    stream { process a "A" { C/T 75s }
      c }
    """

  /// How often a text tells of each warning of the map that is doubted, whose first line is the line of the document.
  private static func told(_ text: String, _ document: String, line: Int) -> [Int] {
    ["W301", "W302"].map { code in
      text.split(separator: "\n").count {
        $0.contains("\(document):\(line + 2):") && $0.contains("[\(code)]")
          && $0.lowercased().contains("warning")
      }
    }
  }

  private func inFolder(_ body: (Folder, (String) throws -> Tool.Result) throws -> Void) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let vsm = Tool(folder: folder)
    try body(folder) { line in
      try vsm.shell(
        """
        export PATH='\(Self.path)' VSM_BIN="$vsm" PYTHONPATH='\(Self.integrations)/python' PYTHONDONTWRITEBYTECODE=1 HOME="$PWD"
        filter='\(Self.integrations)/pandoc/vsm.lua'
        \(line)
        """)
    }
  }

  private static func make(_ folder: Folder, _ path: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path(path), withIntermediateDirectories: true)
  }

  // MARK: pandoc

  private static let hasPandoc = host("pandoc") != nil

  @Test(.enabled(if: hasPandoc, "no pandoc on the path: its filter was not run"))
  func pandocDrawsForAllItsWriters() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "docs")
      try folder.write("stream {\n  process b \"B\" { C/T 1s }\n}\n", to: "docs/b.vsm")
      try folder.write(
        """
        # T

        ```{.vsm width=60% caption="The *line*"}
        \(Self.step)
        ```

        > ~~~vsm
        > #| theme: dark
        > #| alt: "Not *this*"
        > include "b.vsm"
        > ~~~

        ```{.vsm .ignore}
        x
        ```

        """, to: "docs/doc.md")
      let html = try run("pandoc --lua-filter \"$filter\" docs/doc.md -t html")
      #expect(html.status == 0 && html.errors.isEmpty, "\(html.errors)")
      #expect(html.output.components(separatedBy: "src=\"data:image/svg+xml;base64,").count == 3)
      #expect(html.output.contains("alt=\"\(Self.alt)\"") && html.output.contains("The <em>line</em>"))
      #expect(html.output.contains("Not *this*") && html.output.contains("width:60"))
      #expect(html.output.contains("<code>x</code>"))
      for (format, ending) in [("docx", "png"), ("epub", "svg"), ("odt", "png")] {
        let result = try run(
          "pandoc --lua-filter \"$filter\" docs/doc.md -M title=T -o doc.\(format) && unzip -l doc.\(format)")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.components(separatedBy: ".\(ending)\n").count >= 3, "\(result.output)")
      }
      let tex = try run(
        "pandoc --lua-filter \"$filter\" docs/doc.md -t latex --extract-media media && head -c 4 media/*.pdf")
      #expect(tex.output.components(separatedBy: "\\includegraphics").count == 3)
      #expect(tex.output.components(separatedBy: "%PDF").count == 3)
    }
  }

  @Test(.enabled(if: hasPandoc, "no pandoc on the path: its filter was not run"))
  func pandocEndsWithTheDocumentsLine() throws {
    try inFolder { folder, run throws in
      // The same lines stand above, as something else.
      let broken = Self.step.replacing("39s", with: "39")
      try folder.write(
        "\(Self.step)\n\n- a\n\n  ```vsm\n  \(Self.step)\n  ```\n\n> ```vsm\n> \(broken)\n> ```\n",
        to: "doc.md")
      let result = try run("pandoc --lua-filter \"$filter\" doc.md -o doc.html")
      #expect(
        result.status != 0 && result.errors.contains("doc.md:10:30: error: 39 has no unit"),
        "\(result.errors)")
      #expect(!folder.contains("doc.html"))
      // As an engine of the filter `diagram`, which goes on after an error of Lua's.
      try folder.write(
        """
        package.path = '\(Self.integrations)/pandoc/?.lua;' .. package.path
        local engine = require 'vsm'
        return {{ CodeBlock = function (block)
          local done, image, type = pcall(engine.compile, { mime_type = 'image/png' }, block.text, { theme = 'dark' })
          return pandoc.Para { pandoc.Str(type .. image:sub(2, 4)) }
        end }}
        """, to: "diagram.lua")
      try folder.write("```vsm\n\(Self.step)\n```\n", to: "good.md")
      #expect(try run("pandoc --lua-filter diagram.lua good.md -t plain").output == "image/pngPNG\n")
      let bad = try run("pandoc --lua-filter diagram.lua doc.md -t plain")
      #expect(
        bad.status == 1 && bad.output.isEmpty && bad.errors.contains("doc.md:10:30: error"), "\(bad.errors)")
    }
  }

  /// Pandoc hears nothing of what programs say: it is told where errors are told, once.
  @Test(.enabled(if: hasPandoc, "no pandoc on the path: its filter was not run"))
  func pandocTellsWarnings() throws {
    try inFolder { folder, run throws in
      try folder.write("# T\n\n```vsm\n\(Self.doubtful)\n```\n", to: "doc.md")
      let result = try run("pandoc --lua-filter \"$filter\" doc.md -o doc.html")
      #expect(
        result.status == 0 && Self.told(result.errors, "doc.md", line: 4) == [1, 1], "\(result.errors)")
    }
  }

  @Test(.enabled(if: hasPandoc && host("weasyprint") != nil, "no pandoc with weasyprint: no PDF was made"))
  func pandocMakesAPDF() throws {
    try inFolder { folder, run throws in
      try folder.write("```vsm\n\(Self.step)\n```\n", to: "doc.md")
      let result = try run(
        "pandoc --lua-filter \"$filter\" doc.md -M title=T --pdf-engine=weasyprint -o doc.pdf")
      #expect(result.status == 0, "\(result.errors)")
      #expect(try folder.read("doc.pdf").starts(with: Array("%PDF".utf8)))
    }
  }

  // MARK: MkDocs

  private static let mkDocsSettings = """
    site_name: T
    markdown_extensions:
      - pymdownx.superfences:
          custom_fences:
            - name: vsm
              class: vsm
              format: !!python/name:vsm_docs.mkdocs.fence
              validator: !!python/name:vsm_docs.mkdocs.validator

    """

  @Test(.enabled(if: host("mkdocs") != nil, "no mkdocs on the path: its fence was not run"))
  func mkDocs() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "docs")
      try folder.write(Self.mkDocsSettings, to: "mkdocs.yml")
      let page = "# T\n\n\(Self.step)\n\n```vsm width=\"60%\" caption=\"A < B\"\n\(Self.step)\n```\n"
      try folder.write(page, to: "docs/index.md")
      let good = try run("mkdocs build -q")
      #expect(good.status == 0, "\(good.errors)")
      let html = try folder.text("site/index.html")
      #expect(html.contains("alt=\"\(Self.alt)\" width=\"60%\"><figcaption>A &lt; B</figcaption></figure>"))
      try folder.write(
        page + "\n> ```vsm\n> \(Self.step.replacing("39s", with: "39"))\n> ```\n", to: "docs/index.md")
      let bad = try run("mkdocs build -q")
      #expect(
        bad.status == 1 && bad.errors.contains("docs/index.md:10:30: error: 39 has no unit"), "\(bad.errors)")
      try folder.write("```vsm widht=\"60%\"\n\(Self.step)\n```\n", to: "docs/index.md")
      #expect(try run("mkdocs build -q").errors.contains("no option ‘widht’"))
    }
  }

  /// In MkDocs' own log, so that they fail what is to fail on warnings.
  @Test(.enabled(if: host("mkdocs") != nil, "no mkdocs on the path: its fence was not run"))
  func mkDocsIsToldWarnings() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "docs")
      try folder.write(Self.mkDocsSettings, to: "mkdocs.yml")
      try folder.write("# T\n\n```vsm\n\(Self.doubtful)\n```\n", to: "docs/index.md")
      let lax = try run("mkdocs build")
      #expect(
        lax.status == 0 && Self.told(lax.errors, "docs/index.md", line: 4) == [1, 1], "\(lax.errors)")
      #expect(try folder.text("site/index.html").contains("data:image/svg+xml;base64,"))
      let strict = try run("mkdocs build --strict")
      #expect(
        strict.status == 1 && (strict.output + strict.errors).contains("2 warnings in strict mode"),
        "\(strict.output)\(strict.errors)")
      // The same map twice: the second is told of at its own lines.
      let fence = "```vsm\n\(Self.doubtful)\n```\n"
      try folder.write("# T\n\n\(fence)\n\(fence)", to: "docs/index.md")
      let twice = try run("mkdocs build").errors
      #expect(Self.told(twice, "docs/index.md", line: 4) == [1, 1], "\(twice)")
      #expect(Self.told(twice, "docs/index.md", line: 11) == [1, 1], "\(twice)")
      // A note is no warning.
      let note = try String(
        contentsOfFile: Self.integrations + "/../Tests/Messages/N421.vsm", encoding: .utf8)
      try folder.write("# T\n\n```vsm\n\(note)```\n", to: "docs/index.md")
      let noted = try run("mkdocs build --strict")
      #expect(noted.status == 0 && noted.errors.contains("[N421]"), "\(noted.errors)")
      try folder.write("# T\n\n```vsm\n\(Self.step)\n```\n", to: "docs/index.md")
      let calm = try run("mkdocs build --strict")
      #expect(calm.status == 0, "\(calm.errors)")
    }
  }

  // MARK: Sphinx

  @Test(.enabled(if: host("sphinx-build") != nil, "no sphinx-build on the path: its directive was not run"))
  func sphinx() throws {
    try inFolder { folder, run throws in
      try folder.write("project = 'T'\nextensions = ['vsm_docs.sphinx']\n", to: "conf.py")
      try folder.write("\(Self.step)\n", to: "a.vsm")
      let page = """
        T
        =

        .. vsm:: a.vsm
           :theme: dark
           :alt: A < B

        .. vsm::
           :caption: The *line*
           :name: line
           :width: 60%

           \(Self.step)

        """
      try folder.write(page, to: "index.rst")
      let good = try run(
        "sphinx-build -q -b html . html && sphinx-build -q -b latex . latex && sphinx-build -q -b text . text"
      )
      #expect(good.status == 0 && good.errors.isEmpty, "\(good.errors)")
      let html = try folder.text("html/index.html")
      #expect(html.contains("alt=\"A &lt; B\"") && html.contains("alt=\"\(Self.alt)\" style=\"width: 60%\""))
      #expect(html.contains("id=\"line\"") && html.contains("The <em>line</em>"))
      #expect(try run("ls html/_images/*.svg latex/vsm-*.pdf | wc -l").output == "4\n")
      #expect(try folder.text("latex/t.tex").contains("\\sphinxincludegraphics[width=0.6\\linewidth]{{vsm-"))
      #expect(try folder.text("text/index.txt").contains("[\(Self.alt)]"))
      try folder.write(page.replacing("39s", with: "39"), to: "index.rst")
      let bad = try run("sphinx-build -q -b html . html")
      #expect(
        bad.status == 2 && bad.errors.contains("index.rst:13:30: error: 39 has no unit"), "\(bad.errors)")
    }
  }

  /// In Sphinx' own log: `-W` fails on them, and `suppress_warnings` knows their codes. They are told as a document is
  /// read, for builders that draw as for those that do not, and not once more for what is drawn of it.
  @Test(.enabled(if: host("sphinx-build") != nil, "no sphinx-build on the path: its directive was not run"))
  func sphinxIsToldWarnings() throws {
    try inFolder { folder, run throws in
      try folder.write("project = 'T'\nextensions = ['vsm_docs.sphinx']\n", to: "conf.py")
      try folder.write("\(Self.doubtful)\n", to: "a.vsm")
      let lines = Self.doubtful.split(separator: "\n").map { "   \($0)\n" }.joined()
      try folder.write("T\n=\n\n.. vsm:: a.vsm\n   :alt: A\n\n.. vsm::\n\n\(lines)\n", to: "index.rst")
      for builder in ["html", "text"] {
        let lax = try run("sphinx-build -E -q -b \(builder) . \(builder)")
        #expect(lax.status == 0, "\(lax.errors)")
        #expect(Self.told(lax.errors, "index.rst", line: 9) == [1, 1], "\(builder): \(lax.errors)")
        #expect(Self.told(lax.errors, "a.vsm", line: 1) == [1, 1], "\(builder): \(lax.errors)")
      }
      let strict = try run("sphinx-build -E -q -W -b html . strict")
      #expect(strict.status == 1, "\(strict.errors)")
      let silent = try run(
        "sphinx-build -E -q -W -D suppress_warnings=vsm.W301,vsm.W302 -b html . silent")
      #expect(silent.status == 0 && silent.errors.isEmpty, "\(silent.errors)")
    }
  }

  // MARK: mdBook

  @Test(
    .enabled(
      if: host("mdbook") != nil && Python.isThere, "no mdbook on the path: its preprocessor was not run"))
  func mdBook() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "src/part")
      try folder.write(
        "[book]\ntitle = \"T\"\n[preprocessor.vsm]\ncommand = \"\(Python.path) -m vsm_docs.mdbook\"\n",
        to: "book.toml")
      try folder.write(
        "# Summary\n\n- [One](one.md)\n  - [Two](part/two.md)\n- [Draft]()\n", to: "src/SUMMARY.md")
      try folder.write("# One\n\n```vsm\n\(Self.step)\n```\n", to: "src/one.md")
      try folder.write("# Two\n\n> ```vsm width=60%\n> \(Self.step)\n> ```\n", to: "src/part/two.md")
      let good = try run("mdbook build")
      #expect(good.status == 0, "\(good.errors)")
      #expect(try folder.text("book/one.html").contains("<img src=\"one-1.svg\" alt=\"\(Self.alt)\">"))
      #expect(
        try folder.text("book/part/two.html").contains(
          "<img src=\"two-1.svg\" alt=\"\(Self.alt)\" width=\"60%\">"))
      #expect(folder.contains("book/one-1.svg") && folder.contains("book/part/two-1.svg"))
      try folder.write(
        "# Two\n\n> ```vsm\n> \(Self.step.replacing("39s", with: "39"))\n> ```\n", to: "src/part/two.md")
      let bad = try run("mdbook build")
      #expect(
        bad.status != 0 && bad.errors.contains("src/part/two.md:4:32: error: 39 has no unit"), "\(bad.errors)"
      )
    }
  }

  /// mdBook hears nothing of what preprocessors say: it is told where errors are told, once.
  @Test(.enabled(if: Python.isThere, Python.hint))
  func mdBookTellsWarnings() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "src")
      let content = "# T\n\n```vsm\n\(Self.doubtful)\n```\n"
      let named: [String: Any] = [
        "name": "A", "content": content, "path": "a.md", "sub_items": [] as [String],
      ]
      let chapter = try JSONSerialization.data(withJSONObject: ["Chapter": named])
      try folder.write(
        #"[{"root":"\#(folder.path)","config":{}},{"items":[\#(String(decoding: chapter, as: UTF8.self))]}]"#,
        to: "in.json")
      let result = try run("\(Python.path) -m vsm_docs.mdbook < in.json")
      #expect(
        result.status == 0 && Self.told(result.errors, "src/a.md", line: 4) == [1, 1], "\(result.errors)")
    }
  }

  /// The book of mdBook 0.4 has another name for its parts.
  @Test(.enabled(if: Python.isThere, Python.hint))
  func theOlderBookOfMdBook() throws {
    try inFolder { folder, run throws in
      try Self.make(folder, "src")
      let chapter =
        #"{"Chapter":{"name":"A","content":"```vsm\n\#(Self.step.replacing("\"", with: "\\\""))\n```\n","path":"a.md","sub_items":[]}}"#
      for key in ["sections", "items"] {
        try folder.write(
          #"[{"root":"\#(folder.path)","config":{"book":{"src":"src"}}},{"\#(key)":["Separator",\#(chapter)]}]"#,
          to: "in.json")
        let result = try run("\(Python.path) -m vsm_docs.mdbook < in.json")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("![\(Self.alt)](a-1.svg)"), "\(result.output)")
        #expect(folder.contains("src/a-1.svg"))
      }
      #expect(try run("\(Python.path) -m vsm_docs.mdbook supports html").status == 0)
    }
  }
}
