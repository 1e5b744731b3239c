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
        for list in object.lists(named: "names") {
            for (index, entry) in list.entries.enumerated() {
                // Most names are good: a pointer is made for the others.
                var place: String { "\(pointer)\(list.pointer)/\(index)" }
                findings += IdentifierChecks.basis(entry, place: place, what: "The name")
                guard let name = entry.member("value")?.string, Placeholders.isAlways(IdentifierNormalForm.of(name))
                else {
                    continue
                }
                findings.append(Finding(.namePlaceholder, at: Place(pointer: place + "/value"), ["value": name]))
            }
        }
        for (property, isPhone) in contacts {
            for list in object.lists(named: property) {
                for (index, value) in list.entries.enumerated() {
                    guard let text = value.string, isPlaceholder(text, isPhone: isPhone) else { continue }
                    findings.append(
                        Finding(
                            .contactPlaceholder, at: Place(pointer: "\(pointer)\(list.pointer)/\(index)"),
                            ["property": "\(property)", "value": text]))
                }
            }
        }
        return findings
    }

    private static let contacts: [(property: StaticString, isPhone: Bool)] = [("phones", true), ("emails", false)]

    private static func isPlaceholder(_ text: String, isPhone: Bool) -> Bool {
        guard text.utf8.count <= IdentifierScheme.longest else { return false }
        let normal = IdentifierNormalForm.of(text)
        if Placeholders.isAlways(normal) { return true }
        guard isPhone else {
            // An address with a placeholder as its local part.
            let parts = text.split(separator: "@")
            return parts.count == 2 && Placeholders.isAlways(IdentifierNormalForm.of(String(parts[0])))
        }
        return Placeholders.isUnlessChecked(text, String(normal.drop { $0 == "+" }))
    }
}
