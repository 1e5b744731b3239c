package import StrictJSON

/// What follows for what a party stated of an object: a function of the set of valid statements, so that order and
/// repetition of their arrival do not matter.
///
/// 1. A statement counts when its issuer may correct what the originator stated (``CorrectionRights``).
/// 2. A reinstatement lifts the retraction whose digest it names. A retraction that no reinstatement lifts stands, and
///    the object is hidden, whatever versions of it come and whatever their `modified` is.
/// 3. Of a fork, two statements of one place, the stricter side holds: reinstatements in it lift nothing.
/// 4. Narrowings add up, and so do the versions that are superseded.
package struct ObjectStanding: Hashable, Sendable {
    /// The retractions that no reinstatement lifts, in the order of their digests.
    package private(set) var retractions: [PartyStatement] = []
    /// The narrowings that count, in the order of their digests.
    package private(set) var narrowings: [PartyStatement] = []
    /// The digests of the versions that count no longer.
    package private(set) var superseded: Set<String> = []

    /// The standing of what a party stated of an object.
    ///
    /// - Parameters:
    ///   - object: the object.
    ///   - statements: verified statements; others than those about the object do not count.
    ///   - forks: the places of the issuers' statements with more than one statement, also about other objects.
    package init(
        of object: StatedObject, by statements: some Sequence<PartyStatement>, forks: Set<StatementPlace>,
        rights: CorrectionRights = CorrectionRights()
    ) {
        let entitled = rights.entitled(for: object.originator)
        var lifted: Set<String> = []
        var retractions: [String: PartyStatement] = [:]
        var narrowings: [String: PartyStatement] = [:]
        for statement in statements where statement.subject.object == object && entitled.contains(statement.party) {
            switch statement.subject {
            case .retraction: retractions[statement.digest] = statement
            case .reinstatement(_, let retraction):
                if !forks.contains(statement.place) { lifted.insert(retraction) }
            case .narrowing: narrowings[statement.digest] = statement
            case .supersession(_, let versions): superseded.formUnion(versions)
            case .destruction, .destructionAnswer, .compromise, .succession, .dispute, .validation, .holdings,
                .consentRequest, .consentGrant, .consentDenial, .consentRevocation:
                break
            }
        }
        self.retractions = retractions.values.filter { !lifted.contains($0.digest) }.sorted { $0.digest < $1.digest }
        self.narrowings = narrowings.values.sorted { $0.digest < $1.digest }
    }

    /// Whether the object is left out of every view.
    package var isHidden: Bool { !retractions.isEmpty }

    /// The marking definitions that narrowings add, in the order of the statements' digests.
    package var markings: [JSONValue] {
        narrowings.flatMap { statement -> [JSONValue] in
            if case .narrowing(_, let markings) = statement.subject { markings } else { [] }
        }
    }
}
