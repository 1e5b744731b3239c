internal import ASiC
internal import CMS
package import Diagnostics
internal import StrictJSON
internal import X509
internal import ZipArchive

extension VerificationStep {
    /// The codes of each step. Those of JSON, XML and ZIP can occur in several, and the place decides.
    private static let codes: [VerificationStep: [FindingCode]] = [
        .archive: [.fileNotCorridor, .containerXAdES],
        .entries: [
            .mimetypeWrong, .entryUnlisted, .metaInfEntryUnknown, .entryOrder, .containerKindUnknown,
        ],
        .containerManifest: [
            .manifestMissing, .manifestStructure, .manifestDigestAlgorithm, .entryListedTwice, .manifestsTooLarge,
            .referencesTooMany,
        ],
        .digests: [.digestMismatch, .entryMissing, .entriesMissing],
        .signature: [
            .signatureMissing, .signatureUnlisted, .signatureNumber, .signaturesTooMany, .signaturesTooLarge,
            .signatureCountersigned, .signatureInvalid, .signatureStructure, .signatureDigestMismatch,
            .signatureESSMissing, .signatureESSWrong, .signatureWeakDigest, .signatureAlgorithm,
            .signatureAlgorithmProtection, .signatureCertificateMissing, .signersDiffer, .containerPartNotJudged,
        ],
        .certificate: [
            .signerUnknown, .certificateUnreadable, .certificateExpired, .certificateNotYetValid, .certificateRole,
            .certificateKeyUsage, .certificateIsAuthority, .certificateProfile, .certificateSerialReused,
            .certificateWeakKey, .certificateWeakSignature, .certificateParty, .certificateChainInvalid,
        ],
        .revocation: [
            .certificateRevoked, .crlMissing, .crlStale, .crlNotYetValid, .crlUnusable, .crlEntryRemoved,
        ],
        .timestamps: [
            .timestampInvalid, .timestampImprint, .timestampAuthorityUsage, .timestampUntrusted,
        ],
        .document: [.formatVersionUnknown, .criticalUnknown],
        .signers: [
            .originatorMismatch, .senderMismatch, .kindNotPermitted, .cosignerMissing, .gatewayNotPermitted,
            .envelopeSecondSignature,
        ],
        .segments: [.segmentMissing, .segmentSize],
        .bundles: [.bundleMissing, .entryUnexpected, .bundleFormOther, .bundleFormsDiffer],
        .commitment: [.commitmentMismatch, .commitmentMissing],
        .disclosureHead: [.disclosureHeadInvalid],
        .parts: [.disclosureMismatch, .disclosureEmpty],
        .enclosures: [.enclosureMismatch, .enclosureTooDeep, .disclosureEntryMismatch, .disclosureUndecided],
    ]

    static let byCode: [FindingCode: VerificationStep] = Dictionary(
        codes.flatMap { step, codes in codes.map { ($0, step) } }, uniquingKeysWith: { first, _ in first })

    /// The codes that belong to this step alone, sorted by name.
    package var codes: [FindingCode] { (Self.codes[self] ?? []).sorted { $0.name < $1.name } }
}
