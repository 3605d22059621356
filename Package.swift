// swift-tools-version: 6.1
import PackageDescription

// Every target is compiled with the same strict settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// One stage of the way from text to picture. A stage knows the stages before it and none after it.
func stage(_ name: String, after stages: [Target.Dependency] = [], besides: [String] = []) -> Target {
  .target(name: name, dependencies: stages, exclude: besides, swiftSettings: strict)
}

// The stages from text to figures. Each target names every stage that it uses, also those that come through
// another: an incremental build looks at these names only.
let reading = ["VSMDiagnostics", "VSMWords", "VSMSyntax", "VSMModel", "VSMAnalysis"]

extension [String] {
  // The stages before one.
  func before(_ name: String) -> [Target.Dependency] { prefix { $0 != name }.map { .target(name: $0) } }
}

func + (stages: [String], more: [Target.Dependency]) -> [Target.Dependency] {
  stages.map { .target(name: $0) } + more
}

// The tests of a stage, which read maps through the stages before it.
func tests(of stage: String, after stages: [Target.Dependency] = [], besides: [String] = []) -> Target {
  let before = stages.isEmpty ? reading.before(stage) : reading + stages
  return .testTarget(
    name: stage + "Tests", dependencies: [.target(name: stage), "TestMaps"] + before, exclude: besides,
    swiftSettings: strict)
}

// A build without Graphviz: swift build --disable-default-traits
let cgraphviz = Target.Dependency.target(name: "CGraphviz", condition: .when(traits: ["Graphviz"]))

let package = Package(
  name: "vsm",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "vsm", targets: ["vsm"]),
    .executable(name: "vsm-companion", targets: ["vsm-companion"]),
    .library(name: "VSMKit", targets: ["VSMKit"]),
    .plugin(name: "RenderMaps", targets: ["RenderMaps"]),
  ],
  traits: [
    .default(enabledTraits: ["Graphviz"]),
    .trait(
      name: "Graphviz",
      description: "PNG, PDF and the like through the library libgvc; without it the program dot makes them"),
  ],
  dependencies: [
    // Subcommands, help, shell completions and usage errors as every Swift tool has them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The templates of reports, in the companion alone: users may write their own, in a language that others have
    // documented.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // swift package generate-documentation. No target depends on it, so that a build compiles nothing of it: it costs a
    // clone, once.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    stage("VSMDiagnostics", besides: ["Messages.md"]),
    // What the program says in each language: one catalogue a language, in the program itself.
    stage("VSMWords"),
    stage("VSMSyntax", after: reading.before("VSMSyntax"), besides: ["Grammar.md"]),
    stage("VSMModel", after: reading.before("VSMModel")),
    stage("VSMAnalysis", after: reading.before("VSMAnalysis")),
    // What a picture is made of, whatever is drawn: it knows the words of the language, since icons stand for words,
    // and no map and no figure.
    stage("VSMScene", after: ["VSMDiagnostics", "VSMWords", "VSMSyntax"]),
    stage("VSMDrawing", after: reading + ["VSMScene"]),
    stage("VSMReport", after: reading + []),
    // What stands beside a map in a report: pictures of its figures, as scenes like the map's own.
    stage("VSMCharts", after: reading + ["VSMScene"]),
    // Maps made of files of other programs, and the other way. Its reader of JSON, and that of tables in VSMSyntax, are our own: the packages
    // for these need Foundation, which each start of vsm would pay for, and their errors have no places.
    stage("VSMImport", after: reading + []),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // Other programs, run as children: `dot` and `git`.
    .target(name: "VSMPrograms", swiftSettings: strict),
    stage("VSMGraphviz", after: reading + ["VSMScene", "VSMDrawing", "VSMPrograms", cgraphviz]),
    stage(
      "VSMKit", after: reading + ["VSMScene", "VSMDrawing", "VSMReport", "VSMGraphviz", "VSMImport"]),
    // The system's files, folders and signals, and what a map may reach of them.
    stage("VSMFiles", after: reading + ["VSMKit"]),
    // What the two programs share on a command line: files in and out, messages, how a command ends.
    .target(
      name: "VSMConsole",
      dependencies: reading + [
        "VSMKit", "VSMReport", "VSMFiles", "VSMPrograms",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Maps in an editor: the Language Server Protocol, whose JSON FoundationEssentials of the toolchain reads. It is part of
    // the companion, so that a picture pays for none of it, neither in size nor at start.
    stage(
      "VSMLanguageServer",
      after: reading + ["VSMScene", "VSMDrawing", "VSMReport", "VSMKit", "VSMFiles"]),
    // A map with all that follows from it, as a page, a text, or sheets of paper.
    .target(
      name: "VSMReportPages",
      dependencies: reading + [
        "VSMScene", "VSMDrawing", "VSMReport", "VSMCharts", "VSMGraphviz", "VSMKit", "VSMTemplates",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    // The server of the preview and of the service, in the companion alone. It is our own: FlyingFox reads heads of any
    // length, and all of a body before it can refuse one; Hummingbird brings twenty-six packages, four minutes
    // of building.
    stage("VSMHTTP", after: ["VSMFiles"]),
    // Maps in a browser while they are written: a page on the loopback.
    .target(
      name: "VSMPreview",
      dependencies: [
        "VSMLanguageServer", "VSMFiles", "VSMHTTP",
      ],
      resources: [.embedInCode("Page/preview.html")], swiftSettings: strict),
    // Maps drawn over HTTP.
    stage(
      "VSMService",
      after: reading + [
        "VSMScene", "VSMDrawing", "VSMReport", "VSMKit", "VSMFiles", "VSMPrograms", "VSMHTTP",
      ]),
    .target(
      name: "VSMTemplates", path: "Templates",
      resources: [
        "starter", "future", "office", "software", "hospital", "returns-centre", "closed-loop",
        "supply-chain",
      ].map { .embedInCode("\($0).vsm") }
        + ["html", "md"].map { .embedInCode("report/report.\($0).mustache") },
      swiftSettings: strict),
    .executableTarget(
      name: "vsm",
      dependencies: reading + [
        "VSMKit", "VSMScene", "VSMDrawing", "VSMReport", "VSMGraphviz", "VSMImport", "VSMPrograms",
        "VSMFiles", "VSMConsole",
        "VSMTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What vsm leaves to a program of its own: see Companion.swift.
    .executableTarget(
      name: "vsm-companion",
      dependencies: reading + [
        "VSMKit", "VSMScene", "VSMReport", "VSMPrograms", "VSMFiles", "VSMLanguageServer", "VSMPreview",
        "VSMReportPages", "VSMConsole", "VSMService",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // swift package render-maps: the maps of DocC catalogs, light and dark.
    .plugin(
      name: "RenderMaps",
      capability: .command(
        intent: .custom(verb: "render-maps", description: "Draws the maps of DocC catalogs, light and dark"),
        permissions: [
          .writeToPackageDirectory(reason: "Pictures are written beside the maps in DocC catalogs")
        ])),
    // What the fuzzer and the tests do with a file.
    .target(
      name: "FuzzedMaps", dependencies: ["VSMKit"], path: "Tests/FuzzedMaps", swiftSettings: strict),
    // What the tests of several stages read.
    .target(name: "TestMaps", path: "Tests/TestMaps", swiftSettings: strict),
    // And what they do with it: ask over a connection, choose by chance.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "VSMDiagnostics"),
    .testTarget(
      name: "VSMWordsTests",
      dependencies: reading.map { .target(name: $0) } + [
        "VSMScene", "VSMDrawing", "VSMReport", "VSMKit", "TestMaps",
      ], swiftSettings: strict),
    tests(of: "VSMSyntax"),
    tests(of: "VSMModel"),
    tests(of: "VSMAnalysis"),
    tests(of: "VSMScene"),
    tests(of: "VSMDrawing", after: ["VSMScene"]),
    tests(of: "VSMReport"),
    tests(of: "VSMCharts", after: ["VSMScene"]),
    tests(
      of: "VSMReportPages",
      after: ["VSMScene", "VSMDrawing", "VSMReport", "VSMCharts", "VSMGraphviz", "VSMKit", "VSMTemplates"]),
    tests(of: "VSMImport", after: ["VSMKit", "VSMScene", "VSMDrawing"]),
    tests(of: "VSMGraphviz", after: ["VSMScene", "VSMDrawing", "VSMPrograms", cgraphviz]),
    tests(
      of: "VSMKit",
      after: [
        "VSMScene", "VSMDrawing", "VSMReport", "VSMGraphviz", "VSMImport", "FuzzedMaps", "VSMTemplates",
      ]),
    tests(
      of: "VSMLanguageServer", after: ["VSMScene", "VSMDrawing", "VSMReport", "VSMKit"], besides: ["Sessions"]
    ),
    .testTarget(
      name: "VSMPreviewTests",
      dependencies: [
        "VSMPreview", "VSMLanguageServer", "VSMHTTP", "TestSupport",
      ],
      swiftSettings: strict),
    tests(
      of: "VSMService",
      after: [
        "VSMScene", "VSMDrawing", "VSMReport", "VSMKit", "VSMFiles", "VSMPrograms", "VSMHTTP", "TestSupport",
      ]),
    .testTarget(
      name: "VSMHTTPTests", dependencies: ["VSMHTTP", "VSMFiles", "TestSupport"], swiftSettings: strict),
    // The packages for editors, held against the language and run in the editors that are installed.
    .testTarget(
      name: "EditorTests", dependencies: reading + ["vsm", "vsm-companion"], exclude: ["Run"],
      swiftSettings: strict),
    // The program is run as a user runs it; depending on it builds it first.
    .testTarget(
      name: "CommandLineTests", dependencies: ["vsm", "vsm-companion", "VSMConsole"], swiftSettings: strict),
  ]
)

// The fuzzer links with libFuzzer alone, so only Scripts/fuzz builds it.
if Context.environment["VSM_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "vsm-fuzz", dependencies: ["FuzzedMaps", "VSMSyntax"], path: "Tests/Fuzz",
      exclude: ["Found", "README.md"], swiftSettings: strict))
}
