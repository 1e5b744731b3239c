extension FindingCode {
    /// A field that must be there is not.
    public static let fieldMissing = FindingCode("field-missing")
    /// A field has a value of the wrong type or form.
    public static let fieldInvalid = FindingCode("field-invalid")
    /// A field is not one of those that the format has.
    public static let fieldUnknown = FindingCode("field-unknown")
    /// A file of ours has a version that this program does not know.
    public static let formatVersionUnknown = FindingCode("format-version-unknown")
}

extension Catalogue {
    static let fields: [FindingCode: Entry] = [
        .fieldMissing: Entry(
            .error, "The field {field} is missing.", advice: "Ask the maker of the file for a complete one."),
        .fieldInvalid: Entry(
            .error, "The field {field} is not {expected}.", advice: "Ask the maker of the file to mend it."),
        .fieldUnknown: Entry(
            .error, "The field {field} is not part of this format.",
            advice: "If the file was made by a later version of Corridor, use that version; else have it mended."),
        .formatVersionUnknown: Entry(
            .error, "The file says it is {found}; this program knows {expected}.",
            advice: "Use a version of Corridor that knows this format."),
    ]
}
