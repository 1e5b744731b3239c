internal import CaseFile
package import Diagnostics
internal import Digests
internal import Platform
internal import StrictJSON

/// What one partner proves of what a restored home missed: the head of this home's own log that the partner verified, and
/// the partner's numbers.
package struct PartnerEvidence: Hashable, Sendable {
    /// The party id of the partner.
    package let party: String
    /// Its name.
    package let name: String
    /// When it was last heard of since the home was restored, RFC 3339; `nil` when it was not.
    package let heard: String?
    /// The entries of the log of the relation that the home remembers, of the stream before it was restored.
    package let entriesHere: Int
    /// The entries in the largest head of that log that the partner is known to have verified.
    package let entriesThere: Int
    /// How many messages of the partner did not come although later ones did.
    package let missing: Int

    /// How many entries of its own log the home certainly lost: messages that it sent or took in, and receipts.
    package var lost: Int { max(0, entriesThere - entriesHere) }

    /// What a person must know of it; `nil` when it was heard of, and nothing is proved lost.
    package var finding: Finding? {
        if lost > 0 {
            return Finding(
                .restoreEntriesLost,
                ["name": name, "there": "\(entriesThere)", "here": "\(entriesHere)", "count": "\(lost)"])
        }
        return heard == nil ? Finding(.restorePartnerSilent, ["name": name]) : nil
    }

    var json: JSONValue {
        var object = JSONObject()
        object["party"] = .string(party)
        object["heard"] = heard.map { .string($0) }
        object["here"] = .number(JSONNumber(entriesHere))
        object["there"] = .number(JSONNumber(entriesThere))
        object["missing"] = .number(JSONNumber(missing))
        return .object(object)
    }
}

extension Home {
    /// What the partners prove of what this restored home missed; nothing of a home that was not restored, or whose restore
    /// is decided.
    package func partnerEvidence() throws(Fault) -> [PartnerEvidence] {
        guard isRestored else { return [] }
        let heard = try caseFile.lastHeard(since: RestoredMark(reading: layout.restored).time.rfc3339)
        let lost = try caseFile.lostHeads()
        let missing = try caseFile.missingNumbers()
        let names = try partyNames()
        let former = try caseFile.relationLogs().filter { $0.stream != identity.stream.description }
        return try caseFile.partners().map { partner in
            let logs = former.filter { $0.party == partner.party }
            // The newest of the former streams that the home remembers, or one that it does not.
            let last = logs.last
            let heads = lost[partner.party] ?? []
            let unknown = heads.filter { head in !logs.contains { $0.stream == head.stream } }.map(\.size).max()
            let known = heads.first { $0.stream == last?.stream }?.size
            return PartnerEvidence(
                party: partner.party, name: names[partner.party], heard: heard[partner.party],
                entriesHere: unknown == nil ? last?.size ?? 0 : 0,
                entriesThere: unknown ?? known ?? last?.acknowledged ?? 0, missing: missing[partner.party] ?? 0)
        }
    }
}
