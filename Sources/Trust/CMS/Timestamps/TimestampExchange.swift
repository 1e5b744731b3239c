public import Diagnostics
internal import Digests

/// Time stamps by files (RFC 3161): a query is sent to an authority by any means, and its reply is attached to the
/// signature. Signed data does not change.
public enum TimestampExchange {
    /// The query for a time stamp over a signature: DER TimeStampReq with SHA-256, requesting the authority's
    /// certificate. It needs no nonce: the imprint belongs to this signature alone, so that an old reply cannot match.
    ///
    /// - Throws: `Fault` `signature-structure`, or `timestamp-there`.
    public static func query(for signature: [UInt8]) throws(Fault) -> [UInt8] {
        let signer = try signer(of: signature)
        let imprint = DERWriter.sequence(
            SignatureScheme.digestAlgorithm(.sha256).der,
            DERWriter.octetString(Digest.sha256(signer.signature).bytes))
        return DERWriter.sequence(DERWriter.integer(1), imprint, DERWriter.value(DERTag.boolean, [0xFF]))
    }

    /// The signature with the token of a reply as an unsigned attribute (CAdES-B-T, ETSI EN 319 122-1, clause 5.3).
    ///
    /// - Parameter reply: DER TimeStampResp, or only a token.
    /// - Throws: `Fault` `timestamp-refused`, `timestamp-invalid`, `timestamp-imprint-mismatch` and all other errors
    ///   except those about trust in the authority; `signature-structure`, `timestamp-there`.
    public static func attach(_ reply: [UInt8], to signature: [UInt8]) throws(Fault) -> [UInt8] {
        let signer = try signer(of: signature)
        let token = try token(in: reply)
        try TimestampToken.check(token, over: signer.signature)
        let attribute = DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.signatureTimeStamp), DERWriter.set([token]))
        let info = DERWriter.value(
            DERTag.sequence, signer.signedPart + DERWriter.value(DERTag.constructed(1), attribute))
        let parsed = try parse(signature)
        let signedData = DERWriter.value(DERTag.sequence, parsed.beforeSigners + DERWriter.set([info]))
        return DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.signedData), DERWriter.value(DERTag.constructed(0), signedData))
    }

    private static func parse(_ signature: [UInt8]) throws(Fault) -> ParsedSignedData {
        do throws(DERReader.Failure) {
            return try ParsedSignedData(signature, profile: .corridor)
        } catch {
            throw Fault(
                .signatureStructure, kind: .badData, at: Place(offset: error.offset),
                ["expected": error.expected, "offset": "\(error.offset)"])
        }
    }

    private static func signer(of signature: [UInt8]) throws(Fault) -> ParsedSigner {
        // Our profile has exactly one signer.
        let signer = try parse(signature).signers[0]
        guard signer.timestamps.isEmpty else { throw Fault(.timestampThere, kind: .usage) }
        return signer
    }

    private static func token(in reply: [UInt8]) throws(Fault) -> [UInt8] {
        let answer: (status: Int, token: [UInt8])
        do throws(DERReader.Failure) {
            answer = try read(reply)
        } catch {
            throw Fault(.timestampInvalid, kind: .badData, ["reason": "\(error.expected) was expected"])
        }
        guard answer.status <= 1 else {
            throw Fault(.timestampRefused, kind: .badData, ["reason": "its status is \(answer.status)"])
        }
        return answer.token
    }

    /// TimeStampResp (RFC 3161, section 2.4.2): a status, and the token if it was granted.
    private static func read(_ reply: [UInt8]) throws(DERReader.Failure) -> (status: Int, token: [UInt8]) {
        var outer = DERReader(reply[...])
        var response = try outer.enter(DERTag.sequence, "a TimeStampResp")
        try outer.finish("the reply")
        // A token without a response starts with its content type.
        if response.nextTag == DERTag.objectIdentifier { return (0, reply) }
        var status = try response.enter(DERTag.sequence, "a status")
        let code = try status.smallInteger("a status")
        guard code <= 1 else { return (code, []) }
        let token = try response.read(DERTag.sequence, "a token").encoding
        try response.finish("the reply")
        return (code, Array(token))
    }
}
