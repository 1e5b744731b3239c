public import Platform
public import TradeModel

/// Who exports, when, and how.
public struct SourceReadingOptions: Sendable {
    /// The home's namespace, which ids are made in.
    public var namespace: IdentifierNamespace
    /// The identity of the exporting party: the creator of every object.
    public var producer: STIXObject
    /// The time of objects whose source does not say one.
    public var dated: Timestamp
    /// The markings of every object, by id.
    public var markings: [String]
    /// Marking-definitions that `markings` or a marking column name, beside those that everybody knows.
    public var markingDefinitions: [STIXObject]
    /// How delimited files become objects.
    public var mapping: MappingFile?
    /// Whether, and how, the rows of delimited files are listed.
    public var listing: RowListOptions?

    /// Options.
    public init(
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
