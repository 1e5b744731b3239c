internal import Diagnostics
internal import StrictJSON

/// The entries of a package for a consent by which its originator passes something on: a signed statement of the party
/// that consents (specs/exchange.md, "Consent").
public struct ConsentEntry: Hashable, Sendable {
    /// The entry that holds the statement, under `data/`.
    public let statement: String
    /// The entry that holds the signature on it.
    public let signature: String

    /// The most consents of a package.
    static let maximumCount = 999

    /// Entries by the digest of the statement.
    package init(digest: String) {
        statement = "data/consents/\(digest).json"
        signature = "data/consents/\(digest).p7s"
    }

    /// Both entries.
    package var entries: [String] { [statement, signature] }

    init(reading value: JSONValue, in version: WireVersion, entry manifest: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: manifest, pointer: pointer)
        statement = try fields.parsed("statement", expected: BundleEntry.expectation, parse: BundleEntry.dataEntry)
        signature = try fields.parsed("signature", expected: BundleEntry.expectation, parse: BundleEntry.dataEntry)
        try version.finish(fields)
    }

    var json: JSONValue { ["statement": .string(statement), "signature": .string(signature)] }
}
