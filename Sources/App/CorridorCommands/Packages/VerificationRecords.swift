internal import ReportValues
internal import ASiC
internal import CMS
internal import CaseWork
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import X509

extension PackageReader.Judgement {
    /// The kind of the file, in words.
    var kindText: String {
        switch self {
        case .package: "package"
        case .envelope: "envelope"
        case .foreign: "container by another maker"
        case .disclosure: "disclosure"
        case .detached: "signature"
        case .unreadable(let authenticity):
            authenticity.findings.contains { $0.code == .fileNotCorridor }
                ? "not a Corridor file" : "no container that can be read"
        }
    }
}

extension VerificationRecord {
    /// The record of a verification.
    init(_ judgement: PackageReader.Judgement, file: String, digest: String, size: Int) {
        let authenticity = judgement.authenticity
        var message = ""
        switch judgement {
        case .package(let package): message = package.manifest?.messageID.description ?? ""
        case .envelope(let envelope): message = envelope.routing?.messageID.description ?? ""
        case .disclosure(let disclosure): message = disclosure.manifest?.messageID.description ?? ""
        case .foreign, .detached, .unreadable: break
        }
        self.init(
            file: Paths.name(of: file), fileDigest: digest, size: size, kind: judgement.kindText, message: message,
            manifestDigest: authenticity.container?.manifestDigest?.hex ?? "",
            authenticity: ReportVerdict(authenticity.outcome, authenticity.findings.reasons),
            signatures: (authenticity.container?.signatures ?? []).map(Signature.init),
            entries: (authenticity.container?.references ?? []).map {
                Entry(
                    name: $0.name, verdict: ReportVerdict($0.outcome, $0.findings.reasons),
                    signatures: $0.signatures.map { $0 + 1 })
            })
    }
}

extension VerificationRecord.Signature {
    fileprivate init(_ signature: SignatureVerdict) {
        self.init(
            verdict: ReportVerdict(signature.outcome, signature.findings.reasons),
            signer: signature.signer?.subject ?? "", certificate: signature.signer?.fingerprint.hex ?? "",
            root: signature.chain?.anchor?.name ?? "",
            rootCertificate: signature.chain?.anchor?.root.fingerprint.hex ?? "", claimed: signature.claimedTime,
            proven: signature.provenTime, judged: signature.judgedTime)
    }
}

extension [Finding] {
    /// The findings as reasons, in the messages of the command line.
    fileprivate var reasons: [ReportReason] { map { ReportReason($0, messages: .commandLine) } }
}
