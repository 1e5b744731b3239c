internal import BundleFormats
public import Files
public import Findings
public import TradeIntel

/// What may be done with the objects of a bundle, and what a reader may have of them.
///
/// The bundle is read twice, an object at a time; memory grows with the marking definitions and with what is listed.
public struct MarkingSurvey: Sendable {
    /// The number of objects.
    public private(set) var objectCount = 0
    /// All markings of the bundle at once.
    public private(set) var combined = EffectiveMarking()
    /// The different markings of whole objects, and how many objects have each, in the order of the bundle.
    public private(set) var kinds: [(marking: EffectiveMarking, count: Int)] = []
    /// Parts that are marked by themselves, the first `limit` of them.
    public private(set) var parts: [Part] = []
    /// The number of parts that are marked by themselves.
    public private(set) var partCount = 0
    /// What the reader may have, when there is one.
    public private(set) var release: Release?

    /// So many of anything are listed at most.
    public static let limit = 10_000

    /// A part of an object that is marked by itself.
    public struct Part: Sendable {
        /// The object's id.
        public let object: String
        /// Where the part stands in it.
        public let pointer: String
        /// What may be done with it.
        public let marking: EffectiveMarking
    }

    /// What a reader may have of a bundle.
    public struct Release: Sendable {
        /// The reader.
        public let reader: Reader
        /// The number of objects that they may have whole.
        public fileprivate(set) var whole = 0
        /// The number of objects that they may have in part.
        public fileprivate(set) var partial = 0
        /// The number of objects that they may not have.
        public fileprivate(set) var withheld = 0
        /// What is withheld, the first `limit`: the object's id, its name, and where in it with the reasons.
        public fileprivate(set) var entries: [(object: String, name: String?, withheld: MarkingView.Withheld)] = []
        /// What the reader must keep to, each once.
        public fileprivate(set) var conditions: [ReadingDecision.Reason] = []

        fileprivate init(reader: Reader) { self.reader = reader }
    }

    /// Surveys a bundle.
    ///
    /// - Parameter view: the reader's view of the whole bundle, when references to what is withheld count too.
    /// - Throws: what `BundleReader` throws.
    public init(
        _ source: any ByteSource, named name: String, reader: Reader? = nil, view: BundleView? = nil
    ) throws(Fault) {
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in index.add(object) }
        release = reader.map { Release(reader: $0) }
        var positions: [EffectiveMarking: Int] = [:]
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            // A definition is not marked by what it defines; without it nobody can keep to it.
            guard object.type != "marking-definition", object.type != "extension-definition" else { return }
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
            if let reader {
                add(view?.view(of: object) ?? MarkingView(of: object, for: reader, by: index), of: object)
            }
        }
    }

    /// What objects are marked with, all taken together, in words; empty when none is marked.
    static func words(of objects: [STIXObject]) -> [String] {
        var index = MarkingIndex()
        for object in objects { index.add(object) }
        let marked = objects.filter { $0.type != "marking-definition" && $0.type != "extension-definition" }
        let combined = EffectiveMarking.combined(Set(marked.map { index.marking(of: $0).combined }))
        return combined.isEmpty ? [] : combined.words
    }

    private mutating func add(_ view: MarkingView, of object: STIXObject) {
        if view.object == nil {
            release?.withheld += 1
        } else if view.withheld.isEmpty {
            release?.whole += 1
        } else {
            release?.partial += 1
        }
        for entry in view.withheld where (release?.entries.count ?? 0) < Self.limit {
            release?.entries.append((object.id, object.name, entry))
        }
        for condition in view.conditions where !(release?.conditions.contains(condition) ?? true) {
            if (release?.conditions.count ?? 0) < Self.limit { release?.conditions.append(condition) }
        }
    }
}
