extension FindingCode {
    /// A JSON document has no bytes, or nothing but white space.
    public static let jsonEmpty = FindingCode("json-empty")
    /// A JSON document ends before its value does.
    public static let jsonTruncated = FindingCode("json-truncated")
    /// Bytes follow the one value of a JSON document.
    public static let jsonTrailingData = FindingCode("json-trailing-data")
    /// A character stands where JSON's grammar has no place for it.
    public static let jsonUnexpected = FindingCode("json-unexpected-character")
    /// A number breaks JSON's grammar.
    public static let jsonNumber = FindingCode("json-invalid-number")
    /// A string has an escape that JSON does not know.
    public static let jsonEscape = FindingCode("json-invalid-escape")
    /// A string has a control character that is not escaped.
    public static let jsonControlCharacter = FindingCode("json-control-character")
    /// The bytes are not UTF-8.
    public static let jsonInvalidUTF8 = FindingCode("json-invalid-utf8")
    /// An escaped surrogate stands without its other half.
    public static let jsonLoneSurrogate = FindingCode("json-lone-surrogate")
    /// The document begins with a byte order mark.
    public static let jsonByteOrderMark = FindingCode("json-bom")
    /// An object has one key twice, after unescaping.
    public static let jsonDuplicateKey = FindingCode("json-duplicate-key")
    /// Arrays and objects nest deeper than the limit.
    public static let jsonDepthLimit = FindingCode("json-depth-limit")
    /// The document has more bytes than the limit.
    public static let jsonSizeLimit = FindingCode("json-size-limit")
    /// The document has more values and keys than the limit.
    public static let jsonNodeLimit = FindingCode("json-node-limit")
    /// A key has more bytes than the limit.
    public static let jsonKeyLimit = FindingCode("json-key-limit")
    /// A string has more bytes than the limit.
    public static let jsonStringLimit = FindingCode("json-string-limit")
    /// A number has more digits than the limit.
    public static let jsonDigitLimit = FindingCode("json-digit-limit")
    /// A number's exponent is larger than the limit.
    public static let jsonExponentLimit = FindingCode("json-exponent-limit")
    /// One element of a streamed document has more bytes than the limit.
    public static let jsonElementLimit = FindingCode("json-element-limit")
    /// A value is of another kind than the reader needs.
    public static let jsonUnexpectedKind = FindingCode("json-unexpected-kind")
}

extension Catalogue {
    static let json: [FindingCode: Entry] = [
        .jsonEmpty: Entry(.error, "There is no JSON value in it.", advice: "Ask its sender for it again."),
        .jsonTruncated: Entry(
            .error, "The JSON text ends in the middle of {inside}.",
            advice: "It was cut short on its way or while it was written: ask its sender for it again."),
        .jsonTrailingData: Entry(
            .error, "After the end of the JSON value there is still {found}.",
            advice: "A document holds exactly one value: split the file, or take away what does not belong to it."),
        .jsonUnexpected: Entry(
            .error, "Here stands {found}, where {expected} is needed.",
            advice: "Have the program that wrote the file write valid JSON (RFC 8259)."),
        .jsonNumber: Entry(
            .error, "This number is not written as JSON wants it: {reason}.",
            advice: "Write it without leading zeros or a plus sign, with digits on both sides of the point."),
        .jsonEscape: Entry(
            .error, "The escape {escape} is unknown in JSON.",
            advice: "Known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits."),
        .jsonControlCharacter: Entry(
            .error, "The control character {character} stands in a string as it is.",
            advice: "Write it as an escape, such as \\n or \\u0000."),
        .jsonInvalidUTF8: Entry(
            .error, "The byte {byte} begins no valid UTF-8 character.",
            advice: "Save the file as UTF-8; it may be in another encoding, or damaged."),
        .jsonLoneSurrogate: Entry(
            .error, "The escape {escape} is half of a character, without its other half.",
            advice: "Write both halves, the high surrogate first, or the character itself."),
        .jsonByteOrderMark: Entry(
            .error, "The text begins with a byte order mark.", advice: "Save it as UTF-8 without one."),
        .jsonDuplicateKey: Entry(
            .error, "The key {key} stands twice in one object; first in line {first}.",
            advice: "Keep one of the two: readers disagree on which of them counts."),
        .jsonDepthLimit: Entry(
            .error, "Arrays and objects nest more than {limit} deep.",
            advice: "No honest bundle needs it; if this one does, raise the depth limit."),
        .jsonSizeLimit: Entry(
            .error, "The JSON text has {size} bytes; the limit is {limit}.",
            advice: "If the document is in order, raise the limit, or read it as a stream."),
        .jsonNodeLimit: Entry(
            .error, "The document has more than {limit} values and keys.",
            advice: "If the document is in order, raise the limit, or read it as a stream."),
        .jsonKeyLimit: Entry(
            .error, "A key has {size} bytes; the limit is {limit}.",
            advice: "If the document is in order, raise the limit."),
        .jsonStringLimit: Entry(
            .error, "A string has {size} bytes; the limit is {limit}.",
            advice: "If the document is in order, raise the limit, or send the content as an attachment."),
        .jsonDigitLimit: Entry(
            .error, "A number has {size} digits; the limit is {limit}.",
            advice: "If the document is in order, raise the limit."),
        .jsonExponentLimit: Entry(
            .error, "A number has the exponent {exponent}; the limit is {limit}.",
            advice: "If the document is in order, raise the limit."),
        .jsonElementLimit: Entry(
            .error, "One element has more than {limit} bytes.",
            advice: "If the document is in order, raise the limit."),
        .jsonUnexpectedKind: Entry(
            .error, "Here stands {found}, where {expected} is needed.",
            advice: "Check that it is the file you meant."),
    ]
}
