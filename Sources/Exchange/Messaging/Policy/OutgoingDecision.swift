package import BundleFormats
internal import CaseFile
package import Diagnostics
package import X509

/// The decision of policy about something that would leave, for one recipient.
package struct OutgoingDecision: Sendable {
    /// What would leave, for people: a file, or a message.
    package let name: String
    /// The recipient; `nil` when it is nobody in particular, or a reader who is no partner.
    package let recipient: PartyID?
    /// The reader, for people.
    package let reader: String
    /// The decision.
    package let decision: BundleDecision
    /// The objects that would leave, for the ledger.
    var objects = LedgerObjects()
    /// The names of the attachments.
    var attachments: [String] = []

    /// Whether all of it may go.
    package var isPermitted: Bool { decision.isPermitted }

    /// The refusal, when there is one.
    ///
    /// - Parameter ground: the ground on which a person overrides it; `nil` when nobody does.
    /// - Returns: `Fault` of kind `.policy`: `release-needed` without a ground; `override-not-possible` when something
    ///   is refused that no override reaches.
    package func refusal(overriddenOn ground: String?) -> Fault? {
        guard !isPermitted else { return nil }
        guard ground != nil else {
            return Fault(
                .releaseNeeded, kind: .policy, ["name": name, "reader": reader, "reason": decision.summary])
        }
        guard !decision.obstacles.isEmpty else { return nil }
        return Fault(
            .overrideNotPossible, kind: .policy,
            ["name": name, "reader": reader, "reason": decision.obstacleSummary])
    }
}
