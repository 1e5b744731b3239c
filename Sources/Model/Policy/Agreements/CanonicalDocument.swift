internal import Diagnostics
internal import StrictJSON

/// A document whose bytes are signed by two parties and compared: closed canonical JSON (RFC 8785) of version 2.
struct CanonicalDocument {
    /// The parsed document.
    let value: JSONValue
    private let bytes: [UInt8]
    private let entry: String

    /// Parses a document of bounded size.
    ///
    /// - Throws: `Fault` of kind `.badData`: `agreement-too-large`, or from the JSON parser.
    init(parsing bytes: [UInt8], entry: String, sizeLimit: Int) throws(Fault) {
        guard bytes.count <= sizeLimit else {
            throw Fault(.agreementTooLarge, kind: .badData, at: Place(entry: entry), ["limit": String(sizeLimit)])
        }
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        (self.bytes, self.entry) = (bytes, entry)
    }

    /// Its members, after the name of its format was found right.
    func fields(format: String) throws(Fault) -> JSONFields {
        var fields = try JSONFields(value, entry: entry)
        try fields.require(format: format, version: "2")
        return fields
    }

    /// Makes sure that the bytes are the canonical form.
    ///
    /// - Throws: `Fault` `agreement-not-canonical`.
    func requireCanonicalForm() throws(Fault) {
        guard value.canonical() == bytes else {
            throw Fault(.agreementNotCanonical, kind: .badData, at: Place(entry: entry))
        }
    }
}
