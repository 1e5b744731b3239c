internal import Diagnostics
internal import StrictJSON

/// The parties of a message.
extension CargoIMPConversion {
    /// A shipper, consignee or party to notify.
    func party(
        _ segment: CargoIMPMessage.Segment, role: String, consignment: ObjectDraft, notes: [CustomsNote]
    ) -> String? {
        let lines = segment.lines
        let start = lines[0]
        let isLabelled = lines.contains { !$0.label.isEmpty && $0.label != segment.label && $0.label != "+" }
        var names: [String] = []
        var parts = AddressParts()
        var phones: [String] = []
        var emails: [String] = []
        var place = 0
        var current = ""
        for line in lines.dropFirst() {
            if line.label == "+" {
                // A broken line continues where the previous one ended.
                switch current {
                case "NAM": if let text = line.take(0) { names.append(text) }
                case "ADR": if let text = line.take(0) { parts.add(.street, text) }
                default: continue
                }
                continue
            }
            if line.label.isEmpty {
                if isLabelled {
                    if current == "LOC" { current = "COD" }
                } else {
                    current = ["NAM", "ADR", "LOC", "COD"][min(place, 3)]
                    place += 1
                }
            } else {
                current = line.label == "NM" ? "NAM" : line.label == "AD" ? "ADR" : line.label
            }
            switch current {
            case "NAM": if let text = line.take(0) { names.append(text) }
            case "ADR": if let text = line.take(0) { parts.add(.street, text) }
            case "LOC":
                if let text = line.take(0) { parts.add(.city, text) }
                if let text = line.take(1) { parts.add(.administrativeArea, text) }
            case "COD": codedLocation(line, parts: &parts, phones: &phones, emails: &emails)
            default: continue
            }
        }
        guard !names.isEmpty else {
            assembly.report(.recordNameMissing, record: record(consignment.record?.record ?? "", start.number))
            return nil
        }
        return party(
            named: names.joined(separator: " "), role: role, at: start.number, account: start.take(0), parts: parts,
            phones: phones, emails: emails,
            consignment: consignment, notes: notes)
    }

    /// Country, postal code and contacts: `/US/92154/TE/16195550142`.
    private func codedLocation(
        _ line: CargoIMPLine, parts: inout AddressParts, phones: inout [String], emails: inout [String]
    ) {
        if let country = line.peek(0), country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) }) {
            _ = line.take(0)
            parts.add(.country, country)
        }
        if let code = line.take(1) { parts.add(.postalCode, code) }
        var index = 2
        while index < line.fields.count {
            if line.peek(index) == "TE", let number = line.take(index + 1) {
                _ = line.take(index)
                phones.append(number)
            } else if line.peek(index) == "EM", let address = line.take(index + 1) {
                _ = line.take(index)
                emails.append(address)
            }
            index += 2
        }
    }

    /// Adds a party with its address and contacts.
    func party(
        named name: String, role: String, at line: Int, account: String?, parts: AddressParts, phones: [String],
        emails: [String], consignment: ObjectDraft, notes: [CustomsNote]
    ) -> String {
        let id = (consignment.record?.record ?? "") + "/" + role
        var party = draft("identity", key: consignment.key + "\u{1F}" + role, id: id, line: line)
        party.properties["name"] = .string(name)
        // A waybill does not state whether a party is a person or a company.
        party.properties["identity_class"] = "unknown"
        party.properties["roles"] = [.string(role)]
        party.addName(name, kind: "original")
        if let account { assembly.addIdentifier("account", account, to: &party) }
        var phones = phones
        var emails = emails
        var user: String?
        for note in notes {
            guard let text = note.text else { continue }
            switch note.content {
            case "T":
                let (scheme, value) = TraderIdentifier.scheme(of: text, country: note.country)
                assembly.addIdentifier(scheme, value, country: note.country, to: &party)
            case "CT": if !phones.contains(text) { phones.append(text) }
            // A mail address comes in two lines, because Cargo-IMP has no @.
            case "MU", "VU": user = text
            case "MD", "VD":
                if let user { emails.append(user + "@" + text) }
                user = nil
            default: continue
            }
        }
        for phone in phones { party.append("phones", .string(phone)) }
        for email in emails { party.append("emails", .string(email)) }
        if !parts.isEmpty {
            var place = draft("location", key: party.key + "\u{1F}address", id: id, line: line)
            parts.apply(to: &place.properties)
            if parts.country == nil { assembly.report(.recordCountryMissing, record: party.record) }
            assembly.add(place)
            party.set("address_ref", .string(assembly.id(of: place)))
        }
        assembly.add(party)
        var seen: Set<String> = []
        for contact in notes.filter({ $0.content == "CP" }).compactMap(\.text) where seen.insert(contact).inserted {
            var person = draft(
                "identity", key: [party.key, "contact", contact.uppercased()].joined(separator: "\u{1F}"),
                id: id + "/contact",
                line: line)
            person.properties["name"] = .string(contact)
            person.properties["identity_class"] = "individual"
            person.properties["roles"] = ["contact"]
            person.addName(contact, kind: "original")
            for phone in phones { person.append("phones", .string(phone)) }
            assembly.add(person)
            assembly.relate(
                "related-to", from: assembly.id(of: person), to: assembly.id(of: party), key: "contact",
                record: person.record, describedAs: "contact person", created: issued, modified: issued)
        }
        return assembly.id(of: party)
    }
}
