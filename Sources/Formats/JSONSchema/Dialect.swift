/// The keywords available to a schema: those of a draft, or of some of its vocabularies (2020-12 Core, section 8.1).
struct Dialect: Hashable, Sendable {
    /// A vocabulary, which a metaschema can omit.
    enum Vocabulary: String, Sendable, CaseIterable {
        case core, applicator, unevaluated, validation
        case metaData = "meta-data"
        /// `format` in 2019-09.
        case format
        case formatAnnotation = "format-annotation"
        case formatAssertion = "format-assertion"
        case content
    }

    let draft: SchemaDraft
    let vocabularies: Set<Vocabulary>

    /// The complete draft except format assertion, which a metaschema has to request.
    init(_ draft: SchemaDraft) {
        self.draft = draft
        vocabularies = Set(Vocabulary.allCases).subtracting([.formatAssertion])
    }

    /// The vocabularies listed in `$vocabulary`; `nil` when a required one is unknown.
    init?(_ draft: SchemaDraft, vocabularies listed: [(identifier: String, isRequired: Bool)]) {
        var known: Set<Vocabulary> = [.core]
        for (identifier, isRequired) in listed {
            let prefix = "https://json-schema.org/draft/\(draft.rawValue)/vocab/"
            if identifier.hasPrefix(prefix), let one = Vocabulary(rawValue: String(identifier.dropFirst(prefix.count)))
            {
                known.insert(one)
            } else if isRequired {
                return nil
            }
        }
        self.draft = draft
        vocabularies = known
    }

    /// Whether formats are asserted regardless of the options.
    var assertsFormats: Bool { vocabularies.contains(.formatAssertion) }

    /// The keyword with this name, if the dialect has it.
    func keyword(_ name: String) -> Keyword? {
        guard let keyword = Keyword.all[name], keyword.drafts.contains(draft) else { return nil }
        // Vocabularies exist since 2019-09, which has the unevaluated keywords among the applicators.
        guard draft >= .draft2019 else { return keyword }
        let homes: [Vocabulary] =
            switch keyword.vocabulary {
            case .format: [.format, .formatAnnotation, .formatAssertion]
            case .unevaluated: draft < .draft2020 ? [.applicator] : [.unevaluated]
            default: [keyword.vocabulary]
            }
        return homes.contains(where: vocabularies.contains) ? keyword : nil
    }
}
