// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target, its dependencies being earlier rows of the table in docs/architecture.md.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "corridor",
    products: [
        .executable(name: "corridor", targets: ["corridor"]),
        .library(name: "StrictJSON", targets: ["StrictJSON"]),
        .library(name: "JSONSchema", targets: ["JSONSchema"]),
        .library(name: "Findings", targets: ["Findings"]),
        .library(name: "Files", targets: ["Files"]),
        .library(name: "SafeXML", targets: ["SafeXML"]),
        .library(name: "DelimitedText", targets: ["DelimitedText"]),
        .library(name: "TradeIntel", targets: ["TradeIntel"]),
        .library(name: "BundleFormats", targets: ["BundleFormats"]),
        .library(name: "ZipArchive", targets: ["ZipArchive"]),
        .library(name: "Credentials", targets: ["Credentials"]),
        .library(name: "CMS", targets: ["CMS"]),
        .library(name: "ASiC", targets: ["ASiC"]),
        .library(name: "Packages", targets: ["Packages"]),
        .library(name: "Resolution", targets: ["Resolution"]),
        .library(name: "Exchange", targets: ["Exchange"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CProcessor"),
        .systemLibrary(name: "CFileSystem"),
        .target(
            name: "CRegex",
            linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("pcre2-8"), .linkedLibrary("stdc++")]),
        .target(name: "CStack"),

        // The rooms, from the ground up.
        room("Findings", []),
        room("Files", ["CFileSystem", "CProcessor", "Findings"]),
        room("Digests", ["COpenSSL", "Findings", "Files"]),
        room("StrictJSON", ["Findings", "Files"]),
        room("JSONSchema", ["StrictJSON", "Findings", "CRegex", "CIDN2", "CStack"]),
        room("SafeXML", ["Findings", "Files", "CLibXML2"]),
        room("DelimitedText", ["CProcessor", "Findings", "Files"]),
        room("ZipArchive", ["Findings", "Files", "CZlib", "CDeflate"]),
        room("Credentials", ["Digests", "Findings", "Files", "COpenSSL"]),
        room("CMS", ["Credentials", "Digests", "Findings", "Files", "COpenSSL"]),
        room("ASiC", ["CMS", "Credentials", "Digests", "SafeXML", "ZipArchive", "Findings", "Files"]),
        room("TradeIntel", ["StrictJSON", "Digests", "Findings", "Files"]),
        room("Specifications", []),
        room(
            "BundleFormats",
            ["TradeIntel", "Specifications", "JSONSchema", "SafeXML", "StrictJSON", "Findings", "Files"]),
        room(
            "Interchange",
            [
                "BundleFormats", "TradeIntel", "DelimitedText", "SafeXML", "StrictJSON", "Digests", "Findings", "Files",
            ]),
        room(
            "Packages",
            [
                "ASiC", "CMS", "Credentials", "ZipArchive", "BundleFormats", "TradeIntel", "StrictJSON", "Digests",
                "Findings", "Files",
            ]),
        room("Resolution", ["CProcessor", "TradeIntel", "StrictJSON", "Digests", "Findings", "Files"]),
        room(
            "CaseFile",
            [
                "Packages", "Resolution", "TradeIntel", "StrictJSON", "Digests", "Findings", "Files",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        room("Reporting", ["StrictJSON", "Digests", "Findings", "Files"]),
        room(
            "Exchange",
            [
                "CaseFile", "Interchange", "Packages", "ASiC", "CMS", "Credentials", "BundleFormats", "TradeIntel",
                "Resolution", "Reporting", "DelimitedText", "StrictJSON", "Digests", "Findings", "Files",
            ]),
        .executableTarget(
            name: "corridor",
            dependencies: [
                "Exchange", "CaseFile", "Interchange", "Packages", "ASiC", "CMS", "Credentials", "BundleFormats",
                "JSONSchema", "TradeIntel", "DelimitedText", "Resolution", "Reporting", "StrictJSON", "Digests",
                "Findings", "Files",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "generate-specs", dependencies: ["TradeIntel", "StrictJSON", "Findings", "Files"],
            swiftSettings: strict),

        // Tests, mirroring the rooms.
        .target(
            name: "TestSupport", dependencies: ["Findings", "Files"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("Findings"),
        tests("Files", ["Findings"]),
        tests("Digests", ["Findings", "Files"]),
        tests("StrictJSON", ["Findings", "Files"]),
        tests("JSONSchema", ["StrictJSON", "Findings", "Files"]),
        tests("SafeXML", ["Findings", "Files"]),
        tests("DelimitedText", ["Findings", "Files"]),
        tests("ZipArchive", ["Findings", "Files"]),
        tests("Credentials", ["StrictJSON", "Digests", "Findings", "Files"]),
        tests("CMS", ["Credentials", "Digests", "Findings", "Files"]),
        tests("ASiC", ["CMS", "Credentials", "Digests", "ZipArchive", "SafeXML", "Findings", "Files"]),
        tests("TradeIntel", ["StrictJSON", "Digests", "Findings", "Files"]),
        tests(
            "BundleFormats",
            ["TradeIntel", "StrictJSON", "JSONSchema", "SafeXML", "Specifications", "Findings", "Files"]),
        tests(
            "Interchange",
            [
                "BundleFormats", "DelimitedText", "SafeXML", "TradeIntel", "StrictJSON", "Digests", "Findings", "Files",
            ]),
        tests("Resolution", ["TradeIntel", "StrictJSON", "Digests", "Findings", "Files"]),
        tests("Reporting", ["StrictJSON", "Digests", "Findings", "Files"]),
        tests("Packages", ["ASiC", "CMS", "ZipArchive", "Credentials", "Digests", "StrictJSON", "Findings", "Files"]),
        tests("CaseFile", ["TradeIntel", "Resolution", "StrictJSON", "Findings", "Files"]),
        tests(
            "Exchange",
            [
                "CaseFile", "Interchange", "Packages", "ASiC", "BundleFormats", "TradeIntel", "Credentials",
                "Resolution", "Reporting", "DelimitedText", "StrictJSON", "Digests", "Findings", "Files",
            ]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["TestSupport", "corridor", "StrictJSON", "Files", "Findings"],
            swiftSettings: strict),
        .testTarget(
            name: "FaultInjectionTests", dependencies: ["TestSupport", "corridor", "Digests", "Files", "Findings"],
            path: "Tests/FaultInjection", exclude: ["injector"], swiftSettings: strict),
    ]
)
