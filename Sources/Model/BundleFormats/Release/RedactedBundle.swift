public import Diagnostics
public import Files
public import Markings
internal import TradeModel

/// A bundle reduced to what one reader may have, for reading: withheld data is left out, with the references to it.
///
/// It is no version of the bundle: its objects have less content under the id and time of the complete ones, and no
/// signature is valid for it. Parts that still verify are the purpose of `Disclosure`.
public struct RedactedBundle: Sendable {
    private let source: any ByteSource
    private let name: String
    private let id: String
    /// The reader's view of each object.
    public let view: BundleView
    /// The number of objects that the reader may have, marking and extension definitions included.
    public let objectCount: Int

    /// The longest chain of objects that depend on one another.
    static let passLimit = 100

    /// Examines a bundle in several passes, until no object is left that needs a withheld one.
    ///
    /// - Throws: errors of `BundleReader`, and `Fault` `reader-view-too-deep`: each pass follows references one step
    ///   further, and a bundle that needs thousands of passes was constructed to cost time.
    public init(of source: any ByteSource, named name: String, for reader: Reader) throws(Fault) {
        self.source = source
        self.name = name
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in index.add(object) }
        var view = BundleView(for: reader, by: index)
        var passes = 0
        repeat {
            passes += 1
            guard passes <= Self.passLimit else {
                throw Fault(
                    .readerViewTooDeep, kind: .badData, at: Place(entry: name),
                    ["path": name, "limit": "\(Self.passLimit)"])
            }
            view.beginPass()
            try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in view.consider(object) }
        } while view.endPass()
        let identifier = BundleIdentifier()
        var count = 0
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            guard let left = view.view(of: object).object else { return }
            identifier.add(left)
            count += 1
        }
        self.view = view
        objectCount = count
        id = identifier.finish()
    }

    /// Writes it.
    public func write(to sink: any ByteSink, as form: BundleForm) throws(Fault) {
        let writer = try BundleWriter(sink: sink, id: id, as: form)
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            if let left = view.view(of: object).object { try writer.append(left) }
        }
        try writer.finish()
    }
}
