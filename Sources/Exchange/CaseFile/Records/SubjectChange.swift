internal import StrictJSON
internal import TradeModel

/// Whether a new version of an object seems to describe another thing than the previous version: two exports of one
/// source may have assigned one id to two things, and the later would replace the earlier.
///
/// A thing is defined by its source record, its class, the type of its extension, and its identifying properties:
/// names, identifiers, date of birth, telephone numbers, e-mail addresses. A correction changes some of these.
struct SubjectChange {
    /// The differences in words; `nil` when there are none.
    let words: String?

    init(from old: STIXObject, to new: STIXObject) {
        var words: [String] = []
        let (oldRecords, newRecords) = (Self.records(old), Self.records(new))
        if !oldRecords.isEmpty, !newRecords.isEmpty, oldRecords.isDisjoint(with: newRecords) {
            words.append("the record was \(Self.first(oldRecords)) and is \(Self.first(newRecords))")
        }
        let (oldClass, newClass) = (old.json["identity_class"]?.string, new.json["identity_class"]?.string)
        if let oldClass, let newClass, oldClass != newClass, oldClass != "unknown", newClass != "unknown" {
            words.append("identity_class was \(oldClass) and is \(newClass)")
        }
        let (oldTypes, newTypes) = (Self.extensionTypes(old), Self.extensionTypes(new))
        if oldTypes != newTypes { words.append("the type that its extension defines is another one") }
        let (oldFacts, newFacts) = (Self.facts(old), Self.facts(new))
        if !oldFacts.isEmpty, !newFacts.isEmpty, oldFacts.isDisjoint(with: newFacts) {
            words.append("it has no name, identifier, date of birth, telephone or mail address in common with that")
        }
        self.words = words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private static func records(_ object: STIXObject) -> Set<String> {
        Set(
            object.externalReferences.compactMap { reference in
                reference["external_id"]?.string.map { "\(reference["source_name"]?.string ?? "") \($0)" }
            })
    }

    private static func first(_ records: Set<String>) -> String { records.sorted().first ?? "" }

    private static func extensionTypes(_ object: STIXObject) -> Set<String> {
        let members = object.json["extensions"]?.object?.members ?? []
        return Set(members.filter { $0.value["extension_type"]?.string?.hasPrefix("new-") == true }.map(\.key))
    }

    /// The identifying properties of a thing. Names are compared by words: a corrected spelling of one word is not
    /// another thing.
    private static func facts(_ object: STIXObject) -> Set<String> {
        var facts: Set<String> = []
        for name in object.names {
            for word in name.value.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                facts.insert("name \(word)")
            }
        }
        for identifier in object.identifiers { facts.insert("identifier \(identifier.scheme) \(identifier.value)") }
        for property in ["birth_date", "phones", "emails"] {
            guard let value = object.property(property) else { continue }
            for text in (value.array ?? [value]).compactMap(\.string) { facts.insert("\(property) \(text)") }
        }
        return facts
    }
}
