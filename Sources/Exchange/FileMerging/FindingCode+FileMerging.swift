package import Diagnostics

/// What FileMerging can find, with its words.
extension FindingCode {
    /// Cells were written with a leading apostrophe: a spreadsheet could run them, or a terminal could interpret them.
    package static let csvCellsMarked = FindingCode(
        "csv-cells-marked", severity: .warning,
        sentence:
            "{count} cells begin like a formula or with an apostrophe, or contain invisible characters; they were "
            + "written with a leading apostrophe.",
        advice: "To join on them, read them back as described in docs/merge.md, or write them unchanged.")

    /// Delimited files are to be merged, and no mapping describes their columns.
    package static let mergeMapMissing = FindingCode(
        "merge-map-missing", severity: .error,
        sentence: "{path} is delimited text, and no mapping describes its columns.",
        advice: "Provide a mapping; docs/merge.md has an example.")

    /// A mapping creates several objects per row.
    package static let mergeMappingLong = FindingCode(
        "merge-mapping-long", severity: .error,
        sentence:
            "The mapping {path} creates {count} objects per row; record linkage needs a mapping that creates one.",
        advice: "Write a mapping for the one object that is to be merged.")

    /// A mapping has no column that can be compared.
    package static let mergeMappingEmpty = FindingCode(
        "merge-mapping-empty", severity: .error,
        sentence: "The mapping {path} has no column by which records can be compared.",
        advice: "Map at least one column with a name, a date, an identifier, an address or contact data.")

    /// Files contain versions of objects that are no longer current.
    package static let mergeVersionsLeftOut = FindingCode(
        "merge-versions-left-out", severity: .warning,
        sentence:
            "Left out: {replaced} older versions, and {revoked} versions of objects that were revoked by their "
            + "creators.",
        advice: "Only current versions are merged and written; the files themselves are unchanged.")

    /// Relationships or sightings refer to objects that were revoked.
    package static let mergeTiesLeftOut = FindingCode(
        "merge-ties-left-out", severity: .warning,
        sentence: "Left out: {count} relationships and sightings that refer to revoked objects, such as {id}.",
        advice: "Their references would be unresolved; the files themselves are unchanged.")

    /// Rows of delimited text have no value in the mapped columns.
    package static let rowsSilent = FindingCode(
        "rows-silent", severity: .warning,
        sentence: "Rows of delimited text without a value in the mapped columns: {count}; each remains separate.",
        advice:
            "Each has its own line in the clusters file. Check that the mapping names the columns that hold the data.")

    /// A line of a decision file cannot be read.
    package static let decisionUnreadable = FindingCode(
        "decision-unreadable", severity: .error,
        sentence: "Line {line} of {path} is not a valid decision: {reason}.",
        advice: "Each line is one JSON object; docs/merge.md has an example. Nothing was done.")

    /// A clusters file was not written by a merge, or was changed.
    package static let clustersFileInvalid = FindingCode(
        "clusters-file-invalid", severity: .error,
        sentence: "Line {line} of {path} is not a line of a clusters file: {reason}.",
        advice: "Name the file of clusters that a merge wrote, unchanged.")

    /// A clusters file lists rows that the merged files do not have.
    package static let clustersRowsMissing = FindingCode(
        "clusters-rows-missing", severity: .error,
        sentence: "{count} rows of {path} are in none of the merged files, such as {record}.",
        advice:
            "Give the files that the clusters were made from, under the same names, and beside them the files with the "
            + "added rows.")
}

/// Linkage in parts.
extension FindingCode {
    /// A model needs all rows at once.
    package static let linkageNotDivisible = FindingCode(
        "linkage-not-divisible", severity: .error,
        sentence: "Rows cannot be linked in parts: {reason}.",
        advice: "Link them on one machine, or use a model that was learned with the frequencies of values.")

    /// A line of a pipe is not one of the step before.
    package static let linkageLineUnreadable = FindingCode(
        "linkage-line-unreadable", severity: .error,
        sentence: "Line {line} of the input is not a line that the step before writes.",
        advice: "Use the same program and mapping for all steps; docs/spark.md describes the lines.")

    /// Lines of a table are not rows.
    package static let linkageLinesJoined = FindingCode(
        "linkage-lines-joined", severity: .error,
        sentence: "{lines} lines make {rows} rows: a cell has a line break, or a line is empty.",
        advice: "Replace the line breaks inside cells, or link the file on one machine.")
}
