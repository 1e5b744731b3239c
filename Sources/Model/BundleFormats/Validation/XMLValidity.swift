internal import Diagnostics
internal import Files
internal import SafeXML

/// The violations of an XML Schema in a document, and the errors in its XML.
struct XMLValidity: Sendable {
    private(set) var report = ValidationReport()
    /// The error that stopped reading.
    private(set) var fault: Fault?

    /// - Throws: `Fault` of another kind than `.badData`.
    init(_ source: any ByteSource, by schema: XMLSchemaSet, named name: String) throws(Fault) {
        var report = ValidationReport()
        do throws(Fault) {
            try XMLStream.read(source, schema: schema) { report.add($0, named: name) }
        } catch {
            guard error.kind == .badData else { throw error }
            fault = error
        }
        self.report = report
    }
}
