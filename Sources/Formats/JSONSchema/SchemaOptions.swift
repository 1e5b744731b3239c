/// The options of compilation.
extension CompiledSchema {
    /// The meaning of `format`.
    public enum Formats: Hashable, Sendable {
        /// A value that does not have its format is invalid.
        case asserted
        /// Formats are annotations and assert nothing.
        case annotated
    }

    /// The handling of unknown keywords and formats.
    public enum Unknown: Hashable, Sendable {
        /// Refuse the schema, so that no part of a document silently stays unchecked.
        case refused
        /// Ignore them, as the standard requires (2020-12 Core, section 6.5): they become annotations.
        case ignored
    }

    /// The options of compilation.
    public struct Options: Hashable, Sendable {
        /// The draft of a schema without `$schema`.
        public var draft: SchemaDraft
        /// The meaning of `format`, unless the schema's dialect defines it.
        public var formats: Formats
        /// Whether `contentEncoding` and `contentMediaType` are checked; draft 7 leaves this open, later drafts only
        /// annotate.
        public var checksContents: Bool
        /// The handling of unknown keywords and formats.
        public var unknown: Unknown

        /// Creates options; the defaults are those of this project's own schemas.
        public init(
            draft: SchemaDraft = .draft2020, formats: Formats = .asserted, checksContents: Bool = false,
            unknown: Unknown = .refused
        ) {
            self.draft = draft
            self.formats = formats
            self.checksContents = checksContents
            self.unknown = unknown
        }

        /// The standard's behaviour, for schemas of others: formats asserted, unknown keywords ignored.
        public static let standard = Options(unknown: .ignored)
    }
}
