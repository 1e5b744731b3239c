internal import Diagnostics
internal import Identifiers
internal import StrictJSON
internal import TradeModel

/// Checks that identifiers pass the rules of their schemes, and have the context in which they are unique.
struct IdentifierChecks {
    private let codes: PublishedLists

    init(codes: PublishedLists) { self.codes = codes }

    /// The findings in an object. An unknown scheme is found wherever it stands; it is reported once in a bundle.
    func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        var findings: [Finding] = []
        for (path, list) in object.identifierLists {
            for (index, entry) in list.enumerated() {
                guard let name = entry["scheme"]?.string, let value = entry["value"]?.string else { continue }
                let place = "\(pointer)\(path)/\(index)"
                findings += Self.basis(entry, place: place, what: "The \(name)")
                guard let scheme = IdentifierScheme.named(name) else {
                    findings.append(
                        Finding(
                            .identifierSchemeUnknown, at: Place(pointer: place + "/scheme"),
                            ["scheme": name, "value": value]))
                    continue
                }
                if let finding = finding(scheme.examine(value), named: name, object: object, pointer: place + "/value")
                {
                    findings.append(finding)
                }
                if let finding = Self.context(scheme, entry: entry, object: object, place: place) {
                    findings.append(finding)
                }
            }
        }
        return findings
    }

    private func finding(
        _ verdict: IdentifierVerdict, named name: String, object: ObjectView, pointer: String
    ) -> Finding? {
        let facts = ["scheme": name, "value": verdict.value, "reason": verdict.flaw?.words ?? ""]
        return switch verdict.check {
        case .failed: Finding(.identifierCheckFailed, at: Place(pointer: pointer), facts)
        case .placeholder: Finding(.identifierPlaceholder, at: Place(pointer: pointer), facts)
        case .valid, .unchecked:
            codes.finding(
                verdict.scheme, verdict.scheme.normalForm(verdict.value), on: object.day, at: pointer)
        }
    }

    /// A verified statement names its verifier.
    static func basis(_ entry: JSONView, place: String, what: String) -> [Finding] {
        guard entry["basis"]?.string == "verified" else { return [] }
        return [Finding(.basisUnnamed, at: Place(pointer: place + "/basis"), ["property": what])]
    }

    private static func context(
        _ scheme: IdentifierScheme, entry: JSONView, object: ObjectView, place: String
    ) -> Finding? {
        guard let context = scheme.context else { return nil }
        let isThere =
            switch context {
            case .master: object.json["master_ref"] != nil
            case .year: object.json["declared_at"] != nil
            case .country: entry["country"] != nil || entry["issuer_ref"] != nil
            // A carrier's own numbers are distinguished by the carrier, or by the object's creator.
            case .issuer: entry["issuer_ref"] != nil || object.json["carrier_ref"] != nil || object.createdByRef != nil
            // Codes of goods are in a property of their own, with their edition in another.
            case .edition: true
            }
        guard !isThere else { return nil }
        return Finding(
            .identifierContextMissing, at: Place(pointer: place),
            ["scheme": scheme.name, "value": entry["value"]?.string ?? "", "context": context.words])
    }
}
