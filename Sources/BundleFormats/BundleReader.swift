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

    /// Hands the objects of a bundle to `body`, one after the other, in their order, in memory bounded by the largest.
    ///
    /// What is wrong with the bundle as a whole may stand behind its objects, so it can be thrown after `body` has had
    /// all of them: who must not act on a broken bundle waits for the end.
    ///
    /// - Throws: `Fault` of kind `.badData` with one of the `json-…` codes, `bundle-malformed` or `object-malformed`,
    ///   its place inside `name`; what the source throws; what `body` throws.
    public static func forEachObject(
        in source: any ByteSource, named name: String, _ body: (STIXObject) throws(Fault) -> Void
    ) throws(Fault) {
        _ = try forEachElement(in: source, named: name) { element throws(Fault) in
            try body(try object(element, named: name))
        }
    }

    /// Hands the elements of `objects` to `body`; returns what is beside them.
    static func forEachElement(
        in source: any ByteSource, named name: String, _ body: (JSONDocument) throws(Fault) -> Void
    ) throws(Fault) -> BundleFrame {
        var reader = JSONElementReader(source, member: "objects")
        while true {
            let element: JSONDocument?
            do throws(Fault) { element = try reader.next() } catch {
                guard error.code == .jsonUnexpectedKind else { throw error.inside(name) }
                throw Fault(
                    .bundleMalformed, .badData, at: error.finding.place.inside(name), ["reason": "it is no JSON object"]
                )
            }
            guard let element else { break }
            try body(element)
        }
        let frame = BundleFrame(reader)
        do throws(Fault) { try frame.check() } catch { throw error.inside(name) }
        return frame
    }

    /// One object.
    private static func object(_ element: JSONDocument, named name: String) throws(Fault) -> STIXObject {
        do throws(Fault) {
            return try STIXObject(element.value)
        } catch {
            throw Fault(
                error.code, error.kind, at: element.place(of: element.root).inside(name), error.finding.facts)
        }
    }
}
