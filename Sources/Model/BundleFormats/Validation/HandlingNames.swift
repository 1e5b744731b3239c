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
        if object["type"]?.isString("marking-definition") == true, let id = object["id"]?.string {
            names.append(TrafficLight(id: id)?.label ?? object["name"]?.string ?? id)
        }
        func add(_ reference: JSONView?) {
            if let light = reference?.string.flatMap(TrafficLight.init(id:)) { names.append(light.label) }
        }
        for reference in object["object_marking_refs"]?.array ?? [] { add(reference) }
        for marking in object["granular_markings"]?.array ?? [] { add(marking["marking_ref"]) }
        return names
    }
}
