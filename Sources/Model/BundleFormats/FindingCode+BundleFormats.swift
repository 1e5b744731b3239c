public import Diagnostics

/// What BundleFormats can find, with its words.
extension FindingCode {
    /// A document is not a STIX 2.1 bundle.
    public static let bundleMalformed = FindingCode(
        "bundle-malformed", severity: .error,
        sentence: "The document is not a STIX 2.1 bundle: {reason}.",
        advice: "Check that it is the file you meant, or ask its creator for a bundle.")

    /// A bundle has no objects.
    public static let bundleWithoutObjects = FindingCode(
        "bundle-without-objects", severity: .warning,
        sentence: "The bundle has no objects.",
        advice: "Check that the export found what it should.")

    /// An object is larger than the limit of readers.
    public static let bundleObjectTooLarge = FindingCode(
        "bundle-object-too-large", severity: .error,
        sentence: "The object {id} has {size} bytes; readers accept at most {limit}.",
        advice: "Reduce it at its source.")

    /// The objects of a bundle are marked in more different ways than are looked into.
    public static let policyGroupsLimit = FindingCode(
        "policy-groups-limit", severity: .error,
        sentence: "The objects of the bundle are marked in more than {limit} different ways: policy cannot be decided.",
        advice: "Give objects that are handled alike the same markings, or divide the bundle.")

    /// Objects depend on one another through too many references for a reader's view.
    public static let readerViewTooDeep = FindingCode(
        "reader-view-too-deep", severity: .error,
        sentence:
            "In {path}, other objects depend on withheld content through more than {limit} references in a row: no "
            + "view is created.",
        advice: "Ask its creator for a bundle without such a chain.")

    /// A bundle has a property that STIX does not define.
    public static let bundlePropertyUnknown = FindingCode(
        "bundle-property-unknown", severity: .note,
        sentence: "The bundle has the property {name}, which STIX 2.1 does not define.",
        advice: "Nothing needs to be done; the property is dropped when the objects are extracted.")

    /// An XML document is not a bundle in the XML form.
    public static let xmlBundleMalformed = FindingCode(
        "xml-bundle-malformed", severity: .error,
        sentence: "The XML document is not a bundle: {reason}.",
        advice: "See specs/bundle.md for the XML form of bundles.")

    /// An element or attribute is not allowed in the XML form of a bundle.
    public static let xmlBundleUnexpected = FindingCode(
        "xml-bundle-unexpected", severity: .error,
        sentence: "{what} is not allowed here in the XML form of a bundle.",
        advice: "Compare it with specs/xml; each property is written once, and the entries of a list are consecutive.")
}
