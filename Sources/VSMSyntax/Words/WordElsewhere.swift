/// Words that begin a statement in other languages, and what vsm has in their place.
public enum WordElsewhere {
  /// What to write instead, as a message says it; nothing for a word that is known nowhere.
  public static func meaning(of word: String) -> String? {
    switch word.lowercased() {
    case "title", "name", "diagram", "project", "header", "heading", "caption", "vsm", "valuestream":
      "the title of a map is written: map \"Brackets\" { state current }"
    case "stock", "stocks", "inv", "wip", "triangle", "material":
      "a stock is written: inventory \"Coils\" 5d, or supermarket, buffer, fifo, warehouse"
    case "store", "storage", "stores", "shelf", "shelves", "market":
      "a store that the next step pulls from is written: supermarket \"Parts\" 1d; what merely lies there: "
        + "inventory \"Parts\" 7000"
    case "queue", "lane": "a queue in the order of arrival is written: fifo \"Paint\" { max 20pcs }"
    case "wait", "delay", "pause": "a wait is written: waiting \"Approval\" 2d"
    case "var", "const", "set", "define", "def", "val", "variable", "param", "parameter":
      "a value with a name is written: let net-shift = 7h 40min; takt and other figures are computed"
    case "import", "use", "using", "require", "load":
      "another file is read where it says: include \"common.vsm\""
    case "extends", "extend", "inherits", "inherit", "base", "overlay", "from", "basedon":
      "a map that is another one with changes begins: based-on \"current.vsm\""
    case "delete", "drop":
      "what a base has and this map has not is written: remove weld"
    case "add", "insert":
      "what this map has besides stands behind something of the base: after weld { ... }"
    case "modify", "alter", "edit", "override", "update":
      "what differs from the base is written: change weld { C/O 2min }"
    case "if", "else", "for", "while", "repeat", "function", "func", "macro", "begin", "end":
      "vsm has no programs: a map is a list of what the material meets"
    case "takt", "lead-time", "pce", "timeline", "ladder", "summary", "total":
      "it is computed and drawn; a figure that must hold is written: target lead-time <= 5d"
    case "box", "stage", "phase", "machine", "station", "workstation", "activity", "task", "node",
      "procedure", "job":
      "a step is written: process weld \"Weld\" { C/T 39s }"
    case "client", "buyer", "consumer":
      "a customer is written: customer plant \"Assembly plant\" { demand 460/day }"
    case "vendor", "provider", "distributor": "a supplier is written: supplier mill \"Steel mill\""
    case "delivery", "shipment", "shipping", "transport", "transportation", "van", "vehicle", "carrier":
      "a shipment is written by what carries it: truck \"Daily\", or rail, ship, air, milk-run, forklift, conveyor"
    case "train": "a train is written: rail \"2 x weekly\""
    case "boat", "vessel": "a ship is written: ship \"Monthly\""
    case "plane", "airplane", "aircraft": "an aircraft is written: air \"As needed\""
    case "arrow", "link", "edge", "connect", "connection", "flow":
      "neighbours of a stream are linked by their order; information is written: info pc -> weld \"Weekly schedule\""
    case "information", "message", "order", "schedule", "signal":
      "information is written: info pc -> weld \"Weekly schedule\""
    case "planning", "scheduler", "erp", "ppc", "production-control":
      "production control is written: control pc \"Production Control\" { system MRP }"
    case "line", "chain", "value-stream", "steps", "processes":
      "the steps stand in a stream, one a line: stream { process weld \"Weld\" { C/T 39s } }"
    case "returns", "reverse", "takeback", "take-back":
      "the way back is written: recovery \"Take-back\" { ... }"
    case "sink", "outcome", "exit": "where units end is written: disposition resell { as resell }"
    case "comment", "remark", "rem", "text", "annotation":
      "a comment begins with #; a note on the map is written: note weld \"Moves to hall 3\""
    case "burst", "improvement", "idea": "an improvement is written: kaizen weld \"Changeover\""
    case "style", "color", "colour", "font", "direction", "layout", "skinparam", "size", "position":
      "vsm places and styles everything itself; colours are a theme: map \"Brackets\" { theme color }"
    case "scrap", "rework", "loss":
      "it is a route under its step: -> scrap 3%, rework -> weld 5%"
    default: nil
    }
  }
}
