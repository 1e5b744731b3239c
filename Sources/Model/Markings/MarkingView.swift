internal import StrictJSON
public import TradeModel

/// A reader's view of an object.
public struct MarkingView: Hashable, Sendable {
    /// The object without withheld parts; `nil` when all of it is withheld.
    public let object: STIXObject?
    /// The withheld parts by JSON Pointer (empty for the whole object), with reasons.
    public let withheld: [Withheld]
    /// The conditions for the reader.
    public let conditions: [ReadingDecision.Reason]

    /// A withheld part.
    public struct Withheld: Hashable, Sendable {
        /// Its JSON Pointer in the object.
        public let pointer: String
        /// The reasons for withholding it.
        public let reasons: [ReadingDecision.Reason]
    }

    init(_ object: STIXObject?, withheld: [Withheld], conditions: [ReadingDecision.Reason]) {
        self.object = object
        self.withheld = withheld
        self.conditions = conditions
    }

    /// The view of an object for a reader.
    public init(of object: STIXObject, for reader: Reader, by index: MarkingIndex) {
        let marked = index.marking(of: object)
        let decision = marked.whole.decision(for: reader)
        guard decision.isAllowed else {
            self.object = nil
            withheld = [Withheld(pointer: "", reasons: decision.refusals)]
            conditions = []
            return
        }
        var conditions = decision.conditions
        var refused: [(selector: MarkingSelector, reasons: [ReadingDecision.Reason])] = []
        for part in marked.parts {
            let decision = part.marking.decision(for: reader)
            if decision.isAllowed {
                for condition in decision.conditions where !conditions.contains(condition) {
                    conditions.append(condition)
                }
            } else {
                refused.append((part.selector, decision.refusals))
            }
        }
        withheld = refused.map { Withheld(pointer: $0.selector.pointer, reasons: $0.reasons) }
        let needed = Self.needed(by: object)
        let isUsable = !refused.contains { refusal in needed.contains { refusal.selector.covers($0) } }
        self.object = isUsable ? Self.object(object, without: Set(refused.map(\.selector))) : nil
        self.conditions = isUsable ? conditions : []
    }

    /// The parts that an object requires.
    static func needed(by object: STIXObject) -> [MarkingSelector] { needed(by: object.type) }

    /// The parts that an object of a type requires.
    package static func needed(by type: String) -> [MarkingSelector] {
        let own = ModelTable.type(named: type)?.properties.filter(\.isRequired).map(\.name) ?? []
        return (["type", "spec_version", "id", "created", "modified"] + own).map { MarkingSelector([.key($0)]) }
    }

    /// An object without parts; the selectors of remaining granular markings are adjusted.
    static func object(_ object: STIXObject, without removed: Set<MarkingSelector>) -> STIXObject {
        guard !removed.isEmpty else { return object }
        var moved: [MarkingSelector: MarkingSelector] = [:]
        let value = Self.value(.object(object.json), old: [], new: [], removed: removed, moved: &moved)
        var json = value?.object ?? JSONObject()
        let entries = (json["granular_markings"]?.array ?? []).compactMap { entry -> JSONValue? in
            var entry = entry.object ?? JSONObject()
            let selectors = (entry["selectors"]?.array ?? []).compactMap(\.string).compactMap { text -> JSONValue? in
                guard let selector = MarkingSelector(text) else { return .string(text) }
                return moved[selector].map { .string($0.text) }
            }
            guard !selectors.isEmpty else { return nil }
            entry["selectors"] = .array(selectors)
            return .object(entry)
        }
        json["granular_markings"] = entries.isEmpty ? nil : .array(entries)
        return STIXObject(json)
    }

    /// A value without the removed parts, with the old and new positions of the rest. An object or list that becomes
    /// empty is removed too.
    private static func value(
        _ value: JSONValue, old: [MarkingSelector.Step], new: [MarkingSelector.Step],
        removed: Set<MarkingSelector>,
        moved: inout [MarkingSelector: MarkingSelector]
    ) -> JSONValue? {
        guard !removed.contains(MarkingSelector(old)) else { return nil }
        moved[MarkingSelector(old)] = MarkingSelector(new)
        switch value {
        case .object(let object):
            var result = JSONObject()
            for member in object.members {
                let step = MarkingSelector.Step.key(member.key)
                if let kept = Self.value(
                    member.value, old: old + [step], new: new + [step], removed: removed, moved: &moved)
                {
                    result[member.key] = kept
                }
            }
            return result.isEmpty && !object.isEmpty ? nil : .object(result)
        case .array(let list):
            var result: [JSONValue] = []
            for (index, element) in list.enumerated() {
                let kept = Self.value(
                    element, old: old + [.index(index)], new: new + [.index(result.count)], removed: removed,
                    moved: &moved)
                if let kept { result.append(kept) }
            }
            return result.isEmpty && !list.isEmpty ? nil : .array(result)
        default: return value
        }
    }
}
