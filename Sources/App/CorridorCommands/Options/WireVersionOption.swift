public import ArgumentParser
public import Packages

/// The option for the version of the wire.
struct WireVersionOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The version of the format, 1 or 2, for readers that know no other (default: the highest known to all).",
            valueName: "version"))
    var wireVersion: WireVersion?
}

extension WireVersion: ExpressibleByArgument {}
