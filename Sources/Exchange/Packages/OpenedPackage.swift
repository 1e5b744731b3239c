package import Diagnostics

/// A verified package that was opened: it came out of a verified envelope for this recipient, or without an envelope
/// where that is allowed. Only opening a `ReceivedFile` makes one, and admission needs one.
package struct OpenedPackage: Sendable {
    /// The package.
    package let package: VerifiedPackage
    /// The envelope that it came in; `nil` when it came without one.
    package let envelope: VerifiedEnvelope?
    /// The file that it came in.
    package let file: ReceivedFile
    /// The verdicts on the envelope, where there is one, and on the package.
    package let authenticity: [Authenticity]

    init(package: VerifiedPackage, envelope: VerifiedEnvelope?, file: ReceivedFile, authenticity: [Authenticity]) {
        self.package = package
        self.envelope = envelope
        self.file = file
        self.authenticity = authenticity
    }
}

/// The result of verifying and opening a received file.
package struct OpeningJudgement: Sendable {
    /// The verdicts on the envelope, where there is one, and on the package, where it could be opened.
    package let authenticity: [Authenticity]
    /// What was found beside them: another recipient, another kind of file.
    package let findings: [Finding]
    /// The manifest, as far as it could be read; not to be trusted unless there is an opened package.
    package let manifest: PackageManifest?
    /// The package, when it was opened.
    package let opened: OpenedPackage?
    /// The envelope, where it verified from outside and what is in it did not; `nil` in every other case.
    package private(set) var unread: UnreadInside?

    /// The judgement of an envelope whose inside could not be verified.
    func unread(in envelope: RoutingSlip, isDecrypted: Bool, for findings: [Finding]) -> OpeningJudgement {
        var judgement = self
        judgement.unread = UnreadInside(routing: envelope, isDecrypted: isDecrypted, findings: findings)
        return judgement
    }

    init(authenticity: [Authenticity], findings: [Finding], manifest: PackageManifest?, opened: OpenedPackage?) {
        self.authenticity = authenticity
        self.findings = findings
        self.manifest = manifest
        self.opened = opened
    }

    /// A file that could not be opened.
    init(failed authenticity: [Authenticity], _ findings: [Finding] = []) {
        self.init(authenticity: authenticity, findings: findings, manifest: nil, opened: nil)
    }
}

/// The inside of an envelope that could not be verified, although its outside was.
package struct UnreadInside: Sendable {
    /// The routing slip: claims of the gateway that signed it.
    package let routing: RoutingSlip
    /// Whether it was decrypted.
    package let isDecrypted: Bool
    /// What is wrong with the inside.
    package let findings: [Finding]
}
