package import Diagnostics
package import Files
public import Markings
package import StrictJSON
internal import TradeModel

/// The decision what a reader may have by the markings of objects, with reasons for the rest: the single decision that
/// `markings` shows and that `forward` and `disclose` follow.
public struct ReleaseDecision: Sendable {
    /// The reader.
    public private(set) var reader: Reader
    /// The number of objects that they may have completely.
    public private(set) var whole = 0
    /// The number of objects that they may have in part.
    public private(set) var partial = 0
    /// The number of objects that they may not have.
    public private(set) var withheld = 0
    /// The withheld entries, the first `MarkingSummary.limit`.
    public private(set) var entries: [Entry] = []
    /// The conditions for the reader, each once.
    public private(set) var conditions: [ReadingDecision.Reason] = []
    /// The number of objects that each reason withholds, completely or in part.
    public private(set) var reasons: [ReadingDecision.Reason: Int] = [:]

    /// A withheld object or part.
    public struct Entry: Sendable {
        /// The object's id.
        public let object: String
        /// The object's name, if any.
        public let name: String?
        /// The place in it, and the reasons.
        public let withheld: MarkingView.Withheld
    }

    /// An empty decision.
    public init(for reader: Reader) { self.reader = reader }

    /// Whether the reader may have everything considered.
    public var isPermitted: Bool { partial + withheld == 0 }

    /// The number of objects considered.
    public var objectCount: Int { whole + partial + withheld }

    /// Whether the objects considered next are passed on by a receiver and not by their originator.
    package var isOnward: Bool {
        get { reader.isOnward }
        set { reader.isOnward = newValue }
    }

    /// The ids of the objects with withheld data, each once, in order; at most `MarkingSummary.limit`.
    public var objects: [String] {
        var seen: Set<String> = []
        return entries.map(\.object).filter { seen.insert($0).inserted }
    }

    /// Considers all objects of a bundle, in JSON or in XML, by its own marking definitions: a marking that the bundle
    /// does not define withholds.
    ///
    /// - Parameters:
    ///   - ids: the objects that would be shown; nil for all.
    ///   - shows: whether anything of the value at a JSON Pointer into an object would be shown.
    /// - Throws: errors of `BundleReader`.
    package mutating func consider(
        _ source: any ByteSource, named name: String, only ids: Set<String>? = nil,
        showing shows: (String) -> Bool = { _ in true }
    ) throws(Fault) {
        var index = MarkingIndex()
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in index.add(object) }
        var decision = self
        try BundleReader.forEachObject(in: source, named: name) { object throws(Fault) in
            if ids?.contains(object.id) ?? true { decision.consider(object, by: index, showing: shows) }
        }
        self = decision
    }

    /// Considers an object, or some of its values.
    ///
    /// - Parameters:
    ///   - view: the reader's view of the whole bundle, if references to withheld objects count too.
    ///   - shows: whether anything of the value at a JSON Pointer into the object would be shown.
    mutating func consider(
        _ object: STIXObject, by index: MarkingIndex, view: BundleView? = nil,
        showing shows: (String) -> Bool = { _ in true }
    ) {
        // A definition is not marked by its own content; without it nobody can comply with it.
        guard object.type != "marking-definition", object.type != "extension-definition" else { return }
        let view = view?.view(of: object) ?? MarkingView(of: object, for: reader, by: index)
        let refused = view.withheld.filter { $0.pointer.isEmpty || shows($0.pointer) }
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

    /// The reasons that withhold most, with the number of objects for each, for one sentence.
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

    /// The log entry for an override: the recipients, the number of objects, and the ids of the first
    /// `MarkingSummary.limit`.
    package func overridden(to recipients: [String]) -> JSONValue {
        [
            "to": .array(recipients.map(JSONValue.string)), "count": .number(JSONNumber(partial + withheld)),
            "objects": .array(objects.map(JSONValue.string)),
        ]
    }
}
