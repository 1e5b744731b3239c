internal import ReportValues

/// Equal reasons for several places: one reason, and the places.
struct ReasonGroup {
    /// The maximum number of places named; the others are counted.
    static let placesShown = 5

    let code: String
    let sentence: String
    let advice: String
    private(set) var places: [String]

    /// The reasons, each once, in the order in which they first occur.
    static func all(_ reasons: [ReportReason]) -> [ReasonGroup] {
        var groups: [ReasonGroup] = []
        var indices: [[String]: Int] = [:]
        for reason in reasons {
            let key = [reason.code, reason.sentence, reason.advice]
            let places = reason.place.isEmpty ? [] : [reason.place]
            if let index = indices[key] {
                groups[index].places += places.filter { !groups[index].places.contains($0) }
            } else {
                indices[key] = groups.count
                groups.append(
                    ReasonGroup(code: reason.code, sentence: reason.sentence, advice: reason.advice, places: places))
            }
        }
        return groups
    }
}
