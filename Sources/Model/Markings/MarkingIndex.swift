internal import StrictJSON
public import TradeModel

/// The marking definitions of a bundle, from which the effective marking of each object is computed.
public struct MarkingIndex: Sendable {
    private var definitions: [String: EffectiveMarking] = [:]

    /// An index of the predefined markings: TLP of both versions.
    public init() {}

    /// Adds a definition; other objects are ignored.
    public mutating func add(_ object: STIXObject) {
        guard object.type == "marking-definition" else { return }
        let marking = EffectiveMarking(definition: object)
        // Two definitions with one id and different contents both apply.
        definitions[object.id] = definitions[object.id].map { $0.combined(with: marking) } ?? marking
    }

    /// The marking with an id.
    public func marking(_ id: String) -> EffectiveMarking {
        guard let defined = definitions[id] else {
            return EffectiveMarking(wellKnown: id) ?? EffectiveMarking(undefined: id)
        }
        // A definition cannot weaken a predefined marking.
        return EffectiveMarking(wellKnown: id).map { $0.combined(with: defined) } ?? defined
    }

    /// The effective markings of an object and its parts.
    public func marking(of object: STIXObject) -> MarkedObject {
        var whole = EffectiveMarking.combined(object.objectMarkingRefs.map { marking($0) })
        var own: [MarkingSelector: EffectiveMarking] = [:]
        var order: [MarkingSelector] = []
        for entry in object.json["granular_markings"]?.array ?? [] {
            guard let id = entry["marking_ref"]?.string else { continue }
            let marking = marking(id)
            for text in entry["selectors"]?.array?.compactMap(\.string) ?? [] {
                guard let selector = MarkingSelector(text), selector.resolves(in: object.json) else {
                    // The protected part is unknown, so the marking applies to the whole object.
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
