// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The floors of `Sources`, from the ground up: a module imports modules of the floors below its own, and of its own
/// floor those that stand before it here (docs/architecture.md). `Scripts/lint` checks that.
enum Floor: String {
    case system = "System"
    case formats = "Formats"
    case trust = "Trust"
    case model = "Model"
    case resolution = "Resolution"
    case exchange = "Exchange"
    case app = "App"
}

/// A library target: a module on its floor.
func module(_ name: String, on floor: Floor, _ dependencies: [Target.Dependency]) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(floor.rawValue)/\(name)", swiftSettings: strict)
}

/// The tests of a module.
func tests(_ name: String, on floor: Floor, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/\(floor.rawValue)/\(name)Tests",
        swiftSettings: strict)
}

let package = Package(
    name: "corridor",
    products: [
        .executable(name: "corridor", targets: ["corridor"]),
        .library(name: "StrictJSON", targets: ["StrictJSON"]),
        .library(name: "JSONSchema", targets: ["JSONSchema"]),
        .library(name: "Diagnostics", targets: ["Diagnostics"]),
        .library(name: "Files", targets: ["Files"]),
        .library(name: "SafeXML", targets: ["SafeXML"]),
        .library(name: "DelimitedText", targets: ["DelimitedText"]),
        .library(name: "Platform", targets: ["Platform"]),
        .library(name: "Digests", targets: ["Digests"]),
        .library(name: "TradeModel", targets: ["TradeModel"]),
        .library(name: "Markings", targets: ["Markings"]),
        .library(name: "ModelChecks", targets: ["ModelChecks"]),
        .library(name: "BundleFormats", targets: ["BundleFormats"]),
        .library(name: "ZipArchive", targets: ["ZipArchive"]),
        .library(name: "X509", targets: ["X509"]),
        .library(name: "CMS", targets: ["CMS"]),
        .library(name: "ASiC", targets: ["ASiC"]),
        .library(name: "Packages", targets: ["Packages"]),
        .library(name: "TransparencyLog", targets: ["TransparencyLog"]),
        .library(name: "Policy", targets: ["Policy"]),
        .library(name: "Corrections", targets: ["Corrections"]),
        .library(name: "Identifiers", targets: ["Identifiers"]),
        .library(name: "RecordLinkage", targets: ["RecordLinkage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // System
        .systemLibrary(
            name: "COpenSSL", path: "Sources/System/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(
            name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CIDN2", path: "Sources/System/CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(
            name: "CDeflate", path: "Sources/System/CDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CProcessor", path: "Sources/System/CProcessor"),
        .systemLibrary(name: "CFileSystem", path: "Sources/System/CFileSystem"),
        .target(
            name: "CRegex", path: "Sources/System/CRegex",
            linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("pcre2-8"), .linkedLibrary("stdc++")]),
        .target(name: "CStack", path: "Sources/System/CStack"),
        module("Diagnostics", on: .system, []),
        module("Platform", on: .system, ["CProcessor", "Diagnostics"]),
        module("Files", on: .system, ["CFileSystem", "Diagnostics", "Platform"]),
        module("Digests", on: .system, ["COpenSSL", "Diagnostics", "Platform", "Files"]),
        // Formats
        module("StrictJSON", on: .formats, ["Diagnostics", "Platform", "Files"]),
        module("JSONSchema", on: .formats, ["CIDN2", "CRegex", "CStack", "Diagnostics", "StrictJSON"]),
        module("SafeXML", on: .formats, ["CLibXML2", "Diagnostics", "Files"]),
        module("DelimitedText", on: .formats, ["CProcessor", "Diagnostics", "Files"]),
        module("ZipArchive", on: .formats, ["CDeflate", "CZlib", "Diagnostics", "Files"]),
        module("Spreadsheet", on: .formats, ["Diagnostics", "Files", "SafeXML", "ZipArchive"]),
        // Trust
        module("X509", on: .trust, ["COpenSSL", "Diagnostics", "Platform", "Files", "Digests"]),
        module("CMS", on: .trust, ["COpenSSL", "Diagnostics", "Platform", "Digests", "X509"]),
        module(
            "ASiC", on: .trust, ["Diagnostics", "Platform", "Files", "Digests", "SafeXML", "ZipArchive", "X509", "CMS"]),
        module("TransparencyLog", on: .trust, ["COpenSSL", "Diagnostics", "Platform", "Digests", "X509"]),
        // Model
        module("Identifiers", on: .model, ["Platform", "Digests"]),
        module("TradeModel", on: .model, ["Diagnostics", "Platform", "Digests", "StrictJSON"]),
        module("Markings", on: .model, ["Platform", "StrictJSON", "Identifiers", "TradeModel"]),
        module(
            "ModelChecks", on: .model,
            ["Diagnostics", "Platform", "Digests", "StrictJSON", "Identifiers", "TradeModel", "Markings"]),
        module(
            "Policy", on: .model,
            ["Diagnostics", "Platform", "Digests", "StrictJSON", "Markings"]),
        module("Corrections", on: .model, ["Diagnostics", "Platform", "Digests", "StrictJSON", "Policy"]),
        module("Specifications", on: .model, []),
        module(
            "BundleFormats", on: .model,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "JSONSchema", "SafeXML", "TradeModel",
                "Markings",
                "ModelChecks", "Policy", "Specifications",
            ]),
        module(
            "SourceFormats", on: .model,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "SafeXML", "DelimitedText", "Spreadsheet",
                "Identifiers", "TradeModel", "Markings", "ModelChecks", "BundleFormats",
            ]),
        // Resolution
        module("TextNormalization", on: .resolution, ["Platform", "Digests"]),
        module(
            "RecordLinkage", on: .resolution,
            ["CProcessor", "Diagnostics", "Platform", "StrictJSON", "Identifiers", "TextNormalization"]),
        module(
            "EntityResolution", on: .resolution,
            [
                "Diagnostics", "Platform", "Digests", "StrictJSON", "Identifiers", "TradeModel", "TextNormalization",
                "RecordLinkage",
            ]),
        // Exchange
        module("Transports", on: .exchange, ["CFileSystem", "Diagnostics", "Platform", "Files", "Digests"]),
        module("ExchangeProtocol", on: .exchange, ["Diagnostics", "Platform", "StrictJSON"]),
        module(
            "Packages", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "ZipArchive", "X509", "CMS", "ASiC",
                "TradeModel", "Policy", "Corrections", "BundleFormats", "ExchangeProtocol", "Markings",
            ]),
        module(
            "CaseFile", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "TradeModel", "Policy",
                "Corrections", "RecordLinkage", "EntityResolution", "Packages",
                .product(name: "GRDB", package: "GRDB.swift"), "ExchangeProtocol", "TransparencyLog",
            ]),
        module(
            "PartyHome", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "Markings",
                "ModelChecks", "Policy", "SourceFormats", "TextNormalization", "EntityResolution", "Packages",
                "CaseFile",
            ]),
        module(
            "Messaging", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "ASiC", "TradeModel", "Markings",
                "Policy", "Corrections", "BundleFormats", "SourceFormats", "Packages", "CaseFile", "PartyHome",
                "ExchangeProtocol", "Transports", "TransparencyLog",
            ]),
        module("ReportValues", on: .exchange, ["Diagnostics", "Platform"]),
        module(
            "FileMerging", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "DelimitedText", "Identifiers",
                "TradeModel", "BundleFormats", "SourceFormats", "RecordLinkage", "EntityResolution", "ReportValues",
            ]),
        module(
            "CaseWork", on: .exchange,
            [
                "Diagnostics", "Platform", "StrictJSON", "X509", "TradeModel", "RecordLinkage", "EntityResolution",
                "Packages", "CaseFile", "PartyHome", "ReportValues", "FileMerging",
            ]),
        module(
            "Auditing", on: .exchange,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "TransparencyLog", "Policy",
                "Corrections", "Packages", "CaseFile", "PartyHome", "Messaging", "ReportValues",
            ]),
        // App
        module("Reporting", on: .app, ["Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "ReportValues"]),
        module(
            "CorridorCommands", on: .app,
            [
                "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "JSONSchema", "SafeXML", "DelimitedText",
                "X509", "CMS", "ASiC", "Identifiers", "TradeModel", "Markings", "ModelChecks", "Policy",
                "Corrections", "BundleFormats", "SourceFormats", "RecordLinkage", "EntityResolution", "Packages",
                "CaseFile", "PartyHome", "Messaging", "ReportValues", "FileMerging", "CaseWork", "Reporting",
                "Transports", "ExchangeProtocol", "Auditing", "TransparencyLog",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "corridor", dependencies: ["CorridorCommands"], path: "Sources/App/corridor",
            swiftSettings: strict),
        .executableTarget(
            name: "generate-specs",
            dependencies: [
                "Diagnostics", "Files", "StrictJSON", "Identifiers", "TradeModel", "ModelChecks", "BundleFormats",
                "SourceFormats",
            ], path: "Sources/App/generate-specs",
            swiftSettings: strict),
        .executableTarget(
            name: "generate-vectors",
            dependencies: [
                "COpenSSL", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "ZipArchive", "X509", "ASiC",
                "Policy", "Corrections", "BundleFormats", "Packages", "ExchangeProtocol",
            ], path: "Sources/App/generate-vectors",
            swiftSettings: strict),

        // Tests, mirroring the modules.
        .target(
            name: "TestSupport", dependencies: ["CFileSystem", "Diagnostics", "Platform", "Files"],
            path: "Tests/TestSupport", exclude: ["preload"], swiftSettings: strict),
        .target(
            name: "HomeTestSupport",
            dependencies: [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "TradeModel",
                "Transports", "Packages", "CaseFile", "PartyHome", "Messaging",
            ],
            path: "Tests/Exchange/HomeTestSupport", swiftSettings: strict),
        tests("Diagnostics", on: .system, ["TestSupport", "Diagnostics", "Files"]),
        tests("Platform", on: .system, ["TestSupport", "Diagnostics", "Platform", "Files", "DelimitedText"]),
        tests("Files", on: .system, ["TestSupport", "Diagnostics", "Files"]),
        tests("Digests", on: .system, ["Platform", "Files", "Digests"]),
        tests("StrictJSON", on: .formats, ["TestSupport", "Diagnostics", "Files", "StrictJSON"]),
        tests("JSONSchema", on: .formats, ["TestSupport", "Diagnostics", "Files", "StrictJSON", "JSONSchema"]),
        tests("SafeXML", on: .formats, ["TestSupport", "Diagnostics", "Platform", "Files", "SafeXML"]),
        tests("DelimitedText", on: .formats, ["TestSupport", "Diagnostics", "Files", "DelimitedText"]),
        tests("ZipArchive", on: .formats, ["TestSupport", "Diagnostics", "Platform", "Files", "ZipArchive"]),
        tests("Spreadsheet", on: .formats, ["TestSupport", "Diagnostics", "Files", "ZipArchive", "Spreadsheet"]),
        tests("X509", on: .trust, ["TestSupport", "Diagnostics", "Platform", "Files", "StrictJSON", "X509"]),
        tests("CMS", on: .trust, ["TestSupport", "Diagnostics", "Platform", "Files", "Digests", "X509", "CMS"]),
        tests(
            "ASiC", on: .trust,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "SafeXML", "ZipArchive", "X509", "CMS",
                "ASiC",
            ]),
        tests(
            "TransparencyLog", on: .trust,
            ["TestSupport", "Diagnostics", "Platform", "Files", "Digests", "X509", "TransparencyLog"]),
        tests("Identifiers", on: .model, ["TestSupport", "Files", "StrictJSON", "Identifiers"]),
        tests("Markings", on: .model, ["TestSupport", "Platform", "StrictJSON", "TradeModel", "Markings"]),
        tests(
            "ModelChecks", on: .model,
            [
                "TestSupport", "Diagnostics", "Platform", "StrictJSON", "Identifiers", "TradeModel", "Markings",
                "ModelChecks",
            ]),
        tests(
            "Policy", on: .model,
            ["TestSupport", "Diagnostics", "Platform", "Digests", "StrictJSON", "Markings", "Policy"]),
        tests(
            "Corrections", on: .model,
            ["TestSupport", "Diagnostics", "Platform", "Digests", "StrictJSON", "Policy", "Corrections"]),
        tests(
            "BundleFormats", on: .model,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "StrictJSON", "JSONSchema", "SafeXML", "TradeModel",
                "Markings", "ModelChecks", "Specifications", "BundleFormats",
            ]),
        tests(
            "SourceFormats", on: .model,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "SafeXML", "DelimitedText",
                "Identifiers", "TradeModel", "Markings", "ModelChecks", "BundleFormats", "SourceFormats", "JSONSchema",
            ]),
        tests(
            "TextNormalization", on: .resolution,
            ["TestSupport", "Files", "TextNormalization", "RecordLinkage", "EntityResolution"]),
        tests(
            "RecordLinkage", on: .resolution,
            ["TestSupport", "Diagnostics", "Platform", "StrictJSON", "RecordLinkage", "EntityResolution"]),
        tests(
            "EntityResolution", on: .resolution,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "StrictJSON", "TradeModel", "TextNormalization",
                "RecordLinkage", "EntityResolution",
            ]),
        .target(
            name: "ExchangeSimulation", dependencies: ["Diagnostics", "Platform", "ExchangeProtocol"],
            path: "Tests/Exchange/ExchangeSimulation", swiftSettings: strict),
        .target(
            name: "CorrectionSimulation",
            dependencies: [
                "Diagnostics", "Platform", "Digests", "StrictJSON", "Markings", "Policy", "Corrections",
                "ExchangeSimulation",
            ],
            path: "Tests/Model/CorrectionSimulation", swiftSettings: strict),
        .testTarget(
            name: "CorrectionSimulationTests",
            dependencies: ["Diagnostics", "Policy", "Corrections", "ExchangeSimulation", "CorrectionSimulation"],
            path: "Tests/Model/CorrectionSimulationTests", swiftSettings: strict),
        .executableTarget(
            name: "simulate-exchange", dependencies: ["ExchangeSimulation", "CorrectionSimulation"],
            path: "Tests/Exchange/simulate-exchange", swiftSettings: strict),
        tests(
            "ExchangeProtocol", on: .exchange,
            ["Diagnostics", "Platform", "ExchangeProtocol", "ExchangeSimulation"]),
        tests("Transports", on: .exchange, ["TestSupport", "Diagnostics", "Files", "Digests", "Transports"]),
        tests(
            "Packages", on: .exchange,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "ZipArchive", "X509", "CMS",
                "ASiC", "BundleFormats", "ExchangeProtocol", "Packages",
            ]),
        tests(
            "CaseFile", on: .exchange,
            [
                "TestSupport", "Diagnostics", "Digests", "Platform", "Files", "StrictJSON", "TradeModel",
                "RecordLinkage",
                "EntityResolution", "Packages", "CaseFile",
            ]),
        tests(
            "PartyHome", on: .exchange,
            [
                "TestSupport", "HomeTestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509",
                "TradeModel", "Markings", "Policy", "BundleFormats", "SourceFormats", "RecordLinkage",
                "EntityResolution",
                "Packages", "CaseFile", "PartyHome", "Messaging", "ReportValues", "CaseWork", "Reporting",
            ]),
        tests(
            "Messaging", on: .exchange,
            [
                "TestSupport", "HomeTestSupport", "ExchangeSimulation", "Diagnostics", "Platform", "Files", "Digests",
                "StrictJSON",
                "ZipArchive", "X509", "CMS", "ASiC", "TradeModel", "Markings", "ModelChecks", "BundleFormats",
                "SourceFormats", "RecordLinkage", "EntityResolution", "Policy", "Packages", "CaseFile", "PartyHome",
                "Messaging", "ReportValues", "CaseWork", "Reporting", "ExchangeProtocol", "Transports",
                "FileMerging", "Corrections", "TransparencyLog", "Auditing",
            ]),
        tests(
            "FileMerging", on: .exchange,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "StrictJSON", "DelimitedText", "TradeModel",
                "SourceFormats", "RecordLinkage", "EntityResolution", "ReportValues", "FileMerging", "CaseWork",
            ]),
        tests(
            "CaseWork", on: .exchange,
            [
                "TestSupport", "HomeTestSupport", "Diagnostics", "Platform", "Files", "TradeModel", "RecordLinkage",
                "EntityResolution", "CaseFile", "PartyHome", "Messaging", "ReportValues", "FileMerging", "CaseWork",
                "Reporting",
            ]),
        tests(
            "Auditing", on: .exchange,
            [
                "TestSupport", "HomeTestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509",
                "TransparencyLog", "Packages", "CaseFile", "PartyHome", "Messaging", "ReportValues", "Auditing",
            ]),
        tests(
            "Reporting", on: .app,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "DelimitedText",
                "SourceFormats", "ReportValues", "CaseWork", "Reporting",
            ]),
        tests(
            "CorridorCommands", on: .app,
            ["TestSupport", "Diagnostics", "Files", "StrictJSON", "X509", "PartyHome", "CorridorCommands", "corridor"]),
        tests(
            "Vectors", on: .app,
            [
                "TestSupport", "Diagnostics", "Platform", "Files", "Digests", "StrictJSON", "X509", "ASiC",
                "Markings", "Policy", "Corrections", "Packages", "TransparencyLog",
                "corridor", "generate-vectors",
            ]),
        .testTarget(
            name: "FaultInjectionTests",
            dependencies: ["TestSupport", "Files", "Digests", "X509", "Packages", "corridor"],
            path: "Tests/App/FaultInjectionTests", exclude: ["injector"], swiftSettings: strict),
        .testTarget(
            name: "ProductExampleTests",
            dependencies: [
                "TestSupport", "Diagnostics", "Platform", "Files", "StrictJSON", "JSONSchema", "ZipArchive", "X509",
                "CMS", "ASiC", "Identifiers", "BundleFormats", "RecordLinkage",
            ],
            swiftSettings: strict),
    ]
)
