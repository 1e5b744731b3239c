package import Diagnostics

/// Mappings of tables, and records.
extension FindingCode {
    /// A record occurs twice in the files of an export, with different content.
    package static let recordConflict = FindingCode(
        "record-conflict", severity: .error,
        sentence: "The record {record} has two different contents: in {path}.",
        advice:
            "Find out which one is valid and export it alone. If they are two records, name a column under record in the "
            + "mapping that is different in each.")

    /// A record refers to another that is in none of the files.
    package static let recordReferenceMissing = FindingCode(
        "record-reference-missing", severity: .warning,
        sentence:
            "In {path}, record {record} names {target} as its {property}, which is not in the files; it was kept as a "
            + "note.",
        advice: "Export the file that contains it together with this one.")

    /// The model has no type for the kind of a record.
    package static let recordKeptAsNote = FindingCode(
        "record-kept-as-note", severity: .warning,
        sentence:
            "In {path}, record {record} is of the kind {kind}, for which the model has no type; it was kept as a note.",
        advice: "Nothing to do if you do not need it; no content is lost.")

    /// A mapping file has an unknown key.
    package static let mappingKeyUnknown = FindingCode(
        "mapping-key-unknown", severity: .error,
        sentence: "The mapping {path} has the unknown key {key} at {pointer}.",
        advice: "Correct or remove it; known keys are {known}.")

    /// A mapping file is not valid.
    package static let mappingInvalid = FindingCode(
        "mapping-invalid", severity: .error,
        sentence: "The mapping {path} is wrong at {pointer}: {reason}.",
        advice: "Correct the mapping.")

    /// A file is no table, so that no mapping can be suggested.
    package static let tableUnreadable = FindingCode(
        "table-unreadable", severity: .error,
        sentence: "The file {path} does not look like a table with columns.",
        advice: "Save it as CSV with a header, or as a spreadsheet; or write a mapping by hand.")

    /// A mapping does not name its source.
    package static let mappingSourceNameMissing = FindingCode(
        "mapping-source-name-missing", severity: .error,
        sentence: "The mapping {path} does not name the source of the records.",
        advice:
            "Add \"source_name\": a name of the system or list that the rows are from, which stays the same however "
            + "the file is called. The ids of the objects are derived from it.")

    /// A mapping in the short form does not name its objects.
    package static let mappingLabelMissing = FindingCode(
        "mapping-label-missing", severity: .error,
        sentence: "The mapping {path} does not say what its objects are in a row.",
        advice:
            "Add \"label\", such as \"sender\" or \"subject\", and never change it. The ids of the objects are "
            + "derived from it, so that senders and receivers of one table never get the same ids.")

    /// A mapping file names an unknown target.
    package static let mappingTargetUnknown = FindingCode(
        "mapping-target-unknown", severity: .error,
        sentence: "The mapping {path} maps a column to {target} at {pointer}, which is not known.",
        advice:
            "Use {known}, or a property of the object's type.")

    /// A mapping file names a type that cannot be created from rows.
    package static let mappingTypeUnknown = FindingCode(
        "mapping-type-unknown", severity: .error,
        sentence: "The mapping creates objects of the type {type}, which cannot be created from rows.",
        advice: "Use one of {known}.")

    /// A mapping file names a property that its type does not have.
    package static let mappingPropertyUnknown = FindingCode(
        "mapping-property-unknown", severity: .error,
        sentence:
            "The mapping {path} has {property} at {pointer}, which an object of the type {type} cannot take there.",
        advice: "Use one of {known}{instead}.")

    /// A delimited file was given without a mapping.
    package static let mappingMissing = FindingCode(
        "mapping-missing", severity: .error,
        sentence: "The file {path} is a table, which needs a mapping.",
        advice: "Provide a mapping.")

    /// A date cannot be read.
    package static let recordDateUnreadable = FindingCode(
        "record-date-unreadable", severity: .warning,
        sentence: "In {path}, record {record}, {column} is not a date of the form {pattern}; it was kept as a note.",
        advice: "Check the value, or dates in the mapping.")

    /// The time by which a record must be validated again cannot be read.
    package static let recordReviewUnreadable = FindingCode(
        "record-review-unreadable", severity: .error,
        sentence:
            "In {path}, record {record}, {column} is not a date of the form {pattern}, so that nobody would know when to "
            + "validate the record again.",
        advice: "Correct the value, or dates in the mapping.")

    /// A marking cannot be read.
    package static let recordMarkingUnreadable = FindingCode(
        "record-marking-unreadable", severity: .error,
        sentence:
            "In {path}, record {record}, {column} is neither a level of TLP nor the id of a marking, so that the record would go "
            + "further than it may.",
        advice: "Correct the value, or replace it in the mapping, such as by TLP:AMBER.")

    /// Too many different times of reviews.
    package static let reviewTimesTooMany = FindingCode(
        "review-times-too-many", severity: .error,
        sentence: "The records must be validated again at more than {limit} different times.",
        advice: "Give days instead of times of day, or export the table in parts.")

    /// A number cannot be read.
    package static let recordNumberUnreadable = FindingCode(
        "record-number-unreadable", severity: .warning,
        sentence: "In {path}, record {record}, {column} is not a decimal number; it was kept as a note.",
        advice: "Check the value, or decimal in the mapping.")

    /// A value is not one of those that its property allows.
    package static let recordValueUnknown = FindingCode(
        "record-value-unknown", severity: .warning,
        sentence:
            "In {path}, record {record}, {column} has a value that {property} does not allow; it was kept as a note.",
        advice: "Map the value under \"values\" to one of {known}.")

    /// A row has no value in the column that identifies its record.
    package static let recordIDMissing = FindingCode(
        "record-id-missing", severity: .warning,
        sentence: "In {path}, row {record} has no value in {column}, which identifies its record; it was numbered.",
        advice: "Complete it in the source: the same row in another file is another record.")

    /// A part of the key of a record has the character that separates the parts.
    package static let recordKeyInvalid = FindingCode(
        "record-key-invalid", severity: .error,
        sentence: "In {path}, the record {record} has the control character U+001F in what its id is made of.",
        advice: "Remove the character in the source.")

    /// A record has no name.
    package static let recordNameMissing = FindingCode(
        "record-name-missing", severity: .warning,
        sentence: "In {path}, record {record} describes a party without a name.",
        advice: "A bundle names every party: map a column to the name, or remove the record from the table.")

    /// A place has no country.
    package static let recordCountryMissing = FindingCode(
        "record-country-missing", severity: .warning,
        sentence: "In {path}, record {record} has a place whose country is not known.",
        advice: "Set the country in the mapping, or import a code list that contains the place.")

    /// A position is not valid.
    package static let recordPositionInvalid = FindingCode(
        "record-position-invalid", severity: .warning,
        sentence:
            "In {path}, record {record} has a place at the position {value} (latitude, longitude), which is not valid; "
            + "it was kept as a note.",
        advice: "Compare it with the source: the two may be swapped.")

    /// A record was changed before it was created.
    package static let recordTimesReversed = FindingCode(
        "record-times-reversed", severity: .warning,
        sentence:
            "In {path}, record {record} was changed at {modified}, before it was created at {created}; the earlier "
            + "time was used as the creation time.",
        advice: "Compare both with the source.")

    /// A mapping was asked for a file that is read without one.
    package static let mappingUnneeded = FindingCode(
        "mapping-unneeded", severity: .error,
        sentence: "The file {path} is of the format {format}, which is read without a mapping.",
        advice: "Export it as it is.")

    /// Two records of one export have one id; the older one was left out.
    package static let versionSuperseded = FindingCode(
        "version-superseded", severity: .note,
        sentence:
            "{id} occurs in two versions; the newer one, of {modified} in {path}, was exported instead of this one.",
        advice: "Nothing to do, unless the newer one is not the right one.")
}
