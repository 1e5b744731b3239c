package import Diagnostics

/// Codes of exports that are divided into several bundles.
extension FindingCode {
    /// An object and all that it refers to are more than a bundle may have.
    package static let bundleObjectsExceeded = FindingCode(
        "bundle-objects-exceeded", severity: .error,
        sentence: "The object {id} with all that it refers to has {count} objects; a bundle of at most {limit} has no "
            + "room for them.",
        advice: "Allow more objects in a bundle.")

    /// Bundles of other creators cannot be divided.
    package static let bundlesNotDivisible = FindingCode(
        "bundles-not-divisible", severity: .error,
        sentence: "The files have bundles of others, which are used unchanged and cannot be divided into several ones.",
        advice: "Export to a file.")
}
