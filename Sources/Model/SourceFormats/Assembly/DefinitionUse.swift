internal import Markings
internal import StrictJSON
internal import TradeModel

/// Which of the definitions that every reader of a bundle needs an object uses: extensions of the model, and levels of
/// the Traffic Light Protocol.
struct DefinitionUse: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The definitions that an object uses.
    init(of object: STIXObject) {
        var use = DefinitionUse()
        if let extensions = object.json["extensions"]?.object {
            for (number, definition) in ExtensionDefinition.all.enumerated() where extensions[definition.id] != nil {
                use.insert(Self.ofExtension(number))
            }
        }
        for id in object.objectMarkingRefs { use.formUnion(DefinitionUse(ofMarking: id)) }
        self = use
    }

    /// The definition of a marking; none for one that is not predefined.
    init(ofMarking id: String) {
        self = TrafficLight.allCases.firstIndex { $0.id == id }.map(Self.ofLight) ?? []
    }

    /// All of them.
    static let all = DefinitionUse(rawValue: UInt8.max)

    /// The extension of trade objects.
    static let tradeObjects = ofExtension(0)
    /// The extension of parties and places.
    static let tradeProperties = ofExtension(1)

    /// The extension of marking definitions.
    static let handling = ofExtension(2)

    private static func ofExtension(_ number: Int) -> DefinitionUse { DefinitionUse(rawValue: 1 << UInt8(number)) }

    private static func ofLight(_ number: Int) -> DefinitionUse {
        DefinitionUse(rawValue: 1 << UInt8(ExtensionDefinition.all.count + number))
    }

    /// The definitions: extensions and their creator, then markings, each once, in a fixed order.
    var definitions: [STIXObject] {
        let extensions = ExtensionDefinition.all.enumerated().filter { contains(Self.ofExtension($0.offset)) }
        let lights = TrafficLight.allCases.enumerated().filter { contains(Self.ofLight($0.offset)) }
        return (extensions.isEmpty ? [] : [ExtensionDefinition.creator]) + extensions.map(\.element.object)
            + lights.map(\.element.object)
    }
}
