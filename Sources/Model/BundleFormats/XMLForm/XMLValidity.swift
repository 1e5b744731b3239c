internal import Diagnostics
internal import Files
internal import SafeXML

/// Validates a document by an XML Schema.
// Sendable: one thread reads the document, and others wait for its end.
final class XMLValidity: @unchecked Sendable {
    private let schema: XMLSchemaSet
    private let report: (Finding) -> Void
    /// The error that stopped reading.
    private(set) var fault: Fault?

    /// - Parameter report: receives the violations, on the thread that reads.
    init(by schema: XMLSchemaSet, reporting report: @escaping (Finding) -> Void) {
        (self.schema, self.report) = (schema, report)
    }

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
                source, handler: handler, schema: schema, report: report, handlerFailed: handlerFailed)
        } catch {
            guard error.kind == .badData else { throw error }
            fault = error
        }
    }
}
