public import Files
public import Findings
internal import StrictJSON
public import TradeIntel

/// Writes a bundle of STIX 2.1 (section 8), one object a line, members in their order.
public final class BundleWriter {
    private let sink: any ByteSink
    private var count = 0

    /// Begins a bundle of this id.
    ///
    /// Use it when the objects do not fit into memory: make the id by `BundleIdentifier` in a first pass.
    public init(sink: any ByteSink, id: String) throws(Fault) {
        self.sink = sink
        try sink.write("{\"type\":\"bundle\",\"id\":\(JSONValue.string(id).text()),\"objects\":[")
    }

    /// Writes the next object.
    public func append(_ object: STIXObject) throws(Fault) {
        try sink.write(count == 0 ? "\n" : ",\n")
        try sink.write(JSONValue.object(object.json).text())
        count += 1
    }

    /// Ends the bundle; nothing may be written afterwards.
    public func finish() throws(Fault) { try sink.write("\n]}\n") }

    /// Writes a whole bundle, its id made of the objects: the same objects always give the same bytes.
    public static func write(_ objects: [STIXObject], to sink: any ByteSink) throws(Fault) {
        let writer = try BundleWriter(sink: sink, id: BundleIdentifier.of(objects))
        for object in objects { try writer.append(object) }
        try writer.finish()
    }
}
