package import Diagnostics

/// What SourceFormats can find, with its words.
extension FindingCode {
    /// A row of a published list is left out.
    package static let codeListRowRejected = FindingCode(
        "code-list-row-rejected", severity: .warning,
        sentence: "An entry of the list is left out: {reason}.",
        advice: "Compare it with the list's maker.")

    /// A file is in no shape in which the list is published.
    package static let codeListShape = FindingCode(
        "code-list-shape", severity: .error,
        sentence: "The file {path} is in no shape that is known for a list of codes: {reason}.",
        advice: "Give it a header with code and name, and with valid_from and valid_to if it has them.")

    /// There are no codes in the files.
    package static let codeListEmpty = FindingCode(
        "code-list-empty", severity: .error,
        sentence: "There is no code in {path} that could be taken.",
        advice: "Compare the file with its maker's.")

    /// A list has more codes than any that is published.
    package static let codeListTooLong = FindingCode(
        "code-list-too-long", severity: .error,
        sentence: "The list has more than {limit} codes.",
        advice: "Ask its maker; no published list has so many.")

    /// A file holds something other than what was asked for.
    package static let fileTypeUnknown = FindingCode(
        "file-type-unknown", severity: .error,
        sentence: "The file {path} is not {expected}.",
        advice: "Check that it is the file you meant.")

    /// A record names another that no file of the export has.
    package static let recordReferenceMissing = FindingCode(
        "record-reference-missing", severity: .warning,
        sentence:
            "In {path}, record {record} names {target} as its {property}, which is not in the files; it was kept as a "
            + "note.",
        advice: "Export the file that has it together with this one.")

    /// A record is of a kind that the model has no type for.
    package static let recordKeptAsNote = FindingCode(
        "record-kept-as-note", severity: .warning,
        sentence:
            "In {path}, record {record} is of the kind {kind}, which the model has no type for; it was kept as a note.",
        advice: "Nothing to do if you do not need it; nothing of it is lost.")

    /// A line of text is longer than any that is read.
    package static let textLineTooLong = FindingCode(
        "text-line-too-long", severity: .error,
        sentence: "In {path}, line {line} is longer than {limit} bytes.",
        advice: "Check that it is the file you meant.")

    /// A line is no FollowTheMoney entity.
    package static let ftmEntityInvalid = FindingCode(
        "ftm-entity-invalid", severity: .error,
        sentence: "In {path}, line {line} is no FollowTheMoney entity: {reason}.",
        advice: "Ask its sender for the file again, or take the line out.")

    /// Two parts of a FollowTheMoney entity are of schemata that do not go together.
    package static let ftmSchemaConflict = FindingCode(
        "ftm-schema-conflict", severity: .error,
        sentence: "In {path}, the entity {record} is a {schema} here and a {other} before.",
        advice: "Find out which it is, and give the other another id.")

    /// A JSON-LD document has no node.
    package static let linkedDataEmpty = FindingCode(
        "json-ld-empty", severity: .error,
        sentence: "The document {path} says nothing: it has no node.",
        advice: "Check that it is the file you meant.")

    /// A name of a JSON-LD document has no meaning.
    package static let linkedDataTermUnmapped = FindingCode(
        "json-ld-term-unmapped", severity: .note,
        sentence: "In {path}, the name {name} is given no meaning by the document; it was taken as ONE Record's.",
        advice: "Ask its sender to write it with its prefix.")

    /// A JSON-LD document names a context that would have to be fetched.
    package static let linkedDataContextUnknown = FindingCode(
        "json-ld-context-unknown", severity: .warning,
        sentence:
            "The document {path} names the context {name}, which is not known here; nothing is fetched, so its names "
            + "were taken as they stand.",
        advice: "Ask its sender for a document with its context written out.")

    /// The contexts of a JSON-LD document are too many and too large.
    package static let linkedDataContextLimit = FindingCode(
        "json-ld-context-limit", severity: .error,
        sentence: "The contexts of {path} have too many names, in too many places, to be read.",
        advice: "Ask its maker for the document with one context at its top.")

    /// A bundle or an object is of another version of STIX.
    package static let stixVersionUnsupported = FindingCode(
        "stix-version-unsupported", severity: .error,
        sentence: "The version of {what} is {version}; only STIX 2.1 is taken.",
        advice: "Have it converted first, by its maker or with OASIS's stix2-elevator: an object is changed by its "
            + "creator alone.")

    /// An object that said no version was made to say 2.1.
    package static let stixSpecVersionAdded = FindingCode(
        "stix-spec-version-added", severity: .warning,
        sentence: "The object {id} says no version of STIX; it was made to say 2.1, which readers ask for.",
        advice: "Ask the maker of the bundle to say it.")

    /// The marking of an export was not put on the objects of others.
    package static let stixMarkingNotApplied = FindingCode(
        "stix-marking-not-applied", severity: .warning,
        sentence:
            "The objects of {path} are those of others and were taken as they stand: the marking was not put on them.",
        advice: "Check that their own markings are what you want to pass on.")

    /// Something beside the objects of a bundle stayed behind.
    package static let stixBundleMemberDropped = FindingCode(
        "stix-bundle-member-dropped", severity: .warning,
        sentence: "In {path}, the bundle has {name} beside its objects, which stays behind.",
        advice: "Nothing to do if you do not need it.")

    /// A Cargo-IMP message lacks something without which it says nothing.
    package static let cargoIMPIncomplete = FindingCode(
        "cargo-imp-incomplete", severity: .error,
        sentence: "The {message} message in {path} has no {element}.",
        advice: "Ask its sender for a complete message.")

    /// A Cargo-IMP message lacks a segment that it must have.
    package static let cargoIMPSegmentMissing = FindingCode(
        "cargo-imp-segment-missing", severity: .warning,
        sentence: "In {path}, the message of {record} has no {element}; it may have been cut short.",
        advice: "Ask its sender for the whole message.")

    /// A line of a Cargo-IMP message has a label that is not known.
    package static let cargoIMPLineUnknown = FindingCode(
        "cargo-imp-line-unknown", severity: .warning,
        sentence: "In {path}, line {line} is labelled {label}, which FWB and FHL do not have; it was kept as a note.",
        advice: "Ask the message's sender what it says.")

    /// A line of a Cargo-IMP message was broken on its way.
    package static let cargoIMPLineBroken = FindingCode(
        "cargo-imp-line-broken", severity: .warning,
        sentence:
            "In {path}, line {line} begins with neither a label nor a slant; it was taken as the rest of the line before.",
        advice: "Compare it with the message as it was sent.")

    /// A Cargo-IMP file ends in the middle of a line.
    package static let cargoIMPUnended = FindingCode(
        "cargo-imp-unended", severity: .warning,
        sentence: "The file {path} ends in the middle of line {line}; it may have been cut short.",
        advice: "Compare it with the message as it was sent.")

    /// A Cargo-IMP file has characters that Cargo-IMP has not.
    package static let cargoIMPCharacters = FindingCode(
        "cargo-imp-characters", severity: .warning,
        sentence: "In {path}, line {line} has characters that Cargo-IMP has not; they were kept.",
        advice: "Check how the file was made: Cargo-IMP knows capitals, figures and few signs.")

    /// A file has the form of the list of the United Nations and no entry.
    package static let unListEmpty = FindingCode(
        "un-list-empty", severity: .error,
        sentence: "The list {path} has no entry.",
        advice: "Check that it is the list, whole.")

    /// An entry of the list of the United Nations cannot be told from others.
    package static let unListEntryInvalid = FindingCode(
        "un-list-entry-invalid", severity: .error,
        sentence: "In {path}, the entry of line {line} has no {element}.",
        advice: "Check that it is the list as it was published.")

    /// An X12 file is no whole interchange.
    package static let x12Malformed = FindingCode(
        "x12-malformed", severity: .error,
        sentence: "The X12 file {path} is not whole: {reason}.",
        advice: "Ask its sender for the file again.")

    /// A count in an X12 envelope is wrong.
    package static let x12CountWrong = FindingCode(
        "x12-count-wrong", severity: .error,
        sentence: "In {path}, {segment} says {said}, and there are {count} {what}: something is missing or too much.",
        advice: "Ask its sender for the file again.")

    /// A control number of an X12 envelope is not that of its beginning.
    package static let x12ControlWrong = FindingCode(
        "x12-control-wrong", severity: .error,
        sentence: "In {path}, {segment} ends the control number {said}, and {start} began {other}.",
        advice: "Ask its sender for the file again.")

    /// A segment has no place in an X12 309.
    package static let x12SegmentUnknown = FindingCode(
        "x12-segment-unknown", severity: .warning,
        sentence: "In {path}, the segment {segment} {where} has no place in a 309; it was kept as a note.",
        advice: "Ask the file's sender what it says.")

    /// An X12 309 lacks something without which it says nothing.
    package static let x12Incomplete = FindingCode(
        "x12-incomplete", severity: .error,
        sentence: "In {path}, the manifest {record} has no {element}.",
        advice: "Ask its sender for the whole manifest.")

    /// A mapping file has a key that is not known.
    package static let mappingKeyUnknown = FindingCode(
        "mapping-key-unknown", severity: .error,
        sentence: "The mapping {path} has the key {key} at {pointer}, which means nothing there.",
        advice: "Correct or remove it; known keys are {known}.")

    /// A mapping file says something that cannot be.
    package static let mappingInvalid = FindingCode(
        "mapping-invalid", severity: .error,
        sentence: "The mapping {path} is wrong at {pointer}: {reason}.",
        advice: "Correct the mapping.")

    /// A mapping file names a target that is not known.
    package static let mappingTargetUnknown = FindingCode(
        "mapping-target-unknown", severity: .error,
        sentence: "The mapping {path} sends a column to {target} at {pointer}, which is not known.",
        advice: "Use name, name.given, name.family, name.transliteration, name.alias, phone, email, birth_date, "
            + "identifier:<scheme>, address.<part>, note:<label>, marking, or a property of the object's type.")

    /// A mapping file names a type that rows cannot become.
    package static let mappingTypeUnknown = FindingCode(
        "mapping-type-unknown", severity: .error,
        sentence: "The mapping makes objects of the type {type}, which rows cannot become.",
        advice: "Use one of {known}.")

    /// A mapping file names a property that its type has not.
    package static let mappingPropertyUnknown = FindingCode(
        "mapping-property-unknown", severity: .error,
        sentence: "The mapping sends a value to {property}, which the type {type} has not.",
        advice: "Use one of {known}, a target such as identifier:<scheme>, or note:<label>.")

    /// A delimited file was given without a mapping.
    package static let mappingMissing = FindingCode(
        "mapping-missing", severity: .error,
        sentence: "The file {path} is delimited text, which needs a mapping.",
        advice: "Name one with --map.")

    /// A date cannot be read.
    package static let recordDateUnreadable = FindingCode(
        "record-date-unreadable", severity: .warning,
        sentence: "In {path}, record {record}, {column} is no date as {pattern} writes it; it was kept as a note.",
        advice: "Check the value, or the mapping's dates.")

    /// A number cannot be read.
    package static let recordNumberUnreadable = FindingCode(
        "record-number-unreadable", severity: .warning,
        sentence: "In {path}, record {record}, {column} is no decimal number; it was kept as a note.",
        advice: "Check the value, or the mapping's decimal.")

    /// A value is none of those that its property has.
    package static let recordValueUnknown = FindingCode(
        "record-value-unknown", severity: .warning,
        sentence:
            "In {path}, record {record}, {column} has a value that {property} does not have; it was kept as a note.",
        advice: "Map the value under \"values\" to one of {known}.")

    /// A record names nobody.
    package static let recordNameMissing = FindingCode(
        "record-name-missing", severity: .warning,
        sentence: "In {path}, record {record} describes somebody without a name.",
        advice: "A bundle names every party: map a column to the name, or leave the record out of the table.")

    /// A place has no country.
    package static let recordCountryMissing = FindingCode(
        "record-country-missing", severity: .warning,
        sentence: "In {path}, record {record} has a place whose country is not known.",
        advice: "Set the country in the mapping, or import a code list that has the place.")

    /// A position cannot be one.
    package static let recordPositionInvalid = FindingCode(
        "record-position-invalid", severity: .warning,
        sentence:
            "In {path}, record {record} has a place at the position {value} (latitude, longitude), which cannot be one; it "
            + "was kept as a note.",
        advice: "Compare it with the source: the two may have changed places.")

    /// A record was changed before it was made.
    package static let recordTimesReversed = FindingCode(
        "record-times-reversed", severity: .warning,
        sentence:
            "In {path}, record {record} was changed at {modified}, before it was made at {created}; the earlier time was "
            + "taken for the first.",
        advice: "Compare both with the source.")

    /// Two records of one export have one id; the older one was left out.
    package static let versionSuperseded = FindingCode(
        "version-superseded", severity: .note,
        sentence: "{id} is there in two versions; only the newer one, of {modified}, was exported.",
        advice: "Nothing to do.")

    /// A Cargo-XML message lacks something that it must have.
    package static let cargoXMLIncomplete = FindingCode(
        "cargo-xml-incomplete", severity: .error,
        sentence: "The message {path} has no {element}.",
        advice: "Ask its sender for a complete message.")

    /// A consignment of a Cargo-XML message names no consignor or consignee.
    package static let cargoXMLPartyMissing = FindingCode(
        "cargo-xml-party-missing", severity: .warning,
        sentence:
            "In {path}, the consignment {record} has no {element}; whatever stands in its place was kept as a note.",
        advice: "Ask the message's sender who the party is.")

    /// A row of the SDN list has not the columns that the list has.
    package static let sdnRowInvalid = FindingCode(
        "sdn-row-invalid", severity: .error,
        sentence: "In {path}, line {line} has {fields} fields; a row of the SDN list has 12.",
        advice: "Check that it is the list's CSV file (SDN.CSV), whole.")
}
