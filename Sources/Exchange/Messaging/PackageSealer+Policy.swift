internal import CaseFile
package import Diagnostics
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
package import Policy
package import X509

/// Policy, before anything is sealed or packed.
extension PackageSealer {
    /// What policy says of files, or of packages that are passed on, for each recipient; nothing is written or logged.
    ///
    /// - Parameter recipients: none for a package that is for nobody in particular.
    /// - Throws: `Fault` `bundle-not-packed` when a bundle is not valid, or of kind `.inputOutput`.
    package func preview(
        _ files: [String], for recipients: [PartyID], _ terms: Terms, by act: PolicyAct
    ) throws(Fault) -> [OutgoingDecision] {
        let contents = try contents(of: files, objectLimit: terms.objectLimit)
        let policy = try OutgoingPolicy(home, at: clock.now(), objectLimit: terms.objectLimit)
        return try decide(about: contents, for: recipients, terms, by: act, policy)
            + (terms.forwarding?.decisions(for: recipients) ?? [])
    }

    /// What policy says of an existing package, for each recipient; nothing is written or logged.
    ///
    /// - Throws: `Fault` when it does not verify, or does not name exactly these recipients.
    package func preview(
        package path: String, for recipients: [PartyID], _ terms: Terms
    ) throws(Fault) -> [OutgoingDecision] {
        let (_, verified) = try read(package: path, for: recipients, objectLimit: terms.objectLimit)
        let policy = try OutgoingPolicy(home, at: clock.now(), objectLimit: terms.objectLimit)
        return try decide(about: verified, at: path, for: recipients, terms, by: policy)
    }

    /// Makes sure that contents, and what is passed on with them, may go to all recipients.
    ///
    /// - Returns: the terms, with a ground for an override only where it is needed for what is the party's own.
    /// - Throws: `Fault` `release-needed` or `override-not-possible` (kind `.policy`); the refusal is logged.
    func permitted(
        _ terms: Terms, _ contents: PreparedContents, for recipients: [PartyID],
        by act: PolicyAct
    ) throws(Fault) -> Terms {
        let policy = try OutgoingPolicy(home, at: clock.now(), objectLimit: terms.objectLimit)
        let own = try decide(about: contents, for: recipients, terms, by: act, policy)
        let passed = try terms.forwarding?.decisions(for: recipients) ?? []
        for decision in own + passed where !decision.isPermitted { terms.showRefused(decision) }
        try policy.enforce(
            own + passed, overriddenOn: terms.override ?? terms.forwarding?.release, approver: terms.approver, by: actor
        )
        var terms = terms
        terms.disclosing = LedgerDraft.drafts(
            of: own + passed, ground: terms.override ?? terms.forwarding?.release)
        if own.allSatisfy(\.isPermitted) { terms.override = nil }
        return terms
    }

    private func decide(
        about contents: PreparedContents, for recipients: [PartyID], _ terms: Terms,
        by act: PolicyAct, _ policy: OutgoingPolicy
    ) throws(Fault) -> [OutgoingDecision] {
        guard !contents.contents.isEmpty else { return [] }
        let readers: [PartyID?] = recipients.isEmpty ? [nil] : recipients
        return try policy.decide(
            .files(contents),
            readers.map { OutgoingPolicy.Request(act, to: $0, purpose: terms.purpose, legalBasis: terms.legalBasis) },
            named: Self.name(of: contents.contents))
    }

    /// What is to be packed, for people: the first names.
    private static func name(of contents: [PackageContent]) -> String {
        let names = contents.map { Paths.name(of: $0.name) }
        let more = names.count > 3 ? " and \(names.count - 3) more" : ""
        return names.prefix(3).joined(separator: ", ") + more
    }

    /// Decides about a package that exists: what its originator gives itself, when this party's gateway may send it.
    func decide(
        about package: VerifiedPackage, at path: String, for recipients: [PartyID], _ terms: Terms,
        by policy: OutgoingPolicy
    ) throws(Fault) -> [OutgoingDecision] {
        let isCarried = package.manifest.gateways.contains(home.identity.party)
        return try policy.decide(
            try .package(package, givenBy: isCarried ? home.identity.party : nil),
            recipients.map {
                OutgoingPolicy.Request(
                    .seal, to: $0, purpose: terms.purpose, legalBasis: package.manifest.legalBasis)
            }, named: path)
    }

    /// The ground for an override that the originator signed with the package.
    static func signedGround(of package: VerifiedPackage) -> String? {
        package.manifest.release ?? package.manifest.enclosures.compactMap(\.release).first
    }

    /// Reads and verifies a package that is to be sealed for exactly the parties that it names.
    func read(
        package path: String, for recipients: [PartyID], objectLimit: Int
    ) throws(Fault) -> (source: File, package: VerifiedPackage) {
        let source = try File(path: path)
        return (source, try read(source, named: path, for: recipients, objectLimit: objectLimit))
    }

    /// Verifies a package that is to be sealed for exactly the parties that it names.
    ///
    /// - Parameter path: its name, for people.
    func read(
        _ source: any ByteSource, named path: String, for recipients: [PartyID], objectLimit: Int
    ) throws(Fault) -> VerifiedPackage {
        let trust = try home.trustStore()
        let judgement = try PackageReader.judge(
            source, VerificationContext(trust: trust, time: clock.now(), objectLimit: objectLimit))
        guard case .package(let package) = judgement, let verified = package.package else {
            throw Fault(
                judgement.authenticity.findings.first ?? Finding(.containerKindUnknown),
                kind: judgement.authenticity.outcome == .indeterminate ? .undecided : .badData
            ).inside(path)
        }
        if let unnamed = recipients.first(where: { !verified.manifest.recipients.contains($0) }) {
            throw Fault(
                .recipientNotNamed, kind: .policy, ["layer": "package", "recipient": try home.name(of: unnamed)])
        }
        let others = verified.manifest.recipients.filter { !recipients.contains($0) }
        guard others.isEmpty else {
            let names = try others.map { party throws(Fault) in try home.name(of: party) }.joined(separator: ", ")
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "The package is for \(names) too, and its envelope is for all whom it names",
                    "instead": "Name them all with --to, or pack it for each",
                ])
        }
        return verified
    }
}
