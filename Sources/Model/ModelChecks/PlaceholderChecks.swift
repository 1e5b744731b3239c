internal import Diagnostics
internal import Identifiers
internal import StrictJSON
internal import TradeModel

/// Checks names, phones and addresses for placeholders.
enum PlaceholderChecks {
    static func findings(in object: ObjectView, _ pointer: String) -> [Finding] {
        guard object.type == "identity" else { return [] }
        var findings: [Finding] = []
        if let name = object.name, Placeholders.isAlways(IdentifierNormalForm.of(name)) {
            findings.append(Finding(.namePlaceholder, at: Place(pointer: pointer + "/name"), ["value": name]))
        }
        for (path, list) in object.lists(named: "names") {
            for (index, entry) in list.enumerated() {
                let place = "\(pointer)\(path)/\(index)"
                findings += IdentifierChecks.basis(entry, place: place, what: "The name")
                guard let name = entry["value"]?.string, Placeholders.isAlways(IdentifierNormalForm.of(name)) else {
                    continue
                }
                findings.append(Finding(.namePlaceholder, at: Place(pointer: place + "/value"), ["value": name]))
            }
        }
        for property in ["phones", "emails"] {
            for (path, list) in object.lists(named: property) {
                for (index, value) in list.enumerated() {
                    guard let text = value.string, isPlaceholder(text, property) else { continue }
                    findings.append(
                        Finding(
                            .contactPlaceholder, at: Place(pointer: "\(pointer)\(path)/\(index)"),
                            ["property": property, "value": text]))
                }
            }
        }
        return findings
    }

    private static func isPlaceholder(_ text: String, _ property: String) -> Bool {
        guard text.utf8.count <= IdentifierScheme.longest else { return false }
        let normal = IdentifierNormalForm.of(text)
        if Placeholders.isAlways(normal) { return true }
        guard property == "phones" else {
            // An address with a placeholder as its local part.
            let parts = text.split(separator: "@")
            return parts.count == 2 && Placeholders.isAlways(IdentifierNormalForm.of(String(parts[0])))
        }
        return Placeholders.isUnlessChecked(text, String(normal.drop { $0 == "+" }))
    }
}
