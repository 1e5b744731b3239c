public import Diagnostics
public import Files
internal import StrictJSON
public import TradeModel

/// Writes a bundle of STIX 2.1 (section 8) in one of its forms, one object a line, members in their order.
public final class BundleWriter {
    private let sink: any ByteSink
    private let xml: XMLBundleWriter?
    private var count = 0
    /// The bytes that are held back for one write.
    private var pending: [UInt8] = []

    /// Where the bundle begins in a sink that can be changed.
    private var start = 0

    private static let writeSize = 1 << 17
    private static let head = #"{"type":"bundle","id":"#

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
        pending += "\(Self.head)\(JSONValue.string(id).text()),\"objects\":[".utf8
    }

    /// Begins a bundle in JSON whose id, made by `BundleIdentifier`, is known when all objects have been written:
    /// `finish(id:)` ends it.
    package convenience init(patching sink: any PatchableSink) throws(Fault) {
        try self.init(sink: sink, id: BundleIdentifier().finish())
        start = sink.count
    }

    /// Writes the next object.
    ///
    /// - Throws: `Fault` `bundle-object-too-large` for one that readers would refuse.
    public func append(_ object: STIXObject) throws(Fault) {
        try append(Array(JSONValue.object(object.json).text().utf8))
    }

    /// Writes the next object by its JSON.
    ///
    /// - Throws: `Fault` `bundle-object-too-large` for one that readers would refuse.
    package func append(_ text: [UInt8]) throws(Fault) {
        guard text.count <= BundleReader.objectLimit else {
            let id = (try? JSONValue(parsing: text))?["id"]?.string ?? ""
            throw Fault(
                .bundleObjectTooLarge, kind: .badData,
                ["id": id, "size": "\(text.count)", "limit": "\(BundleReader.objectLimit)"])
        }
        if let xml { return try xml.append(try JSONDocument.parse(text)) }
        if count > 0 { pending.append(UInt8(ascii: ",")) }
        pending.append(UInt8(ascii: "\n"))
        pending += text
        count += 1
        if pending.count >= Self.writeSize { try flush() }
    }

    /// Ends the bundle; nothing may be written afterwards.
    public func finish() throws(Fault) {
        if let xml { return try xml.finish() }
        pending += "\n]}\n".utf8
        try flush()
    }

    /// Ends a bundle that was begun without its id.
    package func finish(id: String) throws(Fault) {
        try finish()
        guard let sink = sink as? any PatchableSink else { preconditionFailure("it was begun with its id") }
        var failure: Fault?
        // All ids have the same length.
        Array(JSONValue.string(id).text().utf8).withUnsafeBytes { bytes in
            do throws(Fault) { try sink.write(bytes, at: start + Self.head.utf8.count) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func flush() throws(Fault) {
        try sink.write(pending)
        pending.removeAll(keepingCapacity: true)
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
