internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Markings
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel
internal import X509

/// Looks up in a home which objects came from other parties, and the markings of the newest versions that it holds.
struct HeldMarkings {
    private let home: Home
    private let party: String
    /// The identity in whose name this home exports: objects that it created are its own, also when others send them back.
    private let producer: String
    /// The definitions of the markings of what was found.
    private(set) var definitions = MarkingIndex()
    private var knownDefinitions: Set<String> = []
    /// The consents that the home was given.
    private let consents: HeldConsents
    /// The ids of the objects that consents name.
    var consented: Set<String> { consents.ids }
    /// The parties that an identity came from, by its id: what it created is theirs.
    private var creators: [String: Set<BundleSubjects.Origin>] = [:]

    /// - Parameter again: the consents by which the message in question went before: it counts as no further use of them.
    init(_ home: Home, again: [String] = []) throws(Fault) {
        self.home = home
        consents = try HeldConsents(givenTo: home, again: again)
        party = home.identity.party.text
        producer = HomeExport.producer(of: home).id
    }

    /// Looks up some objects.
    mutating func look(_ names: [BundleSubjects.Name]) throws(Fault) -> [String: BundleSubjects.Held] {
        let made = Set(names.compactMap(\.creator)).subtracting(creators.keys).filter { !isShared($0) }
        let held = try home.caseFile.held(names.map(\.id) + made.sorted())
        for creator in made { creators[creator] = held[creator].map { origins($0.sources) } ?? [] }
        let ids = names.map(\.id)
        let corrections = Corrections(
            hidden: try home.caseFile.hidden(ids), narrowings: try home.caseFile.narrowings(of: ids))
        var found: [String: BundleSubjects.Held] = [:]
        for name in names where !isShared(name.id) {
            var one = BundleSubjects.Held(origins: name.creator.flatMap { creators[$0] } ?? [])
            if let versions = held[name.id] {
                // What this party made and another one sent back is still its own.
                let foreign = versions.sources.filter { $0.creator != producer || name.creator != producer }
                one.origins.formUnion(origins(foreign))
                let originators = Set(foreign.map(\.originator))
                for newest in versions.newest
                where newest.originator == party || originators.contains(newest.originator) {
                    one.named.formUnion(NamedMarkings(of: newest.object))
                }
            }
            correct(
                &one, object: name.id, originators: Set((held[name.id]?.sources ?? []).map(\.originator)),
                by: corrections)
            one.consents = consents[name.id]
            let isKnown = !one.origins.isEmpty || !one.named.isEmpty || !one.retractedBy.isEmpty
            if isKnown || !one.consents.isEmpty { found[name.id] = one }
        }
        try define(found.values.reduce(into: Set()) { $0.formUnion($1.named.all) })
        return found
    }

    /// What signed statements say of some objects.
    private struct Corrections {
        let hidden: [String: Set<String>]
        let narrowings: [String: [(originator: String, markings: [JSONValue])]]
    }

    /// Adds what those say of an object who stated it: this party, and those that it came from. What others say of it
    /// changes nothing.
    private mutating func correct(
        _ held: inout BundleSubjects.Held, object id: String, originators: Set<String>, by corrections: Corrections
    ) {
        let stated = originators.union([party])
        held.retractedBy = corrections.hidden[id]?.intersection(stated) ?? []
        for (originator, markings) in corrections.narrowings[id] ?? [] where stated.contains(originator) {
            for marking in markings {
                // One that cannot be read stays undefined, and nobody knows what it forbids.
                if let object = try? STIXObject(marking) { definitions.add(object) }
                held.named.formUnion(NamedMarkings(whole: [marking["id"]?.string].compactMap(\.self)))
            }
        }
    }

    /// Whether an object is nobody's: every exporter has the identity that defines the extensions.
    private func isShared(_ id: String) -> Bool { id == producer || id == ExtensionDefinition.creator.id }

    private func origins(_ sources: [HeldVersions.Source]) -> Set<BundleSubjects.Origin> {
        Set(
            sources.filter { $0.originator != party }.map {
                BundleSubjects.Origin(party: $0.originator, received: Timestamp($0.imported), package: $0.package)
            })
    }

    /// Loads the definitions of markings that are not known yet; one that the home does not hold stays undefined, and
    /// nobody knows what it forbids.
    private mutating func define(_ markings: Set<String>) throws(Fault) {
        let new = markings.subtracting(knownDefinitions)
        guard !new.isEmpty else { return }
        for versions in try home.caseFile.held(new.sorted()).values {
            for version in versions.newest { definitions.add(version.object) }
        }
        knownDefinitions.formUnion(new)
    }
}
