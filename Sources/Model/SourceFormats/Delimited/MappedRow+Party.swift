internal import Diagnostics
internal import StrictJSON
internal import TradeModel

extension MappingFile {
    /// Whether each row yields one party and nothing that a `MappedParty` does not state.
    func yieldsParties(_ options: SourceReadingOptions) -> Bool {
        guard options.scheme == .one, options.rejections == nil, options.formerRecords.isEmpty, options.rowLimit == nil,
            options.markings.isEmpty, options.reviewBy == nil, others == .drop, relationships.isEmpty,
            objects.count == 1,
            let object = objects.first, object.type == "identity", object.key.isEmpty, object.references.isEmpty
        else { return false }
        let columns = object.columns.allSatisfy { column in
            switch column.target {
            case .name, .givenName, .familyName, .transliteration, .alias, .formerName, .contactName, .phone, .email,
                .birthDate, .identifier, .address, .note:
                true
            case .marking, .reviewBy: false
            case .property(let name): MappedRow.partyProperties.contains(name)
            }
        }
        return columns && object.constants.members.allSatisfy { $0.key == "identity_class" && $0.value.string != nil }
    }
}

extension MappedRow {
    /// The properties of a party that merging compares, or that any text fills.
    static let partyProperties: Set<String> = ["identity_class", "nationality", "birth_place", "description"]

    /// What the row states of its one party: what `makeObjects` would make, with the same findings.
    ///
    /// - Parameter label: is listed with the row.
    func party(label: String?) -> MappedParty {
        let planned = plan.objects[0]
        let record = record(of: planned)
        let key = key(of: planned, in: record)
        let id = id("identity", key)
        var party = MappedParty(source: record.source, record: record.record, id: id)
        var (names, address, hasOthers) = (NameParts(), AddressParts(), false)
        func keep(_ code: FindingCode, of column: ColumnMapping, facts: [String: String]) {
            hasOthers = true
            assembly.report(code, record: record, facts: facts.merging(["column": column.column]) { first, _ in first })
        }
        for filled in planned.columns {
            guard let text = values[filled.number] else { continue }
            switch filled.mapping.target {
            case .name: names.whole.append(text)
            case .givenName: names.given.append(text)
            case .familyName: names.family.append(text)
            case .transliteration: names.others.append((text, "transliteration"))
            case .alias: names.others.append((text, "alias"))
            case .formerName: names.others.append((text, "former"))
            case .contactName: names.contacts.append(text)
            case .phone: Self.append(text, to: &party.phones)
            case .email: Self.append(text, to: &party.emails)
            case .birthDate:
                let pattern = filled.mapping.dates ?? mapping.dates
                if let date = pattern.date(text) {
                    party.birthDate = date.text
                } else {
                    keep(.recordDateUnreadable, of: filled.mapping, facts: ["pattern": pattern.text])
                }
            case .identifier(let scheme):
                let isKnown = party.identifiers.contains {
                    Self.isSame($0.scheme, scheme) && Self.isSame($0.value, text)
                }
                if !isKnown { party.identifiers.append(MappedParty.Identifier(scheme: scheme, value: text)) }
                assembly.checkIdentifier(scheme, text, statedBy: record)
            case .address(let part): address.add(part, text)
            case .note, .marking, .reviewBy: hasOthers = true
            case .property("identity_class"):
                guard case .choice(let known) = filled.shape, !known.contains(text) else {
                    party.identityClass = text
                    continue
                }
                keep(
                    .recordValueUnknown, of: filled.mapping,
                    facts: ["property": "identity_class", "known": known.joined(separator: ", ")])
            case .property("nationality"): party.nationality = text
            case .property("birth_place"): party.birthPlace = text
            case .property: hasOthers = true
            }
        }
        party.state(names)
        party.isSilent =
            !hasOthers && names.isEmpty && party.identityClass == nil && party.identifiers.isEmpty
            && party.birthDate == nil && party.birthPlace == nil && party.nationality == nil && party.phones.isEmpty
            && party.emails.isEmpty
        if !party.isSilent, names.isEmpty { assembly.report(.recordNameMissing, record: record) }
        if !address.isEmpty {
            if address.country == nil { assembly.report(.recordCountryMissing, record: record) }
            party.isSilent = false
            party.address = MappedParty.Address(
                id: self.id("location", key + "\u{1F}address"), street: address.street.joined(separator: ", "),
                city: address.city ?? "", region: address.administrativeArea ?? "", postcode: address.postalCode ?? "",
                country: address.country ?? "")
        }
        if let constant = planned.mapping.constants["identity_class"]?.string { party.identityClass = constant }
        if assembly.options.listing != nil {
            assembly.rows.append(
                MappedRowObject(
                    source: record.source, record: record.record, id: id, isSilent: party.isSilent, label: label))
        }
        return party
    }

    private func id(_ type: String, _ key: String) -> String {
        assembly.options.namespace.identifier(type: type, key: Array((type + "\u{1F}" + key).utf8))
    }

    private static func append(_ text: String, to texts: inout [String]) {
        if !texts.contains(where: { isSame($0, text) }) { texts.append(text) }
    }

    /// Whether two texts have the same bytes.
    fileprivate static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}

extension MappedParty {
    /// States names as `NameParts.apply` does.
    fileprivate mutating func state(_ parts: NameParts) {
        guard let text = parts.text else { return }
        let isNamed = !parts.whole.isEmpty || !parts.given.isEmpty || !parts.family.isEmpty
        func add(_ name: String, _ kind: String) {
            if !names.contains(where: { $0.kind == kind && MappedRow.isSame($0.text, name) }) {
                names.append(Name(text: name, kind: kind))
            }
        }
        if isNamed || !parts.contacts.isEmpty { add(text, "original") }
        for name in parts.whole.dropFirst() { add(name, "alias") }
        for name in parts.others { add(name.text, name.kind) }
        given = parts.given.joined(separator: " ")
        family = parts.family.joined(separator: " ")
    }
}
