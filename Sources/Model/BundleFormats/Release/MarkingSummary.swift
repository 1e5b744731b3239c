public import Diagnostics
public import Files
public import Markings
package import TradeModel

/// The markings of the objects of a bundle, and the decision what a reader may have of them.
///
/// The bundle is read twice, an object at a time; memory grows with the marking definitions and with what is listed.
public struct MarkingSummary: Sendable {
    /// The number of objects.
    public private(set) var objectCount = 0
    /// All markings of the bundle combined.
    public private(set) var combined = EffectiveMarking()
    /// The distinct markings of whole objects, with the number of objects that have each, in the order of the bundle.
    public private(set) var kinds: [(marking: EffectiveMarking, count: Int)] = []
    /// Parts with markings of their own, the first `limit` of them.
    public private(set) var parts: [Part] = []
    /// The number of parts with markings of their own.
    public private(set) var partCount = 0
    /// The decision for the reader, if there is one.
    public private(set) var release: BundleDecision?

    /// The most entries of any list.
    public static let limit = 10_000

    /// A part of an object with a marking of its own.
    public struct Part: Sendable {
        /// The object's id.
        public let object: String
        /// The part's JSON Pointer in it.
        public let pointer: String
        /// The part's marking.
        public let marking: EffectiveMarking
    }

    /// Summarises a bundle.
    ///
    /// - Parameters:
    ///   - view: the reader's view of the whole bundle, if references to withheld objects count too.
    ///   - decided: a decision for a reader that was made elsewhere.
    /// - Throws: errors of `BundleReader`.
    public init(
        _ source: any ByteSource, named name: String, reader: Reader? = nil, view: BundleView? = nil,
        decided: BundleDecision? = nil
    ) throws(Fault) {
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in index.add(object) }
        release = reader.map { BundleDecision(for: $0) }
        var positions: [EffectiveMarking: Int] = [:]
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            // A definition is not marked by its own content; without it nobody can comply with it.
            guard !BundleSubjects.isDefinition(object.type) else { return }
            objectCount += 1
            let marked = index.marking(of: object)
            combined = combined.combined(with: marked.combined)
            if let position = positions[marked.whole] {
                kinds[position].count += 1
            } else if kinds.count < Self.limit {
                positions[marked.whole] = kinds.count
                kinds.append((marked.whole, 1))
            }
            partCount += marked.parts.count
            for part in marked.parts where parts.count < Self.limit {
                parts.append(Part(object: object.id, pointer: part.pointer, marking: part.marking))
            }
            release?.consider(object, by: index, view: view)
        }
        release = release ?? decided
    }

    /// The combined markings of objects in words; empty when none is marked.
    package static func words(of objects: [STIXObject]) -> [String] {
        var index = MarkingIndex()
        for object in objects { index.add(object) }
        let marked = objects.filter { !BundleSubjects.isDefinition($0.type) }
        let combined = EffectiveMarking.combined(Set(marked.map { index.marking(of: $0).combined }))
        return combined.isEmpty ? [] : combined.words
    }
}
