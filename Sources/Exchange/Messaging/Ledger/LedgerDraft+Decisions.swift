internal import BundleFormats
internal import CaseFile
internal import Markings
internal import Policy
internal import X509

/// What the ledger says of a disclosure follows from the decision that let it out: nothing leaves without one.
extension LedgerDraft {
    /// The entries for what some decisions let out, one for each recipient, in their order.
    ///
    /// - Parameters:
    ///   - message: the message id; empty while it has none.
    ///   - ground: the ground on which a person let it out; it is noted where it was needed.
    static func drafts(
        of decisions: [OutgoingDecision], message: String = "", manifestDigest: String? = nil, ground: String? = nil
    ) -> [LedgerDraft] {
        var drafts: [LedgerDraft] = []
        for decision in decisions {
            let recipient = decision.recipient?.text
            let index = drafts.firstIndex { $0.recipient == recipient }
            var draft =
                index.map { drafts[$0] }
                ?? LedgerDraft(
                    act: decision.decision.circumstances.act.rawValue, message: message, manifestDigest: manifestDigest,
                    recipient: recipient)
            draft.add(decision, ground: ground)
            if let index { drafts[index] = draft } else { drafts.append(draft) }
        }
        return drafts
    }

    private mutating func add(_ decision: OutgoingDecision, ground: String?) {
        let circumstances = decision.decision.circumstances
        if recipient == nil { reader = circumstances.reader.attributes.sorted().map(\.description) }
        purpose = purpose ?? circumstances.reader.purpose
        legalBasis = legalBasis ?? circumstances.legalBasis
        if !decision.isPermitted { self.ground = self.ground ?? ground }
        for clause in circumstances.standing.clauses where !clauses.contains(clause) { clauses.append(clause) }
        for consent in decision.decision.consents.sorted() where !consents.contains(consent) {
            consents.append(consent)
        }
        for name in decision.attachments where !attachments.contains(name) { attachments.append(name) }
        var all = objects ?? LedgerObjects()
        all.add(decision.objects)
        objects = all
    }
}

extension AgreementStanding {
    /// The clauses under which something goes, as text.
    var clauses: [String] {
        switch self {
        case .none, .required: []
        case .inForce(let applied): applied.map(\.clause.description)
        case .suspended(_, let clause), .expired(_, _, let clause): [clause.description]
        }
    }
}
