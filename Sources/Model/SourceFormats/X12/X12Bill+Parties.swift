internal import Diagnostics
internal import StrictJSON

/// The parties of a bill: N1 and the segments after it.
extension X12Bill {
    private static let roles: [String: (role: String, property: String?)] = [
        "SH": ("consignor", "consignor_ref"), "CN": ("consignee", "consignee_ref"), "N1": ("notify", "notify_refs"),
        "N2": ("notify", "notify_refs"), "NP": ("notify", "notify_refs"), "CB": ("broker", "broker_ref"),
        "FW": ("freight-forwarder", nil), "FF": ("freight-forwarder", nil), "IM": ("importer", nil),
    ]

    mutating func addParties() {
        for (index, segment) in segments.enumerated() where segment.name == "N1" {
            let rest = segments[(index + 1)...].prefix { ["N2", "N3", "N4", "PER", "DTM"].contains($0.name) }
            addParty(segment, rest: Array(rest), index: index)
        }
    }

    private mutating func addParty(_ segment: X12Segment, rest: [X12Segment], index: Int) {
        let names = [segment.peek(2)] + rest.filter { $0.name == "N2" }.flatMap { [$0.peek(1), $0.peek(2)] }
        let name = names.compactMap(\.self).joined(separator: " ")
        guard let code = segment.peek(1), !name.isEmpty else {
            assembly.report(.recordNameMissing, record: consignment.record)
            return
        }
        _ = segment.take(2)
        if Self.roles[code] != nil { _ = segment.take(1) }
        for segment in rest where segment.name == "N2" { segment.takeAll() }
        let (role, property) = Self.roles[code] ?? ("party-" + code.lowercased(), nil)
        var party = manifest.draft(
            "identity", key: [consignment.key, role, "\(index)"].joined(separator: "\u{1F}"), id: number + "/" + role)
        party.set("name", .string(name))
        // A manifest does not state whether a party is a person or a company.
        party.set("identity_class", "unknown")
        party.set("roles", [.string(role)])
        party.addName(name, kind: "original")
        if let value = segment.take(4) {
            let schemes = ["1": "duns", "9": "duns", "2": "scac", "24": "ein", "EI": "ein"]
            let scheme = segment.peek(3).flatMap { schemes[$0] }
            if scheme != nil { _ = segment.take(3) }
            assembly.addIdentifier(scheme ?? "trader-id", value, to: &party)
        }
        addAddress(rest, &party)
        for contact in rest where contact.name == "PER" { addContact(contact, &party) }
        assembly.add(party)
        let id = assembly.id(of: party)
        assembly.relate(
            party: id, to: &consignment, as: property, role: role, created: consignment.created,
            modified: consignment.modified)
    }

    private func addAddress(_ rest: [X12Segment], _ party: inout ObjectDraft) {
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
        var place = manifest.draft("location", key: party.key + "\u{1F}address", id: party.record?.record ?? number)
        parts.apply(to: &place.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: party.record) }
        assembly.add(place)
        party.set("address_ref", .string(assembly.id(of: place)))
    }

    private func addContact(_ segment: X12Segment, _ party: inout ObjectDraft) {
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
