internal import CLibXML2
public import Diagnostics
internal import Synchronization

/// A W3C XML Schema with its imports and includes, compiled once; it may be used by several threads.
///
/// Only the given schemas are read, regardless of `schemaLocation` in a schema or document.
public final class XMLSchemaSet: @unchecked Sendable {
    // Sendable: libxml2 only reads a compiled schema during validation, and it is never changed.
    let pointer: OpaquePointer
    /// Whether it has identity constraints (`xs:key`, `xs:keyref`, `xs:unique`), for which libxml2 needs time quadratic
    /// in the number of elements.
    let hasIdentityConstraints: Bool

    /// Compiles a set.
    ///
    /// - Parameters:
    ///   - path: the path of the main schema.
    ///   - bytes: the bytes of a schema by its path, which is relative to the same folder as `path`; `nil` if it is not
    ///     in the set.
    /// - Throws: `Fault` of kind `.badData`: `xml-schema-unusable`, or as in `XMLTree.parse` for one of the schemas.
    public init(_ path: String, _ bytes: @escaping @Sendable (String) -> [UInt8]?) throws(Fault) {
        _ = SAXParser.hardened
        let loading = Loading()
        let offer = EntityLoader.Offer { name in loading.load(name, bytes) }
        let schema = try EntityLoader.offering(offer) { () throws(Fault) -> OpaquePointer in
            corridor_xml_silence()
            guard let context = xmlSchemaNewParserCtxt(path) else {
                throw Fault(.xmlSchemaUnusable, kind: .ours, ["reason": "it cannot be read"])
            }
            defer { xmlSchemaFreeParserCtxt(context) }
            xmlSchemaSetParserStructuredErrors(
                context,
                { context, error in
                    guard let context, let error = error?.pointee, error.level != XML_ERR_WARNING else { return }
                    Unmanaged<Loading>.fromOpaque(context).takeUnretainedValue().note(
                        error.message.map { String(cString: $0) } ?? "error \(error.code)",
                        file: error.file.map { String(cString: $0) }, line: Int(error.line))
                }, Unmanaged.passUnretained(loading).toOpaque())
            let schema = xmlSchemaParse(context)
            if let fault = loading.fault {
                if let schema { xmlSchemaFree(schema) }
                throw fault
            }
            guard let schema else { throw Fault(.xmlSchemaUnusable, kind: .badData, ["reason": "it is no schema"]) }
            return schema
        }
        pointer = schema
        hasIdentityConstraints = loading.hasIdentityConstraints
    }

    deinit { xmlSchemaFree(pointer) }

    /// The state while schemas are loaded.
    // Sendable: libxml2 calls back on the compiling thread, before `init` returns.
    private final class Loading: @unchecked Sendable {
        private(set) var fault: Fault?
        private(set) var hasIdentityConstraints = false

        /// The bytes of a schema that has passed the checks of every document.
        func load(_ name: String, _ bytes: (String) -> [UInt8]?) -> [UInt8]? {
            guard let content = bytes(name) else {
                note("there is no schema \(name) in the set", file: nil, line: 0)
                return nil
            }
            do throws(Fault) {
                let root = try XMLTree.parse(content)
                if Self.constrains(root) { hasIdentityConstraints = true }
                return content
            } catch {
                fault = fault ?? error.inside(name)
                return nil
            }
        }

        private static func constrains(_ element: XMLElement) -> Bool {
            ["key", "keyref", "unique"].contains(element.name.local) || element.children.contains(where: constrains)
        }

        func note(_ message: String, file: String?, line: Int) {
            guard fault == nil else { return }
            let reason = message.split(separator: "\n").joined(separator: " ")
            fault = Fault(
                .xmlSchemaUnusable, kind: .badData, at: Place(entry: file, line: line > 0 ? line : nil),
                ["reason": reason.last == "." ? String(reason.dropLast()) : reason])
        }
    }
}
