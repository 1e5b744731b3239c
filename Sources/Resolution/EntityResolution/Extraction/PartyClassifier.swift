internal import TextNormalization

/// Classifies a name without further data as a person's, by its words.
enum PartyClassifier {
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
