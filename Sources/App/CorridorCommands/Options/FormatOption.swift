public import ArgumentParser
package import Platform

/// The output format.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// Text for people.
    case text
    /// JSON, in the shapes of specs/cli.md.
    case json
}

/// The option for the output format.
struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "The output format: text or json.")
    var format: OutputFormat = .text
}

extension Timestamp: ExpressibleByArgument {
    /// Reads an RFC 3339 time or date.
    package init?(argument: String) { self.init(argument) }
}
