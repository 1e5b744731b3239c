internal import Diagnostics
internal import Files
internal import StrictJSON

/// `addresses.json`: the confirmed addresses of a home's partners (specs/party-home.md).
struct AddressBook: Hashable, Sendable {
    static let format = "corridor-addresses"
    static let version = "1"

    /// The addresses by party id.
    var entries: [String: PartnerAddress] = [:]

    init() {}

    /// Reads the file; empty when there is none.
    init(reading path: String) throws(Fault) {
        guard Paths.exists(path) else { return }
        var fields = try JSONFields(
            try JSONValue(parsing: File.bytes(at: path, limit: 1 << 24)), entry: Paths.name(of: path))
        try fields.require(format: Self.format, version: Self.version)
        let read = try fields.array("addresses") { value, pointer throws(Fault) in
            var fields = try JSONFields(value, entry: Paths.name(of: path), pointer: pointer)
            let party = try fields.string("party")
            let address = try PartnerAddress(&fields)
            try fields.finish()
            return (party, address)
        }
        try fields.finish()
        for (party, address) in read { entries[party] = address }
    }

    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version),
            "addresses": .array(entries.sorted { $0.key < $1.key }.map { $0.value.json(party: $0.key) }),
        ]
        return Array(value.text(pretty: true).utf8)
    }
}
