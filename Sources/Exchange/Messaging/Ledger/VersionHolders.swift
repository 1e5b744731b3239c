internal import CaseFile
internal import Corrections
package import Diagnostics
package import PartyHome
package import Platform
internal import X509

/// Who has the newest version of what one party stated of an object, by the ledger, and who does not.
package struct VersionHolders: Sendable {
    /// The party that stated the object, by its party id.
    package let originator: String
    /// When the newest version was modified that was sent to anybody, or exists here.
    package let modified: Timestamp
    /// The parties that confirmed it, by their ids.
    package private(set) var confirmed: [String] = []
    /// Those that were sent it, and did not confirm it.
    package private(set) var unconfirmed: [String] = []
    /// Those that hold an earlier one, and were not sent it.
    package private(set) var missing: [String] = []
    /// Those of whom a statement says that theirs does not hold any more, because the newer one may not go to them.
    package private(set) var told: [String] = []

    /// What is known of an object: one for each party that stated it. Versions without a time are not among them.
    package static func of(_ object: String, at home: Home) throws(Fault) -> [VersionHolders] {
        let own = home.identity.party.text
        let holders = try home.caseFile.holders(of: object).filter {
            $0.isInLedger && $0.holds && $0.party != own
        }
        let noted = try home.caseFile.newerVersions().filter { $0.object == object }
        let originators = Set(holders.map { $0.version.originator ?? own }).union(noted.map(\.originator))
        var found: [VersionHolders] = []
        for originator in originators.sorted() {
            let some = holders.filter { ($0.version.originator ?? own) == originator && $0.party != originator }
            let times =
                some.compactMap(\.version.modified) + noted.filter { $0.originator == originator }.map(\.modified)
            guard let newest = times.max(), !some.isEmpty else { continue }
            let newer = NewerVersion(object, of: originator, modified: newest)
            let owed = try NewerVersionsOwed(of: [newer], at: home).all
            var one = VersionHolders(originator: originator, modified: Timestamp(milliseconds: newest))
            for party in Set(some.map(\.party)).sorted() {
                if let open = owed.first(where: { $0.holder.party == party }) {
                    if open.isTold { one.told.append(party) } else { one.missing.append(party) }
                } else if some.contains(where: {
                    $0.party == party && $0.modified >= newest && $0.state >= .acknowledged
                }) {
                    one.confirmed.append(party)
                } else {
                    one.unconfirmed.append(party)
                }
            }
            found.append(one)
        }
        return found
    }

    private init(originator: String, modified: Timestamp) {
        self.originator = originator
        self.modified = modified
    }
}
