extension FindingCode {
    /// A code is not in the published list of its scheme.
    public static let codeNotListed = FindingCode("code-not-listed")
    /// A code is in the published list of its scheme, for other days.
    public static let codeNotInForce = FindingCode("code-not-in-force")
    /// A row of a published list is left out.
    public static let codeListRowRejected = FindingCode("code-list-row-rejected")
    /// A file is in no shape in which the list is published.
    public static let codeListShape = FindingCode("code-list-shape")
    /// There are no codes in the files.
    public static let codeListEmpty = FindingCode("code-list-empty")
    /// A list has more codes than any that is published.
    public static let codeListTooLong = FindingCode("code-list-too-long")
    /// There is no list that could be of this name.
    public static let codeListUnknown = FindingCode("code-list-unknown")
    /// The home has no list of this name.
    public static let codeListMissing = FindingCode("code-list-missing")
    /// A list in the home was changed by something else.
    public static let codeListDamaged = FindingCode("code-list-damaged")
}

extension Catalogue {
    /// What is found by published lists of codes, and with them.
    package static let codes: [FindingCode: Entry] = [
        .codeNotListed: Entry(
            .warning, "The code {value} is not in the list {list}, edition {edition} of {date}.",
            advice: "Compare it with the source; a code may also be newer than the list of this home."),
        .codeNotInForce: Entry(
            .warning,
            "The code {value} ({name}) of the list {list}, edition {edition} of {date}, is one {span}, and not on {day}.",
            advice: "Compare it with the source; a former code may stand where the present one was meant."),
        .codeListRowRejected: Entry(
            .warning, "An entry of the list is left out: {reason}.", advice: "Compare it with the list's maker."),
        .codeListShape: Entry(
            .error, "The file {path} is in no shape that is known for a list of codes: {reason}.",
            advice: "Give it a header with code and name, and with valid_from and valid_to if it has them."),
        .codeListEmpty: Entry(
            .error, "There is no code in {path} that could be taken.", advice: "Compare the file with its maker's."),
        .codeListTooLong: Entry(
            .error, "The list has more than {limit} codes.", advice: "Ask its maker; no published list has so many."),
        .codeListUnknown: Entry(
            .error, "No codes are checked by a list {name}.", advice: "Such lists are {names}."),
        .codeListMissing: Entry(
            .error, "There is no list {name} in the home.", advice: "See which there are with corridor codes list."),
        .codeListDamaged: Entry(
            .error, "The list of codes {path} cannot be used: {reason}.",
            advice: "Remove it with corridor codes remove, and import the list again."),
    ]
}
