internal import TextNormalization

extension ExtractedObject {
    /// Whether an object that was not merged matches: by its text, or by names and telephone numbers in their normal
    /// forms. What only other objects state of it does not count, such as the country of a telephone number.
    package func matchesAlone(_ query: SearchQuery) -> Bool {
        if matches(query) { return true }
        guard let record else { return false }
        let hasName = record.names.contains { name in
            record.kind == .person
                ? query.matches(person: PersonName(LongText.bounded(name)))
                : query.matches(organisation: OrganisationName(LongText.bounded(name.text)))
        }
        return hasName
            || record.phones.contains { ContactNumber.phone($0).map { query.matches(phone: $0) } ?? false }
    }
}
