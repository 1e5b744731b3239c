internal import ASiC
internal import CMS
package import Diagnostics
package import Files
package import Platform

/// Adds signatures of other parties and time stamps to an existing package or envelope. Its content and its manifest
/// digest do not change.
package struct PackageAmendment {
    private let source: any ByteSource
    private let container: ASiCContainer
    private let amendment: ASiCAmendment

    /// An amendment of the package or envelope in a file.
    ///
    /// - Throws: `Fault` of kind `.badData` when it is none.
    package init(_ source: any ByteSource) throws(Fault) {
        self.source = source
        container = try PackageReader.container(source)
        amendment = try ASiCAmendment(container)
    }

    /// Writes the package with a signature of another party over the same content.
    ///
    /// - Parameters:
    ///   - countersigning: whether the existing signatures are covered too.
    ///   - time: the signing time that the signer claims.
    /// - Returns: the package's manifest.
    /// - Throws: `Fault` with the first reason when the package is not PASSED but for co-signers that are missing.
    package func cosign(
        by signer: Signer, countersigning: Bool, at time: Timestamp, _ context: VerificationContext,
        into sink: any ByteSink
    ) throws(Fault) -> PackageManifest {
        let judgement = PackageVerifier(context).judge(container)
        let standing = judgement.authenticity.findings.filter { $0.code != .cosignerMissing }
        guard let manifest = judgement.manifest, standing.allSatisfy({ $0.severity < .warning }) else {
            let finding = standing.first ?? Finding(.containerKindUnknown)
            throw Fault(finding, kind: judgement.authenticity.outcome == .indeterminate ? .undecided : .badData)
        }
        try amendment.addSignature(countersigning: countersigning, into: sink) { bytes throws(Fault) in
            try signer.sign(bytes, at: time)
        }
        return manifest
    }

    /// The query for a time stamp over a signature, DER (RFC 3161).
    ///
    /// - Parameter number: which signature, from 1.
    package func timestampQuery(_ number: Int) throws(Fault) -> [UInt8] {
        try TimestampExchange.query(for: amendment.signature(number))
    }

    /// Writes the package with the time stamp of a reply beside a signature.
    ///
    /// - Throws: `Fault` `timestamp-refused`, `timestamp-invalid`, `timestamp-imprint-mismatch`, `timestamp-there`.
    package func attachTimestamp(_ reply: [UInt8], _ number: Int, into sink: any ByteSink) throws(Fault) {
        let signature = try TimestampExchange.attach(reply, to: amendment.signature(number))
        try amendment.replaceSignature(number, by: signature, into: sink)
    }
}
