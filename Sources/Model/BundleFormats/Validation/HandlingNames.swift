internal import Markings
internal import StrictJSON
internal import TradeModel

/// Collects the names of a bundle's markings: those it defines, and the predefined ones it refers to.
struct HandlingNames {
    private(set) var names: [String] = []
    private var seen: Set<String> = []

    /// Adds the names in one object.
    mutating func add(_ names: [String]) {
        for name in names where seen.insert(name).inserted { self.names.append(name) }
    }

    /// The names in one object: on any thread.
    static func names(in object: JSONView) -> [String] {
        var names: [String] = []
        if object["type"]?.isString("marking-definition") == true, let id = object["id"]?.string,
            !isOfReviewAlone(object)
        {
            names.append(TrafficLight(id: id)?.label ?? object["name"]?.string ?? id)
        }
        func add(_ reference: JSONView?) {
            if let light = reference?.string.flatMap(TrafficLight.init(id:)) { names.append(light.label) }
        }
        for reference in object["object_marking_refs"]?.array ?? [] { add(reference) }
        for marking in object["granular_markings"]?.array ?? [] { add(marking["marking_ref"]) }
        return names
    }

    /// Whether a marking only says by when its objects must be validated again: of a message it says nothing, and a list of
    /// records may have a thousand of them.
    private static func isOfReviewAlone(_ marking: JSONView) -> Bool {
        guard let content = marking["extensions"]?[ExtensionDefinition.handling.id], content.isObject else {
            return false
        }
        var keys: Set<String> = []
        content.forEachMember { key, _ in keys.insert(content.tape.string(key)) }
        return keys == ["extension_type", "review_by"]
    }
}
