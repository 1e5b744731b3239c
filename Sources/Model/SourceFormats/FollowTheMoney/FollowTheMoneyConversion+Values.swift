internal import Diagnostics
internal import StrictJSON

/// Values of properties: countries, references, places.
extension FollowTheMoneyConversion {
    /// The first value becomes the property; others are kept in the note.
    func one(_ property: String, values: [String], name: String, draft: inout ObjectDraft) {
        guard let first = values.first else { return }
        draft.set(property, .string(first))
        for value in values.dropFirst() { draft.note(name, value) }
    }

    func list(_ property: String, values: [String], draft: inout ObjectDraft) {
        for value in values { draft.append(property, .string(value)) }
    }

    /// The id of an entity's object, if it has that type.
    func reference(_ entity: String?, _ type: String) -> String? {
        guard let entity, drafts[entity]?.type == type else { return nil }
        return ids[entity]
    }

    /// A reference without a property: a relationship when its target is known, else a line of the note and a finding.
    func refer(_ name: String, values: [String], entity: FollowTheMoneyEntity, draft: inout ObjectDraft) {
        for value in values {
            if let target = ids[value], let source = ids[entity.id] {
                let (type, from, to) = name == "owner" ? ("owns", target, source) : ("related-to", source, target)
                assembly.relate(
                    type, from: from, to: to, key: "ftm\u{1F}" + name, record: draft.record,
                    describedAs: name == "owner" ? nil : name, created: draft.created, modified: draft.modified)
            } else {
                missing(name, value: value, draft: &draft)
            }
        }
    }

    func missing(_ name: String, value: String, draft: inout ObjectDraft) {
        draft.note(name, value)
        assembly.report(.recordReferenceMissing, record: draft.record, facts: ["target": value, "property": name])
    }

    func party(
        _ property: String, name: String, values: [String], entity: FollowTheMoneyEntity,
        draft: inout ObjectDraft
    ) {
        var rest = values[...]
        if let id = reference(values.first, "identity") {
            draft.set(property, .string(id))
            rest = rest.dropFirst()
        }
        refer(name, values: Array(rest), entity: entity, draft: &draft)
    }

    /// A place of which only the country is known.
    func country(
        _ property: String, name: String, values: [String], entity: FollowTheMoneyEntity,
        draft: inout ObjectDraft
    ) {
        var rest = values[...]
        if let code = values.first.flatMap(CountryCode.capitals) {
            var place = self.draft("location", entity, part: name)
            place.set("country", .string(code))
            assembly.add(place)
            draft.set(property, .string(assembly.id(of: place)))
            rest = rest.dropFirst()
        }
        for value in rest { draft.note(name, value) }
    }

    func place(_ values: [String], entity: FollowTheMoneyEntity, draft: inout ObjectDraft) {
        for value in values {
            guard let id = reference(value, "location") else {
                refer("addressEntity", values: [value], entity: entity, draft: &draft)
                continue
            }
            if draft.value("address_ref") == nil {
                draft.set("address_ref", .string(id))
            } else {
                assembly.relate(
                    "located-at", from: assembly.id(of: draft), to: id, key: "ftm", record: draft.record,
                    created: draft.created, modified: draft.modified)
            }
        }
    }

    /// An address in one text: a place, with the party's country if it has exactly one.
    func address(_ text: String, entity: FollowTheMoneyEntity, draft: inout ObjectDraft) {
        var place = self.draft("location", entity, part: "address\u{1F}" + text)
        place.set("street_address", .string(text))
        place.set("location_kind", "address")
        let countries = Set((entity["country"] + entity["mainCountry"]).compactMap(CountryCode.capitals))
        if countries.count == 1, let code = countries.first {
            place.set("country", .string(code))
        } else {
            assembly.report(.recordCountryMissing, record: draft.record)
        }
        assembly.add(place)
        let id = assembly.id(of: place)
        if draft.value("address_ref") == nil, entity["addressEntity"].isEmpty {
            draft.set("address_ref", .string(id))
        } else {
            assembly.relate(
                "located-at", from: assembly.id(of: draft), to: id, key: "ftm", record: draft.record,
                created: draft.created, modified: draft.modified)
        }
    }
}
