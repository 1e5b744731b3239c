internal import CMS
package import Diagnostics
internal import Digests
package import Files
internal import Platform
internal import Synchronization
package import X509
internal import ZipArchive

/// The content keys of the segments of an envelope, which its sender keeps for itself: by them it can open its own kept
/// copy, and seal the package in it anew when the recipient's certificate has ended.
///
/// They are kept encrypted to the sender's own certificate, so that only its passphrase opens what it sent.
package final class ContentKeys: Sendable {
    /// The bytes of a key.
    private static let keyLength = 32
    /// The digits of the fingerprint of the certificate before the encrypted keys.
    private static let fingerprintLength = 64

    private let keys: Mutex<[Int: SecretBytes]>

    /// No keys yet.
    package init() { keys = Mutex([:]) }

    private init(_ keys: [Int: SecretBytes]) { self.keys = Mutex(keys) }

    /// Takes the key of a segment, by its index from 0.
    func take(_ key: SecretBytes, of segment: Int) { keys.withLock { $0[segment] = key } }

    /// The keys, encrypted to a certificate of the sender, after its fingerprint.
    ///
    /// - Throws: `Fault` `encryption-key-unusable`.
    package func sealed(to certificate: Certificate) throws(Fault) -> [UInt8] {
        let all = keys.withLock { keys in
            let joined = SecretBytes(keys.count * Self.keyLength)
            for (index, key) in keys {
                (joined.start + index * Self.keyLength).update(from: key.start, count: Self.keyLength)
            }
            return joined
        }
        return Array(certificate.fingerprint.hex.utf8) + (try AuthEnvelopedData.seal(all, to: [certificate]))
    }

    /// The SHA-256 of the certificate that sealed keys are encrypted to; `nil` where it cannot be read.
    package static func certificate(of sealed: [UInt8]) -> String? {
        guard sealed.count > fingerprintLength else { return nil }
        return String(decoding: sealed.prefix(fingerprintLength), as: UTF8.self)
    }

    /// Opens sealed keys.
    ///
    /// - Throws: `Fault` of kind `.badData` when they cannot be opened with this key.
    package convenience init(
        opening sealed: [UInt8], key: PrivateKey, certificate: Certificate
    ) throws(Fault) {
        let all = SecretBytes(
            taking: try AuthEnvelopedData.open(
                Array(sealed.dropFirst(Self.fingerprintLength)), key: key, certificate: certificate))
        guard all.count % Self.keyLength == 0 else { throw Fault(.decryptionFailed, kind: .badData) }
        var keys: [Int: SecretBytes] = [:]
        for index in 0..<all.count / Self.keyLength {
            let one = SecretBytes(Self.keyLength)
            one.start.update(from: all.start + index * Self.keyLength, count: Self.keyLength)
            keys[index] = one
        }
        self.init(keys)
    }

    /// Opens an envelope that this party sealed itself, and writes the package in it.
    ///
    /// - Parameter envelope: the file, which is known to be as it was sealed.
    /// - Throws: `Fault` of kind `.badData` when it cannot be opened with these keys, or of kind `.inputOutput`.
    package func open(_ envelope: any ByteSource, into sink: any ByteSink) throws(Fault) {
        let archive = try ZipReader(source: envelope, profile: .corridor)
        let slip = try RoutingSlip.unverified(in: envelope)
        let keys = keys.withLock { $0 }
        for index in 0..<slip.segments {
            let name = EnvelopeWriter.segmentName(index)
            guard let key = keys[index] else { throw Fault(.decryptionFailed, kind: .badData).inside(name) }
            let sealed = try archive.bytes(of: name, limit: EnvelopeWriter.segmentSize + (1 << 20))
            do throws(Fault) {
                try sink.write(try AuthEnvelopedData.open(sealed, contentKey: key))
            } catch {
                throw error.inside(name)
            }
        }
    }
}
