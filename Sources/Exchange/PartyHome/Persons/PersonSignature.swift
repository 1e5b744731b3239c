internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The signature of a person under the statement of an act.
package struct PersonSignature: Hashable, Sendable {
    /// The name of the person.
    package let person: String
    /// The SHA-256 of the person's certificate, in hexadecimal.
    package let certificate: String
    /// A detached CAdES signature (B-B) over the statement, DER.
    package let signature: [UInt8]

    init(person: String, certificate: String, signature: [UInt8]) {
        self.person = person
        self.certificate = certificate
        self.signature = signature
    }

    init(reading value: JSONValue, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: "approval", pointer: pointer)
        person = try fields.string("person")
        certificate = try fields.string("certificate")
        signature = try fields.parsed("signature", expected: "Base64", parse: Base64.decode)
        try fields.finish()
    }

    var json: JSONValue {
        [
            "person": .string(person), "certificate": .string(certificate),
            "signature": .string(Base64.encode(signature)),
        ]
    }
}
