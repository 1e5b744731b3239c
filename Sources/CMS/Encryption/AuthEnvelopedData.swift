internal import COpenSSL
public import Credentials
internal import Digests
internal import Files
public import Findings

/// One encrypted segment: CMS AuthEnvelopedData (RFC 5083) in exactly the profile of specs/package.md.
///
/// Written and read by our own DER over EVP: `CMS_decrypt` of OpenSSL 3.0 accepts short tags and ciphers without
/// authentication, and hands plaintext out before the tag is checked.
public enum AuthEnvelopedData {
    /// The largest number of recipients.
    public static let maximumRecipients = 100

    /// Encrypts a segment to recipients.
    ///
    /// - Throws: `Fault` `encryption-key-unusable` when a certificate has no key to agree with.
    public static func seal(_ plaintext: [UInt8], to recipients: [Certificate]) throws(Fault) -> [UInt8] {
        guard let key = SecretBytes(random: 32), let nonce = SecretBytes(random: ContentCipher.nonceLength)?.bytes,
            let sealed = ContentCipher.seal(plaintext, key, nonce)
        else { throw failed("encrypt a segment") }
        var infos: [[UInt8]] = []
        for recipient in recipients { infos.append(try info(recipient, key)) }
        let algorithm = DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.aes256GCM),
            DERWriter.sequence(DERWriter.octetString(nonce), DERWriter.integer(ContentCipher.tagLength)))
        let contentInfo = DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.data), algorithm,
            DERWriter.value(DERTag.primitive(0), sealed.text))
        let enveloped = DERWriter.sequence(
            DERWriter.integer(0), DERWriter.set(infos), contentInfo, DERWriter.octetString(sealed.tag))
        return DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.authEnvelopedData),
            DERWriter.value(DERTag.constructed(0), enveloped))
    }

    /// Decrypts a segment.
    ///
    /// - Throws: `Fault` of kind `.badData`: `envelope-structure`, `key-not-named`, and for every failure of unwrapping
    ///   or of the tag the same `decryption-failed`, so that nobody learns which it was.
    public static func open(
        _ der: [UInt8], key: PrivateKey, certificate: Certificate
    ) throws(Fault) -> [UInt8] {
        let envelope: ParsedEnvelope
        do throws(DERReader.Failure) {
            envelope = try ParsedEnvelope(der)
        } catch {
            throw Fault(
                .envelopeStructure, .badData, at: Place(offset: error.offset),
                ["expected": error.expected, "offset": "\(error.offset)"])
        }
        let own = certificate.subjectKeyIdentifier
        guard let recipient = envelope.recipients.first(where: { $0.keyIdentifier == own }) else {
            let named = envelope.recipients.map { Hex.encode($0.keyIdentifier.prefix(6)) }
            throw Fault(
                .keyNotNamed, .badData,
                ["named": named.joined(separator: ", "), "own": Hex.encode(own.prefix(6))])
        }
        let plaintext = recipient.contentKey(key).flatMap {
            ContentCipher.open(envelope.ciphertext, $0, envelope.nonce, tag: envelope.tag)
        }
        ERR_clear_error()
        guard let plaintext else { throw Fault(.decryptionFailed, .badData) }
        return plaintext
    }

    private static func info(_ recipient: Certificate, _ contentKey: SecretBytes) throws(Fault) -> [UInt8] {
        guard case .rsa(let bits) = recipient.publicKey.kind, bits >= 3072, !recipient.subjectKeyIdentifier.isEmpty
        else { return try keyAgreementInfo(recipient, contentKey) }
        return try keyTransportInfo(recipient, contentKey)
    }

    /// KeyTransRecipientInfo (RFC 5652, section 6.2.1) with RSA-OAEP.
    private static func keyTransportInfo(
        _ recipient: Certificate, _ contentKey: SecretBytes
    ) throws(Fault) -> [UInt8] {
        guard let wrapped = recipient.publicKey.withPointer({ KeyTransport.wrap(contentKey, to: $0) }) else {
            throw failed("encrypt a key to \(recipient.subject)")
        }
        return DERWriter.sequence(
            DERWriter.integer(2), DERWriter.value(DERTag.primitive(0), recipient.subjectKeyIdentifier),
            KeyTransport.algorithm.der, DERWriter.octetString(wrapped))
    }

    /// KeyAgreeRecipientInfo (RFC 5652, section 6.2.2) with a fresh ephemeral key.
    private static func keyAgreementInfo(_ recipient: Certificate, _ contentKey: SecretBytes) throws(Fault) -> [UInt8] {
        let publicKey = recipient.publicKey
        guard let scheme = AgreementScheme(publicKey.kind), !recipient.subjectKeyIdentifier.isEmpty else {
            throw Fault(
                .encryptionKeyUnusable, .badData,
                [
                    "subject": recipient.subject,
                    "reason": "its key is \(publicKey), not P-256, P-384 or RSA of 3072 bits or more",
                ])
        }
        let ephemeral = try PrivateKey.generate(scheme.kind)
        let wrapped = publicKey.withPointer { (peer) -> [UInt8]? in
            ephemeral.withPointer { (own) -> [UInt8]? in
                KeyAgreement.derive(own, peer, scheme).flatMap { KeyAgreement.wrap(contentKey, with: $0) }
            }
        }
        guard let wrapped else { throw failed("agree on a key with \(recipient.subject)") }
        // The BIT STRING of the SubjectPublicKeyInfo is the point itself.
        let point = Array(ephemeral.publicKey.der.suffix(scheme.pointLength))
        let originator = DERWriter.value(
            DERTag.constructed(0),
            DERWriter.value(
                DERTag.constructed(1),
                DERWriter.sequence(DERWriter.identifier(ObjectIdentifiers.ecPublicKey))
                    + DERWriter.value(DERTag.bitString, [0] + point)))
        let keyEncryption = DERWriter.sequence(DERWriter.identifier(scheme.identifier), KeyAgreement.wrapAlgorithm)
        let recipientKey = DERWriter.sequence(
            DERWriter.value(DERTag.constructed(0), DERWriter.octetString(recipient.subjectKeyIdentifier)),
            DERWriter.octetString(wrapped))
        return DERWriter.value(
            DERTag.constructed(1),
            DERWriter.integer(3) + originator + keyEncryption + DERWriter.sequence(recipientKey))
    }

    private static func failed(_ what: String) -> Fault {
        Fault(.cryptographyFailed, .ours, ["what": what], underlying: OpenSSLError.drain())
    }
}
