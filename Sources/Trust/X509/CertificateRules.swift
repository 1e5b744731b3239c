internal import COpenSSL
internal import Diagnostics

/// Requirements for certificates in addition to a valid path (specs/certificates.md, "What is accepted").
enum CertificateRules {
    /// The violations of the certificate at the end of a path.
    static func check(_ certificate: Certificate, _ requirements: CertificateRequirements) -> [Finding] {
        var findings = strength(of: certificate)
        if requirements.followsProfile { findings += structure(of: certificate) }
        if let role = certificate.role, let roles = requirements.roles, roles.contains(role) {
            findings += keyUsage(of: certificate, in: role)
        } else if let roles = requirements.roles {
            findings.append(
                Finding(
                    .certificateRole,
                    [
                        "subject": certificate.subject, "found": certificate.role?.rawValue ?? "none",
                        "expected": roles.map(\.rawValue).sorted().joined(separator: " or "),
                    ]))
        } else if !certificate.allows(signing) {
            findings.append(Finding(.certificateKeyUsage, ["subject": certificate.subject, "use": "signatures"]))
        }
        if certificate.isAuthority, certificate.role != .root {
            findings.append(Finding(.certificateIsAuthority, ["subject": certificate.subject]))
        }
        return findings + extendedKeyUsage(of: certificate, requirements)
    }

    /// The violations of the certificates between the end of a path and its anchor.
    static func check(issuers: some Sequence<Certificate>, _ requirements: CertificateRequirements) -> [Finding] {
        issuers.flatMap { extendedKeyUsage(of: $0, requirements) }
    }

    /// The findings about weak keys and digests, anywhere in a path.
    static func strength(of certificate: Certificate) -> [Finding] {
        var findings: [Finding] = []
        let key = certificate.publicKey
        let isStrong =
            switch key.kind {
            case .p256, .p384: true
            case .rsa(let bits): bits >= KeyKind.minimumRSABitsToAccept
            case nil: false
            }
        if !isStrong {
            findings.append(
                Finding(.certificateWeakKey, ["subject": certificate.subject, "key": key.description]))
        }
        let digest = certificate.signatureDigest
        if !Certificate.strongDigests.contains(digest) {
            findings.append(
                Finding(.certificateWeakSignature, ["subject": certificate.subject, "algorithm": digest]))
        }
        return findings
    }

    private static let signing = UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)

    private static func keyUsage(of certificate: Certificate, in role: CertificateRole) -> [Finding] {
        let (usage, use): (UInt32, String) =
            switch role {
            case .root: (UInt32(KU_KEY_CERT_SIGN), "issuing certificates")
            case .encryption where certificate.publicKey.kind?.isRSA == true:
                (UInt32(KU_KEY_ENCIPHERMENT), "key encipherment")
            case .encryption: (UInt32(KU_KEY_AGREEMENT), "key agreement")
            case .originator, .gateway, .receipt, .log, .person: (signing, "signatures")
            }
        if certificate.allows(usage) { return [] }
        return [Finding(.certificateKeyUsage, ["subject": certificate.subject, "use": use])]
    }

    private static func extendedKeyUsage(
        of certificate: Certificate, _ requirements: CertificateRequirements
    ) -> [Finding] {
        guard let usages = certificate.extendedKeyUsages,
            requirements.extendedKeyUsages.isDisjoint(with: usages.map(\.identifier))
        else { return [] }
        let names = usages.isEmpty ? "nothing that can be read" : usages.map(\.name).joined(separator: ", ")
        return [
            Finding(
                .certificateKeyUsage,
                ["subject": certificate.subject, "use": "this: its extended key usage is \(names)"])
        ]
    }

    private static func structure(of certificate: Certificate) -> [Finding] {
        var reasons: [String] = []
        if certificate.hasKeyUsage, !certificate.isKeyUsageCritical { reasons.append("its key usage is not critical") }
        if certificate.subjectKeyIdentifier.isEmpty { reasons.append("it has no subject key identifier") }
        if !certificate.hasAuthorityKeyIdentifier { reasons.append("it has no authority key identifier") }
        if !certificate.hasPositiveSerial {
            reasons.append("its serial number is not a positive one of at most 20 bytes")
        }
        return reasons.map { Finding(.certificateProfile, ["subject": certificate.subject, "reason": $0]) }
    }
}
