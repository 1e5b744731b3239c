internal import StrictJSON
public import TradeModel

/// What of an object a reader may have.
public struct MarkingView: Hashable, Sendable {
    /// The object without the parts that the reader may not have; `nil` when they may have nothing of it.
    public let object: STIXObject?
    /// What was left out, by JSON Pointer (empty for all of it), and why.
    public let withheld: [Withheld]
    /// What the reader must keep to.
    public let conditions: [ReadingDecision.Reason]

    /// Something that was left out.
    public struct Withheld: Hashable, Sendable {
        /// Where it stands in the object.
        public let pointer: String
        /// Why the reader may not have it.
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

    /// What an object cannot be without.
    static func needed(by object: STIXObject) -> [MarkingSelector] {
        let own = ModelTable.type(named: object.type)?.properties.filter(\.isRequired).map(\.name) ?? []
        return (["type", "spec_version", "id", "created", "modified"] + own).map { MarkingSelector([.key($0)]) }
    }

    /// An object without parts; selectors of the markings of what is left say where it stands then.
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

    /// A value without what is removed, and where what is left stood before and stands now. An object or list of which
    /// nothing is left goes too.
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
