internal import Diagnostics
internal import Identifiers
internal import StrictJSON
internal import TradeModel

/// Checks that quantities have existing units of the right dimension, and are consistent.
enum QuantityChecks {
    static func findings(in object: ObjectView, _ values: [ModelVisitor.Visit], _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for visit in values {
            guard case .quantity(let unit) = visit.property.kind else { continue }
            findings += quantity(visit, unitKey: unit, pointer: pointer)
        }
        return findings + weights(object, pointer)
    }

    private static func quantity(_ visit: ModelVisitor.Visit, unitKey: String, pointer: String) -> [Finding] {
        guard let value = visit.value.member("value")?.string else { return [] }
        // Most quantities are good: place and facts are made for the others.
        var place: Place { Place(pointer: pointer + visit.pointer) }
        var facts: [String: String] { ["property": visit.property.name, "value": value] }
        var findings: [Finding] = []
        if value.utf8.first == UInt8(ascii: "-"), value.utf8.contains(where: { (49...57).contains($0) }) {
            findings.append(Finding(.quantityNegative, at: place, facts))
        }
        guard let unit = visit.value[unitKey]?.string else {
            return findings + [Finding(.unitMissing, at: place, facts)]
        }
        func stated(_ unit: String, _ more: [String: String] = [:]) -> [String: String] {
            facts.merging(more) { first, _ in first }.merging(["unit": unit]) { first, _ in first }
        }
        if unitKey == "currency" {
            guard CodeList.currencies.contains(unit) else {
                return findings + [Finding(.currencyUnknown, at: place, stated(unit))]
            }
            return findings
        }
        guard let entry = CodeList.units.entry(unit) else {
            return findings + [Finding(.unitUnknown, at: place, stated(unit))]
        }
        if visit.property.name.hasSuffix("weight"), entry.facts["dimension"] != "weight" {
            findings.append(
                Finding(.unitMismatch, at: place, stated(unit, ["name": entry.name, "dimension": "weight"])))
        }
        return findings
    }

    private static func weights(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard let net = object.member("net_weight"), let gross = object.member("gross_weight"),
            let less = milligrams(net), let more = milligrams(gross),
            // Equal quantities may differ in the last digit after conversion.
            less > more * (1 + 1e-9)
        else { return [] }
        func words(_ weight: JSONView) -> String {
            "\(weight["value"]?.string ?? "") \(weight["unit_code"]?.string ?? "")"
        }
        return [
            Finding(
                .netAboveGross, at: Place(pointer: pointer + "/net_weight"),
                ["net": words(net), "gross": words(gross)])
        ]
    }

    private static func milligrams(_ weight: JSONView) -> Double? {
        guard let text = weight["value"]?.string, text.utf8.count < 64, let value = Double(text),
            let unit = weight["unit_code"]?.string,
            let factor = CodeList.units.entry(unit)?.facts["milligrams"].flatMap(Double.init)
        else { return nil }
        return value * factor
    }
}
