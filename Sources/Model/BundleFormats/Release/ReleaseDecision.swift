package import Diagnostics
package import Files
public import Markings
package import StrictJSON
internal import TradeModel

/// What a reader may have by the markings of objects, and why not the rest: the one decision that `markings` shows and
/// that `forward` and `disclose` keep to.
public struct ReleaseDecision: Sendable {
    /// The reader.
    public private(set) var reader: Reader
    /// The number of objects that they may have whole.
    public private(set) var whole = 0
    /// The number of objects that they may have in part.
    public private(set) var partial = 0
    /// The number of objects that they may not have.
    public private(set) var withheld = 0
    /// What is withheld, the first `MarkingSummary.limit`.
    public private(set) var entries: [Entry] = []
    /// What the reader must keep to, each once.
    public private(set) var conditions: [ReadingDecision.Reason] = []
    /// For each reason how many objects it withholds, whole or in part.
    public private(set) var reasons: [ReadingDecision.Reason: Int] = [:]

    /// Something that is withheld.
    public struct Entry: Sendable {
        /// The object's id.
        public let object: String
        /// The object's name, where it has one.
        public let name: String?
        /// Where in it, and why.
        public let withheld: MarkingView.Withheld
    }

    /// A decision about nothing yet.
    public init(for reader: Reader) { self.reader = reader }

    /// Whether the reader may have all that was considered.
    public var isPermitted: Bool { partial + withheld == 0 }

    /// The number of objects that were considered.
    public var objectCount: Int { whole + partial + withheld }

    /// Whether a receiver passes on what is considered next, and not its originator.
    package var isOnward: Bool {
        get { reader.isOnward }
        set { reader.isOnward = newValue }
    }

    /// The ids of the objects of which something is withheld, each once, in their order; at most `MarkingSummary.limit`.
    public var objects: [String] {
        var seen: Set<String> = []
        return entries.map(\.object).filter { seen.insert($0).inserted }
    }

    /// Considers all objects of a bundle, in JSON or in XML, by its own marking definitions: a marking that the bundle
    /// does not define withholds.
    ///
    /// - Parameters:
    ///   - ids: the objects that would be shown; nil for all.
    ///   - properties: their top-level properties that would be shown; nil for whole objects.
    /// - Throws: what `BundleReader` throws.
    package mutating func consider(
        _ source: any ByteSource, named name: String, only ids: Set<String>? = nil,
        showing properties: Set<String>? = nil
    ) throws(Fault) {
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in index.add(object) }
        var decision = self
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            if ids?.contains(object.id) ?? true { decision.consider(object, by: index, showing: properties) }
        }
        self = decision
    }

    /// Considers an object, or some of its top-level properties.
    ///
    /// - Parameters:
    ///   - view: the reader's view of the whole bundle, when references to what is withheld count too.
    ///   - properties: those that would be shown; nil for the whole object.
    mutating func consider(
        _ object: STIXObject, by index: MarkingIndex, view: BundleView? = nil, showing properties: Set<String>? = nil
    ) {
        // A definition is not marked by what it defines; without it nobody can keep to it.
        guard object.type != "marking-definition", object.type != "extension-definition" else { return }
        let view = view?.view(of: object) ?? MarkingView(of: object, for: reader, by: index)
        let refused = view.withheld.filter { part in
            guard let properties, let top = part.property else { return true }
            return properties.contains(top)
        }
        if refused.isEmpty {
            whole += 1
        } else if view.object == nil {
            withheld += 1
        } else {
            partial += 1
        }
        for part in refused where entries.count < MarkingSummary.limit {
            entries.append(Entry(object: object.id, name: object.name, withheld: part))
        }
        for reason in Set(refused.flatMap(\.reasons)) { reasons[reason, default: 0] += 1 }
        for condition in view.conditions where !conditions.contains(condition) {
            if conditions.count < MarkingSummary.limit { conditions.append(condition) }
        }
    }

    /// Why something is withheld, for one sentence: the reasons that withhold most, and how many objects each does.
    package var summary: String {
        let ordered = reasons.sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }
        let shown = ordered.prefix(Self.summaryLength).map { reason, count in
            "\(count): " + (reason.words.hasSuffix(".") ? String(reason.words.dropLast()) : reason.words)
        }
        let more = ordered.count > shown.count ? "; and \(ordered.count - shown.count) more reasons" : ""
        return "\(partial + withheld) of \(objectCount) objects are withheld by their markings ("
            + shown.joined(separator: "; ") + more + ")"
    }

    private static let summaryLength = 4

    /// What the log keeps when it is shown all the same: to whom, how many objects and which, the first
    /// `MarkingSummary.limit`.
    package func overridden(to recipients: [String]) -> JSONValue {
        [
            "to": .array(recipients.map(JSONValue.string)), "count": .number(JSONNumber(partial + withheld)),
            "objects": .array(objects.map(JSONValue.string)),
        ]
    }
}

extension MarkingView.Withheld {
    /// The top-level property that it is, or stands in; nil for all of the object.
    fileprivate var property: String? { JSONPointer.tokens(pointer)?.first }
}
