internal import Markings
internal import StrictJSON
internal import TradeModel

/// Collects the names of a bundle's markings: those it defines, and the predefined ones it refers to.
struct HandlingNames {
    private(set) var names: [String] = []
    private var seen: Set<String> = []

    mutating func add(_ object: STIXObject) {
        if object.type == "marking-definition", !Self.isOfReviewAlone(object) {
            add(TrafficLight(id: object.id)?.label ?? object.name ?? object.id)
        }
        let granular = object.json["granular_markings"]?.array?.compactMap { $0["marking_ref"]?.string } ?? []
        for reference in object.objectMarkingRefs + granular {
            if let light = TrafficLight(id: reference) { add(light.label) }
        }
    }

    /// Whether a marking only says by when its objects must be validated again: of a message it says nothing, and a list of
    /// records may have a thousand of them.
    private static func isOfReviewAlone(_ object: STIXObject) -> Bool {
        let content = object.json["extensions"]?[ExtensionDefinition.handling.id]?.object
        return content.map { Set($0.members.map(\.key)) == ["extension_type", "review_by"] } ?? false
    }

    private mutating func add(_ name: String) {
        if seen.insert(name).inserted { names.append(name) }
    }
}
