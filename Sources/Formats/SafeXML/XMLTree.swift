public import Diagnostics

/// Parses a document into plain values.
///
/// Nothing but the given bytes is read, whatever they refer to: no document type declaration, no entities beyond XML's
/// five, no network, no inclusion; `xsi:schemaLocation` is an ordinary attribute. Comments are allowed between
/// elements; comments inside a value and processing instructions inside the root element are refused.
public enum XMLTree {
    /// The root element of a document.
    ///
    /// - Parameters:
    ///   - limits: the limits of the document.
    ///   - ids: the attributes whose values must be unique.
    /// - Throws: `Fault` of kind `.badData` with line and column.
    public static func parse(
        _ bytes: [UInt8], limits: XMLLimits = .standard, ids: Set<XMLName> = [.xmlID]
    ) throws(Fault) -> XMLElement {
        var result: Result<XMLElement, Fault>?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(Fault) {
                var scan = XMLStreamScan(limits: limits)
                let mark = XMLStreamScan.markLength(buffer)
                try scan.begin(buffer)
                let content = UnsafeBufferPointer(rebasing: buffer[mark...])
                try scan.take(content)
                try scan.end()
                let builder = XMLTreeBuilder(scan, limits: limits, ids: ids)
                try SAXParser.parse(content, for: builder)
                result = .success(try builder.finish())
            } catch {
                result = .failure(error)
            }
        }
        guard let result else { preconditionFailure("the closure runs once") }
        return try result.get()
    }
}
