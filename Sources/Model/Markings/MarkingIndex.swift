internal import StrictJSON
public import TradeModel

/// The marking definitions of a bundle, by which the effective marking of each object is computed.
public struct MarkingIndex: Sendable {
    private var definitions: [String: EffectiveMarking] = [:]

    /// Knows the markings of everybody: TLP of both versions.
    public init() {}

    /// Makes a definition known; other objects are passed over.
    public mutating func add(_ object: STIXObject) {
        guard object.type == "marking-definition" else { return }
        let marking = EffectiveMarking(definition: object)
        // A definition that is there twice with different contents restricts by both.
        definitions[object.id] = definitions[object.id].map { $0.combined(with: marking) } ?? marking
    }

    /// What a marking says, by its id.
    public func marking(_ id: String) -> EffectiveMarking {
        guard let defined = definitions[id] else {
            return EffectiveMarking(wellKnown: id) ?? EffectiveMarking(undefined: id)
        }
        // What everybody knows cannot be made less by a definition.
        return EffectiveMarking(wellKnown: id).map { $0.combined(with: defined) } ?? defined
    }

    /// What may be done with an object and its parts.
    public func marking(of object: STIXObject) -> MarkedObject {
        var whole = EffectiveMarking.combined(object.objectMarkingRefs.map { marking($0) })
        var own: [MarkingSelector: EffectiveMarking] = [:]
        var order: [MarkingSelector] = []
        for entry in object.json["granular_markings"]?.array ?? [] {
            guard let id = entry["marking_ref"]?.string else { continue }
            let marking = marking(id)
            for text in entry["selectors"]?.array?.compactMap(\.string) ?? [] {
                guard let selector = MarkingSelector(text), selector.resolves(in: object.json) else {
                    // What it was to protect is not known: the whole object then.
                    whole = whole.combined(with: marking)
                    continue
                }
                if own[selector] == nil { order.append(selector) }
                own[selector] = own[selector].map { $0.combined(with: marking) } ?? marking
            }
        }
        let parts = order.map { selector in
            let covering = selector.steps.indices.compactMap { own[MarkingSelector(Array(selector.steps[...$0]))] }
            return MarkedObject.Part(selector: selector, marking: EffectiveMarking.combined([whole] + covering))
        }
        return MarkedObject(whole: whole, parts: parts.filter { $0.marking != whole })
    }
}
