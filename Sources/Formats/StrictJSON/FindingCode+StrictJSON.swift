public import Diagnostics

/// What StrictJSON can find, with its words.
extension FindingCode {
    /// A required field is missing.
    public static let fieldMissing = FindingCode(
        "field-missing", severity: .error,
        sentence: "The field {field} is missing.",
        advice: "Ask the creator of the file for a complete one.")

    /// A field has a value of the wrong type or form.
    public static let fieldInvalid = FindingCode(
        "field-invalid", severity: .error,
        sentence: "The field {field} is not {expected}.",
        advice: "Ask the creator of the file to correct it.")

    /// A field is not part of the format.
    public static let fieldUnknown = FindingCode(
        "field-unknown", severity: .error,
        sentence: "The field {field} is not part of this format.",
        advice:
            "If the file was created by a later version of Corridor, use that version; otherwise ask its creator to "
            + "correct it.")

    /// A Corridor file has a version that this program does not support.
    public static let formatVersionUnknown = FindingCode(
        "format-version-unknown", severity: .error,
        sentence: "The format of the file is {found}; this program supports {expected}.",
        advice: "Use a version of Corridor that supports this format.")

    /// A JSON document is empty, or contains only white space.
    public static let jsonEmpty = FindingCode(
        "json-empty", severity: .error,
        sentence: "There is no JSON value in the document.",
        advice: "Ask its sender for it again.")

    /// A JSON document ends before its value does.
    public static let jsonTruncated = FindingCode(
        "json-truncated", severity: .error,
        sentence: "The JSON text ends in the middle of {inside}.",
        advice: "It was truncated in transit or while being written: ask its sender for it again.")

    /// Bytes follow the single value of a JSON document.
    public static let jsonTrailingData = FindingCode(
        "json-trailing-data", severity: .error,
        sentence: "After the end of the JSON value there is {found}.",
        advice: "A document contains exactly one value: split the file, or remove what does not belong to it.")

    /// A character is not allowed at its position by JSON's grammar.
    public static let jsonUnexpected = FindingCode(
        "json-unexpected-character", severity: .error,
        sentence: "Found {found} where {expected} is required.",
        advice: "Correct the program that wrote the file: it must write valid JSON (RFC 8259).")

    /// A number breaks JSON's grammar.
    public static let jsonNumber = FindingCode(
        "json-invalid-number", severity: .error,
        sentence: "The number is not valid JSON: {reason}.",
        advice: "Write it without leading zeros or a plus sign, with digits on both sides of the point.")

    /// A string has an escape that JSON does not define.
    public static let jsonEscape = FindingCode(
        "json-invalid-escape", severity: .error,
        sentence: "The escape {escape} is not valid in JSON.",
        advice: "Valid escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.")

    /// A string contains an unescaped control character.
    public static let jsonControlCharacter = FindingCode(
        "json-control-character", severity: .error,
        sentence: "A string contains the unescaped control character {character}.",
        advice: "Write it as an escape, such as \\n or \\u0000.")

    /// The bytes are not UTF-8.
    public static let jsonInvalidUTF8 = FindingCode(
        "json-invalid-utf8", severity: .error,
        sentence: "The byte {byte} does not begin a valid UTF-8 character.",
        advice: "Save the file as UTF-8; it may be in another encoding, or damaged.")

    /// An escaped surrogate lacks its other half.
    public static let jsonLoneSurrogate = FindingCode(
        "json-lone-surrogate", severity: .error,
        sentence: "The escape {escape} is a lone surrogate: the other half of the character is missing.",
        advice: "Write both halves, the high surrogate first, or the character itself.")

    /// The document begins with a byte order mark.
    public static let jsonByteOrderMark = FindingCode(
        "json-bom", severity: .error,
        sentence: "The text begins with a byte order mark.",
        advice: "Save it as UTF-8 without a byte order mark.")

    /// An object has one key twice, after unescaping.
    public static let jsonDuplicateKey = FindingCode(
        "json-duplicate-key", severity: .error,
        sentence: "The key {key} occurs twice in one object; first in line {first}.",
        advice: "Keep one of the two: parsers disagree on which one is used.")

    /// Arrays and objects are nested deeper than the limit.
    public static let jsonDepthLimit = FindingCode(
        "json-depth-limit", severity: .error,
        sentence: "Arrays and objects are nested more than {limit} levels deep.",
        advice: "No legitimate bundle needs this; if this one does, raise the depth limit.")

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

    /// A number is beyond the largest double, so that it has no canonical form.
    public static let jsonNumberTooLarge = FindingCode(
        "json-number-too-large", severity: .error,
        sentence: "The number {number} is beyond the largest double, so it has no canonical form (RFC 8785).",
        advice: "Write it as a string, or correct it at its source.")

    /// One element of a streamed document has more bytes than the limit.
    public static let jsonElementLimit = FindingCode(
        "json-element-limit", severity: .error,
        sentence: "One element has more than {limit} bytes.",
        advice: "If the document is in order, raise the limit.")

    /// A value is of another kind than the reader needs.
    public static let jsonUnexpectedKind = FindingCode(
        "json-unexpected-kind", severity: .error,
        sentence: "Found {found} where {expected} is required.",
        advice: "Check that it is the file you meant.")
}
