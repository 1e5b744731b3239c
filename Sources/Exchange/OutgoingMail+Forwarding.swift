internal import Files
public import Findings
public import Packages
internal import TradeIntel

extension OutgoingMail {
    /// Opens packages of others to be passed on unchanged: packages, or envelopes for this home.
    ///
    /// - Parameter release: on what ground they are passed on; needed for markings that leave it to the originator.
    /// - Throws: `Fault` with the reason when one does not verify; `release-needed` (kind `.policy`) when it is marked
    ///   `TLP:RED` or `TLP:AMBER+STRICT` (TLP 2.0: for the recipients alone, for their organisation alone), or has
    ///   expired.
    public func packages(forwarding paths: [String], release: String?) throws(Fault) -> [VerifiedPackage] {
        var packages: [VerifiedPackage] = []
        for path in paths {
            let judgement = try Opener(home, clock: clock).open(path, copying: true) { () throws(Fault) in keys }
            guard let package = judgement.package else {
                let findings = judgement.findings + judgement.authenticity.flatMap(\.findings)
                throw Fault(
                    findings.first ?? Finding(.containerKindUnknown),
                    judgement.outcome == .indeterminate ? .undecided : .badData
                ).inside(path)
            }
            guard package.manifest.kind == .bundle else {
                throw Fault(
                    .kindNotForwarded, .usage, ["name": path, "kind": package.manifest.kind.rawValue])
            }
            for part in package.all {
                if let expires = part.manifest.expires, expires <= clock.now() {
                    throw Fault(.expired, .policy, ["expires": expires.rfc3339]).inside(path)
                }
            }
            let strictest = package.all.flatMap(\.manifest.handling).compactMap(TrafficLight.init(label:)).max()
            if release == nil, let strictest, strictest >= .amberStrict {
                throw Fault(.releaseNeeded, .policy, ["name": path, "marking": strictest.label])
            }
            packages.append(package)
        }
        return packages
    }
}
