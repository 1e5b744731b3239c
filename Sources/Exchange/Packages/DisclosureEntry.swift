internal import Diagnostics
public import Digests
internal import Platform
internal import StrictJSON
public import X509

/// The entry of a manifest for a disclosure that a package contains: parts of a message of another party that are
/// passed on, or parts of objects of the sender itself (specs/exchange.md, "Sharing").
public struct DisclosureEntry: Hashable, Sendable {
    /// The entry that holds the disclosure, under `data/`.
    public let entry: String
    /// The party that signed the parts, as the sender states it.
    public let originator: PartyID
    /// The message that the parts were taken from, as the sender states it; a disclosure of version 2 does not name it.
    public let messageID: UUID?
    /// The withheld parts of the objects that are shown, as the sender states them.
    public let withheld: [Withheld]

    /// What is withheld of one object.
    public struct Withheld: Hashable, Sendable {
        /// The bundle's entry in the message that the parts were taken from.
        public let entry: String
        /// The number of the object in the bundle, from 0.
        public let index: Int
        /// The JSON Pointers of the withheld values in the object.
        public let pointers: [String]

        /// What is withheld of one object.
        package init(entry: String, index: Int, pointers: [String]) {
            self.entry = entry
            self.index = index
            self.pointers = pointers
        }

        init(reading value: JSONValue, in version: WireVersion, entry manifest: String, pointer: String) throws(Fault) {
            var fields = try JSONFields(value, entry: manifest, pointer: pointer)
            entry = try fields.parsed("entry", expected: BundleEntry.expectation, parse: BundleEntry.dataEntry)
            index = try fields.integer("index", in: 0...StreamPosition.maximum)
            pointers = try fields.strings("pointers", expected: "JSON Pointers") { text in
                JSONPointer.tokens(text).flatMap { $0.isEmpty ? nil : text }
            }
            try version.finish(fields)
        }

        var json: JSONValue {
            [
                "entry": .string(entry), "index": .number(JSONNumber(index)),
                "pointers": .array(pointers.map(JSONValue.string)),
            ]
        }
    }

    /// The most disclosures of a package.
    static let maximumCount = 999

    /// The name of an entry, by its index from 0: `data/disclosure-001.json`.
    static func entryName(_ index: Int) -> String { "data/disclosure-\((index + 1).padded(to: 3)).json" }

    /// An entry.
    package init(entry: String, originator: PartyID, messageID: UUID?, withheld: [Withheld] = []) {
        self.entry = entry
        self.originator = originator
        self.messageID = messageID
        self.withheld = withheld
    }

    init(reading value: JSONValue, in version: WireVersion, entry manifest: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: manifest, pointer: pointer)
        entry = try fields.parsed("entry", expected: BundleEntry.expectation, parse: BundleEntry.dataEntry)
        originator = try fields.parsed("originator", expected: "a party id", parse: PartyID.init)
        messageID = try fields.optionalParsed("message_id", expected: "a UUID", parse: UUID.init)
        withheld =
            fields.optionalValue("withheld") == nil
            ? []
            : try fields.array("withheld") { value, inner throws(Fault) in
                try Withheld(reading: value, in: version, entry: manifest, pointer: inner)
            }
        try version.finish(fields)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["entry"] = .string(entry)
        object["originator"] = .string(originator.text)
        object["message_id"] = messageID.map { .string($0.description) }
        if !withheld.isEmpty { object["withheld"] = .array(withheld.map(\.json)) }
        return .object(object)
    }
}
