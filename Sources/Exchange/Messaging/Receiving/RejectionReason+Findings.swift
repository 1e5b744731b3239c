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
        .partnerSuspended: .notPermitted, .partnerUnknown: .notTrusted,
    ]

    /// The order in which reasons are given where several apply: the one that has to be mended first.
    private static let order: [RejectionReason] = [.notTrusted, .notReadable, .notInOrder, .notPermitted, .notValid]

    /// The reason for the refusal of a message.
    ///
    /// - Parameter facts: what was established; a message that did not pass authenticity is not trusted.
    package init(_ facts: ReceptionFacts, findings: [Finding]) {
        var reasons: Set<RejectionReason> = []
        if facts.authenticity.contains(where: { $0.outcome != .passed }) { reasons.insert(.notTrusted) }
        let wrong = ((facts.admission?.findings ?? []) + findings).filter { $0.severity == .error }
        for finding in wrong { reasons.insert(Self.reason(finding.code)) }
        self = Self.order.first(where: reasons.contains) ?? .notValid
    }

    private static func reason(_ code: FindingCode) -> RejectionReason {
        if let reason = byCode[code] { return reason }
        return code.isPolicyRefusal ? .notPermitted : .notValid
    }
}

extension FindingCode {
    /// Whether the policy decision raises the code: a marking, an agreement or the home forbids something.
    fileprivate var isPolicyRefusal: Bool { name.hasPrefix("policy-") || name == "not-permitted" }
}
