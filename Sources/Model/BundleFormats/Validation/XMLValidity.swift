internal import Diagnostics
internal import Files
internal import SafeXML

/// The violations of an XML Schema in a document, and the errors in its XML.
// Sendable: one thread reads the document, and others wait for its end.
final class XMLValidity: @unchecked Sendable {
    private let schema: XMLSchemaSet
    private let name: String
    private(set) var report = ValidationReport()
    /// The error that stopped reading.
    private(set) var fault: Fault?

    /// - Parameter name: the file name in places.
    init(by schema: XMLSchemaSet, named name: String) { (self.schema, self.name) = (schema, name) }

    /// Validates a document.
    ///
    /// - Throws: `Fault` of another kind than `.badData`.
    func read(_ source: any ByteSource) throws(Fault) { try read(source, handler: nil, handlerFailed: nil) }

    /// Validates a document to its end, and passes its content to a handler as long as that takes it.
    ///
    /// - Throws: the error of the handler; else that which stopped the reading.
    func read(_ source: any ByteSource, passing handler: any XMLStreamHandler) throws(Fault) {
        var failure: Fault?
        try read(source, handler: handler) { failure = $0 }
        if let failure = failure ?? fault { throw failure }
    }

    private func read(
        _ source: any ByteSource, handler: (any XMLStreamHandler)?, handlerFailed: ((Fault) -> Void)?
    ) throws(Fault) {
        do throws(Fault) {
            try XMLStream.read(
                source, handler: handler, schema: schema, report: { self.report.add($0, named: self.name) },
                handlerFailed: handlerFailed)
        } catch {
            guard error.kind == .badData else { throw error }
            fault = error
        }
    }
}
