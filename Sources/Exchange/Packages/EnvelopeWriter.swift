internal import ASiC
internal import CMS
package import Diagnostics
internal import Digests
package import Files
package import Platform
package import X509

/// Writes envelopes (specs/package.md).
package struct EnvelopeWriter: Sendable {
    /// The size of a payload segment before encryption, in bytes.
    package static let segmentSize = 16 << 20
    /// The largest number of segments in an envelope.
    package static let maximumSegments = 9_000

    /// The largest number of recipients of an envelope.
    package static let maximumRecipients = AuthEnvelopedData.maximumRecipients

    /// The sending gateway.
    package let gateway: Signer
    /// The clock.
    package let clock: Clock

    /// A writer.
    package init(gateway: Signer, clock: Clock) {
        self.gateway = gateway
        self.clock = clock
    }

    /// Seals a package to all its recipients.
    ///
    /// - Parameters:
    ///   - package: the package's bytes.
    ///   - manifest: its manifest.
    ///   - recipients: the encryption certificates, one for each party in the manifest's `to`, in its order.
    ///   - contentKeys: takes the keys of the segments, where the sender keeps them.
    /// - Returns: the digest of the envelope's signed manifest, in hexadecimal.
    /// - Throws: `Fault` `test-key-refused`, `recipient-not-named`, `gateway-not-permitted` when the package does not allow it,
    ///   `package-too-large`, or of kind `.inputOutput`.
    package func seal(
        _ package: any ByteSource, _ manifest: PackageManifest, to recipients: [Certificate], into sink: any ByteSink,
        keeping contentKeys: ContentKeys? = nil
    ) throws(Fault) -> String {
        guard let sender = gateway.certificate.party, manifest.gateways.contains(sender) else {
            throw Fault(
                .gatewayNotPermitted, kind: .policy,
                [
                    "gateway": gateway.certificate.party?.short ?? "nobody",
                    "permitted": manifest.gateways.map(\.short).joined(separator: ", "),
                ])
        }
        try TestKeys.refuse(recipients)
        let parties = recipients.compactMap(\.party)
        guard !parties.isEmpty, parties == manifest.recipients else {
            let missing = recipients.first { $0.party.map { !manifest.recipients.contains($0) } ?? true }
            throw Fault(
                .recipientNotNamed, kind: .policy,
                ["layer": "package", "recipient": missing?.subject ?? "all the parties given"])
        }
        guard parties.count <= Self.maximumRecipients else {
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "An envelope is for at most \(Self.maximumRecipients) parties, not for \(parties.count)",
                    "instead": "Make several",
                ])
        }
        let segments = max(1, (package.count + Self.segmentSize - 1) / Self.segmentSize)
        guard segments <= Self.maximumSegments else {
            throw Fault(
                .packageTooLarge, kind: .usage, ["segments": "\(segments)", "limit": "\(Self.maximumSegments)"])
        }
        let now = clock.now()
        let slip = RoutingSlip(
            version: manifest.version, sender: sender, recipients: parties, messageID: manifest.messageID,
            positions: manifest.positions,
            created: now, expires: manifest.expires, segments: segments,
            certificates: recipients.map(\.fingerprint.hex))
        let writer = try ASiCWriter(sink: sink)
        try writer.add(
            RoutingSlip.entryName, slip.bytes, mediaType: "application/json", compressed: false, isRoot: true)
        let turn = Concurrent.Turn()
        let size = min(Self.segmentSize, package.count)
        try Concurrent.perform(
            segments, workers: Concurrent.workers(holding: size), makeWorker: { SegmentBuffer(size) }
        ) {
            buffer, index throws(Fault) in
            do throws(Fault) {
                let start = index * Self.segmentSize
                let piece = buffer.prefix(min(Self.segmentSize, package.count - start))
                try package.read(at: start, into: piece)
                let key = try AuthEnvelopedData.contentKey()
                contentKeys?.take(key, of: index)
                let around = try AuthEnvelopedData.seal(piece, to: recipients, with: key)
                try Self.add(Self.segmentName(index), around: around, text: piece, to: writer, turn: turn, index: index)
            } catch {
                turn.end()
                throw error
            }
        }
        return try writer.finish { manifest throws(Fault) in try gateway.sign(manifest, at: now) }.hex
    }

    /// Measures an encrypted segment, and adds it when its turn has come.
    private static func add(
        _ name: String, around: (before: [UInt8], after: [UInt8]), text: UnsafeMutableRawBufferPointer,
        to writer: ASiCWriter, turn: Concurrent.Turn, index: Int
    ) throws(Fault) {
        var failure: Fault?
        around.before.withUnsafeBytes { before in
            around.after.withUnsafeBytes { after in
                let measured = ASiCWriter.Measured([before, UnsafeRawBufferPointer(text), after])
                do throws(Fault) {
                    try turn.take(index) { () throws(Fault) in
                        try writer.add(name, measured, mediaType: "application/pkcs7-mime")
                    }
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }

    /// The name of a segment, by its index from 0: `payload-0001.p7m`.
    static func segmentName(_ index: Int) -> String {
        "payload-\((index + 1).padded(to: 4)).p7m"
    }
}
