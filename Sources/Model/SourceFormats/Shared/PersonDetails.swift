internal import StrictJSON

/// What remarks say of a person's birth and nationality, perhaps several times over.
struct PersonDetails {
    var birthDates: [String] = []
    var birthPlaces: [String] = []
    var nationalities: [String] = []

    /// One statement is a property; several are a list of possibilities under the plural name.
    func apply(to draft: inout ObjectDraft) {
        for (values, one, several) in [
            (birthDates, "birth_date", "birth_dates"), (birthPlaces, "birth_place", "birth_places"),
            (nationalities, "nationality", "nationalities"),
        ] {
            var seen: Set<String> = []
            let distinct = values.filter { seen.insert($0).inserted }
            switch distinct.count {
            case 0: continue
            case 1: draft.set(one, .string(distinct[0]))
            default: draft.set(several, .array(distinct.map { .string($0) }))
            }
        }
    }
}
