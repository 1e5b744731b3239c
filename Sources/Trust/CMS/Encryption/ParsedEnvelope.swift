internal import COpenSSL
internal import Digests
internal import X509

/// An AuthEnvelopedData with exactly the structure of the profile.
struct ParsedEnvelope {
    /// One recipient.
    struct Recipient {
        /// The encoding of the content key for the recipient.
        enum Method {
            case agreement(AgreementScheme, point: [UInt8])
            case transport
        }

        let method: Method
        let keyIdentifier: [UInt8]
        let encryptedKey: [UInt8]

        /// The content key, decrypted with the recipient's private key; `nil` on any failure.
        func contentKey(_ key: PrivateKey) -> SecretBytes? {
            key.withPointer { (own) -> SecretBytes? in
                guard case .agreement(let scheme, let point) = method else {
                    return KeyTransport.unwrap(encryptedKey, with: own)
                }
                guard let peer = Self.ephemeralKey(scheme, point) else { return nil }
                defer { EVP_PKEY_free(peer) }
                return KeyAgreement.derive(own, peer: peer, scheme: scheme).flatMap {
                    KeyWrap.unwrap(encryptedKey, with: $0)
                }
            }
        }

        /// The ephemeral public key; OpenSSL checks that the point is on the curve. The caller frees it.
        private static func ephemeralKey(_ scheme: AgreementScheme, _ point: [UInt8]) -> OpaquePointer? {
            let info = DERWriter.sequence(
                DERWriter.sequence(
                    DERWriter.identifier(ObjectIdentifiers.ecPublicKey), DERWriter.identifier(scheme.curve)),
                DERWriter.value(DERTag.bitString, [0] + point))
            return info.withUnsafeBufferPointer { buffer in
                var cursor = buffer.baseAddress
                return d2i_PUBKEY_ex(nil, &cursor, buffer.count, CryptoContext.standard.library, nil)
            }
        }
    }

    /// The length of the OCTET STRING with the tag, at the end of the encoding.
    private static let macLength = 2 + AuthenticatedCipher.tagLength
    /// The maximum length of the encoding before the ciphertext: sufficient for 100 recipients with 4096-bit keys.
    private static let headerLimit = 1 << 17

    let recipients: [Recipient]
    let nonce: [UInt8]
    /// The range of the ciphertext in the encoding.
    let ciphertext: Range<Int>
    let tag: [UInt8]

    /// Parses the structure around the ciphertext, which is skipped and may be large.
    init(_ der: UnsafeRawBufferPointer) throws(DERReader.Failure) {
        let header = Array(der.prefix(Self.headerLimit))
        var reader = DERReader(header[...])
        func end(_ found: Int, expected: Int, what: String) throws(DERReader.Failure) {
            guard found == expected else {
                throw DERReader.Failure(expected: "the end of \(what)", offset: min(found, expected))
            }
        }
        try end(try reader.goInto(DERTag.sequence, "a ContentInfo"), expected: der.count, what: "the file")
        try reader.require(ObjectIdentifiers.authEnvelopedData, "the type AuthEnvelopedData")
        try end(try reader.goInto(DERTag.constructed(0), "the content"), expected: der.count, what: "the ContentInfo")
        try end(try reader.goInto(DERTag.sequence, "an AuthEnvelopedData"), expected: der.count, what: "the content")
        guard try reader.smallInteger("version 0") == 0 else {
            throw DERReader.Failure(expected: "version 0", offset: 0)
        }
        var infos = try reader.enter(DERTag.set, "the recipients")
        recipients = try Self.recipients(&infos)
        let macStart = der.count - Self.macLength
        let contentEnd = try reader.goInto(DERTag.sequence, "the encrypted content")
        guard contentEnd == macStart else {
            throw DERReader.Failure(
                expected: "a tag of 16 bytes, and no attributes before it", offset: min(contentEnd, der.count))
        }
        try reader.require(ObjectIdentifiers.data, "content of the type data")
        var algorithm = try reader.enter(DERTag.sequence, "the content encryption algorithm")
        try algorithm.require(ObjectIdentifiers.aes256GCM, "AES-256-GCM")
        var parameters = try algorithm.enter(DERTag.sequence, "the parameters of AES-256-GCM")
        try algorithm.finish("the content encryption algorithm")
        nonce = Array(try parameters.read(DERTag.octetString, "a nonce").content)
        let tagLength = try parameters.smallInteger("a tag length of 16")
        try parameters.finish("the parameters of AES-256-GCM")
        try end(
            try reader.goInto(DERTag.primitive(0), "the ciphertext"), expected: macStart, what: "the encrypted content")
        guard reader.position <= macStart else {
            throw DERReader.Failure(expected: "the ciphertext", offset: macStart)
        }
        ciphertext = reader.position..<macStart
        let mac = Array(der[macStart...])
        guard mac.starts(with: [DERTag.octetString, UInt8(AuthenticatedCipher.tagLength)]),
            nonce.count == AuthenticatedCipher.nonceLength, tagLength == AuthenticatedCipher.tagLength
        else {
            throw DERReader.Failure(expected: "a nonce of 12 bytes and a tag of 16", offset: macStart)
        }
        tag = Array(mac.dropFirst(2))
    }

    private static func recipients(_ infos: inout DERReader) throws(DERReader.Failure) -> [Recipient] {
        var recipients: [Recipient] = []
        while !infos.isAtEnd {
            guard recipients.count < AuthEnvelopedData.maximumRecipients else {
                throw DERReader.Failure(
                    expected: "at most \(AuthEnvelopedData.maximumRecipients) recipients", offset: 0)
            }
            let isTransport = infos.nextTag == DERTag.sequence
            let element = try infos.read(
                isTransport ? DERTag.sequence : DERTag.constructed(1), "a recipient by key agreement or key transport")
            let reader = DERReader(element.content)
            let offset = element.encoding.startIndex
            let recipient =
                isTransport ? try Self.transport(reader, offset) : try Self.agreement(reader, offset)
            guard !recipients.contains(where: { $0.keyIdentifier == recipient.keyIdentifier }) else {
                throw DERReader.Failure(expected: "each recipient once", offset: element.encoding.startIndex)
            }
            recipients.append(recipient)
        }
        guard !recipients.isEmpty else { throw DERReader.Failure(expected: "a recipient", offset: 0) }
        return recipients
    }

    /// KeyTransRecipientInfo (RFC 5652, section 6.2.1).
    private static func transport(_ reader: DERReader, _ offset: Int) throws(DERReader.Failure) -> Recipient {
        var info = reader
        guard try info.smallInteger("version 2") == 2 else {
            throw DERReader.Failure(expected: "version 2", offset: offset)
        }
        let keyIdentifier = try info.read(DERTag.primitive(0), "a recipient by its subject key identifier").content
        let algorithm = try AlgorithmIdentifier(reading: &info, "RSA-OAEP")
        let encryptedKey = try info.read(DERTag.octetString, "an encrypted key").content
        try info.finish("the recipient")
        guard algorithm.identifier == ObjectIdentifiers.rsaOAEP,
            RSAParameters.oaep(.sha256).contains(algorithm.parameters), (256...1024).contains(encryptedKey.count),
            (1...64).contains(keyIdentifier.count)
        else { throw DERReader.Failure(expected: "RSA-OAEP with SHA-256", offset: offset) }
        return Recipient(method: .transport, keyIdentifier: Array(keyIdentifier), encryptedKey: Array(encryptedKey))
    }

    /// KeyAgreeRecipientInfo (RFC 5652, section 6.2.2).
    private static func agreement(_ reader: DERReader, _ offset: Int) throws(DERReader.Failure) -> Recipient {
        var info = reader
        guard try info.smallInteger("version 3") == 3 else {
            throw DERReader.Failure(expected: "version 3", offset: offset)
        }
        var originator = try info.enter(DERTag.constructed(0), "the originator's key")
        var key = try originator.enter(DERTag.constructed(1), "an ephemeral key")
        try originator.finish("the originator's key")
        var keyAlgorithm = try key.enter(DERTag.sequence, "an EC key")
        try keyAlgorithm.require(ObjectIdentifiers.ecPublicKey, "an EC key")
        // The curve may be omitted: it is that of the recipient's key. OpenSSL writes NULL or nothing here.
        _ = try keyAlgorithm.readIfPresent(DERTag.null, "NULL")
        let curve = try keyAlgorithm.readIfPresent(DERTag.objectIdentifier, "a curve")
        try keyAlgorithm.finish("the algorithm of the ephemeral key")
        let bits = try key.read(DERTag.bitString, "a point").content
        try key.finish("the ephemeral key")
        var encryption = try info.enter(DERTag.sequence, "the key agreement, and no user keying material before it")
        let identifier = try encryption.identifier("ephemeral-static ECDH")
        let wrap = try encryption.read(DERTag.sequence, "AES-256 key wrap").encoding
        try encryption.finish("the key agreement")
        let known: [AgreementScheme] = [.p256, .p384]
        guard let scheme = known.first(where: { $0.identifier == identifier }),
            Array(wrap) == KeyAgreement.wrapAlgorithm, bits.first == 0, bits.count == scheme.pointLength + 1,
            bits.dropFirst().first == 4, curve.map({ Array($0.content) == scheme.curve }) ?? true
        else {
            throw DERReader.Failure(
                expected: "ECDH on P-256 or P-384 with AES-256 key wrap", offset: offset)
        }
        var keys = try info.enter(DERTag.sequence, "the encrypted keys")
        try info.finish("the recipient")
        var encrypted = try keys.enter(DERTag.sequence, "an encrypted key")
        try keys.finish("the encrypted keys: one")
        var name = try encrypted.enter(DERTag.constructed(0), "a recipient by its subject key identifier")
        let keyIdentifier = try name.read(DERTag.octetString, "a subject key identifier").content
        try name.finish("the name of the recipient")
        let encryptedKey = try encrypted.read(DERTag.octetString, "a wrapped key").content
        try encrypted.finish("the encrypted key")
        guard encryptedKey.count == 40, (1...64).contains(keyIdentifier.count) else {
            throw DERReader.Failure(expected: "a wrapped key of 40 bytes", offset: offset)
        }
        return Recipient(
            method: .agreement(scheme, point: Array(bits.dropFirst())), keyIdentifier: Array(keyIdentifier),
            encryptedKey: Array(encryptedKey))
    }
}
