extension FindingCode {
    /// A record names another that no file of the export has.
    public static let recordReferenceMissing = FindingCode("record-reference-missing")
    /// A record is of a kind that the model has no type for.
    public static let recordKeptAsNote = FindingCode("record-kept-as-note")
    /// A line of text is longer than any that is read.
    public static let textLineTooLong = FindingCode("text-line-too-long")
    /// A line is no FollowTheMoney entity.
    public static let ftmEntityInvalid = FindingCode("ftm-entity-invalid")
    /// Two parts of a FollowTheMoney entity are of schemata that do not go together.
    public static let ftmSchemaConflict = FindingCode("ftm-schema-conflict")
    /// A JSON-LD document has no node.
    public static let linkedDataEmpty = FindingCode("json-ld-empty")
    /// A name of a JSON-LD document has no meaning.
    public static let linkedDataTermUnmapped = FindingCode("json-ld-term-unmapped")
    /// A JSON-LD document names a context that would have to be fetched.
    public static let linkedDataContextUnknown = FindingCode("json-ld-context-unknown")
    /// The contexts of a JSON-LD document are too many and too large.
    public static let linkedDataContextLimit = FindingCode("json-ld-context-limit")
    /// A bundle or an object is of another version of STIX.
    public static let stixVersionUnsupported = FindingCode("stix-version-unsupported")
    /// An object that said no version was made to say 2.1.
    public static let stixSpecVersionAdded = FindingCode("stix-spec-version-added")
    /// The marking of an export was not put on the objects of others.
    public static let stixMarkingNotApplied = FindingCode("stix-marking-not-applied")
    /// Something beside the objects of a bundle stayed behind.
    public static let stixBundleMemberDropped = FindingCode("stix-bundle-member-dropped")
    /// A Cargo-IMP message lacks something without which it says nothing.
    public static let cargoIMPIncomplete = FindingCode("cargo-imp-incomplete")
    /// A Cargo-IMP message lacks a segment that it must have.
    public static let cargoIMPSegmentMissing = FindingCode("cargo-imp-segment-missing")
    /// A line of a Cargo-IMP message has a label that is not known.
    public static let cargoIMPLineUnknown = FindingCode("cargo-imp-line-unknown")
    /// A line of a Cargo-IMP message was broken on its way.
    public static let cargoIMPLineBroken = FindingCode("cargo-imp-line-broken")
    /// A Cargo-IMP file ends in the middle of a line.
    public static let cargoIMPUnended = FindingCode("cargo-imp-unended")
    /// A Cargo-IMP file has characters that Cargo-IMP has not.
    public static let cargoIMPCharacters = FindingCode("cargo-imp-characters")
    /// A file has the form of the list of the United Nations and no entry.
    public static let unListEmpty = FindingCode("un-list-empty")
    /// An entry of the list of the United Nations cannot be told from others.
    public static let unListEntryInvalid = FindingCode("un-list-entry-invalid")
    /// An X12 file is no whole interchange.
    public static let x12Malformed = FindingCode("x12-malformed")
    /// A count in an X12 envelope is wrong.
    public static let x12CountWrong = FindingCode("x12-count-wrong")
    /// A control number of an X12 envelope is not that of its beginning.
    public static let x12ControlWrong = FindingCode("x12-control-wrong")
    /// A segment has no place in an X12 309.
    public static let x12SegmentUnknown = FindingCode("x12-segment-unknown")
    /// An X12 309 lacks something without which it says nothing.
    public static let x12Incomplete = FindingCode("x12-incomplete")
}

extension Catalogue {
    static let formats: [FindingCode: Entry] = [
        .recordReferenceMissing: Entry(
            .warning,
            "In {path}, record {record} names {target} as its {property}, which is not in the files; it was kept as a "
                + "note.",
            advice: "Export the file that has it together with this one."),
        .recordKeptAsNote: Entry(
            .warning,
            "In {path}, record {record} is of the kind {kind}, which the model has no type for; it was kept as a note.",
            advice: "Nothing to do if you do not need it; nothing of it is lost."),
        .textLineTooLong: Entry(
            .error, "In {path}, line {line} is longer than {limit} bytes.",
            advice: "Check that it is the file you meant."),
        .ftmEntityInvalid: Entry(
            .error, "In {path}, line {line} is no FollowTheMoney entity: {reason}.",
            advice: "Ask its sender for the file again, or take the line out."),
        .ftmSchemaConflict: Entry(
            .error, "In {path}, the entity {record} is a {schema} here and a {other} before.",
            advice: "Find out which it is, and give the other another id."),
        .stixVersionUnsupported: Entry(
            .error, "The version of {what} is {version}; only STIX 2.1 is taken.",
            advice: "Have it converted first, by its maker or with OASIS's stix2-elevator: an object is changed by its "
                + "creator alone."),
        .stixSpecVersionAdded: Entry(
            .warning, "The object {id} says no version of STIX; it was made to say 2.1, which readers ask for.",
            advice: "Ask the maker of the bundle to say it."),
        .stixMarkingNotApplied: Entry(
            .warning,
            "The objects of {path} are those of others and were taken as they stand: the marking was not put on them.",
            advice: "Check that their own markings are what you want to pass on."),
        .stixBundleMemberDropped: Entry(
            .warning, "In {path}, the bundle has {name} beside its objects, which stays behind.",
            advice: "Nothing to do if you do not need it."),
        .cargoIMPIncomplete: Entry(
            .error, "The {message} message in {path} has no {element}.",
            advice: "Ask its sender for a complete message."
        ),
        .cargoIMPSegmentMissing: Entry(
            .warning, "In {path}, the message of {record} has no {element}; it may have been cut short.",
            advice: "Ask its sender for the whole message."),
        .cargoIMPLineUnknown: Entry(
            .warning,
            "In {path}, line {line} is labelled {label}, which FWB and FHL do not have; it was kept as a note.",
            advice: "Ask the message's sender what it says."),
        .cargoIMPLineBroken: Entry(
            .warning,
            "In {path}, line {line} begins with neither a label nor a slant; it was taken as the rest of the line before.",
            advice: "Compare it with the message as it was sent."),
        .cargoIMPUnended: Entry(
            .warning, "The file {path} ends in the middle of line {line}; it may have been cut short.",
            advice: "Compare it with the message as it was sent."),
        .cargoIMPCharacters: Entry(
            .warning, "In {path}, line {line} has characters that Cargo-IMP has not; they were kept.",
            advice: "Check how the file was made: Cargo-IMP knows capitals, figures and few signs."),
        .unListEmpty: Entry(
            .error, "The list {path} has no entry.", advice: "Check that it is the list, whole."),
        .unListEntryInvalid: Entry(
            .error, "In {path}, the entry of line {line} has no {element}.",
            advice: "Check that it is the list as it was published."),
        .x12Malformed: Entry(
            .error, "The X12 file {path} is not whole: {reason}.", advice: "Ask its sender for the file again."),
        .x12CountWrong: Entry(
            .error, "In {path}, {segment} says {said}, and there are {count} {what}: something is missing or too much.",
            advice: "Ask its sender for the file again."),
        .x12ControlWrong: Entry(
            .error, "In {path}, {segment} ends the control number {said}, and {start} began {other}.",
            advice: "Ask its sender for the file again."),
        .x12SegmentUnknown: Entry(
            .warning, "In {path}, the segment {segment} {where} has no place in a 309; it was kept as a note.",
            advice: "Ask the file's sender what it says."),
        .x12Incomplete: Entry(
            .error, "In {path}, the manifest {record} has no {element}.",
            advice: "Ask its sender for the whole manifest."),
        .linkedDataEmpty: Entry(
            .error, "The document {path} says nothing: it has no node.", advice: "Check that it is the file you meant."
        ),
        .linkedDataTermUnmapped: Entry(
            .note, "In {path}, the name {name} is given no meaning by the document; it was taken as ONE Record's.",
            advice: "Ask its sender to write it with its prefix."),
        .linkedDataContextLimit: Entry(
            .error, "The contexts of {path} have too many names, in too many places, to be read.",
            advice: "Ask its maker for the document with one context at its top."),
        .linkedDataContextUnknown: Entry(
            .warning,
            "The document {path} names the context {name}, which is not known here; nothing is fetched, so its names "
                + "were taken as they stand.",
            advice: "Ask its sender for a document with its context written out."),
    ]
}
