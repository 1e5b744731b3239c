internal import Diagnostics
internal import Digests
internal import Platform
internal import X509

/// A time stamp token (RFC 3161): somebody trusted signed that a signature existed at a time.
enum TimestampToken {
    /// Judges a token.
    ///
    /// - Parameters:
    ///   - signature: the signature value that the token should be over.
    ///   - time: the time that the authority's certificate is judged at.
    ///   - now: until when what was learnt counts.
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

    /// Makes sure that a token holds and is over this signature, whoever made it.
    ///
    /// - Throws: `Fault` `timestamp-invalid`, `timestamp-imprint-mismatch`, `timestamp-authority-usage`.
    static func check(_ der: [UInt8], over signature: [UInt8]) throws(Fault) {
        let nobody = TrustStore(anchors: [], revocationLists: [])
        let distant = Timestamp(milliseconds: .max)
        let verdict = judge(der, over: signature, trust: nobody, at: distant, knowing: distant)
        if let finding = verdict.findings.first(where: { $0.severity == .error }) {
            throw Fault(finding, kind: .badData)
        }
    }

    private static func judge(
        _ info: TimestampInfo, signer: ParsedSigner, parsed: ParsedSignedData, content: [UInt8],
        over signature: [UInt8], trust: TrustStore, time: Timestamp, now: Timestamp
    ) -> TimestampVerdict {
        var findings: [Finding] = []
        let certificate = parsed.certificates.first(where: signer.isSignedBy)
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
        // Who holds a key could else state a time at which nobody had vouched for it.
        if info.time < certificate.notBefore || info.time > certificate.notAfter {
            findings.append(
                Finding(
                    .timestampInvalid,
                    ["reason": "it states \(info.time.rfc3339), when the authority's certificate was not valid"]))
        }
        guard findings.isEmpty else { return verdict(nil) }
        /// Why the authority cannot be trusted, judged at a time; `nil` when it can.
        func distrust(at time: Timestamp) -> String? {
            let chain = ChainVerifier.verify(
                certificate, intermediates: parsed.certificates.filter { $0 != certificate },
                requirements: .timestampAuthority, store: trust.forTimestamps, at: time, knowing: now)
            return chain.outcome == .passed ? nil : chain.findings.first?.sentence ?? "it is not good"
        }
        // Who cannot trust the authority has what was there without it: the signature, judged now.
        func untrusted(_ reason: String) -> TimestampVerdict {
            findings.append(Finding(.timestampUntrusted, ["subject": certificate.subject, "reason": reason]))
            return verdict(nil)
        }
        // The certificate must be good now, since a thief of the key could state any time, and at the stated time.
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
