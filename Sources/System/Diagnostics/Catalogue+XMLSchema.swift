extension FindingCode {
    /// An XML Schema cannot be used.
    public static let xmlSchemaUnusable = FindingCode("xml-schema-unusable")
    /// An element stands where the schema has none, or one is missing.
    public static let xmlSchemaElement = FindingCode("xml-schema-element")
    /// An attribute is not allowed, missing, or has a value that is not allowed.
    public static let xmlSchemaAttribute = FindingCode("xml-schema-attribute")
    /// A text is not one that the schema allows.
    public static let xmlSchemaValue = FindingCode("xml-schema-value")
    /// A key occurs twice, or is missing.
    public static let xmlSchemaIdentity = FindingCode("xml-schema-identity")
    /// An XML document is no bundle in the XML form.
    public static let xmlBundleMalformed = FindingCode("xml-bundle-malformed")
    /// An element or attribute has no place in the XML form of a bundle.
    public static let xmlBundleUnexpected = FindingCode("xml-bundle-unexpected")
}

extension Catalogue {
    static let xmlSchema: [FindingCode: Entry] = [
        .xmlSchemaUnusable: Entry(
            .error, "The XML Schema cannot be used: {reason}.",
            advice: "Correct the schema; give those that it imports with --schemas."),
        .xmlSchemaElement: Entry(
            .error, "{reason}.", advice: "Compare the element and its neighbours with the schema."),
        .xmlSchemaAttribute: Entry(.error, "{reason}.", advice: "Compare the attribute with the schema."),
        .xmlSchemaValue: Entry(.error, "{reason}.", advice: "Write the value in the form that the schema asks for."),
        .xmlSchemaIdentity: Entry(
            .error, "{reason}.", advice: "Give each thing a key of its own, and name keys that are there."),
        .xmlBundleMalformed: Entry(
            .error, "This XML is no bundle: {reason}.", advice: "See specs/bundle.md for the XML form of bundles."),
        .xmlBundleUnexpected: Entry(
            .error, "{what} has no place here in the XML form of a bundle.",
            advice: "Compare it with specs/xml; each property is written once, and lists stand together."),
    ]
}
