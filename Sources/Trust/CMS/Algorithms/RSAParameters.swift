internal import Digests

/// The parameters of RSASSA-PSS and RSAES-OAEP (RFC 4055, sections 3.1 and 4.1), with the same digest throughout.
///
/// Each has several encodings with the same meaning, ours first: the NULL after a digest is optional.
enum RSAParameters {
    /// RSASSA-PSS-params with a salt length.
    static func pss(_ digest: DigestAlgorithm, saltLength: Int) -> [[UInt8]] {
        forms(of: digest) { hash, mask in
            DERWriter.sequence(hash, mask, DERWriter.value(DERTag.constructed(2), DERWriter.integer(saltLength)))
        }
    }

    /// The salt length in RSASSA-PSS-params; `nil` when they name another digest, or a salt shorter than the digest.
    /// Some producers use the longest salt that fits the key.
    static func saltLength(_ parameters: [UInt8], _ digest: DigestAlgorithm) -> Int? {
        var outer = DERReader(parameters[...])
        guard var fields = try? outer.enter(DERTag.sequence, "parameters"), outer.isAtEnd,
            (try? fields.read(DERTag.constructed(0), "a digest")) != nil,
            (try? fields.read(DERTag.constructed(1), "a mask")) != nil,
            var salt = try? fields.enter(DERTag.constructed(2), "a salt"), fields.isAtEnd,
            let length = try? salt.smallInteger("a length"), salt.isAtEnd, length >= digest.length,
            pss(digest, saltLength: length).contains(parameters)
        else { return nil }
        return length
    }

    /// RSAES-OAEP-params without a label.
    static func oaep(_ digest: DigestAlgorithm) -> [[UInt8]] {
        forms(of: digest) { hash, mask in DERWriter.sequence(hash, mask) }
    }

    private static func forms(
        of digest: DigestAlgorithm, _ join: (_ hash: [UInt8], _ mask: [UInt8]) -> [UInt8]
    ) -> [[UInt8]] {
        let identifier = SignatureScheme.identifier(of: digest)
        let variants = [AlgorithmIdentifier.null, []].map { AlgorithmIdentifier(identifier, parameters: $0).der }
        return variants.flatMap { hash in
            variants.map { inner in
                let mask = AlgorithmIdentifier(ObjectIdentifiers.maskGeneration1, parameters: inner).der
                return join(
                    DERWriter.value(DERTag.constructed(0), hash), DERWriter.value(DERTag.constructed(1), mask))
            }
        }
    }
}
