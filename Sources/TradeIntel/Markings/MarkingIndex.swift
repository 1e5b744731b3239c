internal import StrictJSON

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
        var own: [(selector: MarkingSelector, marking: EffectiveMarking)] = []
        for entry in object.json["granular_markings"]?.array ?? [] {
            guard let id = entry["marking_ref"]?.string else { continue }
            for text in entry["selectors"]?.array?.compactMap(\.string) ?? [] {
                if let selector = MarkingSelector(text), selector.resolves(in: object.json) {
                    own.append((selector, marking(id)))
                } else {
                    // What it was to protect is not known: the whole object then.
                    whole = whole.combined(with: marking(id))
                }
            }
        }
        let selectors = own.reduce(into: [MarkingSelector]()) {
            if !$0.contains($1.selector) { $0.append($1.selector) }
        }
        let parts = selectors.map { selector in
            let covering = own.filter { $0.selector.covers(selector) }.map(\.marking)
            return MarkedObject.Part(
                selector: selector, marking: EffectiveMarking.combined([whole] + covering))
        }
        return MarkedObject(whole: whole, parts: parts.filter { $0.marking != whole })
    }
}
