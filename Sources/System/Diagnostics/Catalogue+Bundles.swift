extension FindingCode {
    /// A document is no bundle of STIX 2.1.
    public static let bundleMalformed = FindingCode("bundle-malformed")
    /// A bundle has no objects.
    public static let bundleWithoutObjects = FindingCode("bundle-without-objects")
    /// An object is larger than readers take.
    public static let bundleObjectTooLarge = FindingCode("bundle-object-too-large")
}

extension Catalogue {
    package static let bundles: [FindingCode: Entry] = [
        .bundleMalformed: Entry(
            .error, "The document is no bundle of STIX 2.1: {reason}.",
            advice: "Check that it is the file you meant, or ask its maker for a bundle."),
        .bundleWithoutObjects: Entry(
            .warning, "The bundle has no objects.", advice: "Check that the export found what it should."),
        .bundleObjectTooLarge: Entry(
            .error, "The object {id} has {size} bytes; readers take {limit}.",
            advice: "Make it of less: take what is large out of its source."),
    ]
}
