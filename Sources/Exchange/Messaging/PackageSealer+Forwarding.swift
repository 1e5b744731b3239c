internal import BundleFormats
package import Diagnostics
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
package import X509

extension PackageSealer {
    /// Opens packages of others that are to be passed on unchanged (packages, or envelopes for this home), and decides
    /// by policy whether the recipients may have them.
    ///
    /// - Parameters:
    ///   - release: the ground on which they are passed on; needed for what the Traffic Light Protocol leaves to the
    ///     originator.
    ///   - terms: what is said of the message that they go in.
    /// - Throws: `Fault` with the reason when one does not verify, is no package of bundles, or has expired. Content
    ///   that policy refuses is refused when it is sealed.
    package func forwarding(
        _ paths: [String], to recipients: [PartyID], release: String?, _ terms: Terms = Terms()
    ) throws(Fault) -> ForwardedPackages {
        let passed = try paths.map { path throws(Fault) in
            ForwardedPackages.Passed(path: path, package: try open(path, objectLimit: terms.objectLimit))
        }
        let policy = try OutgoingPolicy(home, at: clock.now(), objectLimit: terms.objectLimit)
        let requests = recipients.map {
            OutgoingPolicy.Request(.forward, to: $0, purpose: terms.purpose, legalBasis: terms.legalBasis)
        }
        var decisions: [OutgoingDecision] = []
        for one in passed {
            decisions += try policy.decide(try .package(one.package), requests, named: one.path)
        }
        return ForwardedPackages(passed: passed, release: release, decisions: decisions)
    }

    private func open(_ path: String, objectLimit: Int) throws(Fault) -> VerifiedPackage {
        let judgement = try PackageOpener(home, clock: clock, objectLimit: objectLimit).open(path, copying: true) {
            () throws(Fault) in keys
        }
        guard let package = judgement.package else {
            let findings = judgement.findings + judgement.authenticity.flatMap(\.findings)
            throw Fault(
                findings.first ?? Finding(.containerKindUnknown),
                kind: judgement.outcome == .indeterminate ? .undecided : .badData
            ).inside(path)
        }
        guard package.manifest.kind == .bundle else {
            throw Fault(.kindNotForwarded, kind: .usage, ["name": path, "kind": package.manifest.kind.rawValue])
        }
        for part in package.all {
            if let expires = part.manifest.expires, expires <= clock.now() {
                throw Fault(.expired, kind: .policy, ["expires": expires.rfc3339]).inside(path)
            }
        }
        return package
    }

    /// The log's details on a message that passes something on: the content that policy refuses, and its recipients.
    func overridden(_ forwarding: ForwardedPackages, for recipients: [PartyID]) -> JSONValue? {
        let refused = forwarding.refused.filter { decision in decision.recipient.map(recipients.contains) ?? false }
        guard !refused.isEmpty else { return nil }
        return .array(refused.map { $0.decision.logged(to: [$0.recipient?.text].compactMap(\.self)) })
    }
}
