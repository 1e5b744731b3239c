extension FindingCode {
    /// An XML document breaks the rules of XML 1.0 or of its namespaces.
    public static let xmlNotWellFormed = FindingCode("xml-not-well-formed")
    /// An XML document has a document type declaration.
    public static let xmlDoctype = FindingCode("xml-doctype")
    /// An XML document is in an encoding other than UTF-8 or US-ASCII.
    public static let xmlEncoding = FindingCode("xml-encoding")
    /// An XML document holds bytes that its encoding does not allow.
    public static let xmlInvalidBytes = FindingCode("xml-invalid-bytes")
    /// An XML document holds a character that XML does not allow.
    public static let xmlCharacterNotAllowed = FindingCode("xml-character-not-allowed")
    /// An XML document says it is of a version other than 1.0.
    public static let xmlVersion = FindingCode("xml-version")
    /// An XML document has more bytes than the limit.
    public static let xmlTooLarge = FindingCode("xml-too-large")
    /// Elements stand inside one another deeper than the limit.
    public static let xmlTooDeep = FindingCode("xml-too-deep")
    /// There are more elements than the limit.
    public static let xmlTooManyElements = FindingCode("xml-too-many-elements")
    /// An element has more attributes than the limit.
    public static let xmlTooManyAttributes = FindingCode("xml-too-many-attributes")
    /// More namespaces are declared at one point than the limit.
    public static let xmlTooManyNamespaces = FindingCode("xml-too-many-namespaces")
    /// A text or an attribute's value is longer than the limit.
    public static let xmlTextTooLong = FindingCode("xml-text-too-long")
    /// Two elements have one id.
    public static let xmlDuplicateID = FindingCode("xml-duplicate-id")
    /// A comment stands inside a value, so that two readers may read two values.
    public static let xmlCommentInValue = FindingCode("xml-comment-in-value")
    /// A processing instruction stands inside the root element.
    public static let xmlProcessingInstruction = FindingCode("xml-processing-instruction")
    /// Something was to be written that cannot be said in XML.
    public static let xmlUnwritable = FindingCode("xml-unwritable")
}

extension Catalogue {
    static let xml: [FindingCode: Entry] = [
        .xmlNotWellFormed: Entry(
            .error, "This is not well-formed XML: {reason}.",
            advice: "Ask the sender for the file again, or open it in an XML editor at the place named."),
        .xmlDoctype: Entry(
            .error, "The document has a document type declaration, which can make a reader load or expand anything.",
            advice: "Ask the sender for the document without a <!DOCTYPE …>; nothing of it was read."),
        .xmlEncoding: Entry(
            .error, "The document is in the encoding {encoding}; only UTF-8 and US-ASCII are read.",
            advice: "Convert it to UTF-8, its declaration too, or ask the sender to."),
        .xmlInvalidBytes: Entry(
            .error, "The bytes here are not {encoding}.",
            advice: "Ask the sender for the file again in UTF-8."),
        .xmlCharacterNotAllowed: Entry(
            .error, "The character {character} is not allowed in XML.",
            advice: "Take the character out where the document is made."),
        .xmlVersion: Entry(
            .error, "The document says that it is XML {version}; only 1.0 is read.",
            advice: "Ask the sender for the document as XML 1.0."),
        .xmlTooLarge: Entry(
            .error, "The document has {size} bytes; the limit is {limit}.",
            advice: "If the document is in order, raise the limit."),
        .xmlTooDeep: Entry(
            .error, "Elements stand inside one another deeper than {limit} levels.",
            advice: "If the document is in order, raise the limit."),
        .xmlTooManyElements: Entry(
            .error, "The document has more than {limit} elements.",
            advice: "If the document is in order, raise the limit."),
        .xmlTooManyAttributes: Entry(
            .error, "An element has more than {limit} attributes.",
            advice: "If the document is in order, raise the limit."),
        .xmlTooManyNamespaces: Entry(
            .error, "More than {limit} namespaces are declared here.",
            advice: "If the document is in order, raise the limit."),
        .xmlTextTooLong: Entry(
            .error, "A text or a value of an attribute is longer than {limit} bytes.",
            advice: "If the document is in order, raise the limit."),
        .xmlDuplicateID: Entry(
            .error, "The id {id} is given a second time.",
            advice: "Ask the sender for a document in which each id names one element."),
        .xmlCommentInValue: Entry(
            .error, "A comment stands inside the value of {element}; other programs may read another value.",
            advice: "Ask the sender for the document without it."),
        .xmlProcessingInstruction: Entry(
            .error, "A processing instruction stands inside the document's content.",
            advice: "Ask the sender for the document without it."),
        .xmlUnwritable: Entry(
            .error, "{what} cannot be written as XML: {reason}.",
            advice: "Correct the value where it comes from."),
    ]
}
