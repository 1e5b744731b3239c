package import CaseFile
internal import StrictJSON
internal import X509

/// A certificate of destruction: a home's statement about purged messages, to be signed and issued
/// (specs/party-home.md).
package struct DestructionCertificate: Hashable, Sendable {
    static let format = "corridor-destruction-certificate"
    static let version = "1"

    /// The home that destroyed the messages.
    package let home: HomeIdentity
    /// The purged messages.
    package let purges: [Purge]

    /// A certificate about purges.
    package init(_ home: HomeIdentity, _ purges: [Purge]) {
        self.home = home
        self.purges = purges
    }

    /// The certificate, canonical JSON.
    package var bytes: [UInt8] {
        let messages = purges.map { purge -> JSONValue in
            [
                "message_id": .string(purge.message), "manifest_digest": .string(purge.manifestDigest),
                "originator": .string(purge.originator), "stream": .string(purge.stream),
                "sequence": .number(JSONNumber(purge.sequence)), "imported": .string(purge.imported),
                "envelope_sha256": .string(purge.fileDigest), "destroyed": .string(purge.time),
                "actor": .string(purge.actor), "reason": .string(purge.reason),
                "object_versions": .number(JSONNumber(purge.versions)),
                "package_key_sha256": .string(purge.packageKey), "case_key_sha256": .string(purge.caseKey),
            ]
        }
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version), "party": .string(home.party.text),
            "name": .string(home.name), "messages": .array(messages),
        ]
        return value.canonical()
    }
}
