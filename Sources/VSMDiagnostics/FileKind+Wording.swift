extension FileKind {
  /// The kind as a message names it.
  var noun: String {
    switch self {
    case .svg: "an SVG picture"
    case .xml: "XML"
    case .html: "a web page (HTML)"
    case .json: "JSON"
    case .stepsJSON: "JSON with steps"
    case .yaml: "YAML"
    case .table: "a table (CSV or the like)"
    case .mermaid: "a Mermaid diagram"
    case .mermaidMap: "a value stream map of Mermaid"
    case .dot: "a Graphviz graph (DOT)"
    case .plantUML: "a PlantUML diagram"
    case .prose: "prose"
    case .latex: "LaTeX"
    case .script: "a script"
    case .markdown: "Markdown"
    case .picture(let format): "a picture (\(format))"
    case .pdf: "a PDF"
    case .postScript: "PostScript"
    case .richText: "rich text (RTF)"
    case .archive: "a zip archive, as Excel, Word and Visio write them"
    case .oldOffice: "a file of an office program"
    case .compressed: "a compressed file"
    case .program: "a program"
    }
  }

  /// What to do instead.
  var cure: String {
    switch self {
    case .svg, .picture, .pdf, .postScript:
      "give vsm the text that a picture is drawn from; a working one to start from: vsm init my-map.vsm"
    case .markdown(hasMap: true):
      "keep the lines between ```vsm and ``` alone, in a file of their own"
    case .compressed: "unpack it first"
    case .table, .stepsJSON, .mermaidMap:
      "make a map of it: vsm import FILE -o my-map.vsm"
    case .archive, .oldOffice:
      "save a sheet of steps as CSV, then: vsm import FILE -o my-map.vsm"
    case .richText:
      "write each step as a line, process weld \"Weld\" { C/T 39s }; to start from: vsm init my-map.vsm"
    case .prose:
      "write what the material meets, one thing a line; a working map to start from: vsm init my-map.vsm"
    case .xml, .html, .json, .yaml, .mermaid, .dot, .plantUML, .latex, .script, .markdown, .program:
      "vsm reads a language of its own; a working map to start from: vsm init my-map.vsm"
    }
  }
}
