package import Diagnostics
package import Platform
package import TradeModel

/// The options for reading sources: who reads, when, and how.
package struct SourceReadingOptions: Sendable {
    /// The home's namespace for ids.
    package var namespace: IdentifierNamespace
    /// The identity of the party that reads its sources: the creator of every object.
    package var producer: STIXObject
    /// How the ids of objects of delimited files are derived.
    package var scheme: ObjectIDScheme
    /// Records that were exported with ids of scheme 1: in scheme 2 their objects are related to those ids.
    package var formerRecords: [MappedRecords] = []
    /// The generations of the ids of a format after revocations, by the id without a generation; ids that are not listed
    /// have none.
    package var generations: @Sendable (SourceFormat) throws(Fault) -> [String: Int] = { _ in [:] }
    /// The time of objects without a time in the source.
    package var dated: Timestamp
    /// The markings of every object, by id.
    package var markings: [String]
    /// By when the objects must be validated again whose records state no time; `nil` for no time.
    package var reviewBy: Timestamp?
    /// The folder of the spool of what is read, readable only by the user; `nil` to hold everything in memory.
    package var spoolFolder: String?
    /// The mapping for delimited files.
    package var mapping: MappingFile?
    /// Rows that are left out, each with the error that it caused; `nil` when errors of rows are errors of the export.
    package var rejections: [RowPlace: Finding]?
    /// The most rows of a table that are read; all when `nil`.
    package var rowLimit: Int?
    /// Whether trade objects are summarised for readers that know core STIX only.
    package var coreSTIX = false
    /// Whether and how the rows of delimited files are listed.
    package var listing: RowListOptions?

    /// Options.
    package init(
        namespace: IdentifierNamespace, producer: STIXObject, dated: Timestamp, markings: [String] = [],
        mapping: MappingFile? = nil, listing: RowListOptions? = nil, scheme: ObjectIDScheme = .one
    ) {
        self.namespace = namespace
        self.scheme = scheme
        self.producer = producer
        self.dated = dated
        self.markings = markings
        self.mapping = mapping
        self.listing = listing
    }
}

/// Options for listing the rows of delimited files, each with the object that it yields or would yield.
package struct RowListOptions: Hashable, Sendable {
    /// A column whose values are listed with the rows and not used otherwise; `nil` for none.
    package var label: String?

    /// A listing.
    package init(label: String? = nil) { self.label = label }
}
