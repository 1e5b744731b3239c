public import Diagnostics
public import Files
internal import StrictJSON

/// Converts a bundle from one form into the other, without loss: the JSON of both is equal by RFC 8785.
///
/// Memory is bounded by the largest object, and by the number of objects, at a few bytes for each id.
public enum BundleConverter {
    /// Converts a bundle. Flaws of the bundle as a whole may be found after all its objects are written: a caller that
    /// must not keep a broken result writes to a file that appears only when complete.
    ///
    /// - Parameter objectLimit: the bytes of the largest object that is read.
    /// - Returns: the number of objects.
    /// - Throws: `Fault` of kind `.badData` as `BundleReader.forEachObject`; errors of source and sink.
    @discardableResult public static func convert(
        _ source: any ByteSource, named name: String, to form: BundleForm, into sink: any ByteSink,
        objectLimit: Int = BundleReader.objectLimit
    ) throws(Fault) -> Int {
        switch form {
        case .xml: try writeXML(source, name: name, sink: sink, objectLimit: objectLimit)
        case .json: try writeJSON(source, name: name, sink: sink, objectLimit: objectLimit)
        }
    }

    private static func writeXML(
        _ source: any ByteSource, name: String, sink: any ByteSink, objectLimit: Int
    ) throws(Fault) -> Int {
        let id = try BundleReader.id(of: source, named: name, objectLimit: objectLimit)
        let writer = try XMLBundleWriter(sink: sink, id: id)
        var count = 0
        let frame = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit
        ) { element throws(Fault) in
            do throws(Fault) { try element.requireCanonicalForm() } catch { throw error.inside(name) }
            try writer.append(element.document)
            count += 1
        }
        var others = frame.others
        // An empty list differs from a missing one.
        if count == 0, frame.hasObjects { others.append(("objects", try JSONDocument.parse(Array("[]".utf8)))) }
        try writer.finish(others)
        return count
    }

    private static func writeJSON(
        _ source: any ByteSource, name: String, sink: any ByteSink, objectLimit: Int
    ) throws(Fault) -> Int {
        var pending: [UInt8] = Array("{\"type\":\"bundle\"".utf8)
        if let id = try BundleReader.id(of: source, named: name, objectLimit: objectLimit) {
            pending.append(contentsOf: ",\"id\":".utf8)
            pending.append(text: id)
        }
        var count = 0
        let frame = try BundleReader.forEachElement(
            in: source, named: name, objectLimit: objectLimit
        ) { element throws(Fault) in
            do throws(Fault) { try element.requireCanonicalForm() } catch { throw error.inside(name) }
            pending.append(contentsOf: (count == 0 ? ",\"objects\":[\n" : ",\n").utf8)
            pending.append(text: element.document)
            count += 1
            if pending.count > 1 << 17 {
                try sink.write(pending)
                pending.removeAll(keepingCapacity: true)
            }
        }
        if count > 0 {
            pending.append(contentsOf: "\n]".utf8)
        } else if frame.hasObjects {
            pending.append(contentsOf: ",\"objects\":[]".utf8)
        }
        for (key, document) in frame.others {
            pending.append(contentsOf: ",".utf8)
            pending.append(json: key)
            pending.append(contentsOf: ":".utf8)
            pending.append(text: document)
        }
        pending.append(contentsOf: "}\n".utf8)
        try sink.write(pending)
        return count
    }
}

extension Array<UInt8> {
    /// Appends a document unchanged.
    fileprivate mutating func append(text document: JSONDocument) {
        document.withView { append(contentsOf: UnsafeBufferPointer(start: $0.source, count: document.size)) }
    }
}
