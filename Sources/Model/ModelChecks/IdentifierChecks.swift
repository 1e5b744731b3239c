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
        for list in object.lists(named: "identifiers") {
            for (index, entry) in list.entries.enumerated() {
                guard let name = entry.member("scheme")?.string, let value = entry.member("value")?.string else {
                    continue
                }
                // Most identifiers are good: a pointer is made for the others.
                var place: String { "\(pointer)\(list.pointer)/\(index)" }
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
        _ verdict: IdentifierVerdict, named name: String, object: ObjectView, pointer: @autoclosure () -> String
    ) -> Finding? {
        var facts: [String: String] {
            ["scheme": name, "value": verdict.value, "reason": verdict.flaw?.words ?? ""]
        }
        switch verdict.check {
        case .failed: return Finding(.identifierCheckFailed, at: Place(pointer: pointer()), facts)
        case .placeholder: return Finding(.identifierPlaceholder, at: Place(pointer: pointer()), facts)
        case .valid, .unchecked:
            return codes.finding(
                verdict.scheme, verdict.scheme.normalForm(verdict.value), on: object.day, at: pointer())
        }
    }

    /// A verified statement names its verifier.
    static func basis(
        _ entry: JSONView, place: @autoclosure () -> String, what: @autoclosure () -> String
    ) -> [Finding] {
        guard entry.member("basis")?.isString("verified") == true else { return [] }
        return [Finding(.basisUnnamed, at: Place(pointer: place() + "/basis"), ["property": what()])]
    }

    private static func context(
        _ scheme: IdentifierScheme, entry: JSONView, object: ObjectView, place: @autoclosure () -> String
    ) -> Finding? {
        guard let context = scheme.context else { return nil }
        let isThere =
            switch context {
            case .master: object.member("master_ref") != nil
            case .year: object.member("declared_at") != nil
            case .country: entry.member("country") != nil || entry.member("issuer_ref") != nil
            // A carrier's own numbers are distinguished by the carrier, or by the object's creator.
            case .issuer:
                entry.member("issuer_ref") != nil || object.member("carrier_ref") != nil || object.createdByRef != nil
            // Codes of goods are in a property of their own, with their edition in another.
            case .edition: true
            }
        guard !isThere else { return nil }
        return Finding(
            .identifierContextMissing, at: Place(pointer: place()),
            ["scheme": scheme.name, "value": entry["value"]?.string ?? "", "context": context.words])
    }
}
