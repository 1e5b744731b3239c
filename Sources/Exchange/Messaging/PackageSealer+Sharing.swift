internal import BundleFormats
internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// Sharing: what a partner may have of some objects, in one message.
extension PackageSealer {
    /// What would be shared, and what not, and why; nothing is written or logged.
    ///
    /// - Throws: the errors of `SharePlanner.plan`; `Fault` `partner-suspended` and others when nothing can be sealed for
    ///   the partner now.
    package func planShare(_ request: ShareRequest) throws(Fault) -> SharePlan {
        _ = try certificates(of: [request.recipient])
        guard try wireVersion(for: [request.recipient]) > .v1 else {
            throw Fault(.disclosuresNeedVersion2, kind: .policy)
        }
        return try SharePlanner.plan(request, in: home, keys: keys, at: clock.now())
    }

    /// Shares: seals one message with what the partner may have.
    ///
    /// Objects of one's own files go as they are when all of a bundle may go, and as parts that one signs otherwise;
    /// objects of others go as parts that verify against their originators' signatures.
    ///
    /// - Parameter place: gives the path for the envelope, from its random name.
    /// - Throws: the same; `share-empty` (kind `.policy`) when nothing may go, which is logged.
    package func share(
        _ request: ShareRequest, replacing: Bool = false, place: ((String) -> String)? = nil
    ) throws(Fault) -> (plan: SharePlan, sealed: Sealed) {
        keys.prepare([.originator, .gateway, .log])
        return try home.writing { home throws(Fault) in
            let sealer = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            try sealer.sealOwedReceipts()
            try sealer.sealOwedStatements()
            return try sealer.shareHere(request, replacing: replacing, place: place)
        }
    }

    private func shareHere(
        _ request: ShareRequest, replacing: Bool, place: ((String) -> String)?
    ) throws(Fault) -> (plan: SharePlan, sealed: Sealed) {
        let plan = try planShare(request)
        try enforce(plan)
        return (plan, try seal(plan, replacing: replacing, place: place))
    }

    /// Seals what a plan lets go. The caller holds the lock.
    ///
    /// - Parameter place: gives the path for the envelope, from its random name; `nil` for the outbox.
    func seal(
        _ plan: SharePlan, replacing: Bool = false, place: ((String) -> String)? = nil
    ) throws(Fault) -> Sealed {
        let request = plan.request
        var terms = Terms(expires: request.expires, legalBasis: request.legalBasis)
        terms.purpose = request.purpose
        var ownParts: [(Disclosure, DisclosureEntry)] = []
        for own in plan.own { if let parts = try parts(of: own) { ownParts.append(parts) } }
        for (disclosure, entry) in plan.parts.map({ ($0.disclosure, $0.entry) }) + ownParts {
            terms.passedOn.append(
                PassedOnDisclosure(
                    disclosure, index: terms.passedOn.count, originator: entry.originator, messageID: entry.messageID,
                    withheld: entry.withheld))
        }
        terms.introduced = plan.profiles
        terms.shared = plan.logged
        terms.disclosing = [plan.draft]
        let whole = plan.own.filter { $0.extents == nil }.map(\.content)
        guard let place else {
            _ = try certificates(of: [request.recipient])
            return try sealForSending(
                whole + plan.attachments, handling: plan.handling, to: request.recipient, terms)
        }
        return try send(
            whole + plan.attachments, handling: plan.handling, kind: .bundle, recipients: [request.recipient],
            terms: terms, replacing: replacing, place: place)
    }

    /// Makes sure that something may go, and that all attachments may.
    private func enforce(_ plan: SharePlan) throws(Fault) {
        let request = plan.request
        let name = try home.name(of: request.recipient)
        let policy = try OutgoingPolicy(home, at: clock.now())
        if !plan.attachments.isEmpty {
            let decisions = try policy.decide(
                .files(plan.attachments, handling: plan.handling),
                [
                    OutgoingPolicy.Request(
                        .share, to: request.recipient, purpose: request.purpose, legalBasis: request.legalBasis)
                ], named: plan.attachments[0].name)
            try policy.enforce(decisions, overriddenOn: nil, by: actor)
        }
        guard plan.isEmpty else { return }
        guard !plan.items.isEmpty else { throw Fault(.shareNothing, kind: .usage, ["name": "that"]) }
        var details = JSONObject()
        details["act"] = .string(PolicyAct.share.rawValue)
        details["to"] = .array([.string(request.recipient.text)])
        details["withheld"] = .number(JSONNumber(plan.count(.withheld)))
        details["code"] = .string(FindingCode.shareEmpty.name)
        try home.caseFile.record(.policyRefused, of: request.recipient.text, by: actor, details)
        throw Fault(.shareEmpty, kind: .policy, ["reader": name, "reason": plan.summary])
    }

    /// Parts of a bundle of one's own: of a package that nobody else gets, signed for these parts.
    private func parts(of own: SharePlan.Own) throws(Fault) -> (Disclosure, DisclosureEntry)? {
        guard let extents = own.extents else { return nil }
        let spool = try SpoolFile(in: home.layout.home)
        let writer = PackageWriter(
            signer: try home.signer(.originator, keys, at: clock.now()), clock: clock, randomness: randomness)
        _ = try writer.write(
            [own.content],
            PackageWriter.Terms(
                version: .v2, kind: .bundle, originatorName: home.identity.name, positions: [], gateways: []), to: spool
        )
        let judged = try PackageReader.judge(
            spool, VerificationContext(trust: try home.trustStore(), time: clock.now()))
        guard case .package(let judgement) = judged, let package = judgement.package else {
            throw Fault(judged.authenticity.findings.first ?? Finding(.containerKindUnknown), kind: .undecided)
        }
        return (
            try DisclosureWriter.disclosure(of: package, showing: [own.content.name: extents]),
            DisclosureEntry(
                entry: "", originator: home.identity.party, messageID: nil, withheld: own.withheld)
        )
    }
}

extension SharePlan {
    /// What the ledger is to say of it.
    fileprivate var draft: LedgerDraft {
        var draft = LedgerDraft(
            act: PolicyAct.share.rawValue, message: "", manifestDigest: nil, recipient: request.recipient.text)
        draft.clauses = clauses
        draft.consents = consents.sorted()
        draft.purpose = request.purpose
        draft.legalBasis = request.legalBasis
        draft.attachments = attachments.map(\.name)
        draft.objects = disclosed
        return draft
    }

    /// The most objects that an entry of the log names.
    private static let logged = 1_000

    /// What the log says of it: of each message the originator, the objects and the withheld values; no contents.
    var logged: JSONValue {
        var details = JSONObject()
        details["parts"] = .array(
            parts.map { part in
                var object = JSONObject()
                object["originator"] = .string(part.originator.text)
                object["message"] = part.entry.messageID.map { .string($0.description) }
                object["objects"] = .array(part.objects.prefix(Self.logged).map(JSONValue.string))
                return .object(object)
            })
        details["whole"] = .number(JSONNumber(count(.whole)))
        details["partial"] = .number(JSONNumber(count(.partial)))
        details["withheld"] = .number(JSONNumber(count(.withheld)))
        if !introduced.isEmpty { details["introduced"] = .array(introduced.map { .string($0.text) }) }
        return .object(details)
    }
}
