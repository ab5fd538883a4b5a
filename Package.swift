// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "plan",
  products: [
    .executable(name: "plan", targets: ["plan"])
  ],
  targets: [
    // Text with positions: JSON read into byte ranges, diagnostics and how they are drawn.
    // Knows nothing of plans, and imports nothing, so that it can be read and fuzzed alone.
    .target(name: "SourceText", swiftSettings: settings),

    // Files of office programs: archives, text documents, pictures. Knows nothing of plans, so that it can be
    // checked against the formats' own standards. May import SourceText alone.
    .target(name: "OfficeFiles", dependencies: ["SourceText"], swiftSettings: settings),

    // The plan: its model, how it is loaded and checked, where it stands at a date, questions and
    // reports. Pure: bytes and a day come in, values go out; no clock, no files, no terminal.
    // May import SourceText and, for what comes from other programs, OfficeFiles.
    .target(name: "StrategicPlan", dependencies: ["OfficeFiles", "SourceText"], swiftSettings: settings),

    // Declarations of calls of Linux that the toolchain's module of the C library leaves out; no code.
    .systemLibrary(name: "CSystem"),

    // The command line: arguments, files, terminal, and the writers that draw reports.
    .executableTarget(
      name: "plan", dependencies: ["CSystem", "OfficeFiles", "SourceText", "StrategicPlan"],
      swiftSettings: settings),

    // Measures `plan` side by side with whatever of its peers is installed. Runs programs from
    // outside, so it imports none of the targets above.
    .executableTarget(name: "benchmarks", swiftSettings: settings),

    // What the tests share: golden files, seeded randomness, plans made at random.
    .target(
      name: "TestSupport", dependencies: ["SourceText", "StrategicPlan"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "OfficeFilesTests", dependencies: ["OfficeFiles"], swiftSettings: settings),
    .testTarget(
      name: "StrategicPlanTests", dependencies: ["SourceText", "StrategicPlan", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "planTests",
      dependencies: ["CSystem", "OfficeFiles", "SourceText", "StrategicPlan", "TestSupport", "plan"],
      exclude: ["Goldens"], swiftSettings: settings),
  ]
)
