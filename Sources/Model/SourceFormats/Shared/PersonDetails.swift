internal import StrictJSON

/// A person's birth and nationality from remarks, which may state them several times.
struct PersonDetails {
    var birthDates: [String] = []
    var birthPlaces: [String] = []
    var nationalities: [String] = []

    /// A single statement becomes a property; several become a list of alternatives under the plural name.
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
