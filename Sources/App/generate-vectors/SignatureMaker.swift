internal import Digests
internal import Platform
internal import X509

/// Makes CAdES signatures from the text of `specs/package.md`, and those that it forbids.
struct SignatureMaker {
    let frozen: FrozenValues

    /// What is different from the profile.
    struct Variation {
        /// Whether s is above half the order.
        var isHighS = false
        /// How an RSA key signs.
        var rsaScheme = RawSignature.Scheme.pss
        /// The algorithm of the digest.
        var digest: DigestAlgorithm?
        /// The digest that is signed instead of the content's.
        var messageDigest: [UInt8]?
        /// The certificate that ESS names instead of the signer's.
        var namedCertificate: Certificate?
        /// Attributes that are left out, by their object identifiers.
        var withoutAttributes: Set<String> = []
        /// Whether there is an unsigned attribute that is no time stamp.
        var hasUnsignedAttribute = false
        /// Whether the signer's certificate is left out.
        var isWithoutCertificate = false
        /// Whether the signature contains the content (it is not detached).
        var isAttached = false
        /// The number of SignerInfos of the signer.
        var signerCount = 1
    }

    /// The parts of a signature, for those that are worked through.
    struct Worked {
        let der: [UInt8]
        /// The signed attributes as they are hashed: with the tag of SET OF.
        let signedAttributes: [UInt8]
        let signature: [UInt8]
    }

    static let contentType = "1.2.840.113549.1.9.3"
    static let messageDigest = "1.2.840.113549.1.9.4"
    static let signingTime = "1.2.840.113549.1.9.5"
    static let signingCertificate = "1.2.840.113549.1.9.16.2.47"
    private static let data = "1.2.840.113549.1.7.1"
    private static let signedData = "1.2.840.113549.1.7.2"

    /// A detached signature over content.
    func sign(
        _ content: [UInt8], by signer: VectorSigner, at time: Timestamp = VectorAuthority.made,
        _ variation: Variation = Variation()
    ) throws -> Worked {
        let digest = variation.digest ?? signer.digest
        let attributes = signedAttributes(content, by: signer, at: time, variation)
        let signature = try raw(attributes, by: signer, digest: digest, variation)
        let digestAlgorithm = DER.sequence(DER.identifier(Self.identifier(of: digest)))
        let issuer = DER.sequence(signer.certificate.issuerDER, signer.certificate.serialDER)
        let unsigned =
            variation.hasUnsignedAttribute
            ? DER.value(0xA1, attribute("1.2.840.113549.1.9.16.2.4", DER.octets(Array("hint".utf8)))) : []
        let info = DER.sequence(
            DER.integer(1), issuer, digestAlgorithm, [0xA0] + attributes.dropFirst(),
            algorithm(of: signer, digest, variation), DER.octets(signature), unsigned)
        let all = (variation.isWithoutCertificate ? [] : [signer.certificate]) + signer.chain
        let certificates = DER.set(all.map(\.der))
        let encapsulated =
            variation.isAttached
            ? DER.sequence(DER.identifier(Self.data), DER.value(0xA0, DER.octets(content)))
            : DER.sequence(DER.identifier(Self.data))
        let body = DER.sequence(
            DER.integer(1), DER.set([digestAlgorithm]), encapsulated, [0xA0] + certificates.dropFirst(),
            DER.value(0x31, [[UInt8]](repeating: info, count: variation.signerCount).flatMap { $0 }))
        return Worked(
            der: DER.sequence(DER.identifier(Self.signedData), DER.value(0xA0, body)), signedAttributes: attributes,
            signature: signature)
    }

    private func signedAttributes(
        _ content: [UInt8], by signer: VectorSigner, at time: Timestamp, _ variation: Variation
    ) -> [UInt8] {
        let digest = variation.messageDigest ?? Digest.of(content, variation.digest ?? signer.digest).bytes
        let named = variation.namedCertificate ?? signer.certificate
        // 2026-10-01T00:00:00.000Z as UTCTime 261001000000Z.
        let clock = String(time.rfc3339.filter(\.isNumber).dropFirst(2).prefix(12)) + "Z"
        let values: [(String, [UInt8])] = [
            (Self.contentType, DER.identifier(Self.data)), (Self.messageDigest, DER.octets(digest)),
            (Self.signingTime, DER.value(0x17, Array(clock.utf8))),
            (
                Self.signingCertificate,
                DER.sequence(DER.sequence(DER.sequence(DER.octets(named.fingerprint.bytes))))
            ),
        ]
        return DER.set(
            values.filter { !variation.withoutAttributes.contains($0.0) }.map { attribute($0.0, $0.1) })
    }

    private func attribute(_ identifier: String, _ value: [UInt8]) -> [UInt8] {
        DER.sequence(DER.identifier(identifier), DER.set([value]))
    }

    private func raw(
        _ attributes: [UInt8], by signer: VectorSigner, digest: DigestAlgorithm, _ variation: Variation
    ) throws -> [UInt8] {
        let name = Self.name(of: digest)
        let scheme: RawSignature.Scheme = signer.isRSA ? variation.rsaScheme : .ecdsa
        let made = try frozen.value(
            over: [attributes, signer.key.publicKey.der, Array("\(scheme) \(name)".utf8)],
            isRight: { RawSignature.holds($0, over: attributes, key: signer.key, scheme, digest: name) }
        ) { try RawSignature.make(attributes, key: signer.key, scheme, digest: name) }
        guard !signer.isRSA else { return made }
        let value = ECDSAValue(made, isP384: signer.isP384)
        return variation.isHighS ? value.high : value.low
    }

    private func algorithm(
        of signer: VectorSigner, _ digest: DigestAlgorithm, _ variation: Variation
    ) -> [UInt8] {
        guard signer.isRSA else {
            let identifier =
                switch digest {
                case .sha256: "1.2.840.10045.4.3.2"
                case .sha384: "1.2.840.10045.4.3.3"
                case .sha512: "1.2.840.10045.4.3.4"
                }
            return DER.sequence(DER.identifier(identifier))
        }
        switch variation.rsaScheme {
        case .pkcs1, .ecdsa: return DER.sequence(DER.identifier("1.2.840.113549.1.1.11"), DER.null)
        case .pss:
            let hash = DER.sequence(DER.identifier(Self.identifier(of: digest)), DER.null)
            let mask = DER.sequence(DER.identifier("1.2.840.113549.1.1.8"), hash)
            return DER.sequence(
                DER.identifier("1.2.840.113549.1.1.10"),
                DER.sequence(
                    DER.value(0xA0, hash), DER.value(0xA1, mask),
                    DER.value(0xA2, DER.integer(UInt8(digest.length)))))
        }
    }

    private static func identifier(of digest: DigestAlgorithm) -> String {
        switch digest {
        case .sha256: "2.16.840.1.101.3.4.2.1"
        case .sha384: "2.16.840.1.101.3.4.2.2"
        case .sha512: "2.16.840.1.101.3.4.2.3"
        }
    }

    private static func name(of digest: DigestAlgorithm) -> String {
        switch digest {
        case .sha256: "SHA256"
        case .sha384: "SHA384"
        case .sha512: "SHA512"
        }
    }
}
