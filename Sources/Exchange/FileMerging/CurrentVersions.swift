internal import Diagnostics
internal import Platform
internal import StrictJSON
internal import TradeModel

/// Selects the current versions of objects when files are merged without a case file. The rule is that of the case
/// file, with the creator that an object names (`created_by_ref`) in place of the originator, which cannot be verified
/// here.
struct CurrentVersions {
    /// The versions of one object by one creator.
    private struct Statement: Hashable {
        let id: String
        let maker: String

        init(_ object: STIXObject) {
            id = object.id
            maker = object.createdByRef ?? ""
        }
    }

    /// The current versions, in the order given, except relationships and sightings of objects that are not current.
    /// Two contents of one time are both current, as in the case file.
    let objects: [STIXObject]
    /// Findings about omitted versions, if any.
    let findings: [Finding]

    init(_ all: [STIXObject]) {
        var latest: [Statement: Timestamp] = [:]
        var revoked: Set<Statement> = []
        var times: [Timestamp] = []
        times.reserveCapacity(all.count)
        for object in all {
            let (statement, time) = (Statement(object), Self.time(object))
            // A revocation is permanent (STIX 2.1, section 3.2), also for later versions.
            if object.isRevoked { revoked.insert(statement) }
            latest[statement] = max(latest[statement] ?? time, time)
            times.append(time)
        }
        guard latest.count < all.count || !revoked.isEmpty else {
            (objects, findings) = (all, [])
            return
        }
        var (replaced, withdrawn) = (0, 0)
        let held = zip(all, times).filter { object, time in
            let statement = Statement(object)
            if revoked.contains(statement) {
                withdrawn += 1
                return false
            }
            guard time == latest[statement] else {
                replaced += 1
                return false
            }
            return true
        }.map(\.0)
        let there = Set(held.map(\.id))
        // An object that was never in the files may exist elsewhere; one that was in them and is not current does not.
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

    /// The ends of a relationship or a sighting; empty for other objects, which stand on their own.
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
