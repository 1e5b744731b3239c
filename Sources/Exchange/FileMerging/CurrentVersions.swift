internal import Diagnostics
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Which versions of objects hold where files are merged without a case file: the same rule as there, with the maker
/// that an object names (`created_by_ref`) in the place of the originator, whom nothing proves here.
struct CurrentVersions {
    /// A statement of one maker about one object.
    private struct Statement: Hashable {
        let id: String
        let maker: String

        init(_ object: STIXObject) {
            id = object.id
            maker = object.createdByRef ?? ""
        }
    }

    /// The versions that hold, in the order given, but for relationships and sightings of an object of which none holds.
    /// Two contents of one time both hold, as in the case file.
    let objects: [STIXObject]
    /// What was left out, if anything.
    let findings: [Finding]

    init(_ all: [STIXObject]) {
        var latest: [Statement: Timestamp] = [:]
        var revoked: Set<Statement> = []
        for object in all {
            let statement = Statement(object)
            // A revocation is permanent (STIX 2.1, section 3.2): no version after it holds either.
            if object.isRevoked { revoked.insert(statement) }
            latest[statement] = max(latest[statement] ?? Self.time(object), Self.time(object))
        }
        var (replaced, withdrawn) = (0, 0)
        let held = all.filter { object in
            let statement = Statement(object)
            if revoked.contains(statement) {
                withdrawn += 1
                return false
            }
            guard Self.time(object) == latest[statement] else {
                replaced += 1
                return false
            }
            return true
        }
        let there = Set(held.map(\.id))
        // What was never here may be elsewhere; what was here and holds no more is nowhere to be tied to.
        let gone = Set(all.map(\.id)).subtracting(there)
        objects = gone.isEmpty ? held : held.filter { Self.ends(of: $0).isDisjoint(with: gone) }
        var findings: [Finding] = []
        if replaced + withdrawn > 0 {
            findings.append(Finding(.mergeVersionsLeftOut, ["replaced": "\(replaced)", "revoked": "\(withdrawn)"]))
        }
        if let first = held.first(where: { !Self.ends(of: $0).isDisjoint(with: gone) }) {
            findings.append(
                Finding(.mergeTiesLeftOut, ["count": "\(held.count - objects.count)", "id": first.id]))
        }
        self.findings = findings
    }

    /// The objects that a relationship or a sighting ties together; of other objects none, for they say something of
    /// their own.
    private static func ends(of object: STIXObject) -> Set<String> {
        let names: [String] =
            switch object.type {
            case "relationship": ["source_ref", "target_ref"]
            case "sighting": ["sighting_of_ref"]
            default: []
            }
        return Set(names.compactMap { object.json[$0]?.string })
    }

    private static func time(_ object: STIXObject) -> Timestamp {
        object.modified ?? object.created ?? Timestamp(milliseconds: 0)
    }
}
