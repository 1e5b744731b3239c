public import Diagnostics

extension JSONValue {
    /// Reads a text, as strictly as `JSONDocument.parse(_:limits:)`.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(Fault) {
        self = try JSONDocument.parse(bytes, limits: limits).value
    }

    /// Reads a text, as strictly as `JSONDocument.parse(_:limits:)`.
    public init(parsing text: String, limits: JSONLimits = .standard) throws(Fault) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}
