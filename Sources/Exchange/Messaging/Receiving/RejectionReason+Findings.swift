internal import BundleFormats
package import Diagnostics
package import ExchangeProtocol
internal import Packages
internal import StrictJSON

/// Which reason a receipt gives for what was found (specs/exchange.md, "Receipts and their reasons").
extension RejectionReason {
    /// Reasons by the code of a finding; everything else that is wrong with a message makes it not valid.
    private static let byCode: [FindingCode: RejectionReason] = [
        .formatVersionUnknown: .notReadable, .criticalUnknown: .notReadable, .kindUnknown: .notReadable,
        .kindNotImported: .notReadable, .sequenceFork: .notInOrder, .sequenceChainBroken: .notInOrder,
        .sequenceReplayed: .notInOrder, .messagePurged: .notPermitted, .expired: .notPermitted,
        .partnerSuspended: .notPermitted, .partnerUnknown: .notTrusted, .notPermitted: .notPermitted,
        .policyGroupsLimit: .notPermitted,
    ]

    /// The order in which reasons are given where several apply: the one that has to be mended first.
    private static let order: [RejectionReason] = [.notTrusted, .notReadable, .notInOrder, .notPermitted, .notValid]

    /// The reason why the inside of an envelope could not be verified: one for everything that keeps it from being read, so
    /// that the answer shows nothing of how decryption failed.
    init(_ unread: UnreadInside) {
        let isUnread = !unread.isDecrypted || unread.findings.contains { Self.byCode[$0.code] == .notReadable }
        self = isUnread ? .notReadable : .notTrusted
    }

    /// The reason for the refusal of a message.
    ///
    /// - Parameter facts: what was established; a message that did not pass authenticity is not trusted.
    package init(_ facts: ReceptionFacts, findings: [Finding]) {
        var reasons: Set<RejectionReason> = []
        if facts.authenticity.contains(where: { $0.outcome != .passed }) { reasons.insert(.notTrusted) }
        let wrong = ((facts.admission?.findings ?? []) + findings).filter { $0.severity == .error }
        for finding in wrong { reasons.insert(Self.byCode[finding.code] ?? .notValid) }
        self = Self.order.first(where: reasons.contains) ?? .notValid
    }
}
