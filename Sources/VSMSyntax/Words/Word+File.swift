extension Word {
  /// The statements at the top of a file.
  static let fileForms: KeyValuePairs<Word, Form> = [
    .map: Form(
      place: .file, name: .absent, label: .required, block: true, single: true, noun: "the map",
      meaning: "the title, and what the map shows", example: "map \"Acme Stamping\" { state current }"),
    .calendar: Form(
      place: .file, name: .optional, label: .absent, block: true, single: true, noun: "the calendar",
      meaning:
        "working time: shifts, breaks, working days; with a name, that of the steps, resources and sites that name it",
      example: "calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }"),
    .conventions: Form(
      place: .file, name: .absent, label: .absent, block: true, single: true, noun: "the conventions",
      meaning: "how figures are computed where practice differs",
      example: "conventions { lead-time waits+process  day 24h }"),
    .customer: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a customer",
      meaning: "a customer: factory icon, top right",
      example: "customer acme \"Acme Assembly\" { demand 460/day }"),
    .supplier: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a supplier",
      meaning: "a supplier: factory icon, top left", example: "supplier michigan \"Michigan Steel Co.\""),
    .source: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a source",
      meaning: "where units come back from: first line of a recovery",
      example: "source returns \"Lease returns\" { volume 1000/week }"),
    .control: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a control",
      meaning: "production control: box, top centre",
      example: "control pc \"Production Control\" { system MRP }"),
    .controlCentre: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a control centre",
      meaning: "a control centre: a terminal on a base, beside production control",
      example: "control-centre cc \"Control centre\""),
    .mrp: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "an MRP system",
      meaning: "a planning system that stands on its own: a cylinder", example: "mrp sap \"SAP\""),
    .database: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a database",
      meaning: "a database that stands on its own: a cylinder", example: "database orders-db \"Orders\""),
    .levelling: Form(
      place: .file, name: .required, label: .optional, at: true, block: true, noun: "a levelling box",
      meaning: "load levelling (heijunka) above a step, the pacemaker as a rule: box with O X O X",
      example: "levelling heijunka at cell"),
    .kanbanPost: Form(
      place: .file, name: .required, label: .optional, at: true, block: true, noun: "a kanban post",
      meaning: "where kanban are collected: an open box on a stem, above a step or a supermarket",
      example: "kanban-post post at stamping"),
    .icon: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "an icon",
      meaning: "an icon of your own, for the property `icon`",
      example: "icon robot \"Robot\" { view-box \"0 0 24 24\"  path \"M2 22V8H22V22Z\" }"),
    .stream: Form(
      place: .file, sort: .lines, name: .optional, label: .optional, block: true, noun: "a stream",
      meaning: "what material meets, in order, one thing a line",
      example: "stream { process weld \"Weld\" { C/T 39s } }"),
    .recovery: Form(
      place: .file, sort: .lines, name: .optional, label: .optional, block: true, noun: "a recovery",
      meaning: "the way back: what returned units meet, in order, and the routes that they leave by",
      example: "recovery \"Take-back\" { ... }"),
    .disposition: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a disposition",
      meaning: "where units of a recovery end: resold, harvested, recycled, ...",
      example: "disposition resell \"Remarketing\" { as resell  proceeds $180 }"),
    .resource: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a resource",
      meaning: "people or machines that do work at several steps, which say so by `uses`",
      example: "resource qa \"QA team\" { people 2 }"),
    .site: Form(
      place: .file, name: .required, label: .optional, block: true, noun: "a site",
      meaning:
        "a plant, an office or a ward where steps are, which say so by `site`; its working time is theirs",
      example: "site gdansk \"Gdańsk works\" { calendar nights }"),
    .info: Form(
      place: .file, sort: .information, name: .absent, label: .absent, noun: "an information flow",
      meaning: "information flow: -> manual, ~> electronic",
      example: "info pc -> weld, assembly \"Weekly schedule\""),
    .verbal: Form(
      place: .file, sort: .information, name: .absent, label: .absent, noun: "verbal information",
      meaning: "information by word of mouth: a head that speaks on the line",
      example: "verbal pc -> weld \"Hot orders\""),
    .phone: Form(
      place: .file, sort: .information, name: .absent, label: .absent, noun: "information by phone",
      meaning: "information by phone: a handset on the line", example: "phone acme -> pc \"Rush orders\""),
    .goSee: Form(
      place: .file, sort: .information, name: .absent, label: .absent, noun: "go-see scheduling",
      meaning: "scheduling by going to see: glasses on the line", example: "go-see pc -> weld"),
    .kanban: Form(
      place: .file, sort: .kanban, name: .absent, label: .optional, block: true, noun: "a kanban",
      meaning:
        "the way of kanban, dashed: `production` (permission to make), `withdrawal` (permission to move), "
        + "`signal` (make a batch)",
      example: "kanban withdrawal weld -> brackets { batch 60pcs }"),
    .kaizen: Form(
      place: .file, sort: .remark, name: .absent, label: .absent, block: true, noun: "a kaizen burst",
      meaning: "kaizen burst at a step or a stock", example: "kaizen weld \"Changeover\""),
    .note: Form(
      place: .file, sort: .remark, name: .absent, label: .absent, noun: "a note",
      meaning: "a note at a step or a stock", example: "note weld \"Moves to hall 3 in May\""),
    .factor: Form(
      place: .file, name: .absent, label: .absent, noun: "a factor",
      meaning: "what one kWh, litre or kg of a flow gives off, in mass of CO₂e",
      example: "factor electricity 0.38kgCO2e/kWh"),
    .target: Form(
      place: .file, sort: .target, name: .absent, label: .absent, noun: "a target",
      meaning: "a figure that must hold; `vsm check` fails where it does not",
      example: "target lead-time <= 5d"),
    .group: Form(
      place: .file, name: .optional, label: .required, block: true, members: true, noun: "a group",
      meaning:
        "steps and stocks of one row that belong together: a light frame with its name, and sums of its own",
      example: "group \"Welding shop\" { weld-1, weld-2 }"),
    .loop: Form(
      place: .file, name: .optional, label: .required, block: true, members: true, noun: "a loop",
      meaning: "a part of a future state that is put into place as one: a cloud around it, with its plan",
      example: "loop \"Pacemaker loop\" { cell, shipping }"),
  ]
}
