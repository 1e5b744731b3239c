package import Diagnostics

/// What SourceFormats can find, with its words.
extension FindingCode {
    /// A row of a published list was left out.
    package static let codeListRowRejected = FindingCode(
        "code-list-row-rejected", severity: .warning,
        sentence: "An entry of the list was left out: {reason}.",
        advice: "Compare it with the list as published.")

    /// The format of a code list is not known.
    package static let codeListShape = FindingCode(
        "code-list-shape", severity: .error,
        sentence: "The file {path} does not have a known format of a code list: {reason}.",
        advice: "Give it a header with code and name, and with valid_from and valid_to if it has them.")

    /// The files contain no codes.
    package static let codeListEmpty = FindingCode(
        "code-list-empty", severity: .error,
        sentence: "{path} contains no usable code.",
        advice: "Compare the file with the list as published.")

    /// A list has more codes than any published list.
    package static let codeListTooLong = FindingCode(
        "code-list-too-long", severity: .error,
        sentence: "The list has more than {limit} codes.",
        advice: "Ask its publisher; no published list is this long.")

    /// A file has other content than was requested.
    package static let fileTypeUnknown = FindingCode(
        "file-type-unknown", severity: .error,
        sentence: "The file {path} is not {expected}.",
        advice: "Check that it is the file you meant.")

    /// A message or file is known for what it is, and no reader takes it.
    package static let messageTypeUnmapped = FindingCode(
        "message-type-unmapped", severity: .error,
        sentence: "This is {kind}; {path} cannot be exported with it.",
        advice:
            "Remove it from the file, or have its content as a table: rows of any source can be exported with a mapping. "
            + "A bundle of STIX made of it by its own tools is taken as it is.")

    /// A list of an authority has no entry.
    package static let sanctionsListEmpty = FindingCode(
        "sanctions-list-empty", severity: .error,
        sentence: "The list {path} has no entry.",
        advice: "Check that it is the complete list.")

    /// A list of an authority has another number of entries than it states.
    package static let sanctionsListCount = FindingCode(
        "sanctions-list-count", severity: .error,
        sentence: "The list {path} states {said} entries, but has {count}: it may be truncated.",
        advice: "Ask its publisher for the list again.")

    /// An entry of a list cannot be identified.
    package static let sanctionsListEntryInvalid = FindingCode(
        "sanctions-list-entry-invalid", severity: .error,
        sentence: "In {path}, the entry of line {line} has no {element}.",
        advice: "Check that it is the list as it was published.")

    /// The rows of one entry do not follow each other.
    package static let sanctionsListEntryApart = FindingCode(
        "sanctions-list-entry-apart", severity: .error,
        sentence: "In {path}, rows of the entry {record} stand apart, again from line {line}.",
        advice: "Use the list as it was published: it may have been sorted or put together from parts.")

    /// An entry, or a list that is read as a whole, has more parts than any that is published.
    package static let sanctionsListEntryTooLarge = FindingCode(
        "sanctions-list-entry-too-large", severity: .error,
        sentence: "In {path}, at line {line}, there are more than {limit} parts or rows.",
        advice: "Check that it is the list as it was published.")

    /// A row of a file beside the SDN list does not have its columns.
    package static let sdnFileRowInvalid = FindingCode(
        "sdn-file-row-invalid", severity: .error,
        sentence: "In {path}, line {line} has {fields} fields; a row of this file of the SDN list has {columns}.",
        advice: "Check that it is the complete file as OFAC publishes it.")

    /// A file beside the SDN list was given without the list.
    package static let sdnListMissing = FindingCode(
        "sdn-list-missing", severity: .error,
        sentence: "{path} belongs to OFAC's SDN list, but the list itself (SDN.CSV) is not among the files.",
        advice: "Export it together with SDN.CSV of the same date.")

    /// A row of a file beside the SDN list is of an entry that the list does not have.
    package static let sdnEntryMissing = FindingCode(
        "sdn-entry-missing", severity: .error,
        sentence: "In {path}, line {line} is of the entry {record}, which is not in SDN.CSV.",
        advice: "Use files of the same date.")

    /// An EDIFACT file is not a whole interchange.
    package static let edifactMalformed = FindingCode(
        "edifact-malformed", severity: .error,
        sentence: "The EDIFACT file {path} is not a complete interchange: {reason}.",
        advice: "Ask its sender for the file again.")

    /// A count in an EDIFACT envelope is wrong.
    package static let edifactCountWrong = FindingCode(
        "edifact-count-wrong", severity: .error,
        sentence: "In {path}, {segment} states {said}, but there are {count} {what}: content is missing or was added.",
        advice: "Ask its sender for the file again.")

    /// A reference at the end of an EDIFACT envelope differs from its beginning.
    package static let edifactReferenceWrong = FindingCode(
        "edifact-reference-wrong", severity: .error,
        sentence: "In {path}, {segment} ends the reference {said}, but {start} began {other}.",
        advice: "Ask its sender for the file again.")

    /// An EDIFACT message lacks an essential segment.
    package static let edifactIncomplete = FindingCode(
        "edifact-incomplete", severity: .error,
        sentence: "In {path}, the {message} message {record} has no {element}.",
        advice: "Ask its sender for the complete message.")

    /// A line of text is longer than the limit.
    package static let textLineTooLong = FindingCode(
        "text-line-too-long", severity: .error,
        sentence: "In {path}, line {line} is longer than {limit} bytes.",
        advice: "Check that it is the file you meant.")

    /// A line is not a valid FollowTheMoney entity.
    package static let ftmEntityInvalid = FindingCode(
        "ftm-entity-invalid", severity: .error,
        sentence: "In {path}, line {line} is not a valid FollowTheMoney entity: {reason}.",
        advice: "Ask its sender for the file again, or remove the line.")

    /// Two parts of a FollowTheMoney entity have incompatible schemata.
    package static let ftmSchemaConflict = FindingCode(
        "ftm-schema-conflict", severity: .error,
        sentence: "In {path}, the entity {record} is a {schema} here and was a {other} before.",
        advice: "Find out which one is right, and give the other a different id.")

    /// A JSON-LD document has no node.
    package static let linkedDataEmpty = FindingCode(
        "json-ld-empty", severity: .error,
        sentence: "The document {path} has no node.",
        advice: "Check that it is the file you meant.")

    /// A JSON-LD document does not define a name that it uses.
    package static let linkedDataTermUnmapped = FindingCode(
        "json-ld-term-unmapped", severity: .note,
        sentence: "In {path}, the document does not define the name {name}; it was read as a name of ONE Record.",
        advice: "Ask its sender to write it with its prefix.")

    /// A JSON-LD document names a context that would have to be fetched.
    package static let linkedDataContextUnknown = FindingCode(
        "json-ld-context-unknown", severity: .warning,
        sentence:
            "The document {path} names the context {name}, which is not known here; nothing is fetched, so its names "
            + "were read as written.",
        advice: "Ask its sender for a document with its context included.")

    /// The contexts of a JSON-LD document are too many and too large.
    package static let linkedDataContextLimit = FindingCode(
        "json-ld-context-limit", severity: .error,
        sentence: "The contexts of {path} define too many names in too many places.",
        advice: "Ask its creator for the document with one context at the top.")

    /// A bundle or an object is of another version of STIX.
    package static let stixVersionUnsupported = FindingCode(
        "stix-version-unsupported", severity: .error,
        sentence: "The version of {what} is {version}; only STIX 2.1 is accepted.",
        advice:
            "Have it converted first, by its creator or with OASIS's stix2-elevator: only its creator may change an "
            + "object.")

    /// The version 2.1 was added to an object without a version.
    package static let stixSpecVersionAdded = FindingCode(
        "stix-spec-version-added", severity: .warning,
        sentence: "The object {id} states no version of STIX; 2.1 was added, which readers require.",
        advice: "Ask the creator of the bundle to state it.")

    /// The marking of an export was not applied to the objects of others.
    package static let stixMarkingNotApplied = FindingCode(
        "stix-marking-not-applied", severity: .warning,
        sentence:
            "The objects of {path} were created by others and were left unchanged: the marking was not applied to "
            + "them.",
        advice: "Check that their own markings are the ones you want to pass on.")

    /// A property of a bundle other than its objects was dropped.
    package static let stixBundleMemberDropped = FindingCode(
        "stix-bundle-member-dropped", severity: .warning,
        sentence: "In {path}, the bundle has {name} in addition to its objects; it was dropped.",
        advice: "Nothing to do if you do not need it.")

    /// A Cargo-IMP message lacks an essential element.
    package static let cargoIMPIncomplete = FindingCode(
        "cargo-imp-incomplete", severity: .error,
        sentence: "The {message} message in {path} has no {element}.",
        advice: "Ask its sender for a complete message.")

    /// A Cargo-IMP message lacks a mandatory segment.
    package static let cargoIMPSegmentMissing = FindingCode(
        "cargo-imp-segment-missing", severity: .warning,
        sentence: "In {path}, the message of {record} has no {element}; it may be truncated.",
        advice: "Ask its sender for the complete message.")

    /// A line of a Cargo-IMP message has an unknown label.
    package static let cargoIMPLineUnknown = FindingCode(
        "cargo-imp-line-unknown", severity: .warning,
        sentence:
            "In {path}, line {line} has the label {label}, which FWB and FHL do not define; it was kept as a note.",
        advice: "Ask the message's sender what it means.")

    /// A line of a Cargo-IMP message was broken in transit.
    package static let cargoIMPLineBroken = FindingCode(
        "cargo-imp-line-broken", severity: .warning,
        sentence:
            "In {path}, line {line} begins with neither a label nor a slant; it was read as the continuation of the "
            + "line before.",
        advice: "Compare it with the message as it was sent.")

    /// A Cargo-IMP file ends in the middle of a line.
    package static let cargoIMPUnended = FindingCode(
        "cargo-imp-unended", severity: .warning,
        sentence: "The file {path} ends in the middle of line {line}; it may be truncated.",
        advice: "Compare it with the message as it was sent.")

    /// A Cargo-IMP file has characters that Cargo-IMP does not allow.
    package static let cargoIMPCharacters = FindingCode(
        "cargo-imp-characters", severity: .warning,
        sentence: "In {path}, line {line} has characters that Cargo-IMP does not allow; they were kept.",
        advice: "Check how the file was created: Cargo-IMP allows capital letters, digits and a few symbols.")

    /// A file has the form of the United Nations list, but no entry.
    package static let unListEmpty = FindingCode(
        "un-list-empty", severity: .error,
        sentence: "The list {path} has no entry.",
        advice: "Check that it is the complete list.")

    /// An entry of the United Nations list cannot be identified.
    package static let unListEntryInvalid = FindingCode(
        "un-list-entry-invalid", severity: .error,
        sentence: "In {path}, the entry of line {line} has no {element}.",
        advice: "Check that it is the list as it was published.")

    /// An X12 file is not a complete interchange.
    package static let x12Malformed = FindingCode(
        "x12-malformed", severity: .error,
        sentence: "The X12 file {path} is not a complete interchange: {reason}.",
        advice: "Ask its sender for the file again.")

    /// A count in an X12 envelope is wrong.
    package static let x12CountWrong = FindingCode(
        "x12-count-wrong", severity: .error,
        sentence: "In {path}, {segment} states {said}, but there are {count} {what}: content is missing or was added.",
        advice: "Ask its sender for the file again.")

    /// A control number at the end of an X12 envelope differs from its beginning.
    package static let x12ControlWrong = FindingCode(
        "x12-control-wrong", severity: .error,
        sentence: "In {path}, {segment} ends the control number {said}, but {start} began {other}.",
        advice: "Ask its sender for the file again.")

    /// A segment is not part of an X12 transaction set.
    package static let x12SegmentUnknown = FindingCode(
        "x12-segment-unknown", severity: .warning,
        sentence: "In {path}, the segment {segment} {where} is not part of a {type}; it was kept as a note.",
        advice: "Ask the file's sender what it means.")

    /// An X12 transaction set lacks an essential element.
    package static let x12Incomplete = FindingCode(
        "x12-incomplete", severity: .error,
        sentence: "In {path}, the transaction set {record} has no {element}.",
        advice: "Ask its sender for the complete file.")

    /// A Cargo-XML message lacks a mandatory element.
    package static let cargoXMLIncomplete = FindingCode(
        "cargo-xml-incomplete", severity: .error,
        sentence: "The message {path} has no {element}.",
        advice: "Ask its sender for a complete message.")

    /// A consignment of a Cargo-XML message names no consignor or consignee.
    package static let cargoXMLPartyMissing = FindingCode(
        "cargo-xml-party-missing", severity: .warning,
        sentence: "In {path}, the consignment {record} has no {element}; any content in its place was kept as a note.",
        advice: "Ask the message's sender who the party is.")

    /// A row of the SDN list does not have the columns of the list.
    package static let sdnRowInvalid = FindingCode(
        "sdn-row-invalid", severity: .error,
        sentence: "In {path}, line {line} has {fields} fields; a row of the SDN list has 12.",
        advice: "Check that it is the complete CSV file of the list (SDN.CSV).")
}
