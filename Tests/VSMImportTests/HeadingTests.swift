import Testing
import VSMImport

/// Headings of tables in their usual spellings.
@Suite struct HeadingTests {
  static let headings: [(heading: String, cell: String, property: String)] = [
    ("C/T", "39 s", "C/T 39s"), ("CT", "39s", "C/T 39s"), ("Cycle time (s)", "39", "C/T 39s"),
    ("Cycle Time [sec]", "39", "C/T 39s"), ("cycle time, s", "39", "C/T 39s"),
    ("Cycle Time (C/T)", "39 sec", "C/T 39s"), ("Cycle time in min", "1.5", "C/T 1.5min"),
    ("CYCLE TIME (MINUTES)", "2", "C/T 2min"), ("Cycle-time (ms)", "500", "C/T 0.5s"),
    ("C/T (m)", "2", "C/T 2min"),
    ("Avg. cycle time", "39s", ""), ("Zykluszeit (Sek)", "39", "C/T 39s"), ("Cycle time/s", "39", "C/T 39s"),
    ("PT", "5min", "PT 5min"), ("P/T (min)", "5", "PT 5min"), ("Process Time", "5 mins", "PT 5min"),
    ("Processing time (h)", "2", "PT 2h"), ("Touch time", "5m", "PT 5min"),
    ("Value-added time (s)", "9", "PT 9s"),
    ("Work", "5min", "PT 5min"), ("Bearbeitungszeit [min]", "5", "PT 5min"),
    ("LT", "2d", "LT 2d"), ("L/T", "2d", "LT 2d"), ("Lead Time", "2 days", "LT 2d"),
    ("Lead time (days)", "2", "LT 2d"),
    ("Elapsed time (hrs)", "3", "LT 3h"), ("Turnaround Time", "1 week", "LT 1wk"),
    ("Durchlaufzeit (Tage)", "2", "LT 2d"),
    ("C/O", "10 min", "C/O 10min"), ("C/O (min)", "10", "C/O 10min"), ("Changeover", "1 h", "C/O 1h"),
    ("Changeover Time (C/O) [min]", "10", "C/O 10min"), ("Set-up time (min)", "10", "C/O 10min"),
    ("Setup", "10min", "C/O 10min"), ("Rüstzeit (min)", "10", "C/O 10min"),
    ("Uptime", "85%", "uptime 85%"), ("Uptime %", "85", "uptime 85%"), ("Up-time (%)", "85 %", "uptime 85%"),
    ("U/T", "85%", "uptime 85%"), ("Availability", "0.85", "uptime 85%"),
    ("Verfügbarkeit %", "85", "uptime 85%"),
    ("%C&A", "90", "%C&A 90%"), ("% C&A", "90%", "%C&A 90%"), ("C/A %", "90", "%C&A 90%"),
    ("%C/A", "90", "%C&A 90%"),
    ("Percent Complete and Accurate", "90%", "%C&A 90%"), ("% Complete & Accurate", "90", "%C&A 90%"),
    ("Yield", "97%", "yield 97%"), ("Yield (%)", "97", "yield 97%"), ("Scrap %", "3", "yield 97%"),
    ("Defect rate", "3%", "yield 97%"), ("FPY", "92%", "FPY 92%"), ("First pass yield", "92%", "FPY 92%"),
    ("FTQ %", "92", "FPY 92%"),
    ("Operators", "2", "operators 2"), ("# of operators", "2", "operators 2"),
    ("No. of operators", "2", "operators 2"),
    ("People", "2", "operators 2"), ("Number of people", "2", "operators 2"), ("FTE", "1.5", "operators 1.5"),
    ("Mitarbeiter", "2", "operators 2"), ("Headcount", "2 people", "operators 2"),
    ("Machines", "3", "stations 3"), ("Stations", "3", "stations 3"), ("Batch size", "200", "batch 200pcs"),
    ("Lot size (pcs)", "200 pcs", "batch 200pcs"), ("Batch", "1,200", "batch 1200pcs"),
    ("Losgröße", "200", "batch 200pcs"),
    ("EPEI", "2 weeks", "EPE 2wk"), ("MTTR (min)", "30", "MTTR 30min"),
    ("Available time", "7.5 h", "available 7.5h"),
    ("Cost ($)", "12.40", "cost $12.40"), ("Cost", "€12", "cost €12"),
    ("VA/NVA", "NVA", "waste"), ("Value added", "yes", "value-added"), ("Category", "NNVA", "necessary"),
    ("Stock after", "1200", "inventory 1200"), ("WIP", "12", "inventory 12"),
    ("Inventory", "7,000 pcs", "inventory 7000"),
    ("Inventory (days)", "2.5", "inventory 2.5d"), ("WIP after (pcs)", "12", "inventory 12"),
    ("Inventory", "2.5 d", "inventory 2.5d"), ("Bestand", "12", "inventory 12"),
    ("Stock before", "12", "inventory 12"),
    ("Queue size", "12", "inventory 12"), ("Wait after (h)", "4", "waiting 4h"),
    ("Wait time", "4h", "waiting 4h"),
    ("Queue time (d)", "1-2", "waiting 1d..2d"), ("Wait before", "4 h", "waiting 4h"),
    ("Wartezeit (h)", "4", "waiting 4h"),
    ("Demand per day", "460", "demand 460/day"), ("Demand", "460 / day", "demand 460/day"),
    ("Daily demand", "460", "demand 460/day"), ("Demand (pcs/month)", "18,400", "demand 18_400/month"),
    ("Notes", "Old robot", "note weld \"Old robot\""),
    ("Kaizen", "Quick changeover", "kaizen weld \"Quick changeover\""),
  ]

  @Test(arguments: headings) func isKnown(heading: String, cell: String, property: String) {
    let text = Importing.text(of: "Step,Operators,\"\(heading)\"\nWeld,,\"\(cell)\"\n")
    if property.isEmpty {
      #expect(Importing.leftOut(of: "Step,Operators,\"\(heading)\"\nWeld,,\"\(cell)\"\n").count == 1)
    } else if heading == "Operators" || heading == "FTE" || property.hasPrefix("operators") {
      let text = Importing.text(of: "Step,C/T,\"\(heading)\"\nWeld,,\"\(cell)\"\n")
      #expect(text.contains(property), "\(text)")
    } else {
      #expect(text.contains(property), "\(text)")
    }
  }

  @Test(arguments: [
    "Step", "step", "Process", "process", "Process step", "Operation", "Activity", "Task", "Name",
    "Workstation",
    "Process name", "Prozess", "Arbeitsschritt",
  ])
  func namesTheSteps(heading: String) {
    #expect(Importing.text(of: "\(heading),C/T (s)\nWeld,39\n").contains(#"process weld "Weld" { C/T 39s }"#))
  }
}
