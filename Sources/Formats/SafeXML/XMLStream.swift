internal import CLibXML2
public import Diagnostics
public import Files

/// Reads a document of any size in bounded memory, and optionally validates it against a schema.
///
/// It has the same restrictions as `XMLTree`: nothing but the bytes of the source is read, no document type
/// declaration, no entities beyond XML's five; `xsi:schemaLocation` is ignored.
public enum XMLStream {
    /// The limits for streamed documents: the standard limits, but 64 GiB and 10,000,000,000 elements.
    public static let limits: XMLLimits = {
        var limits = XMLLimits.standard
        limits.bytes = 64 << 30
        limits.elements = 10_000_000_000
        return limits
    }()

    /// The maximum number of elements with a schema that has identity constraints.
    public static let elementsUnderConstraints = 100_000

    /// Reads a document to its end.
    ///
    /// - Parameters:
    ///   - handler: receives the content, if given.
    ///   - schema: the schema to validate against.
    ///   - report: receives violations of the schema, with line, column and a path of names.
    ///   - handlerFailed: receives the error of the handler, which then gets nothing more, while the document is validated
    ///     to its end; `nil` when that error ends the reading.
    /// - Throws: `Fault` of kind `.badData` as in `XMLTree.parse`; errors of the handler and of the source.
    public static func read(
        _ source: any ByteSource, limits: XMLLimits = limits, handler: (any XMLStreamHandler)? = nil,
        schema: XMLSchemaSet? = nil, report: ((Finding) -> Void)? = nil, handlerFailed: ((Fault) -> Void)? = nil
    ) throws(Fault) {
        _ = SAXParser.hardened
        corridor_xml_silence()
        var limits = limits
        if schema?.hasIdentityConstraints == true { limits.elements = min(limits.elements, elementsUnderConstraints) }
        let run = XMLStreamRun(
            try XMLStreamFeed(source, limits: limits), limits: limits, handler: handler, report: report,
            handlerFailed: handlerFailed)
        try withExtendedLifetime(run) { () throws(Fault) in try run.parse(schema) }
    }
}
