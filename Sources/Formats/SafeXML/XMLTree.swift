public import Diagnostics

/// Reads a document into plain values.
///
/// Nothing but the bytes given is read, whatever they say: no document type declaration, no entity beyond XML's five,
/// no network, no inclusion; `xsi:schemaLocation` is an attribute like any other. Comments may stand between
/// elements; inside a value they are refused, as are processing instructions inside the root element.
public enum XMLTree {
    /// The root element of a document.
    ///
    /// - Parameters:
    ///   - limits: what the document may use.
    ///   - ids: the attributes whose values must each occur once.
    /// - Throws: `Fault` of kind `.badData`, its place with line and column.
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
