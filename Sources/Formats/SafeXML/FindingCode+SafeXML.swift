public import Diagnostics

/// What SafeXML can find, with its words.
extension FindingCode {
    /// An XML document breaks the rules of XML 1.0 or of its namespaces.
    public static let xmlNotWellFormed = FindingCode(
        "xml-not-well-formed", severity: .error,
        sentence: "This is not well-formed XML: {reason}.",
        advice: "Ask the sender for the file again, or open it in an XML editor at the place named.")

    /// An XML document has a document type declaration.
    public static let xmlDoctype = FindingCode(
        "xml-doctype", severity: .error,
        sentence:
            "The document has a document type declaration, which can make a parser load or expand arbitrary content.",
        advice: "Ask the sender for the document without a <!DOCTYPE …>; nothing in it was read.")

    /// An XML document is in an encoding other than UTF-8 or US-ASCII.
    public static let xmlEncoding = FindingCode(
        "xml-encoding", severity: .error,
        sentence: "The document is in the encoding {encoding}; only UTF-8 and US-ASCII are read.",
        advice: "Convert it to UTF-8, including its declaration, or ask the sender to do so.")

    /// An XML document holds bytes that its encoding does not allow.
    public static let xmlInvalidBytes = FindingCode(
        "xml-invalid-bytes", severity: .error,
        sentence: "The bytes here are not valid {encoding}.",
        advice: "Ask the sender for the file again in UTF-8.")

    /// An XML document holds a character that XML does not allow.
    public static let xmlCharacterNotAllowed = FindingCode(
        "xml-character-not-allowed", severity: .error,
        sentence: "The character {character} is not allowed in XML.",
        advice: "Remove the character where the document is created.")

    /// An XML document declares a version other than 1.0.
    public static let xmlVersion = FindingCode(
        "xml-version", severity: .error,
        sentence: "The document declares XML {version}; only 1.0 is read.",
        advice: "Ask the sender for the document as XML 1.0.")

    /// An XML document has more bytes than the limit.
    public static let xmlTooLarge = FindingCode(
        "xml-too-large", severity: .error,
        sentence: "The document has {size} bytes; the limit is {limit}.",
        advice: "If the document is in order, raise the limit.")

    /// Elements are nested deeper than the limit.
    public static let xmlTooDeep = FindingCode(
        "xml-too-deep", severity: .error,
        sentence: "Elements are nested more than {limit} levels deep.",
        advice: "If the document is in order, raise the limit.")

    /// There are more elements than the limit.
    public static let xmlTooManyElements = FindingCode(
        "xml-too-many-elements", severity: .error,
        sentence: "The document has more than {limit} elements.",
        advice: "If the document is in order, raise the limit.")

    /// An element has more attributes than the limit.
    public static let xmlTooManyAttributes = FindingCode(
        "xml-too-many-attributes", severity: .error,
        sentence: "An element has more than {limit} attributes.",
        advice: "If the document is in order, raise the limit.")

    /// More namespaces are declared at one point than the limit.
    public static let xmlTooManyNamespaces = FindingCode(
        "xml-too-many-namespaces", severity: .error,
        sentence: "More than {limit} namespaces are declared here.",
        advice: "If the document is in order, raise the limit.")

    /// A text or an attribute value is longer than the limit.
    public static let xmlTextTooLong = FindingCode(
        "xml-text-too-long", severity: .error,
        sentence: "A text or an attribute value is longer than {limit} bytes.",
        advice: "If the document is in order, raise the limit.")

    /// Two elements have one id.
    public static let xmlDuplicateID = FindingCode(
        "xml-duplicate-id", severity: .error,
        sentence: "The id {id} is used a second time.",
        advice: "Ask the sender for a document with unique ids.")

    /// There is a comment inside a value, so that two readers may read two values.
    public static let xmlCommentInValue = FindingCode(
        "xml-comment-in-value", severity: .error,
        sentence: "There is a comment inside the value of {element}; other programs may read a different value.",
        advice: "Ask the sender for the document without it.")

    /// There is a processing instruction inside the root element.
    public static let xmlProcessingInstruction = FindingCode(
        "xml-processing-instruction", severity: .error,
        sentence: "There is a processing instruction inside the document's content.",
        advice: "Ask the sender for the document without it.")

    /// A value cannot be written as XML.
    public static let xmlUnwritable = FindingCode(
        "xml-unwritable", severity: .error,
        sentence: "{what} cannot be written as XML: {reason}.",
        advice: "Correct the value at its source.")

    /// An XML Schema cannot be used.
    public static let xmlSchemaUnusable = FindingCode(
        "xml-schema-unusable", severity: .error,
        sentence: "The XML Schema cannot be used: {reason}.",
        advice: "Correct the schema, and provide the schemas that it imports.")

    /// An element is not allowed by the schema, or a required one is missing.
    public static let xmlSchemaElement = FindingCode(
        "xml-schema-element", severity: .error,
        sentence: "{reason}.",
        advice: "Compare the element and its neighbours with the schema.")

    /// An attribute is not allowed, missing, or has a value that is not allowed.
    public static let xmlSchemaAttribute = FindingCode(
        "xml-schema-attribute", severity: .error,
        sentence: "{reason}.",
        advice: "Compare the attribute with the schema.")

    /// A text is not allowed by the schema.
    public static let xmlSchemaValue = FindingCode(
        "xml-schema-value", severity: .error,
        sentence: "{reason}.",
        advice: "Write the value in the form that the schema requires.")

    /// A key occurs twice, or is missing.
    public static let xmlSchemaIdentity = FindingCode(
        "xml-schema-identity", severity: .error,
        sentence: "{reason}.",
        advice: "Give each element its own key, and refer only to keys that exist.")
}
