internal import Diagnostics
internal import Identifiers
internal import StrictJSON
internal import TradeModel

/// Checks the codes of countries and goods.
struct CodeChecks {
    let codes: PublishedLists

    func findings(in object: ObjectView, _ values: [ModelVisitor.Visit], _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for visit in values {
            switch visit.property.kind {
            case ModelTable.country:
                findings += Self.country(visit.value, property: visit.property.name, pointer: pointer + visit.pointer)
            case .list(ModelTable.country):
                for (index, value) in (visit.value.array ?? []).enumerated() {
                    findings += Self.country(
                        value, property: visit.property.name, pointer: "\(pointer)\(visit.pointer)/\(index)")
                }
            case ModelTable.identifiers:
                for (index, entry) in (visit.value.array ?? []).enumerated() {
                    guard let value = entry["country"] else { continue }
                    findings += Self.country(
                        value, property: "country", pointer: "\(pointer)\(visit.pointer)/\(index)/country")
                }
            default: continue
            }
        }
        // Core STIX only recommends codes there.
        if object.type == "location", let value = object.member("country") {
            findings += Self.country(value, property: "country", pointer: pointer + "/country", severity: .note)
        }
        return findings + goods(object, pointer)
    }

    private static func country(
        _ value: JSONView, property: String, pointer: @autoclosure () -> String, severity: Severity? = nil
    ) -> [Finding] {
        guard let code = value.string, !CountryCodes.isKnown(code) else { return [] }
        return [
            Finding(
                .countryUnknown, at: Place(pointer: pointer()), severity: severity,
                ["property": property, "value": code])
        ]
    }

    private func goods(_ object: ObjectView, _ pointer: String) -> [Finding] {
        guard object.type == "goods-item" else { return [] }
        var findings: [Finding] = []
        if let code = object.member("hs_code")?.string {
            let place = Place(pointer: pointer + "/hs_code")
            if let reason = Self.flaw(of: code) {
                findings.append(Finding(.hsCodeInvalid, at: place, ["value": code, "reason": reason]))
            } else if let scheme = IdentifierScheme.named("hs"), let edition = object.member("hs_edition")?.string,
                let finding = codes.finding(
                    scheme, String(IdentifierNormalForm.of(code).prefix(6)), edition: edition, on: object.day,
                    at: pointer + "/hs_code")
            {
                findings.append(finding)
            }
            if object.member("hs_edition") == nil {
                findings.append(Finding(.hsEditionMissing, at: place, ["value": code]))
            }
        }
        if let edition = object.member("hs_edition")?.string, !CodeList.harmonizedSystemEditions.contains(edition) {
            findings.append(
                Finding(.hsEditionUnknown, at: Place(pointer: pointer + "/hs_edition"), ["value": edition]))
        }
        return findings
    }

    /// The flaw of a commodity code: six digits, and up to seven more of a country.
    private static func flaw(of code: String) -> String? {
        let digits = Array(IdentifierNormalForm.of(code).utf8)
        guard (6...13).contains(digits.count) else {
            return "it has \(digits.count) digits, where there must be 6, and perhaps more of a country's own"
        }
        return IdentifierScheme.named("hs")?.examine(String(decoding: digits[..<6], as: UTF8.self)).flaw?.words
    }
}
