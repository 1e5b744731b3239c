internal import COpenSSL
public import Diagnostics
package import Digests
internal import Platform
public import X509

/// One encrypted segment: CMS AuthEnvelopedData (RFC 5083) in exactly the profile of specs/package.md.
///
/// Encoded and decoded by our own DER code over EVP: `CMS_decrypt` of OpenSSL 3.0 accepts short tags and ciphers
/// without authentication, and releases plaintext before the tag is checked.
public enum AuthEnvelopedData {
    /// The largest number of recipients.
    public static let maximumRecipients = 100

    /// Encrypts a segment to recipients, in place.
    ///
    /// - Returns: the encoding before the ciphertext and the encoding after it.
    /// - Throws: `Fault` `encryption-key-unusable` when a certificate has no key for encryption.
    public static func seal(
        _ segment: UnsafeMutableRawBufferPointer, to recipients: [Certificate]
    ) throws(Fault) -> (before: [UInt8], after: [UInt8]) {
        try seal(segment, to: recipients, with: try contentKey())
    }

    /// A random key for the content of one segment.
    ///
    /// - Throws: `Fault` of kind `.ours` when there is no randomness.
    package static func contentKey() throws(Fault) -> SecretBytes {
        guard let key = SecretBytes(random: 32) else { throw failed("make a key") }
        return key
    }

    /// Encrypts a segment to recipients, in place, with a content key that the caller keeps.
    ///
    /// - Parameter key: of ``contentKey()``, for this segment and no other one.
    /// - Returns: the encoding before the ciphertext and the encoding after it.
    /// - Throws: `Fault` `encryption-key-unusable` when a certificate has no key for encryption.
    package static func seal(
        _ segment: UnsafeMutableRawBufferPointer, to recipients: [Certificate], with key: SecretBytes
    ) throws(Fault) -> (before: [UInt8], after: [UInt8]) {
        guard let nonce = SecretBytes(random: AuthenticatedCipher.nonceLength)?.bytes else {
            throw failed("make a key")
        }
        var infos: [[UInt8]] = []
        for recipient in recipients { infos.append(try info(recipient, key)) }
        guard let tag = AuthenticatedCipher.seal(segment, key: key, nonce: nonce) else {
            throw failed("encrypt a segment")
        }
        let algorithm = DERWriter.sequence(
            DERWriter.identifier(ObjectIdentifiers.aes256GCM),
            DERWriter.sequence(DERWriter.octetString(nonce), DERWriter.integer(AuthenticatedCipher.tagLength)))
        // From the innermost element outwards: each header has the length of its content, and the ciphertext is part of
        // all of them.
        let text = DERWriter.header(DERTag.primitive(0), segment.count)
        var before = DERWriter.identifier(ObjectIdentifiers.data) + algorithm + text
        before = DERWriter.header(DERTag.sequence, before.count + segment.count) + before
        before = DERWriter.integer(0) + DERWriter.set(infos) + before
        let after = DERWriter.octetString(tag)
        before = DERWriter.header(DERTag.sequence, before.count + segment.count + after.count) + before
        before = DERWriter.header(DERTag.constructed(0), before.count + segment.count + after.count) + before
        before = DERWriter.identifier(ObjectIdentifiers.authEnvelopedData) + before
        return (DERWriter.header(DERTag.sequence, before.count + segment.count + after.count) + before, after)
    }

    /// Encrypts bytes to recipients.
    ///
    /// - Throws: `Fault` `encryption-key-unusable` when a certificate has no key for encryption.
    public static func seal(_ plaintext: [UInt8], to recipients: [Certificate]) throws(Fault) -> [UInt8] {
        let segment = UnsafeMutableRawBufferPointer.allocate(byteCount: plaintext.count, alignment: 16)
        defer { segment.deallocate() }
        segment.copyBytes(from: plaintext)
        let around = try seal(segment, to: recipients)
        return around.before + segment + around.after
    }

    /// Encrypts a secret to recipients.
    ///
    /// - Throws: `Fault` `encryption-key-unusable` when a certificate has no key for encryption.
    package static func seal(_ secret: SecretBytes, to recipients: [Certificate]) throws(Fault) -> [UInt8] {
        // It is encrypted in place, so that no copy of it is left.
        let segment = UnsafeMutableRawBufferPointer.allocate(byteCount: secret.count, alignment: 16)
        defer { segment.deallocate() }
        segment.copyMemory(from: UnsafeRawBufferPointer(start: secret.start, count: secret.count))
        let around: (before: [UInt8], after: [UInt8])
        do throws(Fault) {
            around = try seal(segment, to: recipients)
        } catch {
            OPENSSL_cleanse(segment.baseAddress, segment.count)
            throw error
        }
        return around.before + segment + around.after
    }

    /// Decrypts a segment in place.
    ///
    /// - Returns: the range of the plaintext.
    /// - Throws: `Fault` of kind `.badData`: `envelope-structure`, `key-not-named`, and for every failure of unwrapping
    ///   or of the tag the same `decryption-failed`, so that the cause is not revealed; no plaintext is left in the
    ///   buffer then.
    public static func open(
        _ segment: UnsafeMutableRawBufferPointer, key: PrivateKey, certificate: Certificate
    ) throws(Fault) -> Range<Int> {
        let envelope = try parsed(segment)
        let own = certificate.subjectKeyIdentifier
        guard let recipient = envelope.recipients.first(where: { $0.keyIdentifier == own }) else {
            let named = envelope.recipients.map { Hex.encode($0.keyIdentifier.prefix(6)) }
            throw Fault(
                .keyNotNamed, kind: .badData,
                ["named": named.joined(separator: ", "), "own": Hex.encode(own.prefix(6))])
        }
        let text = UnsafeMutableRawBufferPointer(rebasing: segment[envelope.ciphertext])
        let isOpen = recipient.contentKey(key).map {
            AuthenticatedCipher.open(text, key: $0, nonce: envelope.nonce, tag: envelope.tag)
        }
        ERR_clear_error()
        guard isOpen == true else { throw Fault(.decryptionFailed, kind: .badData) }
        return envelope.ciphertext
    }

    /// Decrypts bytes.
    ///
    /// - Throws: the errors of the in-place `open(_:key:certificate:)`.
    public static func open(
        _ der: [UInt8], key: PrivateKey, certificate: Certificate
    ) throws(Fault) -> [UInt8] {
        let segment = UnsafeMutableRawBufferPointer.allocate(byteCount: der.count, alignment: 16)
        defer {
            OPENSSL_cleanse(segment.baseAddress, segment.count)
            segment.deallocate()
        }
        segment.copyBytes(from: der)
        let range = try open(segment, key: key, certificate: certificate)
        return Array(segment[range])
    }

    /// Decrypts a segment with its content key, which the party that sealed it kept.
    ///
    /// - Throws: `Fault` of kind `.badData`: `envelope-structure`, `decryption-failed`.
    package static func open(_ der: [UInt8], contentKey key: SecretBytes) throws(Fault) -> [UInt8] {
        let segment = UnsafeMutableRawBufferPointer.allocate(byteCount: der.count, alignment: 16)
        defer {
            OPENSSL_cleanse(segment.baseAddress, segment.count)
            segment.deallocate()
        }
        segment.copyBytes(from: der)
        let envelope = try parsed(segment)
        let text = UnsafeMutableRawBufferPointer(rebasing: segment[envelope.ciphertext])
        guard AuthenticatedCipher.open(text, key: key, nonce: envelope.nonce, tag: envelope.tag) else {
            throw Fault(.decryptionFailed, kind: .badData)
        }
        return Array(text)
    }

    private static func parsed(_ segment: UnsafeMutableRawBufferPointer) throws(Fault) -> ParsedEnvelope {
        do throws(DERReader.Failure) {
            return try ParsedEnvelope(UnsafeRawBufferPointer(segment))
        } catch {
            throw Fault(
                .envelopeStructure, kind: .badData, at: Place(offset: error.offset),
                ["expected": error.expected, "offset": "\(error.offset)"])
        }
    }

    private static func info(_ recipient: Certificate, _ contentKey: SecretBytes) throws(Fault) -> [UInt8] {
        guard case .rsa(let bits) = recipient.publicKey.kind, bits >= KeyKind.minimumRSABitsToUse,
            !recipient.subjectKeyIdentifier.isEmpty
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
            let minimum = KeyKind.minimumRSABitsToUse
            throw Fault(
                .encryptionKeyUnusable, kind: .badData,
                [
                    "subject": recipient.subject,
                    "reason": "its key is \(publicKey), not P-256, P-384 or RSA of \(minimum) bits or more",
                ])
        }
        let ephemeral = try PrivateKey.generate(scheme.kind)
        let wrapped = publicKey.withPointer { (peer) -> [UInt8]? in
            ephemeral.withPointer { (own) -> [UInt8]? in
                KeyAgreement.derive(own, peer: peer, scheme: scheme).flatMap { KeyWrap.wrap(contentKey, with: $0) }
            }
        }
        guard let wrapped else { throw failed("agree on a key with \(recipient.subject)") }
        // The content of the BIT STRING in the SubjectPublicKeyInfo is the point.
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
        Fault(.cryptographyFailed, kind: .ours, ["what": what], underlying: OpenSSLError.drain())
    }
}
