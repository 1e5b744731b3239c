internal import Diagnostics
internal import StrictJSON

/// The parties of a consignment: N1 and the segments after it.
extension X12Document {
    /// Adds the parties that segments state, and relates them to their consignment.
    ///
    /// - Parameters:
    ///   - number: the number of the consignment.
    ///   - roles: the role for each code of N1-01, with the property of a consignment that it fills; parties of other
    ///     codes are related by a relationship.
    func addParties(
        _ segments: [X12Segment], to consignment: inout ObjectDraft, number: String,
        roles: [String: (role: String, property: String?)]
    ) {
        for (index, segment) in segments.enumerated() where segment.name == "N1" {
            let rest = segments[(index + 1)...].prefix { ["N2", "N3", "N4", "PER", "DTM"].contains($0.name) }
            guard let code = segment.peek(1), let name = partyName(segment, rest: rest) else {
                assembly.report(.recordNameMissing, record: consignment.record)
                continue
            }
            _ = segment.take(2)
            if roles[code] != nil { _ = segment.take(1) }
            for segment in rest where segment.name == "N2" { segment.takeAll() }
            let (role, property) = roles[code] ?? ("party-" + code.lowercased(), nil)
            var party = draft(
                "identity", key: [consignment.key, role, "\(index)"].joined(separator: ObjectIDScheme.separator),
                id: number + "/" + role)
            party.set("name", .string(name))
            // The message does not state whether a party is a person or a company.
            party.set("identity_class", "unknown")
            party.set("roles", [.string(role)])
            party.addName(name, kind: "original")
            if let value = segment.take(4) {
                let schemes = ["1": "duns", "9": "duns", "2": "scac", "24": "ein", "EI": "ein"]
                let scheme = segment.peek(3).flatMap { schemes[$0] }
                if scheme != nil { _ = segment.take(3) }
                assembly.addIdentifier(scheme ?? "trader-id", value, to: &party)
            }
            addAddress(rest, to: &party, number: number)
            for contact in rest where contact.name == "PER" { addContact(contact, to: &party) }
            assembly.add(party)
            assembly.relate(
                party: assembly.id(of: party), to: &consignment, as: property, role: role,
                created: consignment.created, modified: consignment.modified)
        }
    }

    private func partyName(_ segment: X12Segment, rest: ArraySlice<X12Segment>) -> String? {
        let names = [segment.peek(2)] + rest.filter { $0.name == "N2" }.flatMap { [$0.peek(1), $0.peek(2)] }
        let name = names.compactMap(\.self).joined(separator: " ")
        return name.isEmpty ? nil : name
    }

    private func addAddress(_ rest: ArraySlice<X12Segment>, to party: inout ObjectDraft, number: String) {
        var parts = AddressParts()
        for segment in rest where segment.name == "N3" {
            for index in [1, 2] { if let text = segment.take(index) { parts.add(.street, text) } }
        }
        for segment in rest where segment.name == "N4" {
            if let text = segment.take(1) { parts.add(.city, text) }
            if let text = segment.take(2) { parts.add(.administrativeArea, text) }
            if let text = segment.take(3) { parts.add(.postalCode, text) }
            if let text = segment.peek(4), CountryCode.isCode(text) {
                _ = segment.take(4)
                parts.add(.country, text)
            }
        }
        guard !parts.isEmpty else { return }
        var place = draft(
            "location", key: party.key + ObjectIDScheme.separator + "address", id: party.record?.record ?? number)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: party.record) }
        assembly.add(place)
        party.set("address_ref", .string(assembly.id(of: place)))
    }

    private func addContact(_ segment: X12Segment, to party: inout ObjectDraft) {
        for index in [3, 5, 7] {
            guard let kind = segment.peek(index), let text = segment.peek(index + 1) else { continue }
            switch kind {
            case "TE": party.append("phones", .string(text))
            case "EM": party.append("emails", .string(text))
            default: continue
            }
            _ = (segment.take(index), segment.take(index + 1))
        }
    }
}
