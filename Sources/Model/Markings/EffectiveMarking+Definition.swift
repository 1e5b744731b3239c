internal import StrictJSON
public import TradeModel

/// The effective marking of a single marking definition.
extension EffectiveMarking {
    /// The marking of a definition: its extensions, or its content in the form before extensions.
    public init(definition object: STIXObject) {
        self.init()
        sources = [object.id]
        var isKnown = false
        if let light = TrafficLight(definition: object) {
            trafficLight = light
            isKnown = true
        }
        for (id, content) in object.json["extensions"]?.object?.members.map({ ($0.key, $0.value) }) ?? [] {
            switch id {
            case CUIMarking.extensionID:
                cui = CUIMarking(content)
                isKnown = true
            case InformationExchangePolicy.extensionID:
                exchangePolicy = InformationExchangePolicy(content)
                if let label = content["tlp"]?.string {
                    // An unreadable colour may be any.
                    let light = TrafficLight(label: label) ?? .red
                    trafficLight = TrafficLight.combined([trafficLight ?? light, light])
                }
                isKnown = true
            case AccessControlMarking.extensionID:
                accessControl = AccessControlMarking(content)
                isKnown = true
            case ExtensionDefinition.handling.id:
                policy = HandlingPolicy(content)
                isKnown = true
            case TrafficLight.extensionID: continue
            // A marking of another scheme may have any meaning.
            default: unknown.insert(object.id)
            }
        }
        if let statement = object.json["definition"]?["statement"]?.string {
            // Banner lines of CUI are often sent as statements.
            if let marking = CUIMarking(text: statement) {
                cui = cui.map { $0.combined(with: marking) } ?? marking
            }
            statements.insert(statement)
            isKnown = true
        }
        if !isKnown { unknown.insert(object.id) }
    }

    /// A predefined marking: a TLP colour of either version.
    package init?(wellKnown id: String) {
        guard let light = TrafficLight(id: id) else { return nil }
        self.init()
        trafficLight = light
        sources = [id]
    }

    /// A marking without a definition.
    package init(undefined id: String) {
        self.init()
        unknown = [id]
        sources = [id]
    }
}
