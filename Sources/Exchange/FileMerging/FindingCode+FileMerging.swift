package import Diagnostics

/// What FileMerging can find, with its words.
extension FindingCode {
    /// Cells were written with a mark, for a spreadsheet would run them or a terminal obey them.
    package static let csvCellsMarked = FindingCode(
        "csv-cells-marked", severity: .warning,
        sentence:
            "{count} cells begin like a formula or an apostrophe, or hold characters that do not show; they were written "
            + "with an apostrophe before them.",
        advice: "To join by them, read them back as docs/merge.md says, or write them as they are with --raw-csv.")

    /// Delimited files are to be merged, and nothing says what their columns are.
    package static let mergeMapMissing = FindingCode(
        "merge-map-missing", severity: .error,
        sentence: "{path} is delimited text, and no mapping says what its columns are.",
        advice: "Give one with --map; docs/merge.md shows one.")

    /// A mapping makes several objects of a row.
    package static let mergeMappingLong = FindingCode(
        "merge-mapping-long", severity: .error,
        sentence: "The mapping {path} makes {count} objects of a row; records are linked by a mapping of one.",
        advice: "Write a mapping of the one object that is to be merged.")

    /// A mapping names nothing that can be compared.
    package static let mergeMappingEmpty = FindingCode(
        "merge-mapping-empty", severity: .error,
        sentence: "The mapping {path} names no column that records can be compared by.",
        advice: "Name at least one column with a name, a date, an identifier, an address or contact data.")

    /// Files hold versions of objects that do not hold.
    package static let mergeVersionsLeftOut = FindingCode(
        "merge-versions-left-out", severity: .warning,
        sentence:
            "Left out: {replaced} older versions, and {revoked} versions of objects that were revoked by their makers.",
        advice: "Only what holds is merged and written; the files themselves are unchanged.")

    /// Relationships or sightings are about objects that were revoked.
    package static let mergeTiesLeftOut = FindingCode(
        "merge-ties-left-out", severity: .warning,
        sentence: "Left out: {count} relationships and sightings of objects that were revoked, such as {id}.",
        advice: "They would point at nothing; the files themselves are unchanged.")

    /// Rows of delimited text say nothing of what is merged.
    package static let rowsSilent = FindingCode(
        "rows-silent", severity: .warning,
        sentence: "Rows of delimited text that say nothing which the mapping reads: {count}; each stays by itself.",
        advice: "Each has a line of its own in --clusters. See whether the mapping names the columns that say it.")

    /// A line of a file of decisions cannot be read.
    package static let decisionUnreadable = FindingCode(
        "decision-unreadable", severity: .error,
        sentence: "Line {line} of {path} is no decision: {reason}.",
        advice: "Each line is one JSON object; docs/merge.md shows one. Nothing was done.")
}
