internal import Diagnostics
package import StrictJSON

/// The signatures of persons under an act, as the log entry of the act keeps them.
package struct ActApproval: Hashable, Sendable {
    /// What they sign.
    package let statement: ActStatement
    /// The signatures, by different persons.
    package let signatures: [PersonSignature]

    init(_ statement: ActStatement, signatures: [PersonSignature]) {
        self.statement = statement
        self.signatures = signatures
    }

    init(reading value: JSONValue) throws(Fault) {
        var fields = try JSONFields(value, entry: "approval")
        statement = try ActStatement(reading: fields.value("statement"))
        signatures = try fields.array("signatures") { value, pointer throws(Fault) in
            try PersonSignature(reading: value, pointer: pointer)
        }
        try fields.finish()
    }

    /// The member `approval` of the details of a log entry.
    package var json: JSONValue {
        ["statement": statement.json, "signatures": .array(signatures.map(\.json))]
    }
}
