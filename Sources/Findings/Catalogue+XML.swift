extension FindingCode {
    /// XML that is not well-formed.
    public static let xmlMalformed = FindingCode("xml-malformed")
    /// XML with a document type declaration.
    public static let xmlDoctype = FindingCode("xml-doctype")
    /// XML in another encoding than UTF-8.
    public static let xmlEncoding = FindingCode("xml-encoding")
    /// XML that is nested too deeply.
    public static let xmlDepthLimit = FindingCode("xml-depth-limit")
    /// XML that is too large.
    public static let xmlSizeLimit = FindingCode("xml-size-limit")
    /// XML with too many elements.
    public static let xmlElementLimit = FindingCode("xml-element-limit")
    /// XML with too many attributes on one element.
    public static let xmlAttributeLimit = FindingCode("xml-attribute-limit")
    /// XML with too long a text.
    public static let xmlTextLimit = FindingCode("xml-text-limit")
    /// A comment inside a value.
    public static let xmlCommentInValue = FindingCode("xml-comment-in-value")
    /// A processing instruction.
    public static let xmlProcessingInstruction = FindingCode("xml-processing-instruction")
    /// An XInclude instruction.
    public static let xmlInclusion = FindingCode("xml-inclusion")
    /// Two elements with one id.
    public static let xmlDuplicateID = FindingCode("xml-duplicate-id")
}

extension Catalogue {
    static let xml: [FindingCode: Entry] = [
        .xmlMalformed: Entry(
            .error, "The XML is damaged: {reason}.",
            advice: "Ask its sender for it again; it may be cut off."),
        .xmlDoctype: Entry(
            .error, "The XML has a document type declaration.",
            advice: "Ask for it without one: declarations can pull in other files, so they are never read."),
        .xmlEncoding: Entry(
            .error, "The XML is not in UTF-8 ({encoding}).",
            advice: "Ask for it in UTF-8."),
        .xmlDepthLimit: Entry(
            .error, "The XML is nested more than {limit} elements deep.",
            advice: "Ask its sender what it is."),
        .xmlSizeLimit: Entry(
            .error, "The XML has {size} bytes; the limit is {limit}.",
            advice: "Ask for it in parts."),
        .xmlElementLimit: Entry(
            .error, "The XML has more than {limit} elements.",
            advice: "Ask for it in parts."),
        .xmlAttributeLimit: Entry(
            .error, "An element has more than {limit} attributes.",
            advice: "Ask its sender what it is."),
        .xmlTextLimit: Entry(
            .error, "A text in the XML has more than {limit} bytes.",
            advice: "Ask its sender what it is."),
        .xmlCommentInValue: Entry(
            .error, "A comment stands inside the value of {element}.",
            advice: "Ask for it without: readers differ about what such a value is."),
        .xmlProcessingInstruction: Entry(
            .error, "The XML has a processing instruction, {target}.",
            advice: "Ask for it without."),
        .xmlInclusion: Entry(
            .error, "The XML asks for another file to be included.",
            advice: "Ask for it whole: nothing is ever fetched."),
        .xmlDuplicateID: Entry(
            .error, "Two elements have the id {id}.",
            advice: "Ask its sender to mend it."),
    ]
}
