internal import COpenSSL
package import Diagnostics
internal import Digests
package import X509

/// A key that signs notes: ECDSA with SHA-256 (signature type 0x02 of C2SP signed-note). The key id is the beginning of
/// the SHA-256 of the public key in DER, as that type asks for.
package struct NoteKey: Sendable {
    /// What a key says of a note.
    package enum Verdict: Hashable, Sendable {
        /// It signed the text.
        case signed
        /// A signature of its name and id does not hold: the whole note counts for nothing.
        case broken
        /// No signature is of its name and id.
        case absent
    }

    /// The name.
    package let name: String
    /// The key.
    package let publicKey: PublicKey

    /// A key.
    package init(name: String, _ publicKey: PublicKey) {
        self.name = name
        self.publicKey = publicKey
    }

    /// The four bytes that identify the key beside its name.
    package var id: [UInt8] { Array(Digest.sha256(publicKey.der).bytes.prefix(4)) }

    /// What the key says of a note.
    package func verdict(on note: SignedNote) -> Verdict {
        let own = note.signatures.filter { $0.name == name && $0.keyID == id }
        guard !own.isEmpty else { return .absent }
        return own.allSatisfy { Self.verify($0.bytes, over: Array(note.text.utf8), by: publicKey) } ? .signed : .broken
    }

    /// Signs a text under a name.
    ///
    /// - Throws: `Fault` `cryptography-failed`.
    package static func sign(_ text: String, name: String, _ key: PrivateKey) throws(Fault) -> SignedNote {
        guard let signature = sign(Array(text.utf8), key) else {
            throw Fault(
                .cryptographyFailed, kind: .ours, ["what": "sign a checkpoint"], underlying: OpenSSLError.drain())
        }
        let id = NoteKey(name: name, key.publicKey).id
        return SignedNote(
            text: text, signatures: [SignedNote.Signature(name: name, keyID: id, bytes: signature)])
    }

    private static func sign(_ content: [UInt8], _ key: PrivateKey) -> [UInt8]? {
        let context = CryptoContext.standard
        return key.withPointer { (key) -> [UInt8]? in
            guard let run = EVP_MD_CTX_new() else { return nil }
            defer { EVP_MD_CTX_free(run) }
            let begun = context.withQuery {
                EVP_DigestSignInit_ex(run, nil, DigestAlgorithm.sha256.rawValue, context.library, $0, key, nil)
            }
            var count = 0
            guard begun == 1, EVP_DigestSign(run, nil, &count, content, content.count) == 1 else { return nil }
            var signature = [UInt8](repeating: 0, count: count)
            guard EVP_DigestSign(run, &signature, &count, content, content.count) == 1 else { return nil }
            return Array(signature.prefix(count))
        }
    }

    private static func verify(_ signature: [UInt8], over content: [UInt8], by key: PublicKey) -> Bool {
        switch key.kind {
        case .p256, .p384: break
        case .rsa, nil: return false
        }
        let context = CryptoContext.standard
        return key.withPointer { (key) -> Bool in
            guard let run = EVP_MD_CTX_new() else { return false }
            defer { EVP_MD_CTX_free(run) }
            let begun = context.withQuery {
                EVP_DigestVerifyInit_ex(run, nil, DigestAlgorithm.sha256.rawValue, context.library, $0, key, nil)
            }
            let holds =
                begun == 1 && EVP_DigestVerify(run, signature, signature.count, content, content.count) == 1
            ERR_clear_error()
            return holds
        }
    }
}
