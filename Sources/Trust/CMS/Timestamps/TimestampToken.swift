internal import Diagnostics
internal import Digests
internal import Platform
internal import X509

/// A time stamp token (RFC 3161): a trusted authority signed that a signature existed at a time.
enum TimestampToken {
    /// Judges a token.
    ///
    /// - Parameters:
    ///   - signature: the signature value that the token should cover.
    ///   - time: the time of judging the authority's certificate.
    ///   - now: later knowledge (revocation lists) counts up to this time.
    static func judge(
        _ der: [UInt8], over signature: [UInt8], trust: TrustStore, at time: Timestamp, knowing now: Timestamp
    ) -> TimestampVerdict {
        do throws(DERReader.Failure) {
            let parsed = try ParsedSignedData(der, profile: .baseline, kind: .timestampInfo)
            let content = parsed.content ?? []
            let info = try TimestampInfo(content)
            guard parsed.signers.count == 1, let signer = parsed.signers.first else {
                throw DERReader.Failure(expected: "one signer", offset: 0)
            }
            return judge(
                info, signer: signer, parsed: parsed, content: content, over: signature, trust: trust, time: time,
                now: now)
        } catch {
            return TimestampVerdict(
                time: nil, statedTime: nil, authority: nil,
                findings: [Finding(.timestampInvalid, ["reason": "\(error.expected) was expected"])])
        }
    }

    /// Checks that a token is valid and covers this signature, for any authority.
    ///
    /// - Throws: `Fault` `timestamp-invalid`, `timestamp-imprint-mismatch`, `timestamp-authority-usage`.
    static func check(_ der: [UInt8], over signature: [UInt8]) throws(Fault) {
        let emptyStore = TrustStore(anchors: [], revocationLists: [])
        let distantFuture = Timestamp(milliseconds: .max)
        let verdict = judge(der, over: signature, trust: emptyStore, at: distantFuture, knowing: distantFuture)
        if let finding = verdict.findings.first(where: { $0.severity == .error }) {
            throw Fault(finding, kind: .badData)
        }
    }

    private static func judge(
        _ info: TimestampInfo, signer: ParsedSigner, parsed: ParsedSignedData, content: [UInt8],
        over signature: [UInt8], trust: TrustStore, time: Timestamp, now: Timestamp
    ) -> TimestampVerdict {
        var findings: [Finding] = []
        let certificate = signer.certificate(among: parsed.certificates)
        func verdict(_ proven: Timestamp?) -> TimestampVerdict {
            TimestampVerdict(time: proven, statedTime: info.time, authority: certificate, findings: findings)
        }
        guard let algorithm = SignatureScheme.digest(of: info.imprintAlgorithm.identifier) else {
            findings.append(Finding(.timestampInvalid, ["reason": "its digest algorithm is too weak or unknown"]))
            return verdict(nil)
        }
        if Digest.of(signature, algorithm).bytes != info.imprint { findings.append(Finding(.timestampImprint)) }
        guard let certificate else {
            findings.append(Finding(.timestampInvalid, ["reason": "the authority's certificate is not in it"]))
            return verdict(nil)
        }
        let problems = signer.check(certificate: certificate, profile: .baseline) {
            Digest.of(content, $0).bytes
        }
        findings += problems.map { Finding(.timestampInvalid, ["reason": $0.sentence]) }
        if !certificate.isTimestampAuthority {
            findings.append(Finding(.timestampAuthorityUsage, ["subject": certificate.subject]))
        }
        // Otherwise a holder of the key could state a time before the certificate was issued.
        if info.time < certificate.notBefore || info.time > certificate.notAfter {
            findings.append(
                Finding(
                    .timestampInvalid,
                    ["reason": "it states \(info.time.rfc3339), when the authority's certificate was not valid"]))
        }
        guard findings.isEmpty else { return verdict(nil) }
        /// The reason why the authority is not trusted at a time; `nil` when it is trusted.
        func distrust(at time: Timestamp) -> String? {
            let chain = ChainVerifier.verify(
                certificate, intermediates: parsed.certificates.filter { $0 != certificate },
                requirements: .timestampAuthority, store: trust.forTimestamps, at: time, knowing: now)
            return chain.outcome == .passed ? nil : chain.findings.first?.sentence ?? "it is not good"
        }
        // Without trust in the authority the signature is judged as if it had no time stamp, at the current time.
        func untrusted(_ reason: String) -> TimestampVerdict {
            findings.append(Finding(.timestampUntrusted, ["subject": certificate.subject, "reason": reason]))
            return verdict(nil)
        }
        // The certificate must be valid now, because a thief of the key could state any time, and at the stated time.
        if let reason = distrust(at: time) { return untrusted(reason) }
        let proven = Timestamp(milliseconds: info.time.milliseconds + info.accuracy)
        guard proven <= now else {
            findings.append(Finding(.timestampInvalid, ["reason": "it is from the future, \(info.time.rfc3339)"]))
            return verdict(nil)
        }
        if let reason = distrust(at: info.time) { return untrusted(reason) }
        return verdict(proven)
    }
}
