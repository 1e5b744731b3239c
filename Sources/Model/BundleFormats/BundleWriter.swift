public import Diagnostics
public import Files
internal import StrictJSON
public import TradeModel

/// Writes a bundle of STIX 2.1 (section 8) in one of its forms, one object a line, members in their order.
public final class BundleWriter {
    private let sink: any ByteSink
    private let xml: XMLBundleWriter?
    private var count = 0

    /// Begins a bundle with this id.
    ///
    /// For objects that do not fit into memory: compute the id with `BundleIdentifier` in a first pass.
    public init(sink: any ByteSink, id: String, as form: BundleForm = .json) throws(Fault) {
        self.sink = sink
        switch form {
        case .xml:
            xml = try XMLBundleWriter(sink: sink, id: try JSONDocument.parse(Array(JSONValue.string(id).text().utf8)))
            return
        case .json: xml = nil
        }
        try sink.write("{\"type\":\"bundle\",\"id\":\(JSONValue.string(id).text()),\"objects\":[")
    }

    /// Writes the next object.
    ///
    /// - Throws: `Fault` `bundle-object-too-large` for one that readers would refuse.
    public func append(_ object: STIXObject) throws(Fault) {
        let text = JSONValue.object(object.json).text()
        guard text.utf8.count <= BundleReader.objectLimit else {
            throw Fault(
                .bundleObjectTooLarge, kind: .badData,
                ["id": object.id, "size": "\(text.utf8.count)", "limit": "\(BundleReader.objectLimit)"])
        }
        if let xml { return try xml.append(try JSONDocument.parse(Array(text.utf8))) }
        try sink.write(count == 0 ? "\n" : ",\n")
        try sink.write(text)
        count += 1
    }

    /// Ends the bundle; nothing may be written afterwards.
    public func finish() throws(Fault) {
        if let xml { return try xml.finish() }
        try sink.write("\n]}\n")
    }

    /// Writes a whole bundle, with an id derived from the objects: the same objects always give the same bytes.
    public static func write(
        _ objects: [STIXObject], to sink: any ByteSink, as form: BundleForm = .json
    ) throws(Fault) {
        let writer = try BundleWriter(sink: sink, id: BundleIdentifier.of(objects), as: form)
        for object in objects { try writer.append(object) }
        try writer.finish()
    }
}
