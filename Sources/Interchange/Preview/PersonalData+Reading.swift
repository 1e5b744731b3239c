internal import StrictJSON
internal import TradeIntel

extension PersonalData {
    /// Reads subjects from the objects of an export.
    struct Reading {
        let byID: [String: STIXObject]
        let notes: [String: [STIXObject]]
        let places: [String: [String]]

        /// Properties of a party that are personal when it is a person.
        private static let properties = [
            "given_name", "family_name", "birth_date", "birth_dates", "birth_place", "birth_places", "nationality",
            "nationalities", "phones", "emails", "contact_information", "roles", "party_roles", "description",
        ]

        /// The subject that an object is about; `nil` for what is certainly no person.
        func subject(_ object: STIXObject) -> Subject? {
            guard object.type == "identity" else { return nil }
            let kind = object.property("identity_class")?.string
            let isPerson = kind == "individual"
            guard isPerson || kind == nil || kind == "unknown" || kind == "unspecified" else { return nil }
            return Subject(
                id: object.id, name: object.name ?? object.id, isPerson: isPerson,
                category: object.property("subject_category")?.string,
                statement: object.property("statement")?.string, purposes: purposes(object),
                markings: object.objectMarkingRefs.map(label), fields: fields(object))
        }

        private func fields(_ object: STIXObject) -> [Field] {
            var fields = [Field(name: "name", values: object.names.map(\.value))]
            for property in Self.properties {
                let value = object.property(property)
                let values = value?.array?.compactMap(\.string) ?? [value?.string].compactMap(\.self)
                if !values.isEmpty { fields.append(Field(name: property, values: values)) }
            }
            for identifier in object.identifiers {
                fields.append(Field(name: "identifier " + identifier.scheme, values: [identifier.value]))
            }
            let homes = [object.property("address_ref")?.string].compactMap(\.self) + (places[object.id] ?? [])
            var seen: Set<String> = []
            for place in homes.filter({ seen.insert($0).inserted }).compactMap({ byID[$0] }) {
                let parts = ["street_address", "city", "administrative_area", "postal_code", "country"]
                    .compactMap { place.property($0)?.string }
                fields.append(Field(name: "address", values: [parts.joined(separator: ", ")]))
            }
            for note in notes[object.id] ?? [] {
                for line in (note.property("content")?.string ?? "").split(separator: "\n") {
                    let colon = line.firstRange(of: ": ")
                    fields.append(
                        Field(
                            name: "note " + (colon.map { line[..<$0.lowerBound] } ?? ""),
                            values: [String(colon.map { line[$0.upperBound...] } ?? line)]))
                }
            }
            return fields
        }

        /// The purposes that all its markings allow which name any.
        private func purposes(_ object: STIXObject) -> [String] {
            let stated = object.objectMarkingRefs.compactMap { byID[$0]?.property("purposes")?.array }
                .map { $0.compactMap(\.string) }
            guard let first = stated.first else { return [] }
            return first.filter { purpose in stated.allSatisfy { $0.contains(purpose) } }
        }

        private func label(_ id: String) -> String { TrafficLight(id: id)?.label ?? byID[id]?.name ?? id }
    }
}
