// swift-tools-version: 6.2
import PackageDescription

// Programs that time one module from inside, for the benchmarks whose peers are libraries too.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "corridor", path: "..")],
    targets: [
        .executableTarget(
            name: "bench-numbers", dependencies: [.product(name: "StrictJSON", package: "corridor")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "bench-json",
            dependencies: [
                .product(name: "Diagnostics", package: "corridor"), .product(name: "JSONSchema", package: "corridor"),
                .product(name: "StrictJSON", package: "corridor"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ])
