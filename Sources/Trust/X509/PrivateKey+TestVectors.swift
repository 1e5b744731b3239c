internal import COpenSSL
package import Diagnostics
internal import Digests

/// Private keys from their numbers.
///
/// For the test vectors of `specs/vectors` only, whose keys are published: no key that anybody relies on is ever made
/// from bytes in memory. ``TestKeys`` refuses these keys wherever a home would use them.
extension PrivateKey {
    /// The numbers of a published RSA key.
    package struct TestVectorRSA {
        let numbers: [(name: String, bytes: [UInt8])]
        let privateExponent: [UInt8]
        let primes: ([UInt8], [UInt8])

        /// The modulus, the exponents, and the two primes, big-endian.
        package init(modulus: [UInt8], publicExponent: [UInt8], privateExponent: [UInt8], primes: ([UInt8], [UInt8])) {
            numbers = [
                (OSSL_PKEY_PARAM_RSA_N, modulus), (OSSL_PKEY_PARAM_RSA_E, publicExponent),
                (OSSL_PKEY_PARAM_RSA_D, privateExponent),
            ]
            self.privateExponent = privateExponent
            self.primes = primes
        }
    }

    /// The EC key with a published scalar, big-endian.
    ///
    /// - Throws: `Fault` of kind `.ours` when there is no such key.
    package static func testVector(_ kind: KeyKind, scalar: [UInt8]) throws(Fault) -> PrivateKey {
        let (curve, name): (CInt, String)
        switch kind {
        case .p256: (curve, name) = (NID_X9_62_prime256v1, "P-256")
        case .p384: (curve, name) = (NID_secp384r1, "P-384")
        case .rsa: throw failed("make an EC key of the kind RSA")
        }
        let parameters = Parameters()
        guard let number = parameters.add(OSSL_PKEY_PARAM_PRIV_KEY, scalar),
            let point = publicPoint(of: number, on: curve),
            parameters.add(OSSL_PKEY_PARAM_GROUP_NAME, text: name),
            parameters.add(OSSL_PKEY_PARAM_PUB_KEY, octets: point)
        else { throw failed("fill an EC key") }
        return try parameters.key("EC")
    }

    /// The published RSA key.
    ///
    /// - Throws: `Fault` of kind `.ours` when there is no such key.
    package static func testVector(_ key: TestVectorRSA) throws(Fault) -> PrivateKey {
        let parameters = Parameters()
        for (name, bytes) in key.numbers {
            guard parameters.add(name, bytes) != nil else { throw failed("fill an RSA key") }
        }
        guard parameters.addRemainders(key) else { throw failed("fill an RSA key") }
        return try parameters.key("RSA")
    }

    private static func publicPoint(of scalar: OpaquePointer, on curve: CInt) -> [UInt8]? {
        guard let group = EC_GROUP_new_by_curve_name(curve) else { return nil }
        defer { EC_GROUP_free(group) }
        guard let point = EC_POINT_new(group) else { return nil }
        defer { EC_POINT_free(point) }
        guard EC_POINT_mul(group, point, scalar, nil, nil, nil) == 1 else { return nil }
        let form = POINT_CONVERSION_UNCOMPRESSED
        var bytes = [UInt8](repeating: 0, count: EC_POINT_point2oct(group, point, form, nil, 0, nil))
        guard !bytes.isEmpty, EC_POINT_point2oct(group, point, form, &bytes, bytes.count, nil) == bytes.count else {
            return nil
        }
        return bytes
    }

    /// Parameters of a key, kept while it is made: the builder copies neither names nor values.
    private final class Parameters {
        private let builder = OSSL_PARAM_BLD_new()
        private var numbers: [OpaquePointer] = []
        private var octets: [UnsafeMutableBufferPointer<UInt8>] = []
        private var texts: [UnsafeMutablePointer<CChar>] = []

        deinit {
            OSSL_PARAM_BLD_free(builder)
            for number in numbers { BN_clear_free(number) }
            for octets in octets { octets.deallocate() }
            for text in texts { text.deallocate() }
        }

        func add(_ name: String, _ bytes: [UInt8]) -> OpaquePointer? {
            guard let number = BN_bin2bn(bytes, CInt(bytes.count), nil) else { return nil }
            numbers.append(number)
            return push(name, number) ? number : nil
        }

        /// The primes, and what follows from them for the Chinese remainder theorem (RFC 8017, section 3.2).
        func addRemainders(_ key: TestVectorRSA) -> Bool {
            let context = BN_CTX_new()
            defer { BN_CTX_free(context) }
            guard let first = add("rsa-factor1", key.primes.0), let second = add("rsa-factor2", key.primes.1),
                let exponent = BN_bin2bn(key.privateExponent, CInt(key.privateExponent.count), nil)
            else { return false }
            numbers.append(exponent)
            for (name, prime) in [("rsa-exponent1", first), ("rsa-exponent2", second)] {
                guard let less = BN_dup(prime), let remainder = BN_new() else { return false }
                numbers += [less, remainder]
                guard BN_sub_word(less, 1) == 1, BN_div(nil, remainder, exponent, less, context) == 1,
                    push(name, remainder)
                else { return false }
            }
            guard let inverse = BN_mod_inverse(nil, second, first, context) else { return false }
            numbers.append(inverse)
            return push("rsa-coefficient1", inverse)
        }

        func add(_ name: String, text: String) -> Bool {
            OSSL_PARAM_BLD_push_utf8_string(builder, kept(name), kept(text), 0) == 1
        }

        func add(_ name: String, octets bytes: [UInt8]) -> Bool {
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(from: bytes)
            octets.append(copy)
            return OSSL_PARAM_BLD_push_octet_string(builder, kept(name), copy.baseAddress, copy.count) == 1
        }

        private func push(_ name: String, _ number: OpaquePointer) -> Bool {
            OSSL_PARAM_BLD_push_BN(builder, kept(name), number) == 1
        }

        /// A text as a C string that lives as long as these parameters.
        private func kept(_ text: String) -> UnsafePointer<CChar> {
            let bytes = text.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
            texts.append(copy)
            return UnsafePointer(copy)
        }

        func key(_ kind: String) throws(Fault) -> PrivateKey {
            let context = CryptoContext.standard
            guard let parameters = OSSL_PARAM_BLD_to_param(builder) else { throw PrivateKey.failed("state a key") }
            defer { OSSL_PARAM_free(parameters) }
            guard let run = context.withQuery({ EVP_PKEY_CTX_new_from_name(context.library, kind, $0) }) else {
                throw PrivateKey.failed("make a key")
            }
            defer { EVP_PKEY_CTX_free(run) }
            var made: OpaquePointer?
            guard EVP_PKEY_fromdata_init(run) == 1,
                EVP_PKEY_fromdata(run, &made, wholeKey, parameters) == 1, let made
            else { throw PrivateKey.failed("make a key of the kind \(kind)") }
            let key = PrivateKey(owning: made)
            // Numbers out of range, or a public key that is not that of the private one.
            guard let check = EVP_PKEY_CTX_new_from_pkey(context.library, made, nil) else {
                throw PrivateKey.failed("check a key")
            }
            defer { EVP_PKEY_CTX_free(check) }
            guard EVP_PKEY_pairwise_check(check) == 1 else { throw PrivateKey.failed("make a key of these numbers") }
            return key
        }
    }

    /// `EVP_PKEY_KEYPAIR`, a macro that the importer drops: parameters, public and private key.
    private static let wholeKey: CInt = 0x87
}
