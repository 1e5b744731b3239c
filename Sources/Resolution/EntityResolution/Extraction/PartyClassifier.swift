internal import Identifiers
internal import TextNormalization

/// Tells persons from companies.
enum PartyClassifier {
    /// Whether a party is a person or an organisation. A waybill does not state it: identifiers show it, or the words
    /// of its names.
    static func kind(identityClass: String?, schemes: [String], names: [String]) -> RecordKind {
        switch identityClass {
        case "individual": return .person
        case "organization", "group", "system", "class": return .organisation
        default: break
        }
        for scheme in schemes {
            switch IdentifierScheme.named(scheme)?.subject {
            case .person?: return .person
            case .organisation?: return .organisation
            default: continue
            }
        }
        return !names.isEmpty && names.allSatisfy(isPerson) ? .person : .organisation
    }

    /// Whether it has one to five words, none of them a legal form, a trade word or a number.
    static func isPerson(_ name: String) -> Bool {
        let organisation = OrganisationName(name)
        guard organisation.trade.isEmpty, organisation.numbers.isEmpty, !organisation.isBranch else { return false }
        let words = PersonName(Record.Name(name)).words
        guard (1...5).contains(words.count) else { return false }
        let plain = NameToken.words(Transliteration.latin(name)).map(\.string)
        // None of these forms is ASCII, and most names are.
        let hasForm =
            !name.utf8.allSatisfy { $0 < 0x80 } && OrganisationWords.originalLegalForms.contains { name.contains($0) }
        let particles: Set<String> = ["de", "y", "e", "la", "los", "las", "the"]
        let named = organisation.words.count
        return !hasForm
            && named >= plain.filter { !particles.contains($0) && !OrganisationWords.joining.contains($0) }.count
    }
}
