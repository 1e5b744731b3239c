public import Diagnostics

/// What BundleFormats can find, with its words.
extension FindingCode {
    /// A document is no bundle of STIX 2.1.
    public static let bundleMalformed = FindingCode(
        "bundle-malformed", severity: .error,
        sentence: "The document is no bundle of STIX 2.1: {reason}.",
        advice: "Check that it is the file you meant, or ask its maker for a bundle.")

    /// A bundle has no objects.
    public static let bundleWithoutObjects = FindingCode(
        "bundle-without-objects", severity: .warning,
        sentence: "The bundle has no objects.",
        advice: "Check that the export found what it should.")

    /// An object is larger than readers take.
    public static let bundleObjectTooLarge = FindingCode(
        "bundle-object-too-large", severity: .error,
        sentence: "The object {id} has {size} bytes; readers take {limit}.",
        advice: "Make it of less: take what is large out of its source.")

    /// Objects need one another through too many references for a reader's view.
    public static let readerViewTooDeep = FindingCode(
        "reader-view-too-deep", severity: .error,
        sentence:
            "In {path} what is withheld is needed by other objects through more than {limit} references in a row: no view "
            + "of it is made.",
        advice: "Ask its maker for a bundle without such a chain.")

    /// A bundle has a property that STIX does not define.
    public static let bundlePropertyUnknown = FindingCode(
        "bundle-property-unknown", severity: .note,
        sentence: "The bundle has the property {name}, which STIX 2.1 does not define.",
        advice: "Nothing needs to be done; who takes the objects leaves it behind.")

    /// An XML document is no bundle in the XML form.
    public static let xmlBundleMalformed = FindingCode(
        "xml-bundle-malformed", severity: .error,
        sentence: "This XML is no bundle: {reason}.",
        advice: "See specs/bundle.md for the XML form of bundles.")

    /// An element or attribute has no place in the XML form of a bundle.
    public static let xmlBundleUnexpected = FindingCode(
        "xml-bundle-unexpected", severity: .error,
        sentence: "{what} has no place here in the XML form of a bundle.",
        advice: "Compare it with specs/xml; each property is written once, and lists stand together.")
}
