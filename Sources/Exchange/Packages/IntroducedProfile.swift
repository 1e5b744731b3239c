internal import Diagnostics
internal import Platform
internal import StrictJSON
public import X509

/// The entry of a manifest for the profile of a party whose statements the package passes on: the sender introduces the
/// party, and vouches for nothing (specs/exchange.md, "Sharing").
public struct IntroducedProfile: Hashable, Sendable {
    /// The entry that holds the profile, under `data/`.
    public let entry: String
    /// The party.
    public let party: PartyID

    /// The most profiles of a package.
    static let maximumCount = 999

    /// The name of an entry, by its index from 0: `data/introduced-001.asice`.
    static func entryName(_ index: Int) -> String { "data/introduced-\((index + 1).padded(to: 3)).asice" }

    /// An entry.
    package init(entry: String, party: PartyID) {
        self.entry = entry
        self.party = party
    }

    init(reading value: JSONValue, in version: WireVersion, entry manifest: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: manifest, pointer: pointer)
        entry = try fields.parsed("entry", expected: BundleEntry.expectation, parse: BundleEntry.dataEntry)
        party = try fields.parsed("party", expected: "a party id", parse: PartyID.init)
        try version.finish(fields)
    }

    var json: JSONValue { ["entry": .string(entry), "party": .string(party.text)] }
}
