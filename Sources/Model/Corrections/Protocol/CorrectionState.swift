/// What one home knows of objects, of statements about them, and of who holds them.
///
/// A home loads the rows of the objects that an event is about, and of the statements about those, not the whole case
/// file: nothing in ``CorrectionCore`` looks further.
package struct CorrectionState: Hashable, Sendable {
    /// The party of the home, by its party id.
    package let party: String
    /// What parties stated of objects. What never came has no entry, or one without sources.
    package var objects: [StatedObject: CorrectedObject] = [:]
    /// The statements, by their digests.
    package var statements: [String: HeldCorrection] = [:]
    /// The digests of the statements at each place: of those that are loaded, and of others at the same places.
    package var places: [StatementPlace: Set<String>] = [:]
    /// Who may correct what.
    package var rights = CorrectionRights()
    /// How many objects of each originator are here, and were retracted in the day of the last retraction.
    package var counts: [String: RetractionCount] = [:]
    /// The objects to be stated to parties (``Holdings``); an empty set is stated too: that there is none.
    package var untold: [String: Set<StatedObject>] = [:]
    /// Whether objects may have gone to others of which this home has no record: it was restored, or its party has further
    /// devices.
    package var hasIncompleteRecord = false

    /// A home that knows nothing.
    package init(party: String) { self.party = party }

    /// What follows for what a party stated of an object: from the statements that are in effect.
    package func standing(of object: StatedObject) -> ObjectStanding {
        let effective = about(object).filter { $0.decision == .effective }.map(\.statement)
        let forks = Set(effective.map(\.place).filter { (places[$0]?.count ?? 0) > 1 })
        return ObjectStanding(of: object, by: effective, forks: forks, rights: rights)
    }

    /// The statements about an object, in the order of their digests.
    package func about(_ object: StatedObject) -> [HeldCorrection] {
        (objects[object]?.statements ?? []).sorted().compactMap { statements[$0] }
    }
}

/// What a party stated of an object, in one home.
package struct CorrectedObject: Hashable, Sendable {
    /// The parties that it came from, with the messages that it came in; this home's own party for what it made itself.
    package var sources: [String: Set<String>] = [:]
    /// The parties that it went to, with the messages that it went in.
    package var holders: [String: Set<String>] = [:]
    /// The digests of the statements about it.
    package var statements: Set<String> = []
    /// Whether it is left out of views.
    package var isHidden = false

    /// Nothing known.
    package init() {}

    /// Whether it is here.
    package var isHere: Bool { !sources.isEmpty }
}

/// A verified statement, in one home.
package struct HeldCorrection: Hashable, Sendable {
    /// The statement.
    package let statement: PartyStatement
    /// Whether it has effect here.
    package var decision: CorrectionDecision
    /// The parties that it came from, this home's own for what it made itself: nobody tells them again.
    package var sources: Set<String>
    /// The parties that it was sealed to, with the message that it went in.
    package var passed: [String: String] = [:]
    /// Those of them that confirmed that they took it in.
    package var confirmed: Set<String> = []
    /// The parties that it goes to whether they hold its object or not; to its issuer also when it has no effect here.
    package var owed: Set<String> = []

    /// A statement as it came.
    package init(_ statement: PartyStatement, decision: CorrectionDecision, sources: Set<String>) {
        self.statement = statement
        self.decision = decision
        self.sources = sources
    }
}

/// Whether a statement has effect in a home.
package enum CorrectionDecision: String, Hashable, Sendable, CaseIterable {
    /// It has.
    case effective
    /// It waits for a person, because too many objects are retracted at once.
    case waiting
    /// A person refused it.
    case refused
    /// Its issuer has no right to correct the object: it counts when a succession gives that right.
    case notEntitled = "not-entitled"
}

/// How many objects of a party are here, and how many were retracted in a day.
package struct RetractionCount: Hashable, Sendable {
    /// The objects of the party that are here, hidden ones too.
    package var objects: Int
    /// The day (UTC, `2026-11-30`) of the last retraction.
    package var day: String
    /// The objects that retractions of that day hid, but for those that a person accepted.
    package var retracted: Int

    /// A count.
    package init(objects: Int = 0, day: String = "", retracted: Int = 0) {
        self.objects = objects
        self.day = day
        self.retracted = retracted
    }
}
