public import Diagnostics

/// What StrictJSON can find, with its words.
extension FindingCode {
    /// A field that must be there is not.
    public static let fieldMissing = FindingCode(
        "field-missing", severity: .error,
        sentence: "The field {field} is missing.",
        advice: "Ask the maker of the file for a complete one.")

    /// A field has a value of the wrong type or form.
    public static let fieldInvalid = FindingCode(
        "field-invalid", severity: .error,
        sentence: "The field {field} is not {expected}.",
        advice: "Ask the maker of the file to mend it.")

    /// A field is not one of those that the format has.
    public static let fieldUnknown = FindingCode(
        "field-unknown", severity: .error,
        sentence: "The field {field} is not part of this format.",
        advice: "If the file was made by a later version of Corridor, use that version; else have it mended.")

    /// A file of ours has a version that this program does not know.
    public static let formatVersionUnknown = FindingCode(
        "format-version-unknown", severity: .error,
        sentence: "The file says it is {found}; this program knows {expected}.",
        advice: "Use a version of Corridor that knows this format.")

    /// A JSON document has no bytes, or nothing but white space.
    public static let jsonEmpty = FindingCode(
        "json-empty", severity: .error,
        sentence: "There is no JSON value in it.",
        advice: "Ask its sender for it again.")

    /// A JSON document ends before its value does.
    public static let jsonTruncated = FindingCode(
        "json-truncated", severity: .error,
        sentence: "The JSON text ends in the middle of {inside}.",
        advice: "It was cut short on its way or while it was written: ask its sender for it again.")

    /// Bytes follow the one value of a JSON document.
    public static let jsonTrailingData = FindingCode(
        "json-trailing-data", severity: .error,
        sentence: "After the end of the JSON value there is still {found}.",
        advice: "A document holds exactly one value: split the file, or take away what does not belong to it.")

    /// A character stands where JSON's grammar has no place for it.
    public static let jsonUnexpected = FindingCode(
        "json-unexpected-character", severity: .error,
        sentence: "Here stands {found}, where {expected} is needed.",
        advice: "Have the program that wrote the file write valid JSON (RFC 8259).")

    /// A number breaks JSON's grammar.
    public static let jsonNumber = FindingCode(
        "json-invalid-number", severity: .error,
        sentence: "This number is not written as JSON wants it: {reason}.",
        advice: "Write it without leading zeros or a plus sign, with digits on both sides of the point.")

    /// A string has an escape that JSON does not know.
    public static let jsonEscape = FindingCode(
        "json-invalid-escape", severity: .error,
        sentence: "The escape {escape} is unknown in JSON.",
        advice: "Known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.")

    /// A string has a control character that is not escaped.
    public static let jsonControlCharacter = FindingCode(
        "json-control-character", severity: .error,
        sentence: "The control character {character} stands in a string as it is.",
        advice: "Write it as an escape, such as \\n or \\u0000.")

    /// The bytes are not UTF-8.
    public static let jsonInvalidUTF8 = FindingCode(
        "json-invalid-utf8", severity: .error,
        sentence: "The byte {byte} begins no valid UTF-8 character.",
        advice: "Save the file as UTF-8; it may be in another encoding, or damaged.")

    /// An escaped surrogate stands without its other half.
    public static let jsonLoneSurrogate = FindingCode(
        "json-lone-surrogate", severity: .error,
        sentence: "The escape {escape} is half of a character, without its other half.",
        advice: "Write both halves, the high surrogate first, or the character itself.")

    /// The document begins with a byte order mark.
    public static let jsonByteOrderMark = FindingCode(
        "json-bom", severity: .error,
        sentence: "The text begins with a byte order mark.",
        advice: "Save it as UTF-8 without one.")

    /// An object has one key twice, after unescaping.
    public static let jsonDuplicateKey = FindingCode(
        "json-duplicate-key", severity: .error,
        sentence: "The key {key} stands twice in one object; first in line {first}.",
        advice: "Keep one of the two: readers disagree on which of them counts.")

    /// Arrays and objects nest deeper than the limit.
    public static let jsonDepthLimit = FindingCode(
        "json-depth-limit", severity: .error,
        sentence: "Arrays and objects nest more than {limit} deep.",
        advice: "No honest bundle needs it; if this one does, raise the depth limit.")

    /// The document has more bytes than the limit.
    public static let jsonSizeLimit = FindingCode(
        "json-size-limit", severity: .error,
        sentence: "The JSON text has {size} bytes; the limit is {limit}.",
        advice: "If the document is in order, raise the limit, or read it as a stream.")

    /// The document has more values and keys than the limit.
    public static let jsonNodeLimit = FindingCode(
        "json-node-limit", severity: .error,
        sentence: "The document has more than {limit} values and keys.",
        advice: "If the document is in order, raise the limit, or read it as a stream.")

    /// A key has more bytes than the limit.
    public static let jsonKeyLimit = FindingCode(
        "json-key-limit", severity: .error,
        sentence: "A key has {size} bytes; the limit is {limit}.",
        advice: "If the document is in order, raise the limit.")

    /// A string has more bytes than the limit.
    public static let jsonStringLimit = FindingCode(
        "json-string-limit", severity: .error,
        sentence: "A string has {size} bytes; the limit is {limit}.",
        advice: "If the document is in order, raise the limit, or send the content as an attachment.")

    /// A number has more digits than the limit.
    public static let jsonDigitLimit = FindingCode(
        "json-digit-limit", severity: .error,
        sentence: "A number has {size} digits; the limit is {limit}.",
        advice: "If the document is in order, raise the limit.")

    /// A number's exponent is larger than the limit.
    public static let jsonExponentLimit = FindingCode(
        "json-exponent-limit", severity: .error,
        sentence: "A number has the exponent {exponent}; the limit is {limit}.",
        advice: "If the document is in order, raise the limit.")

    /// One element of a streamed document has more bytes than the limit.
    public static let jsonElementLimit = FindingCode(
        "json-element-limit", severity: .error,
        sentence: "One element has more than {limit} bytes.",
        advice: "If the document is in order, raise the limit.")

    /// A value is of another kind than the reader needs.
    public static let jsonUnexpectedKind = FindingCode(
        "json-unexpected-kind", severity: .error,
        sentence: "Here stands {found}, where {expected} is needed.",
        advice: "Check that it is the file you meant.")
}
