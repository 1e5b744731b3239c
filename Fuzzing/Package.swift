// swift-tools-version: 6.2
import PackageDescription

// Harnesses for libFuzzer, built by Scripts/fuzz. A package of its own, because they have no main function.
func harness(_ name: String, _ products: [String]) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzSupport"] + products.map { .product(name: $0, package: "corridor") },
        swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "corridor", path: "..")],
    targets: [
        .target(
            name: "FuzzSupport", dependencies: [.product(name: "Diagnostics", package: "corridor")],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        harness("fuzz-json", ["StrictJSON", "Diagnostics"]),
        harness("fuzz-schema", ["JSONSchema", "StrictJSON"]),
        harness("fuzz-xml", ["BundleFormats", "SafeXML", "StrictJSON", "Files", "Diagnostics"]),
        harness("fuzz-zip", ["ZipArchive", "Files", "Diagnostics"]),
        harness("fuzz-der", ["CMS", "X509", "Platform", "Files", "Diagnostics"]),
        harness("fuzz-delimited", ["DelimitedText", "Files", "Diagnostics"]),
        harness("fuzz-manifest", ["ASiC", "Packages", "Files", "Diagnostics"]),
        harness("fuzz-pattern", ["ModelChecks"]),
        harness("fuzz-note", ["TransparencyLog", "Diagnostics"]),
        harness("fuzz-agreement", ["Policy", "Diagnostics"]),
        harness("fuzz-statement", ["Corrections", "Diagnostics"]),
    ])
