internal import Diagnostics
internal import Digests
internal import Platform
internal import StrictJSON
internal import X509

/// Segments encrypted step by step from the text of `specs/package.md`, with the steps.
struct KeyAgreementExample {
    let frozen: FrozenValues
    let ephemeral: [KeyKind: PrivateKey]

    /// A segment.
    struct Segment {
        let der: [UInt8]
        /// What led to it.
        let steps: JSONObject
    }

    /// Encrypts a segment to certificates.
    func seal(_ text: [UInt8], to recipients: [Certificate], seed: UInt64) throws -> Segment {
        let randomness = Randomness.seeded(seed)
        let contentKey = randomness.bytes(32)
        let nonce = randomness.bytes(12)
        var steps = JSONObject()
        steps["content_encryption_key"] = .string(Hex.encode(contentKey))
        steps["nonce"] = .string(Hex.encode(nonce))
        var infos: [[UInt8]] = []
        var described: [JSONValue] = []
        for recipient in recipients {
            let (info, words) = try self.info(recipient, contentKey)
            infos.append(info)
            described.append(words)
        }
        steps["recipients"] = .array(described)
        let sealed = try encrypt(text, key: contentKey, nonce: nonce)
        steps["tag"] = .string(Hex.encode(sealed.tag))
        let algorithm = DER.sequence(
            DER.identifier("2.16.840.1.101.3.4.1.46"), DER.sequence(DER.octets(nonce), DER.integer(16)))
        let content = DER.sequence(
            DER.identifier("1.2.840.113549.1.7.1"), algorithm, DER.value(0x80, sealed.text))
        let body = DER.sequence(DER.integer(0), DER.set(infos), content, DER.octets(sealed.tag))
        return Segment(
            der: DER.sequence(DER.identifier("1.2.840.113549.1.9.16.1.23"), DER.value(0xA0, body)), steps: steps)
    }

    private func encrypt(
        _ text: [UInt8], key: [UInt8], nonce: [UInt8]
    ) throws -> (text: [UInt8], tag: [UInt8]) {
        var sealed = text
        let tag = sealed.withUnsafeMutableBytes {
            AuthenticatedCipher.seal($0, key: SecretBytes(taking: key), nonce: nonce)
        }
        guard let tag else { throw Fault(.cryptographyFailed, kind: .ours, ["what": "encrypt a vector"]) }
        return (sealed, tag)
    }

    private func info(_ recipient: Certificate, _ contentKey: [UInt8]) throws -> ([UInt8], JSONValue) {
        guard let kind = recipient.publicKey.kind, !kind.isRSA else { return try transport(recipient, contentKey) }
        return try agreement(recipient, kind: kind, contentKey)
    }

    /// RSA-OAEP.
    private func transport(_ recipient: Certificate, _ contentKey: [UInt8]) throws -> ([UInt8], JSONValue) {
        let sealed = try frozen.value(over: [recipient.publicKey.der, contentKey], isRight: { $0.count == 384 }) {
            try RawSignature.encrypt(contentKey, to: recipient.publicKey)
        }
        let hash = DER.sequence(DER.identifier("2.16.840.1.101.3.4.2.1"), DER.null)
        let mask = DER.sequence(DER.identifier("1.2.840.113549.1.1.8"), hash)
        let algorithm = DER.sequence(
            DER.identifier("1.2.840.113549.1.1.7"), DER.sequence(DER.value(0xA0, hash), DER.value(0xA1, mask)))
        let info = DER.sequence(
            DER.integer(2), DER.value(0x80, recipient.subjectKeyIdentifier), algorithm, DER.octets(sealed))
        return (
            info,
            [
                "subject_key_identifier": .string(Hex.encode(recipient.subjectKeyIdentifier)),
                "encrypted_key": .string(Hex.encode(sealed)),
            ]
        )
    }

    /// Ephemeral ECDH, X9.63 and AES key wrap.
    private func agreement(
        _ recipient: Certificate, kind: KeyKind, _ contentKey: [UInt8]
    ) throws -> ([UInt8], JSONValue) {
        guard let own = ephemeral[kind] else { throw Fault(.fieldMissing, kind: .badData, ["field": "ephemeral"]) }
        let isP384 = kind == .p384
        let secret = try RawSignature.agree(own, with: recipient.publicKey)
        let wrap = DER.sequence(DER.identifier("2.16.840.1.101.3.4.1.45"))
        let sharedInfo = DER.sequence(wrap, DER.value(0xA2, DER.octets([0, 0, 1, 0])))
        // One round of X9.63: a digest is at least as long as the key.
        let digest = Digest.of(secret + [0, 0, 0, 1] + sharedInfo, isP384 ? .sha384 : .sha256)
        let keyEncryptionKey = Array(digest.bytes.prefix(32))
        let wrapped = KeyWrap.wrap(SecretBytes(taking: contentKey), with: SecretBytes(taking: keyEncryptionKey))
        guard let wrapped else { throw Fault(.cryptographyFailed, kind: .ours, ["what": "wrap a key"]) }
        let point = Array(own.publicKey.der.suffix(isP384 ? 97 : 65))
        let originator = DER.value(
            0xA0,
            DER.value(
                0xA1, DER.sequence(DER.identifier("1.2.840.10045.2.1")) + DER.value(0x03, [0] + point)))
        let scheme = DER.sequence(DER.identifier(isP384 ? "1.3.132.1.11.2" : "1.3.132.1.11.1"), wrap)
        let identifier = recipient.subjectKeyIdentifier
        let info = DER.value(
            0xA1, DER.integer(3), originator, scheme,
            DER.sequence(DER.sequence(DER.value(0xA0, DER.octets(identifier)), DER.octets(wrapped))))
        return (
            info,
            [
                "subject_key_identifier": .string(Hex.encode(identifier)),
                "ephemeral_public_key": .string(Hex.encode(point)), "z": .string(Hex.encode(secret)),
                "shared_info": .string(Hex.encode(sharedInfo)),
                "key_encryption_key": .string(Hex.encode(keyEncryptionKey)),
                "wrapped_key": .string(Hex.encode(wrapped)),
            ]
        )
    }
}
