internal import ASiC
package import Diagnostics
package import Files
package import X509

/// The content of a file that did not pass, for a person who wants to look at it nevertheless. It is no stage of the
/// one way in: nothing that admits or imports accepts it.
///
/// A segment is decrypted only when its tag is right: one that was changed after encryption stays closed.
package struct UnverifiedContent: Sendable {
    /// The names of its entries, in their order.
    package let names: [String]
    private let container: ASiCContainer

    /// The bytes of the package, without its seal.
    package var package: any ByteSource { container.source }

    /// Looks into a file.
    ///
    /// - Parameters:
    ///   - key: finds the key for an envelope by its unverified routing slip.
    ///   - spool: takes decrypted bytes; a nameless file.
    /// - Throws: `Fault` of kind `.badData` when it is no container that can be read, or cannot be decrypted.
    package init(
        of source: any ByteSource, spool: SpoolFile,
        key: (RoutingSlip) throws(Fault) -> (key: PrivateKey, certificate: Certificate)
    ) throws(Fault) {
        let outer = try Self.container(source)
        guard outer.dataEntries.first == RoutingSlip.entryName else {
            self.init(outer)
            return
        }
        let slip = try RoutingSlip(
            parsing: outer.content(of: RoutingSlip.entryName, limit: PackageReader.manifestLimit))
        let own = try key(slip)
        let payload = try DecryptedPayload(
            in: outer, segments: slip.segments, key: own.key, certificate: own.certificate, spool: spool)
        self.init(try Self.container(payload))
    }

    private init(_ container: ASiCContainer) {
        self.container = container
        names = container.dataEntries.filter { !PackageManifest.auxiliary.contains($0) }
    }

    private static func container(_ source: any ByteSource) throws(Fault) -> ASiCContainer {
        do throws(Fault) {
            return try ASiCContainer.open(source, profile: .corridor)
        } catch {
            guard error.kind != .inputOutput, let other = try? ASiCContainer.open(source, profile: .asicE) else {
                throw try OtherFile.fault(source, or: error)
            }
            return other
        }
    }

    /// Writes a content to a sink.
    ///
    /// - Returns: whether it is what the container's manifests list, whoever signed them.
    /// - Throws: `Fault` of kind `.badData` when it is damaged.
    package func copy(_ name: String, to sink: any ByteSink) throws(Fault) -> Bool {
        try container.copyContent(name, to: sink)
    }
}
