package import CaseFile
package import Diagnostics

/// What one call of receiving took from one folder.
package struct ReceivingReport: Sendable {
    /// The partner's name; the beginning of the folder's name for one that is no partner.
    package let partner: String
    /// The partner's party id; `nil` for one that is no partner.
    package let party: String?
    /// The folder.
    package let place: String
    /// The envelopes that wait in the inbox now.
    package internal(set) var taken: [InboxFile] = []
    /// The files that were refused from outside, and are in quarantine.
    package internal(set) var refused: [Importer.Outcome] = []
    /// How many files came again that are known.
    package internal(set) var known = 0
    /// What was found: names that were left, parts that are missing.
    package internal(set) var findings: [Finding] = []
    /// What stopped the work in this folder; what was not taken is still there.
    package internal(set) var fault: Fault?

    init(partner: String, party: String?, place: String) {
        self.partner = partner
        self.party = party
        self.place = place
    }

    /// The worst of what happened.
    package var outcome: Outcome { Outcome.worst(refused.map(\.outcome)) }
}
