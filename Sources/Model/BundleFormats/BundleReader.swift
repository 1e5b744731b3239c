public import Diagnostics
public import Files
internal import StrictJSON
public import TradeModel

/// Reads bundles of STIX 2.1 (section 8) in either form, JSON or XML, which the first byte decides.
public enum BundleReader {
    /// The bytes of the largest object that is read, unless another limit is given: 16 MiB, as in
    /// `JSONLimits.elementSize`. One object at a time is in memory.
    public static let objectLimit = JSONLimits.standard.elementSize

    /// Whether a file is meant to be a bundle: its top-level object has `"type": "bundle"`. Other damage is found by
    /// `BundleValidator`.
    public static func isBundle(_ source: any ByteSource) throws(Fault) -> Bool {
        switch try BundleForm.of(source) {
        case .xml: return XMLRootName.isBundle(source)
        case .json: break
        }
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

    /// Passes the objects of a bundle to `body` in order, in memory bounded by the largest.
    ///
    /// Flaws of the bundle as a whole may come after its objects, so an error can be thrown after `body` has received
    /// all of them: a caller that must not act on a broken bundle waits for the return.
    ///
    /// - Parameter objectLimit: the bytes of the largest object that is read (`json-element-limit`).
    /// - Throws: `Fault` of kind `.badData` with one of the `json-…` codes, `bundle-malformed` or `object-malformed`,
    ///   its place inside `name`; errors of the source; errors of `body`.
    public static func forEachObject(
        in source: any ByteSource, named name: String, objectLimit: Int = BundleReader.objectLimit,
        _ body: (STIXObject) throws(Fault) -> Void
    ) throws(Fault) {
        _ = try forEachElement(in: source, named: name, objectLimit: objectLimit) { element throws(Fault) in
            try body(try object(element, named: name))
        }
    }

    /// The id of a bundle, before its objects are read, if possible; whatever its value.
    static func id(
        of source: any ByteSource, named name: String, objectLimit: Int
    ) throws(Fault) -> JSONDocument? {
        switch try BundleForm.of(source) {
        case .xml: return try XMLRootName.id(of: source, objectLimit: objectLimit)
        case .json: break
        }
        var reader = JSONElementReader(source, member: "objects", limits: JSONLimits(elementSize: objectLimit))
        do throws(Fault) {
            _ = try reader.next()
        } catch {
            guard error.kind == .badData else { throw error }
            // Flaws are reported when the whole is read.
            return nil
        }
        if let id = reader.otherMembers.first(where: { $0.key == "id" }) { return id.document }
        return try forEachJSONElement(in: source, named: name, objectLimit: objectLimit) { _ in }.id
    }

    /// Passes the elements of `objects` to `body`; returns the rest of the bundle.
    static func forEachElement(
        in source: any ByteSource, named name: String, objectLimit: Int,
        _ body: (BundleElement) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        switch try BundleForm.of(source) {
        case .json: break
        case .xml:
            do throws(Fault) {
                let frame = BundleFrame(try XMLBundleReader.read(source, objectLimit: objectLimit, body))
                try frame.requireCanonicalForm()
                return frame
            } catch {
                throw error.inside(name)
            }
        }
        return try forEachJSONElement(in: source, named: name, objectLimit: objectLimit, body)
    }

    private static func forEachJSONElement(
        in source: any ByteSource, named name: String, objectLimit: Int,
        _ body: (BundleElement) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        var position = 0
        var reader = JSONElementReader(source, member: "objects", limits: JSONLimits(elementSize: objectLimit))
        while true {
            let element: JSONDocument?
            do throws(Fault) { element = try reader.next() } catch {
                guard error.code == .jsonUnexpectedKind else { throw error.inside(name) }
                throw Fault(
                    .bundleMalformed, kind: .badData, at: error.finding.place.inside(name),
                    ["reason": "it is no JSON object"]
                )
            }
            guard let element else { break }
            try body(BundleElement(document: element, position: position, marks: nil))
            position += 1
        }
        let frame = BundleFrame(reader)
        do throws(Fault) {
            try frame.check()
            try frame.requireCanonicalForm()
        } catch { throw error.inside(name) }
        return frame
    }

    /// One object.
    private static func object(_ element: BundleElement, named name: String) throws(Fault) -> STIXObject {
        do throws(Fault) { try element.requireCanonicalForm() } catch { throw error.inside(name) }
        do throws(Fault) {
            return try STIXObject(element.document.value)
        } catch {
            throw Fault(error.code, kind: error.kind, at: element.place(of: "").inside(name), error.finding.facts)
        }
    }
}
