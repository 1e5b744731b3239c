internal import Markings

/// What consents permit of a question: of the consents that name the object those that count, and why others do not.
struct ConsentFindings {
    /// The consents that count, in the order of their digests.
    let valid: [ObjectConsent]
    /// Why others do not.
    let obstacles: [(consent: ObjectConsent, obstacle: ConsentObstacle)]
    /// Whether every party that the object came from consents.
    let isComplete: Bool

    init(_ question: PolicyQuestion) {
        var (valid, obstacles): ([ObjectConsent], [(ObjectConsent, ConsentObstacle)]) = ([], [])
        let reader = question.circumstances.reader
        for consent in question.consents.sorted(by: { $0.grant < $1.grant }) {
            if let obstacle = consent.obstacle(reader, version: question.version, origins: question.origins) {
                obstacles.append((consent, obstacle))
            } else {
                valid.append(consent)
            }
        }
        self.valid = valid
        self.obstacles = obstacles
        let parties = Set(valid.map(\.originator))
        isComplete = !question.origins.isEmpty && question.origins.allSatisfy { parties.contains($0.party) }
    }

    /// The names of those that consent, as the reader of markings has them. An object of several parties needs the consent
    /// of each.
    var names: Set<String> {
        isComplete ? valid.reduce(into: Set(valid.map(\.originator))) { $0.formUnion($1.names) } : []
    }

    /// Whether a party consents.
    func isGiven(by party: String) -> Bool { valid.contains { $0.originator == party } }

    /// Why none of those that there are permits it, as sentences.
    var sentences: String {
        obstacles.map { " The consent \($0.consent.grant.prefix(12)) \($0.obstacle.words)." }.joined()
    }
}
