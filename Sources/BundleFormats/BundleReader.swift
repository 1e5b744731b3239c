public import Files
public import Findings
internal import StrictJSON
public import TradeIntel

/// Reads bundles of STIX 2.1 (section 8).
public enum BundleReader {
    /// Whether a file is meant to be a bundle: its topmost object says `"type": "bundle"`. Damage elsewhere in it is
    /// for `BundleValidator` to find.
    public static func isBundle(_ source: any ByteSource) throws(Fault) -> Bool {
        var scan = TopLevelScan()
        var offset = 0
        while offset < source.count {
            let piece = try source.bytes(offset..<min(offset + 1 << 16, source.count))
            for byte in piece {
                scan.take(byte)
                if scan.answer != .open { return scan.answer == .yes }
            }
            offset += piece.count
        }
        return false
    }

    /// Hands the objects of a bundle to `body`, one after the other, in their order.
    ///
    /// - Throws: `Fault` of kind `.badData` with one of the `json-…` codes, `bundle-malformed` or `object-malformed`,
    ///   its place inside `name`; what the source throws; what `body` throws.
    public static func forEachObject(
        in source: any ByteSource, named name: String, _ body: (STIXObject) throws(Fault) -> Void
    ) throws(Fault) {
        let document = try document(source, named: name)
        for element in try elements(of: document, named: name) {
            try body(object(at: element, of: document, named: name))
        }
    }

    /// The whole document, strictly read.
    static func document(_ source: any ByteSource, named name: String) throws(Fault) -> JSONDocument {
        let bytes = try source.bytes(limit: JSONLimits.standard.size, named: name)
        do throws(Fault) { return try JSONDocument.parse(bytes) } catch { throw error.inside(name) }
    }

    /// The values of the bundle's `objects`.
    static func elements(of document: JSONDocument, named name: String) throws(Fault) -> [JSONNode] {
        let root = document.root
        func malformed(_ node: JSONNode, _ reason: String) -> Fault {
            Fault(.bundleMalformed, .badData, at: document.place(of: node), ["reason": reason]).inside(name)
        }
        guard document.kind(of: root) == .object else { throw malformed(root, "it is no JSON object") }
        guard let type = document.member("type", of: root) else { throw malformed(root, "it has no type") }
        guard document.string(at: type) == "bundle" else { throw malformed(type, "its type is not “bundle”") }
        guard let objects = document.member("objects", of: root) else { return [] }
        guard document.kind(of: objects) == .array else { throw malformed(objects, "its objects are no list") }
        return document.elements(of: objects)
    }

    /// One object.
    static func object(
        at node: JSONNode, of document: JSONDocument, named name: String
    ) throws(Fault) -> STIXObject {
        do throws(Fault) {
            return try STIXObject(document.value(at: node))
        } catch {
            throw Fault(error.code, error.kind, at: document.place(of: node).inside(name), error.finding.facts)
        }
    }
}
