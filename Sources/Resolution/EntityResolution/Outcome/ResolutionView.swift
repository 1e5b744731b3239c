/// A merged table, from which entities and waiting pairs are made when they are asked for, by their numbers.
protocol ResolutionView: Sendable {
    /// The number of entities.
    var entityCount: Int { get }
    /// An entity.
    func entity(_ number: Int) -> Entity
    /// The id of an entity.
    func id(ofEntity number: Int) -> String
    /// The kind of an entity.
    func kind(ofEntity number: Int) -> RecordKind
    /// The ids of the records of an entity, sorted.
    func members(ofEntity number: Int) -> [String]
    /// The number of records of an entity.
    func memberCount(ofEntity number: Int) -> Int
    /// The name to display of an entity, as its bytes.
    func displayName(ofEntity number: Int) -> ArraySlice<UInt8>
    /// The number of root originators of an entity.
    func originators(ofEntity number: Int) -> Int
    /// The joins that formed an entity, in order of decreasing weight.
    func merges(ofEntity number: Int) -> [Join]
    /// The number of the entity with an id.
    func number(ofEntity id: String) -> Int?
    /// The number of the entity that a record is in.
    func number(ofRecord record: String) -> Int?
    /// All values of some records, each with its sources.
    func values(ofRecords ids: [String]) -> [EntityValue]

    /// The number of pairs that wait for a decision.
    var candidateCount: Int { get }
    /// A waiting pair with its explanation.
    func candidate(_ number: Int) -> CandidatePair
    /// The ids of the records of a waiting pair.
    func records(ofCandidate number: Int) -> (left: String, right: String)
    /// Whether there is a decision about a waiting pair.
    func isDecided(_ number: Int) -> Bool
}
