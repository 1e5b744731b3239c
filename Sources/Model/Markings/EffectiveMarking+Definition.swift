internal import StrictJSON
public import TradeModel

extension EffectiveMarking {
    /// What a marking definition says: its extensions, or its content in the form before extensions.
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
                    // A colour that cannot be read may be any.
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
            // Another maker's marking may say anything.
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

    /// What a marking that everybody knows says: a colour of TLP, of either version.
    package init?(wellKnown id: String) {
        guard let light = TrafficLight(id: id) else { return nil }
        self.init()
        trafficLight = light
        sources = [id]
    }

    /// A marking whose definition is not there.
    package init(undefined id: String) {
        self.init()
        unknown = [id]
        sources = [id]
    }
}
