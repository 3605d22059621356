/// The messages about recoveries, routes, money and targets, in the form of `MessageTests.cases`.
enum RecoveryMessages {
  typealias Case = MessageTests.Case

  /// A recovery with `routes` under its second step, and `rest` behind everything.
  private static func map(
    _ code: String, routes: String = "-> recycle 10%", rest: String = "", help: String? = nil
  ) -> Case {
    Case(
      code: code,
      marked: """
        customer fleet "Fleet" { demand 1000/week }
        source back "Back" { volume 1000/week  grades 30% A + 70% B }
        recovery "Take-back" {
          back
          process receive "Receive" { takes 1d  cost $3 }
          process grade "Grade"
            \(routes)
          process pack "Pack"
            -> resell
        }
        disposition resell "Resell" { as resell  proceeds $180  decay 1%/wk }
        disposition recycle "Recycler" { as recycle }
        \(rest)

        """, help: help)
  }

  /// What a recovery is made of, for messages about its lines.
  private static func block(_ code: String, _ lines: String, help: String? = nil) -> Case {
    Case(
      code: code,
      marked: "customer fleet { demand 9/day }\nsource s { volume 9/day }\ndisposition out { as recycle }\n"
        + lines,
      help: help)
  }

  static let cases = routes + money + sources + blocks + targets

  static let routes: [Case] = [
    map("E203", routes: "-> «resel» 10%", help: "did you mean resell?"),
    map("E203", routes: "-> «Resell» 10%", help: "did you mean resell?"),
    map("E203", routes: "-> «attic» 10%", help: "disposition attic"),
    map("E204", routes: "-> «fleet» 10%"),
    map("E204", routes: "-> «back» 10%"),
    map("E101", routes: "-> «10»% recycle"),
    map("E101", routes: "-> «\"recycle\"» 10%"),
    map("E101", routes: "-> recycle 10% «->» resell"),
    map("E101", routes: "-> recycle by mass «10»%"),
    map("E101", routes: "rework -> receive 10% «then» recycle"),
    map("E101", routes: "rework -> receive 10% max 3 then «4»"),
    map("E101", routes: "rework -> receive 10% max 3 «times»"),
    map("E107", routes: "«Rework» -> receive 10%", help: "did you mean rework?"),
    map("E107", routes: "«rewrok» -> receive 10% max 3", help: "did you mean rework?"),
    map("E113", routes: "rework -> receive 10% max«\n»", help: "max 3"),
    map("E113", routes: "-> recycle 10% by«\n»", help: "by mass"),
    map("E114", routes: "-> recycle «10»", help: "10%"),
    map("E114", routes: "-> recycle «0.1»", help: "10%"),
    map("E117", routes: "-> recycle «-3»%"),
    map("E118", routes: "-> recycle «120»%"),
    map("E118", routes: "rework -> receive 10% max «0»"),
    map("E118", routes: "rework -> receive 10% max «2.5»"),
    map("E118", routes: "rework -> receive 10% max «1001»"),
    map("E119", routes: "-> recycle «20%..10»%", help: "10..20"),
    map("E120", routes: "-> recycle 10% by «weight»", help: "mass"),
    map("E122", routes: "«recycle 10%»", help: "-> recycle 10%"),
    map("E122", routes: "«A resell 30%»", help: "A -> resell 30%"),
    map("E122", routes: "«rework receive 10%»", help: "rework -> receive 10%"),
    map("E122", routes: "«rework 10%»", help: "rework -> refurbish 10%"),
    map("E122", routes: "«~> recycle 10%»", help: "-> recycle 10%"),
    map("E122", routes: "«~> recycle»", help: "-> recycle"),
    map("E217", routes: "-> recycle «0%»", help: "remove the line"),
    map("E217", routes: "-> recycle «0%..5%»"),
    map("E218", routes: "-> recycle 10% «max 3»", help: "rework"),
    map("E220", routes: "«-> recycle 60%\n    -> resell 60%»", help: "at most 100 %"),
    map("E220", routes: "«-> recycle 40%..80%\n    -> resell 50%»"),
    map("E243", routes: "rework -> «resell» 10%"),
    map("E243", routes: "rework -> «scrap» 10%"),
    map("E223", routes: "«C» -> recycle 10%", help: "A and B"),
    map("E223", routes: "«a» -> recycle 10%", help: "did you mean A?"),
    map("E244", routes: "A -> recycle\n    «A -> resell»", help: "all that leaves"),
    map("E245", routes: "-> recycle\n    «-> resell»", help: "left over"),
    map("E225", routes: "«rework -> receive max 3»", help: "10%"),
    map("E226", routes: "-> recycle 10%\n    «-> resell 20% by mass»"),
    map("E227", routes: "«-> scrap 5% by value»", help: "proceeds"),
    map("E227", routes: "«-> heavy 5% by mass»", rest: "disposition heavy { mass 3kg }", help: "the source"),
  ]

  static let money: [Case] = [
    map("E112", rest: "disposition x { «cost» $3 }", help: "a process"),
    map("E114", rest: "disposition x { proceeds «180» }", help: "$180"),
    map("E114", rest: "disposition x { proceeds «-4» }", help: "$180"),
    map("E115", rest: "disposition x { proceeds $180«/week» }"),
    map("E115", rest: "disposition x { mass «3stone» }", help: "2.1kg"),
    map("E114", rest: "disposition x { mass «3» }", help: "2.1kg"),
    map("E116", rest: "disposition x { decay 1% «}»", help: "1%/week"),
    map("E116", rest: "disposition x { decay 1% «per week» }", help: "decay 1%/week"),
    map("E101", rest: "disposition x { decay 1%/«fortnight» }"),
    map("E116", rest: "disposition x { cap 300 «}»", help: "300/week"),
    map("E118", rest: "disposition x { decay «100»%/wk }"),
    map("E118", rest: "disposition x { cap «0»/week }"),
    map("E118", rest: "disposition x { mass «0»kg }"),
    map("E119", rest: "disposition x { proceeds «$9..$4» }", help: "$4..$9"),
    map("E119", rest: "disposition x { mass «300g..250»g }"),
    map("E120", rest: "disposition x { as «sell» }", help: "resell"),
    map("E123", rest: "disposition x { proceeds «180$» }", help: "$180"),
    map("E123", rest: "disposition x { proceeds «-4 €» }", help: "-€4"),
    map("E123", rest: "disposition x { proceeds «180 EUR» }", help: "€180"),
    map("E123", rest: "disposition x { proceeds «USD 4» }", help: "$4"),
    map("E216", rest: "disposition x { «proceeds €4» }", help: "convert"),
    map("E216", rest: "disposition x { proceeds $4..«€9» }"),
    map("E216", rest: "target recovery.net-value >= «£9»"),
    map("E117", rest: "stream {\n process q { cost «-$3» }\n fleet\n}"),
  ]

  static let sources: [Case] = [
    map("E101", rest: "source x { volume 9/day grades 30% A «70»% B }"),
    map("E101", rest: "source x { volume 9/day grades 30% «+» 70% B }"),
    map("E113", rest: "source x { returns 40% «}»", help: "40% of fleet"),
    map("E113", rest: "source x { returns «of» fleet }", help: "40% of fleet"),
    map("E113", rest: "source x { grades «A» + B }", help: "30% A"),
    map("E114", rest: "source x { returns «40» of fleet }", help: "40% of fleet"),
    map("E116", rest: "source x { volume 1000 «}»", help: "1000/week"),
    map("E118", rest: "source x { volume «0»/day }"),
    map("E118", rest: "source x { returns «0»% of fleet }"),
    map("E124", rest: "source x { grades 30% A + 20% «A» + 50% B }"),
    map("E203", rest: "source x { returns 40% of «nobody» }", help: "customer nobody"),
    map("E204", rest: "source x { returns 40% of «resell» }"),
    map("W307", rest: "source «process»", help: "in a recovery"),
    map("E220", rest: "source x { volume 9/day  «grades 30% A + 80% B» }"),
    map("E220", rest: "source x { returns 40% of fleet }\nsource y { «returns 70% of fleet» }"),
    map("E230", rest: "source x { volume 9/day  «returns 40% of fleet» }"),
    map("W305", rest: "source x { volume 9/day  «grades 30% A + 60% B» }"),
    map("W307", rest: "source «x» { volume 9/day }", help: "in a recovery"),
    map("W309", rest: "disposition «attic»", help: "-> attic"),
  ]

  static let blocks: [Case] = [
    block("E101", "recovery \"a\" «\"b\"» {\n s\n process a\n out\n}"),
    block("E101", "recovery {\n s\n process a «->» out 30%\n out\n}"),
    block("E102", "recovery {\n s\n process a «{» cost $3\n -> out\n}"),
    block(
      "E102", "recovery «{»\n s\n process a\n -> out\ndisposition q { as recycle }\ntarget lead-time <= 4d"),
    block("E102", "recovery «{»\n s\n recovery {\n process a\n -> out\n}\n}"),
    block("E108", "recovery {\n «customer» q\n s\n process a\n -> out\n}"),
    block("E112", "recovery {\n s\n «cost» $400\n process a\n -> out\n}", help: "a process"),
    block("E112", "stream {\n process a\n «acquisition» $3\n fleet\n}", help: "a recovery"),
    block("E114", "recovery {\n s\n acquisition «3»\n process a\n -> out\n}", help: "$20"),
    block("E116", "recovery {\n s\n fixed $400«\n» process a\n -> out\n}", help: "/week"),
    block("E121", "recovery {\n s\n acquisition $3\n process a\n «acquisition $4»\n -> out\n}"),
    block("E203", "recovery {\n «x»\n process a\n out\n}", help: "source x"),
    block("E204", "recovery {\n «fleet»\n process a\n out\n}"),
    block("E204", "info «s» -> a\nrecovery {\n s\n process a\n out\n}"),
    block("E204", "kaizen «out» \"x\"\nrecovery {\n s\n process a\n out\n}"),
    block("E237", "«recovery» { }", help: "one thing a line"),
    block("E206", "recovery {\n process a\n «s»\n -> out\n}", help: "sources stand first"),
    block("E206", "recovery {\n s\n process a\n «out»\n process b\n}", help: "ends the recovery"),
    block("E206", "recovery {\n «truck» \"x\"\n s\n process a\n out\n}", help: "before it"),
    block("E208", "recovery {\n s\n process a\n «a»\n}", help: nil),
    block("E215", "recovery {\n s\n «s»\n process a\n out\n}"),
    block("E219", "recovery {\n s\n «-> out»\n process a\n -> out\n}", help: "before it"),
    block("E219", "recovery {\n s\n process a\n inventory 3d\n «-> out 10%»\n out\n}", help: "before it"),
    block("E239", "recovery {\n s\n process a\n «-> out 50%\n -> scrap 30%»\n}", help: "where the rest goes"),
    block("E221", "recovery {\n s\n process «a»\n}", help: "add a route"),
    block("E221", "recovery {\n s\n process «a»\n rework -> a 100%\n -> out\n}", help: "add a route"),
    block("E221", "recovery {\n s\n process «a»\n process b\n rework -> a 100%\n}", help: "add a route"),
    block("E221", "recovery {\n s\n process a\n -> out 90%\n «rework -> a 10% max 3»\n}"),
    block(
      "E222", "stream {\n process x\n fleet\n}\nrecovery {\n s\n process a\n rework -> «x» 3%\n -> out\n}"),
    block("E222", "stream {\n process x\n -> «a» 3%\n fleet\n}\nrecovery {\n s\n process a\n -> out\n}"),
    block("E224", "stream {\n process x\n «A» -> scrap\n fleet\n}", help: "behind the target"),
    block(
      "E228",
      "source «d» { volume 9/day  data-bearing }\ndisposition sell { as resell }\nrecovery {\n d\n process a\n -> sell 9%"
        + "\n process b { sanitize purge }\n -> sell\n}", help: "sanitize clear"),
    block(
      "E229",
      "source «d» { volume 9/day  hazardous }\nrecovery {\n d\n process a\n process b\n -> out\n}",
      help: "certified"),
    block("E231", "«recovery» {\n process z\n -> out\n}", help: "source returns"),
    block(
      "E232", "recovery {\n s\n process a\n out\n}\nrecovery {\n «s»\n process b\n out\n}", help: "of its own"
    ),
  ]

  static let targets: [Case] = [
    map("E101", rest: "target lead-time «5»d"),
    map("E101", rest: "target lead-time «=<» 5d"),
    map("E101", rest: "target lead-time <= «4d..6d»"),
    map("E101", rest: "target recovery.net-value >= «$80..$90»"),
    map("E101", rest: "target recovery.diversion >= «80%..90%»"),
    map("E101", rest: "target «<=» 5d"),
    map("E101", rest: "target lead-time(resell «<=» 5d"),
    map("E101", rest: "target lead-time(«)» <= 5d"),
    map("E101", rest: "target lead-time <= 5d «please»"),
    map("E113", rest: "target lead-time <=«\n»", help: "5d"),
    map("E113", rest: "target C/T(receive) <= «tact»"),
    map("E115", rest: "target recovery.net-value >= $90«/week»"),
    map("E117", rest: "target WIP <= «-3»"),
    map("E118", rest: "target recovery.diversion >= «120%»"),
    map("E203", rest: "target lead-time(«resel») <= 5d", help: "did you mean resell?"),
    map("E233", rest: "target «lead time» <= 5d", help: "did you mean lead-time?"),
    map("E233", rest: "target «net-value» >= $90", help: "did you mean recovery.net-value?"),
    map("E233", rest: "target «recovery.netvalue» >= $90", help: "did you mean recovery.net-value?"),
    map("E233", rest: "target «rolled-%C&A» >= 90%", help: "did you mean %C&A?"),
    map("E233", rest: "target «max» <= 5d", help: "figures are: lead-time"),
    map("E234", rest: "target «utilisation» <= 90%"),
    map("E234", rest: "target utilisation(«resell») <= 90%"),
    map("E234", rest: "target lead-time(«pack») <= 5d"),
    map("E234", rest: "target waste(«*») <= 5d"),
    map("E234", rest: "target inventory(«pack») <= 5d"),
    map("E234", rest: "target share(«fleet») <= 5%"),
    map("E310", rest: "target lead-time <= 5d by «2027-02-30»", help: "2027-03-31"),
    map("E008", rest: "target lead-time <= 5d by «31.3.2027»"),
    map("E310", rest: "target lead-time <= 5d by «31/3/2027»"),
    map("E310", rest: "target lead-time <= 5d by «soon»"),
    map("E310", rest: "target lead-time <= 5d «by»"),
    map("E101", rest: "target lead-time <= 5d by 2027-03-31 «please»"),
    map("E234", rest: "target PCE(«pack») >= 5%"),
    map("E235", rest: "target lead-time <= «5»"),
    map("E235", rest: "target lead-time <= «5%»"),
    map("E235", rest: "target lead-time <= «takt»"),
    map("E235", rest: "target recovery.net-value >= «90»"),
    map("E235", rest: "target recovery.diversion >= «0.9»"),
  ]
}
