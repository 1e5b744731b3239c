package import StrictJSON
package import TradeModel

/// The markings that an object names, by id, before their definitions are known: small enough to be kept of many
/// objects, and equal for most of them.
package struct NamedMarkings: Hashable, Sendable {
    /// The markings of the object as a whole: also those of parts that it does not have, because what they protect is
    /// not known.
    package private(set) var whole: [String] = []
    /// The markings of parts, in the order of the object.
    package private(set) var parts: [Part] = []

    /// A marking of a part.
    package struct Part: Hashable, Sendable {
        let selector: MarkingSelector
        let marking: String
    }

    /// No markings.
    package init() {}

    /// Markings of a whole object, by id.
    package init(whole: [String]) { self.whole = whole }

    /// The markings that an object names.
    package init(of object: STIXObject) {
        whole = object.objectMarkingRefs
        for entry in object.json["granular_markings"]?.array ?? [] {
            guard let marking = entry["marking_ref"]?.string else { continue }
            for text in entry["selectors"]?.array?.compactMap(\.string) ?? [] {
                add(marking, text) { $0.resolves(in: object.json) }
            }
        }
    }

    /// The markings that an object of a parsed document names.
    package init(of object: JSONView) {
        whole = object["object_marking_refs"]?.array?.compactMap(\.string) ?? []
        for entry in object["granular_markings"]?.array ?? [] {
            guard let marking = entry["marking_ref"]?.string else { continue }
            for text in entry["selectors"]?.array?.compactMap(\.string) ?? [] {
                add(marking, text) { $0.resolves(in: object) }
            }
        }
    }

    private mutating func add(_ marking: String, _ text: String, resolves: (MarkingSelector) -> Bool) {
        if let selector = MarkingSelector(text), resolves(selector) {
            parts.append(Part(selector: selector, marking: marking))
        } else if !whole.contains(marking) {
            whole.append(marking)
        }
    }

    /// Whether it names none.
    package var isEmpty: Bool { whole.isEmpty && parts.isEmpty }

    /// The ids of all markings, each once.
    package var all: Set<String> { Set(whole + parts.map(\.marking)) }

    /// These and those of other versions of the object.
    package mutating func formUnion(_ other: NamedMarkings) {
        for marking in other.whole where !whole.contains(marking) { whole.append(marking) }
        for part in other.parts where !parts.contains(part) { parts.append(part) }
    }
}

extension MarkedObject {
    /// The same object with the markings that another version of it has beside: of parts that are not marked here they
    /// hold for the whole object, because versions differ in what stands where.
    package func joined(with other: MarkedObject) -> MarkedObject {
        guard !(other.whole.isEmpty && other.parts.isEmpty) else { return self }
        var whole = whole.combined(with: other.whole)
        var shared: [MarkingSelector: EffectiveMarking] = [:]
        for part in other.parts {
            if parts.contains(where: { $0.selector == part.selector }) {
                shared[part.selector] = part.marking
            } else {
                whole = whole.combined(with: part.marking)
            }
        }
        let parts = parts.map { part in
            let marking = [part.marking, whole] + [shared[part.selector]].compactMap(\.self)
            return Part(selector: part.selector, marking: EffectiveMarking.combined(marking))
        }
        return MarkedObject(whole: whole, parts: parts.filter { $0.marking != whole })
    }

    /// Whether an object of a type can do without the parts with these JSON Pointers.
    package static func isComplete(_ type: String, without pointers: [String]) -> Bool {
        let needed = MarkingView.needed(by: type).map(\.pointer)
        return !pointers.contains { pointer in needed.contains { $0 == pointer || $0.hasPrefix(pointer + "/") } }
    }
}
