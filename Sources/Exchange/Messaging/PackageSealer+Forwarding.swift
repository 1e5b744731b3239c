internal import BundleFormats
package import Diagnostics
internal import Markings
internal import Packages
internal import PartyHome
internal import Platform
internal import StrictJSON
package import X509

extension PackageSealer {
    /// Opens packages of others that are to be passed on unchanged (packages, or envelopes for this home), and decides
    /// by their markings whether the recipients may have them.
    ///
    /// - Parameter release: the ground on which they are passed on; needed for content that markings withhold.
    /// - Throws: `Fault` with the reason when one does not verify, is no package of bundles, or has expired. Content
    ///   that markings withhold is refused when it is sealed.
    package func forwarding(
        _ paths: [String], to recipients: [PartyID], release: String?
    ) throws(Fault) -> ForwardedPackages {
        let passed = try paths.map { path throws(Fault) in ForwardedPackages.Passed(path: path, package: try open(path))
        }
        var decisions: [ForwardedPackages.Decision] = []
        for recipient in recipients {
            for one in passed { decisions.append(try decision(about: one, for: recipient)) }
        }
        return ForwardedPackages(passed: passed, release: release, decisions: decisions)
    }

    private func open(_ path: String) throws(Fault) -> VerifiedPackage {
        let judgement = try PackageOpener(home, clock: clock).open(path, copying: true) { () throws(Fault) in keys }
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

    private func decision(
        about passed: ForwardedPackages.Passed, for recipient: PartyID
    ) throws(Fault) -> ForwardedPackages.Decision {
        let reader = try home.reader(recipient, at: clock.now())
        var release = ReleaseDecision(for: reader)
        for part in passed.package.all {
            release.isOnward = part.manifest.originator != home.identity.party
            for bundle in part.bundles { try release.consider(part.source(of: bundle), named: bundle) }
        }
        // Attachments have no markings of their own: the handling of the whole message applies to them.
        let strictest = passed.package.all.flatMap(\.manifest.handling).compactMap(TrafficLight.init(label:)).max()
        return ForwardedPackages.Decision(
            path: passed.path, recipient: recipient, name: try home.name(of: recipient), release: release,
            handling: strictest.flatMap { $0 >= .amberStrict ? $0 : nil })
    }

    /// The log's details on a message that passes something on: the content that markings withhold, and its recipients.
    func overridden(_ forwarding: ForwardedPackages, for recipients: [PartyID]) -> JSONValue? {
        let refused = forwarding.refused.filter { recipients.contains($0.recipient) }
        guard !refused.isEmpty else { return nil }
        return .array(refused.map { $0.release.overridden(to: [$0.recipient.text]) })
    }
}
