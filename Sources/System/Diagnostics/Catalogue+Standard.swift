extension FindingCode {
    /// A version lies so far ahead of the clock that no later one could replace it.
    public static let versionInFuture = FindingCode("version-in-future")
    /// The pattern of an indicator breaks the grammar of STIX.
    public static let stixPatternInvalid = FindingCode("stix-pattern-invalid")
    /// A language is none by RFC 5646.
    public static let languageTagInvalid = FindingCode("language-tag-invalid")
    /// The name of a character set cannot be one.
    public static let characterSetInvalid = FindingCode("character-set-invalid")
    /// The UUID of an id is of the wrong version.
    public static let uuidVersionWrong = FindingCode("uuid-version-wrong")
    /// The name of a property is none.
    public static let propertyNameInvalid = FindingCode("property-name-invalid")
    /// A bundle has a property that STIX does not define.
    public static let bundlePropertyUnknown = FindingCode("bundle-property-unknown")
}

extension Catalogue {
    /// What STIX 2.1 asks for and its schemas do not say.
    package static let standard: [FindingCode: Entry] = [
        .versionInFuture: Entry(
            .error,
            "{id} has the {property} {value}, more than a day after the clock ({clock}): no later version could "
                + "replace it.",
            advice: "Correct the time, or the clock of this computer."),
        .stixPatternInvalid: Entry(
            .error, "The pattern is none of STIX: at character {character}, {reason}.",
            advice: "Correct the pattern (STIX 2.1, section 9), or name its language in pattern_type."),
        .languageTagInvalid: Entry(
            .error, "The language {value} is none.", advice: "Use a tag of RFC 5646, such as en, es-419 or zh-Hant."),
        .characterSetInvalid: Entry(
            .error, "The character set {value} cannot be one.",
            advice: "Use a name of IANA's registry, such as UTF-8 or windows-1252."),
        .uuidVersionWrong: Entry(
            .error,
            "The id {id} has a UUID of version {version}; a {type} without the properties that ids are made of has one of "
                + "version 4.",
            advice: "Make a new id with a random UUID (STIX 2.1, section 2.9)."),
        .propertyNameInvalid: Entry(
            .error, "The name {name} cannot be one of a property.",
            advice: "Use small letters, digits and underscores, 250 at most."),
        .bundlePropertyUnknown: Entry(
            .note, "The bundle has the property {name}, which STIX 2.1 does not define.",
            advice: "Nothing needs to be done; who takes the objects leaves it behind."),
    ]
}
