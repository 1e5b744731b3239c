internal import CLibXML2
public import Diagnostics
public import Files

/// Reads a document of any size in bounded memory, and validates it by a schema if asked to.
///
/// It is hardened as `XMLTree` is: nothing but the bytes of the source is read, no document type declaration, no entity
/// beyond XML's five; `xsi:schemaLocation` is ignored.
public enum XMLStream {
    /// Limits for documents that are read as a stream: as the standard ones, but 64 GiB and 10,000,000,000 elements.
    public static let limits: XMLLimits = {
        var limits = XMLLimits.standard
        limits.bytes = 64 << 30
        limits.elements = 10_000_000_000
        return limits
    }()

    /// With a schema that has identity constraints, a document may have so many elements.
    public static let elementsUnderConstraints = 100_000

    /// Reads a document to its end.
    ///
    /// - Parameters:
    ///   - handler: takes what it holds, if anybody does.
    ///   - schema: the schema to validate by.
    ///   - report: takes what the schema has against it, with line, column and a path of names.
    /// - Throws: `Fault` of kind `.badData` as `XMLTree.parse`; what the handler throws; what the source throws.
    public static func read(
        _ source: any ByteSource, limits: XMLLimits = limits, handler: (any XMLStreamHandler)? = nil,
        schema: XMLSchemaSet? = nil, report: ((Finding) -> Void)? = nil
    ) throws(Fault) {
        _ = SAXParser.hardened
        corridor_xml_silence()
        var limits = limits
        if schema?.hasIdentityConstraints == true { limits.elements = min(limits.elements, elementsUnderConstraints) }
        let run = XMLStreamRun(
            try XMLStreamFeed(source, limits: limits), limits: limits, handler: handler, report: report)
        try withExtendedLifetime(run) { () throws(Fault) in try run.parse(schema) }
    }
}
