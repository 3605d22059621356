/// What people write from habit, in the form of `MessageTests.cases`. Whole maps with mistakes of each kind stand in
/// `Tests/Mistakes`; here are the others of each kind.
enum HabitMessages {
  typealias Case = MessageTests.Case

  private static func map(
    line: String = "inventory 2d", properties: String = "C/T 39s", demand: String = "460/day"
  )
    -> String
  {
    """
    customer plant "Plant" { demand \(demand) }
    supplier mill "Mill"
    control pc "PC"
    stream {
      mill
      inventory "Coils" 5d
      process press "Press" { C/T 1s }
      \(line)
      process weld "Weld" { \(properties) }
      plant
    }

    """
  }

  private static func property(_ code: String, _ text: String, _ help: String) -> Case {
    Case(code: code, marked: map(properties: text), help: help)
  }

  private static func line(_ code: String, _ text: String, _ help: String) -> Case {
    Case(code: code, marked: map(line: text), help: help)
  }

  private static func demand(_ code: String, _ text: String, _ help: String) -> Case {
    Case(code: code, marked: map(demand: text), help: help)
  }

  private static func top(_ code: String, _ text: String, _ help: String) -> Case {
    Case(code: code, marked: map() + text + "\n", help: help)
  }

  static let cases = signs + times + values + amounts + heads + information + words + lexical

  static let signs: [Case] = [
    property("E125", "C/T«:» 39s, C/O: 10min", "write C/T 39s"),
    property("E125", "C/T 39s«,»", "with blanks between them"),
    property("E125", "C/T 39s «;»\n C/O 3min;", "with blanks between them"),
    property("E132", "«39s C/T»  C/O 3min", "write C/T 39s"),
    property("E132", "C/T 39s  «85% uptime»", "write uptime 85%"),
    property("E111", "C/T 39s  «Tool» 8wk", "row \"Tool\" \"8wk\""),
    property("E111", "C/T 39s  «changover» 3min", "did you mean changeover? or show it in a row of its own"),
    property("E112", "«demand» 3", "row \"demand\" \"3\""),
    line("E111", "inventory 2d { «colour» red }", "a stock has"),
    line("E125", "inventory«:» 5d", "write inventory"),
    line("E125", "process drill«:» \"Drill\"", "write process"),
    line("E126", "process drill «(»C/T 3s)", "a block stands in braces"),
    line("E126", "process drill «[»C/T 3s,\n C/O 3s]", "a block stands in braces"),
  ]

  static let times: [Case] = [
    property("E115", "C/T «45m»", "write 45min if minutes are meant, 45mo if months are"),
    property("E115", "C/T «1h30»", "write 1h 30min"),
    property("E115", "C/T «2m30s»", "write 2min 30s"),
    property("E114", "C/T 1h «30»", "write 1h 30min"),
    property("E115", "C/T «39µs»", "write 0.000039s"),
    property("E115", "C/T «39 Sec»", "write 39sec"),
    property("E015", "C/T «2:30:00»", "write 2h 30min"),
    property("E017", "C/T «39\"»", "write 39s"),
    property("E017", "C/T «39′»", "write 39min"),
    property("E014", "C/T «1２»s", "write 12"),
    line("E115", "inventory «5 d.»", "write 5d"),
    Case(
      code: "E016", marked: "calendar { shift «22:00 – 6:30» }\nstream { process a }", help: "write 8h 30min"),
  ]

  static let values: [Case] = [
    property("E127", "C/T «30s-40s»", "write 30s..40s"),
    property("E127", "C/T «30 to 40 s»", "write 30..40 s"),
    property("E127", "C/T «30–40s»", "write 30..40s"),
    property("E127", "uptime «80-90%»", "write 80..90%"),
    line("E127", "inventory «3d-5d»", "write 3d..5d"),
    property("E128", "C/T «ca. 39s»", "write 39s, or a range"),
    property("E128", "C/T «≈39s»", "write 39s, or a range"),
    line("E128", "inventory «~5d»", "write 5d, or a range"),
    property("E129", "C/T «max 39s»", "write 39s, or a range"),
    property("E129", "C/T «up to 39s»", "target"),
    property("E130", "C/T «?»", "leave it out"),
    property("E130", "C/T «-»", "leave it out"),
    property("E130", "C/T «N/A»  C/O 3min", "leave it out"),
    line("E130", "inventory «TBD»", "leave it out"),
    line("E130", "inventory \"Coils\" «n/a»", "leave it out"),
    property("E114", "uptime «0.85»", "write 85%"),
    property("E008", "C/T «39,5»s", "write 39.5"),
  ]

  static let amounts: [Case] = [
    demand("E116", "460 «each day»", "write demand 460/day"),
    demand("E116", "300 LH + 160 RH «per working day»", "write demand 300 LH + 160 RH/day"),
    demand("E116", "460pcs «monthly»", "write demand 460pcs/month"),
    demand("E135", "460 «LH»/day", "300 LH + 200 RH"),
    line("E134", "inventory 7000 «pull»", "begin a new line before pull"),
    line("E134", "process drill { C/T 3s } «inventory» 5d", "begin a new line"),
    line("E135", "inventory 300 «widgets»", "inventory \"widgets\" 4600"),
    line("E136", "inventory 12 «pallets»", "give the stock as a time"),
    line("E115", "inventory «7kg»", "as in 4600pcs"),
    demand("W101", "«18.400»/month", "write 18_400 or 18.4"),
    demand("W101", "«12.345»/month", "write 12_345 or 12.3450"),
    line("W101", "inventory «4.600»", "write 4_600 or 4.6"),
    Case(
      code: "W101",
      marked: "source s { volume 9/day }\nrecovery {\n s\n process a { cost «$1.120» }\n -> scrap\n}",
      help: "write $1_120 or $1.12"),
  ]

  static let heads: [Case] = [
    line("E110", "process drill «Deep drill» { C/T 3s }", "\"Deep drill\""),
    line("E110", "inventory «Raw coils» 5d", "\"Raw coils\""),
    line("E110", "truck «2x per week» { takes 2d }", "\"2x per week\""),
    line("E133", "process «\"Drill\" drill» { C/T 3s }", "write process drill \"Drill\""),
    top("E133", "kaizen «\"Uptime\" weld»", "write kaizen weld \"Uptime\""),
    line("E018", "process «10»", "write step-10"),
    line("E018", "process «S.Drill» { C/T 3s }", "write S-Drill"),
    line("E018", "process «drill/2» { C/T 3s }", "write drill-2"),
    line("E101", "ship \"Monthly\" «4»wk", "ship \"Daily\" { takes 2d }"),
    line("E108", "«supplier» mill2 \"Mill 2\"", "its name alone: mill2"),
    line("E131", "-> «spot scrap» 5%", "spot-scrap"),
    top("E110", "kaizen weld «Uptime!»", "\"Uptime!\""),
  ]

  static let information: [Case] = [
    top("E013", "info pc «-->» weld", "write ->"),
    top("E013", "info pc «=>» weld", "write ->"),
    top("E013", "info pc «⟶» weld", "write ->"),
    top("E013", "info pc «<-» weld", "on its left"),
    top("E131", "info «Production Control» -> weld \"x\"", "Production-Control"),
    top("E131", "info pc -> «Spot Weld» \"x\"", "Spot-Weld"),
    top("E125", "info pc -> weld«:» \"x\"", "write info"),
    top("E018", "info pc -> «2weld»", "write weld-2"),
    top("E101", "target lead-time «=>» 5d", "target lead-time <= 5d"),
    top("E115", "target lead-time <= «5 working days»", "write 5d"),
  ]

  static let words: [Case] = [
    top("E107", "«import» x", "include \"common.vsm\""),
    top("E107", "«box» x", "process weld"),
    top("E107", "«takt» 60s", "computed"),
    line("E107", "«store»", "supermarket"),
    line("E107", "«wait» 2d", "waiting \"Approval\" 2d"),
    line("E107", "«STOCK» 5d", "inventory"),
  ]

  static let lexical: [Case] = [
    top("E012", "«/* two\n lines */»", "# to the end"),
    top("E012", "«<!-- two\n lines -->»", "# to the end"),
    top("E012", "«%% x»", "# to the end"),
    line("E012", "process drill { C/T 3s }  «// by hand»", "# to the end"),
    line("E011", "process drill «„Drill“» { C/T 3s }", "write \"Drill\""),
    line("E011", "process drill «‘Drill’»", "write \"Drill\""),
    line("E011", "process drill «`Drill`»", "write \"Drill\""),
  ]
}
