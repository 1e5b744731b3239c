extension FindingCode {
    /// A mapping file has a key that is not known.
    public static let mappingKeyUnknown = FindingCode("mapping-key-unknown")
    /// A mapping file says something that cannot be.
    public static let mappingInvalid = FindingCode("mapping-invalid")
    /// A mapping file names a target that is not known.
    public static let mappingTargetUnknown = FindingCode("mapping-target-unknown")
    /// A mapping file names a type that rows cannot become.
    public static let mappingTypeUnknown = FindingCode("mapping-type-unknown")
    /// A mapping file names a property that its type has not.
    public static let mappingPropertyUnknown = FindingCode("mapping-property-unknown")
    /// A delimited file was given without a mapping.
    public static let mappingMissing = FindingCode("mapping-missing")
    /// A date cannot be read.
    public static let recordDateUnreadable = FindingCode("record-date-unreadable")
    /// A number cannot be read.
    public static let recordNumberUnreadable = FindingCode("record-number-unreadable")
    /// A value is none of those that its property has.
    public static let recordValueUnknown = FindingCode("record-value-unknown")
    /// A record names nobody.
    public static let recordNameMissing = FindingCode("record-name-missing")
    /// A place has no country.
    public static let recordCountryMissing = FindingCode("record-country-missing")
    /// A position cannot be one.
    public static let recordPositionInvalid = FindingCode("record-position-invalid")
    /// A record was changed before it was made.
    public static let recordTimesReversed = FindingCode("record-times-reversed")
    /// Two records of one export have one id and one time of change, and differ.
    public static let versionConflict = FindingCode("version-conflict")
    /// Another mapping made the ids of these records before.
    public static let mappingChanged = FindingCode("mapping-changed")
    /// Two records of one export have one id; the older one was left out.
    public static let versionSuperseded = FindingCode("version-superseded")
    /// A Cargo-XML message lacks something that it must have.
    public static let cargoXMLIncomplete = FindingCode("cargo-xml-incomplete")
    /// A consignment of a Cargo-XML message names no consignor or consignee.
    public static let cargoXMLPartyMissing = FindingCode("cargo-xml-party-missing")
    /// A row of the SDN list has not the columns that the list has.
    public static let sdnRowInvalid = FindingCode("sdn-row-invalid")
}

extension Catalogue {
    static let interchange: [FindingCode: Entry] = [
        .mappingKeyUnknown: Entry(
            .error, "The mapping {path} has the key {key} at {pointer}, which means nothing there.",
            advice: "Correct or remove it; known keys are {known}."),
        .mappingInvalid: Entry(
            .error, "The mapping {path} is wrong at {pointer}: {reason}.", advice: "Correct the mapping."),
        .mappingTargetUnknown: Entry(
            .error, "The mapping {path} sends a column to {target} at {pointer}, which is not known.",
            advice: "Use name, name.given, name.family, name.transliteration, name.alias, phone, email, birth_date, "
                + "identifier:<scheme>, address.<part>, note:<label>, marking, or a property of the object's type."),
        .mappingTypeUnknown: Entry(
            .error, "The mapping makes objects of the type {type}, which rows cannot become.",
            advice: "Use one of {known}."),
        .mappingPropertyUnknown: Entry(
            .error, "The mapping sends a value to {property}, which the type {type} has not.",
            advice: "Use one of {known}, a target such as identifier:<scheme>, or note:<label>."),
        .mappingMissing: Entry(
            .error, "The file {path} is delimited text, which needs a mapping.", advice: "Name one with --map."),
        .recordDateUnreadable: Entry(
            .warning, "In {path}, record {record}, {column} is no date as {pattern} writes it; it was kept as a note.",
            advice: "Check the value, or the mapping's dates."),
        .recordNumberUnreadable: Entry(
            .warning, "In {path}, record {record}, {column} is no decimal number; it was kept as a note.",
            advice: "Check the value, or the mapping's decimal."),
        .recordValueUnknown: Entry(
            .warning,
            "In {path}, record {record}, {column} has a value that {property} does not have; it was kept as a note.",
            advice: "Map the value under \"values\" to one of {known}."),
        .recordNameMissing: Entry(
            .warning, "In {path}, record {record} describes somebody without a name.",
            advice: "A bundle names every party: map a column to the name, or leave the record out of the table."),
        .recordCountryMissing: Entry(
            .warning, "In {path}, record {record} has a place whose country is not known.",
            advice: "Set the country in the mapping, or import a code list that has the place."),
        .recordPositionInvalid: Entry(
            .warning,
            "In {path}, record {record} has a place at the position {value} (latitude, longitude), which cannot be one; it "
                + "was kept as a note.",
            advice: "Compare it with the source: the two may have changed places."),
        .recordTimesReversed: Entry(
            .warning,
            "In {path}, record {record} was changed at {modified}, before it was made at {created}; the earlier time was "
                + "taken for the first.",
            advice: "Compare both with the source."),
        .versionConflict: Entry(
            .error,
            "{id} is there twice with the same time of change ({modified}) and different content, again in {path}.",
            advice:
                "Find out which one holds and export it alone; two things need two ids in their source, or two labels."),
        .mappingChanged: Entry(
            .error,
            "The mapping {mapping} would make {what}; {other} has made objects of the same ids since {since}, by {before}, "
                + "and of other columns: what it made would be replaced at everybody who has it.",
            advice:
                "Give one of the two a source_name or labels of its own. Where {mapping} is {other} with changes, and a record "
                + "is still the same thing, say --mapping-changed."),
        .versionSuperseded: Entry(
            .note, "{id} is there in two versions; only the newer one, of {modified}, was exported.",
            advice: "Nothing to do."),
        .cargoXMLIncomplete: Entry(
            .error, "The message {path} has no {element}.", advice: "Ask its sender for a complete message."),
        .cargoXMLPartyMissing: Entry(
            .warning,
            "In {path}, the consignment {record} has no {element}; whatever stands in its place was kept as a note.",
            advice: "Ask the message's sender who the party is."),
        .sdnRowInvalid: Entry(
            .error, "In {path}, line {line} has {fields} fields; a row of the SDN list has 12.",
            advice: "Check that it is the list's CSV file (SDN.CSV), whole."),
    ]
}
