internal import ASiC
internal import CMS
package import Diagnostics
internal import Digests
package import Files
package import Platform
package import X509

/// Signatures outside containers: a CAdES file (`.p7s`) beside the file that it signs.
package enum DetachedSignature {
    /// The largest signature file, in bytes.
    private static let limit = 1 << 20

    /// Whether a file begins as a signature in DER does.
    static func isLikely(_ source: any ByteSource) throws(Fault) -> Bool {
        guard source.count > 0 else { return false }
        return try source.bytes(0..<1) == [0x30]
    }

    /// Whether a signature over content holds and was made with the key of a certificate, apart from whether that is
    /// trusted at any time.
    package static func holds(
        _ signature: [UInt8], over content: [UInt8], by certificate: Certificate, trust: TrustStore, at time: Timestamp
    ) -> Bool {
        let verdicts = SignedData.verify(
            signature, content: content, profile: .baseline, trust: trust, roles: certificate.role.map { [$0] },
            at: time)
        guard verdicts.count == 1, let verdict = verdicts.first else { return false }
        return verdict.isIntact && verdict.signer == certificate
    }

    /// Judges a signature over content in another file.
    ///
    /// - Throws: `Fault` of kind `.inputOutput`; `file-too-large` for more than a signature can be.
    package static func judge(
        _ signature: any ByteSource, over content: any ByteSource, _ context: VerificationContext
    ) throws(Fault) -> Authenticity {
        let der = try signature.bytes(limit: limit, named: "the signature")
        // The content may be large: it is read once, for all digests that a signature may use.
        let streams = DigestAlgorithm.allCases.map { ($0, DigestStream($0)) }
        try content.forEachPiece(of: 0..<content.count) { piece throws(Fault) in
            for (_, stream) in streams { stream.update(piece) }
        }
        let digests = Dictionary(uniqueKeysWithValues: streams.map { ($0, $1.finish().bytes) })
        let signatures = SignedData.verify(
            der, profile: .baseline, trust: context.trust, roles: nil, at: context.judgingTime, knowing: context.now
        ) { digests[$0] ?? [] }
        return Authenticity(ContainerVerdict(signatures: signatures), findings: [], context: context)
    }
}
