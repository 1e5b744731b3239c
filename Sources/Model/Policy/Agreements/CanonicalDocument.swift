package import Diagnostics
package import StrictJSON

/// A document whose bytes are signed and compared: closed canonical JSON (RFC 8785) of version 2.
package struct CanonicalDocument {
    /// The codes that it is refused with.
    package struct Codes: Sendable {
        /// It has too many bytes; with the fact `limit`.
        let tooLarge: FindingCode
        /// It is not in the canonical form.
        let notCanonical: FindingCode

        /// Codes for a format.
        package init(tooLarge: FindingCode, notCanonical: FindingCode) {
            self.tooLarge = tooLarge
            self.notCanonical = notCanonical
        }

        /// Those of agreements.
        static let agreements = Codes(tooLarge: .agreementTooLarge, notCanonical: .agreementNotCanonical)
    }

    /// The parsed document.
    package let value: JSONValue
    private let bytes: [UInt8]
    private let entry: String
    private let codes: Codes

    /// Parses a document of bounded size.
    ///
    /// - Throws: `Fault` of kind `.badData`: the code for too many bytes, or from the JSON parser.
    package init(parsing bytes: [UInt8], entry: String, sizeLimit: Int, codes: Codes) throws(Fault) {
        guard bytes.count <= sizeLimit else {
            throw Fault(codes.tooLarge, kind: .badData, at: Place(entry: entry), ["limit": String(sizeLimit)])
        }
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        (self.bytes, self.entry, self.codes) = (bytes, entry, codes)
    }

    /// Its members, after the name of its format was found right.
    ///
    /// - Throws: `Fault` of kind `.badData`: `format-version-unknown`, or about a field.
    package func fields(format: String) throws(Fault) -> JSONFields {
        var fields = try JSONFields(value, entry: entry)
        try fields.require(format: format, version: "2")
        return fields
    }

    /// Makes sure that the bytes are the canonical form.
    ///
    /// - Throws: `Fault` of kind `.badData` with the code for another form.
    package func requireCanonicalForm() throws(Fault) {
        guard value.canonical() == bytes else {
            throw Fault(codes.notCanonical, kind: .badData, at: Place(entry: entry))
        }
    }
}
