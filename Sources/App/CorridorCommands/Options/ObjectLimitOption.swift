internal import ArgumentParser
internal import BundleFormats

/// The option for the maximum object size in bundles.
struct ObjectLimitOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The maximum size of an object of a bundle, in MiB; a few are in memory at a time.", valueName: "n"))
    var objectLimit = BundleReader.objectLimit >> 20

    /// The limit in bytes.
    var bytes: Int { objectLimit << 20 }

    func validate() throws {
        guard (1...1024).contains(objectLimit) else {
            throw ValidationError("--object-limit is between 1 and 1024 MiB.")
        }
    }
}
