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

// The tests of a stage, which read maps through the stages before it.
func tests(of stage: String, after stages: [Target.Dependency]) -> Target {
  .testTarget(
    name: stage + "Tests", dependencies: [.target(name: stage)] + stages, swiftSettings: strict)
}

// A build without Graphviz: swift build --disable-default-traits
let graphviz: TargetDependencyCondition? = .when(traits: ["Graphviz"])

let package = Package(
  name: "vsm",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "vsm", targets: ["vsm"]),
    .library(name: "VSMKit", targets: ["VSMKit"]),
  ],
  traits: [
    .default(enabledTraits: ["Graphviz"]),
    .trait(
      name: "Graphviz", description: "PNG, PDF and other formats, DOT, and cgraph layouts through libgvc"),
  ],
  dependencies: [
    // Subcommands, help, shell completions and usage errors as every Swift tool has them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    stage("VSMDiagnostics"),
    stage("VSMSyntax", after: ["VSMDiagnostics"], besides: ["Grammar.md"]),
    stage("VSMModel", after: ["VSMSyntax"]),
    stage("VSMAnalysis", after: ["VSMModel"]),
    stage("VSMDrawing", after: ["VSMAnalysis"]),
    stage("VSMReport", after: ["VSMAnalysis"]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    stage("VSMGraphviz", after: ["VSMDrawing", .target(name: "CGraphviz", condition: graphviz)]),
    stage(
      "VSMKit",
      after: [
        "VSMDiagnostics", "VSMSyntax", "VSMModel", "VSMAnalysis", "VSMDrawing", "VSMReport", "VSMGraphviz",
      ]),
    .target(
      name: "VSMTemplates", path: "Templates",
      resources: [.embedInCode("starter.vsm")], swiftSettings: strict),
    .executableTarget(
      name: "vsm",
      dependencies: [
        "VSMKit", "VSMTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests(of: "VSMDiagnostics", after: []),
    tests(of: "VSMSyntax", after: ["VSMDiagnostics"]),
    tests(of: "VSMModel", after: ["VSMSyntax", "VSMDiagnostics"]),
    tests(of: "VSMAnalysis", after: ["VSMModel", "VSMSyntax", "VSMDiagnostics"]),
    tests(of: "VSMDrawing", after: ["VSMAnalysis", "VSMModel", "VSMSyntax", "VSMDiagnostics"]),
    tests(of: "VSMReport", after: ["VSMAnalysis", "VSMModel", "VSMSyntax", "VSMDiagnostics"]),
    tests(
      of: "VSMGraphviz",
      after: [
        "VSMDrawing", "VSMAnalysis", "VSMModel", "VSMSyntax", "VSMDiagnostics",
        .target(name: "CGraphviz", condition: graphviz),
      ]),
    tests(of: "VSMKit", after: ["VSMSyntax"]),
    // The program is run as a user runs it; depending on it builds it first.
    .testTarget(name: "CommandLineTests", dependencies: ["vsm"], swiftSettings: strict),
  ]
)
