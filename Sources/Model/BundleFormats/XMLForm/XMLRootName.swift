internal import Diagnostics
internal import Files
internal import SafeXML
internal import StrictJSON

/// Reads the first start tag of a document, and no further.
final class XMLRootName: XMLStreamHandler {
    private var name: XMLName?
    private var attributes: [XMLAttribute] = []

    /// The id of a bundle in its root element.
    static func id(of source: any ByteSource, objectLimit: Int) throws(Fault) -> JSONDocument? {
        let handler = XMLRootName()
        try? XMLStream.read(source, handler: handler)
        guard let id = handler.attributes.first(where: { $0.name == XMLFormNames.id })?.value else {
            return try preservedID(of: source, objectLimit: objectLimit)
        }
        return try JSONDocument.parse(Array(JSONValue.string(id).text().utf8))
    }

    /// An id that XML does not allow as an id is stored after the objects.
    private static func preservedID(of source: any ByteSource, objectLimit: Int) throws(Fault) -> JSONDocument? {
        guard isBundle(source) else { return nil }
        let reader = try? XMLBundleReader.read(source, objectLimit: objectLimit) { object throws(Fault) in
            _ = try object.element()
        }
        return reader?.otherMembers.first { $0.key == "id" }?.document
    }

    /// Whether the root element is that of a bundle. Damage after it is found by `BundleValidator`.
    static func isBundle(_ source: any ByteSource) -> Bool {
        let handler = XMLRootName()
        // Reading ends with the error below, or with one at the document's beginning.
        try? XMLStream.read(source, handler: handler)
        return handler.name.map { XMLFormNames.number(of: $0) == XMLFormNames.bundle } ?? false
    }

    func start(_ tag: borrowing XMLStartTag) throws(Fault) {
        name = tag.name
        attributes = tag.attributes
        throw Fault(.xmlBundleMalformed, kind: .badData, ["reason": "only its root element was asked for"])
    }

    func end() {}

    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}
