public import Diagnostics
public import Files
public import Markings
internal import TradeModel

/// A bundle as one reader may have it, to be read by them: what is withheld is left out, references to it too.
///
/// It is no version of the bundle: its objects say less under the id and time of the whole ones, and nobody's signature
/// holds for it. Parts that still verify are shown by `Disclosure`.
public struct RedactedBundle: Sendable {
    private let source: any ByteSource
    private let name: String
    private let id: String
    /// What the reader may have of each object.
    public let view: BundleView
    /// The number of objects that the reader may have, marking and extension definitions included.
    public let objectCount: Int

    /// So many objects at most may need one another in a row.
    static let passLimit = 100

    /// Looks at a bundle, several times: until no object is left that needs one that is withheld.
    ///
    /// - Throws: what `BundleReader` throws, and `Fault` `reader-view-too-deep`: each look follows references one step
    ///   further, and a bundle that asks for thousands of looks was made to keep readers busy.
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
