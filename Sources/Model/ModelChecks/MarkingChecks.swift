internal import Diagnostics
internal import Markings
internal import StrictJSON
internal import TradeModel

/// Checks that marking definitions have known and consistent content, and that granular markings select something.
enum MarkingChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        let own = object.type == "marking-definition" ? definition(object.whole, pointer) : []
        return own + granular(object, pointer)
    }

    private static func granular(_ object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for (position, entry) in (object.member("granular_markings")?.array ?? []).enumerated() {
            let place = "\(pointer)/granular_markings/\(position)"
            if entry["marking_ref"] == nil, entry["lang"] == nil {
                findings.append(Finding(.granularMarkingEmpty, at: Place(pointer: place)))
            }
            for (index, selector) in (entry["selectors"]?.array ?? []).enumerated() {
                guard let text = selector.string, !(MarkingSelector(text)?.resolves(in: object.json) ?? false) else {
                    continue
                }
                findings.append(
                    Finding(
                        .selectorUnresolved, at: Place(pointer: "\(place)/selectors/\(index)"), ["selector": text]))
            }
        }
        return findings
    }

    private static func definition(_ object: STIXObject, _ pointer: String) -> [Finding] {
        let marking = EffectiveMarking(definition: object)
        var findings: [Finding] = []
        if !marking.unknown.isEmpty {
            findings.append(Finding(.markingContentUnknown, at: Place(pointer: pointer), ["marking": object.id]))
        }
        func contradiction(_ reason: String) {
            findings.append(Finding(.markingContradiction, at: Place(pointer: pointer), ["reason": reason]))
        }
        let stated = [
            object.json["extensions"]?[TrafficLight.extensionID]?["tlp_2_0"]?.string,
            object.json["definition"]?["tlp"]?.string,
        ].compactMap(\.self).map { TrafficLight(label: $0) }
        if let known = TrafficLight(id: object.id), let other = stated.first(where: { $0 != known }) {
            contradiction("its id is that of \(known.label), and it says \(other?.label ?? "another word")")
        }
        let policy = marking.policy
        let both = policy.releasableTo.reduce(Set<Audience>()) { $0.union($1) }.intersection(policy.notReleasableTo)
        if !both.isEmpty {
            contradiction("\(both.sorted().map(\.description).joined(separator: ", ")) may have it and may not")
        }
        if policy.releasableTo.contains([]) { contradiction("it may be released to nobody") }
        if policy.purposes == [] { contradiction("it may be used for nothing") }
        return findings
    }
}
