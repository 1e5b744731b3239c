internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

/// Reads what a verified package brings, on its way into the case file.
struct PackageIntake {
    private let home: Home

    init(_ home: Home) { self.home = home }

    /// What a package brings.
    struct Contents {
        /// The objects of its bundles.
        var objects: [ArrivingObject] = []
        /// Its attachments.
        var attachments: [StoredAttachment] = []
        /// Why it is not taken: bundles that are not valid.
        var findings: [Finding] = []
    }

    /// Validates and reads the bundles of a package, and measures its attachments.
    static func contents(of package: VerifiedPackage, at now: Timestamp) throws(Fault) -> Contents {
        var contents = Contents()
        for name in package.bundles {
            let bytes = try package.bytes(of: name)
            let report = try BundleValidator.validate(
                bytes, named: name, clock: now, tolerating: BundleValidator.formerErrors)
            let errors = report.count(of: .error)
            if errors > 0 {
                contents.findings.append(Finding(.bundleInvalid, ["name": name, "errors": "\(errors)"]))
                contents.findings += report.findings.filter { $0.severity == .error }.prefix(20)
                continue
            }
            var position = 0
            try BundleReader.forEachObject(in: bytes, named: name) { object throws(Fault) in
                contents.objects.append(ArrivingObject(object, entry: name, position: position))
                position += 1
            }
        }
        guard contents.findings.isEmpty else { return contents }
        for name in package.attachments {
            let digest = DigestSink()
            try package.copy(name, to: digest)
            contents.attachments.append(
                StoredAttachment(name: name, digest: digest.hex, size: package.size(of: name)))
        }
        return contents
    }

    /// The certificates and revocation lists that the verdict on a package rests on, as PEM.
    func evidence(on package: VerifiedPackage) throws(Fault) -> String {
        var evidence = package.certificates.map { String(decoding: $0.pem, as: UTF8.self) }
        if let profile = try home.profile(of: package.manifest.originator) {
            evidence.append(String(decoding: profile.revocationList.pem, as: UTF8.self))
        }
        return evidence.joined()
    }

    /// What stands against taking an enclosed package: it has expired, exchange with its originator is suspended, or
    /// another content came as its number.
    func findings(onEnclosed package: VerifiedPackage, at now: Timestamp) throws(Fault) -> [Finding] {
        let manifest = package.manifest
        var findings: [Finding] = []
        if let expires = manifest.expires, expires <= now {
            findings.append(Finding(.expired, ["expires": expires.rfc3339]))
        }
        if let partner = try home.caseFile.partner(manifest.originator.text), partner.isSuspended {
            findings.append(Finding(.partnerSuspended, ["party": try home.name(of: manifest.originator)]))
        }
        let place = place(of: manifest)
        let seen = try home.caseFile.package(
            originator: manifest.originator.text, stream: place.stream, recipient: place.recipient,
            sequence: place.sequence)
        // What was purged does not come in again, in whatever it stands.
        if let seen, seen.manifest == nil {
            findings.append(
                Finding(
                    .messagePurged, ["message": manifest.messageID.description, "time": seen.handled]))
        }
        if let seen, seen.manifestDigest != package.manifestDigest {
            findings.append(
                Finding(.sequenceFork, ["sequence": "\(place.sequence)", "other": seen.manifestDigest]))
        }
        return findings
    }

    /// The row of a package that came enclosed in another: it has a place of its own, in its originator's stream to
    /// whomever it was meant for.
    func row(
        ofEnclosed package: VerifiedPackage, in admitted: AdmittedPackage, _ outer: StoredPackage
    ) throws(Fault) -> StoredPackage {
        let manifest = package.manifest
        let place = place(of: manifest)
        return StoredPackage(
            direction: .received, kind: manifest.kind.rawValue, message: manifest.messageID.description,
            originator: manifest.originator.text, recipient: place.recipient, gateway: admitted.gateway.text,
            stream: place.stream, sequence: place.sequence, manifestDigest: package.manifestDigest,
            manifest: manifest.bytes, file: outer.file, fileDigest: outer.fileDigest, handled: outer.handled,
            verdict: outer.verdict, evidence: try evidence(on: package), previous: place.previous)
    }

    /// A package that is meant for anybody has no place in a stream: its message id stands for one.
    private func place(
        of manifest: PackageManifest
    ) -> (stream: String, recipient: String, sequence: Int, previous: String?) {
        guard let position = manifest.position(for: home.identity.party) ?? manifest.positions.first else {
            return (manifest.messageID.description, "", 0, nil)
        }
        return (position.stream.description, position.recipient.text, position.sequence, position.previous)
    }
}
