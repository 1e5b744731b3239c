extension CompiledSchema {
    /// What `format` means.
    public enum Formats: Hashable, Sendable {
        /// A value that does not have its format is invalid.
        case asserted
        /// Formats say what is meant and check nothing.
        case annotated
    }

    /// What to do with keywords and formats that are not known.
    public enum Unknown: Hashable, Sendable {
        /// Refuse the schema: nothing in a document is left unchecked without a word.
        case refused
        /// Go on without them, as the standard has it (2020-12 Core, section 6.5): they are annotations.
        case ignored
    }

    /// How schemas are read.
    public struct Options: Hashable, Sendable {
        /// The version of a schema without `$schema`.
        public var draft: SchemaDraft
        /// What `format` means, where the schema's own dialect does not settle it.
        public var formats: Formats
        /// Whether `contentEncoding` and `contentMediaType` are checked; draft 7 leaves it open, later ones only
        /// annotate.
        public var checksContents: Bool
        /// What to do with keywords and formats that are not known.
        public var unknown: Unknown

        /// Options; what is not given is as this project's own schemas have it.
        public init(
            draft: SchemaDraft = .draft2020, formats: Formats = .asserted, checksContents: Bool = false,
            unknown: Unknown = .refused
        ) {
            self.draft = draft
            self.formats = formats
            self.checksContents = checksContents
            self.unknown = unknown
        }

        /// As the standard has it for schemas of others: formats asserted, unknown keywords ignored.
        public static let standard = Options(unknown: .ignored)
    }
}
