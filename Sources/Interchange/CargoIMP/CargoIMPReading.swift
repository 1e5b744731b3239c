internal import Files
internal import Findings
internal import StrictJSON

/// What the two messages read alike: parties, airports, notes for customs, whatever is left.
struct CargoIMPReading {
    let message: CargoIMPMessage
    let file: String
    let assembly: ExportAssembly
    /// When the message was issued, when it says so.
    var issued: Timestamp?

    var source: String { "IATA Cargo-IMP " + message.type }

    /// A fault for what a message must have and has not.
    func incomplete(_ what: String, _ line: Int? = nil) -> Fault {
        Fault(
            .cargoIMPIncomplete, .badData, at: Place(entry: file, line: line ?? message.line),
            ["path": file, "message": message.type, "element": what])
    }

    func record(_ id: String, _ line: Int) -> SourceRecord {
        SourceRecord(source: source, record: id, file: file, number: message.number, line: line)
    }

    func draft(_ type: String, _ key: String, _ id: String, _ line: Int) -> Draft {
        Draft(type, key: key, record: record(id, line), created: issued, modified: issued)
    }

    /// The air waybill and what follows its number: `888-55501423YNTLAX/T5K118.2`.
    func consignmentLine(_ line: CargoIMPLine, first: Int) throws(Fault) -> (
        number: String, origin: String, destination: String, quantity: CargoIMPQuantity?
    ) {
        let text = line.take(first) ?? ""
        let number = text.prefix(12)
        let rest = text.dropFirst(12)
        let digits = number.filter { $0.isASCII && $0.isNumber }
        let isNumber = number.utf8.count == 12 && digits.count == 11 && number.dropFirst(3).first == "-"
        guard isNumber, rest.utf8.count == 6, rest.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw incomplete("air waybill number with origin and destination", line.number)
        }
        let quantity = line.peek(first + 1).flatMap { CargoIMPQuantity($0) }
        return (String(number), String(rest.prefix(3)), String(rest.suffix(3)), quantity)
    }

    /// An airport or city by its IATA code; one object however many messages name it.
    func airport(_ code: String, _ consignment: Draft) -> String {
        var place = Draft(
            "location", key: "iata-airport:" + code,
            record: SourceRecord(source: "IATA location code", record: code),
            created: Self.beforeAnyMessage, modified: Self.beforeAnyMessage)
        place.properties["name"] = .string(code)
        if let country = AirportCountries.country(of: code) {
            place.properties["country"] = .string(country)
        } else {
            assembly.report(.recordCountryMissing, consignment.record)
        }
        place.set("location_kind", "airport")
        assembly.addIdentifier("iata-airport", code, to: &place)
        assembly.add(place, yieldsToOthers: true)
        return assembly.id(of: place)
    }

    /// 1970-01-01: what is known of a thing by its number alone is older than every message about it.
    static let beforeAnyMessage = Timestamp(milliseconds: 0)

    static func masterKey(_ number: String) -> String { "awb:" + number }

    // MARK: notes for customs

    /// The lines of other customs information; each also stands in the note.
    func customsNotes(_ segments: [CargoIMPMessage.Segment], _ draft: inout Draft) -> [CustomsNote] {
        var notes: [CustomsNote] = []
        for line in segments.flatMap(\.lines) {
            guard line.label != "+" else { continue }
            let text = line.fields.dropFirst(3).joined(separator: "/")
            let note = CustomsNote(
                content: line.peek(2), text: text.isEmpty ? nil : Text.trimmed(text), subject: line.peek(1),
                country: line.peek(0))
            for index in line.fields.indices { _ = line.take(index) }
            notes.append(note)
            draft.note("customs note", note.line)
        }
        return notes
    }

    // MARK: parties

    /// A shipper, consignee or party to notify.
    func party(
        _ segment: CargoIMPMessage.Segment, _ role: String, _ consignment: Draft, _ notes: [CustomsNote]
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
                // A line that was broken on its way goes on where the last one ended.
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
            case "COD": codedLocation(line, &parts, &phones, &emails)
            default: continue
            }
        }
        guard !names.isEmpty else {
            assembly.report(.recordNameMissing, record(consignment.record?.record ?? "", start.number))
            return nil
        }
        return party(
            named: names.joined(separator: " "), role, at: start.number, account: start.take(0), parts, phones, emails,
            consignment, notes)
    }

    /// Country, postal code and contacts: `/US/92154/TE/16195550142`.
    private func codedLocation(
        _ line: CargoIMPLine, _ parts: inout AddressParts, _ phones: inout [String], _ emails: inout [String]
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
        named name: String, _ role: String, at line: Int, account: String?, _ parts: AddressParts, _ phones: [String],
        _ emails: [String], _ consignment: Draft, _ notes: [CustomsNote]
    ) -> String {
        let id = (consignment.record?.record ?? "") + "/" + role
        var party = draft("identity", consignment.key + "\u{1F}" + role, id, line)
        party.properties["name"] = .string(name)
        // A waybill does not say whether a party is a person or a company.
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
            // A mail address comes in two lines, for Cargo-IMP has no @.
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
            var place = draft("location", party.key + "\u{1F}address", id, line)
            parts.apply(to: &place.properties)
            if parts.country == nil { assembly.report(.recordCountryMissing, party.record) }
            assembly.add(place)
            party.set("address_ref", .string(assembly.id(of: place)))
        }
        assembly.add(party)
        var seen: Set<String> = []
        for contact in notes.filter({ $0.content == "CP" }).compactMap(\.text) where seen.insert(contact).inserted {
            var person = draft(
                "identity", [party.key, "contact", contact.uppercased()].joined(separator: "\u{1F}"), id + "/contact",
                line)
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

    // MARK: what is left

    /// Everything that was not read, by the labels of its segment and line.
    func noteUnread(_ segments: [CargoIMPMessage.Segment], _ draft: inout Draft) {
        for segment in segments {
            for line in segment.lines {
                guard let text = line.unread else { continue }
                let inner = line.label.isEmpty || line.label == segment.label ? "" : "/" + line.label
                draft.note(segment.label + inner, text)
            }
        }
    }
}
