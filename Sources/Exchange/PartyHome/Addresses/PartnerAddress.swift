internal import Diagnostics
package import Platform
internal import StrictJSON

/// The place that files for a partner go to, as a person confirmed it.
package struct PartnerAddress: Hashable, Sendable {
    /// The absolute path of a folder, or `sftp://USER@HOST[:PORT]/PATH`.
    package let address: String
    /// Who confirmed it.
    package let actor: String
    /// When.
    package let time: Timestamp
    /// What the partner's profile proposed then. When it proposes something else, a person is asked again.
    package let proposed: [String]

    /// An address that was confirmed.
    package init(address: String, actor: String, time: Timestamp, proposed: [String]) {
        self.address = address
        self.actor = actor
        self.time = time
        self.proposed = proposed
    }

    init(_ fields: inout JSONFields) throws(Fault) {
        address = try fields.string("address")
        actor = try fields.string("actor")
        time = try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        proposed = try fields.strings("proposed", expected: "addresses") { $0 }
    }

    func json(party: String) -> JSONValue {
        [
            "party": .string(party), "address": .string(address), "actor": .string(actor),
            "time": .string(time.rfc3339), "proposed": .array(proposed.map(JSONValue.string)),
        ]
    }
}
