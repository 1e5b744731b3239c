package import Platform
package import TradeModel

/// Who exports, when, and how.
package struct SourceReadingOptions: Sendable {
    /// The home's namespace, which ids are made in.
    package var namespace: IdentifierNamespace
    /// The identity of the exporting party: the creator of every object.
    package var producer: STIXObject
    /// The time of objects whose source does not say one.
    package var dated: Timestamp
    /// The markings of every object, by id.
    package var markings: [String]
    /// Marking-definitions that `markings` or a marking column name, beside those that everybody knows.
    package var markingDefinitions: [STIXObject]
    /// How delimited files become objects.
    package var mapping: MappingFile?
    /// Whether, and how, the rows of delimited files are listed.
    package var listing: RowListOptions?

    /// Options.
    package init(
        namespace: IdentifierNamespace, producer: STIXObject, dated: Timestamp, markings: [String] = [],
        markingDefinitions: [STIXObject] = [], mapping: MappingFile? = nil, listing: RowListOptions? = nil
    ) {
        self.namespace = namespace
        self.producer = producer
        self.dated = dated
        self.markings = markings
        self.markingDefinitions = markingDefinitions
        self.mapping = mapping
        self.listing = listing
    }
}

/// That an export is to list the rows of delimited files, each with the object that it makes or would make.
package struct RowListOptions: Hashable, Sendable {
    /// A column whose values are listed beside the rows and go nowhere else; `nil` for none.
    package var label: String?

    /// A listing.
    package init(label: String? = nil) { self.label = label }
}
