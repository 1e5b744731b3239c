internal import Files
internal import Findings
internal import StrictJSON

/// The entities of one file while their objects are made.
struct FollowTheMoneyReading {
    let file: String
    let assembly: ExportAssembly
    /// The drafts of entities that become objects, by entity id.
    var drafts: [String: Draft] = [:]
    /// The ids of the objects of all entities that others may name, by entity id.
    var ids: [String: String] = [:]

    init(file: String, assembly: ExportAssembly) {
        self.file = file
        self.assembly = assembly
    }

    mutating func make(_ entities: [FollowTheMoneyEntity]) {
        // What is named must be known before it is named; identifications and sanctions become part of their holders.
        for entity in entities {
            let type: String
            switch FollowTheMoneySchema.shape(of: entity.schema) {
            case .party?: type = "identity"
            case .place?: type = "location"
            case .conveyance?: type = "conveyance"
            case .consignment?: type = "consignment"
            case .movement?: type = "movement"
            default: continue
            }
            let draft = draft(type, entity)
            drafts[entity.id] = draft
            ids[entity.id] = assembly.id(of: draft)
        }
        for entity in entities { describe(entity) }
        for entity in entities { attach(entity) }
        for entity in entities { if let draft = drafts[entity.id] { assembly.add(draft) } }
        for entity in entities { link(entity) }
    }

    func record(_ entity: FollowTheMoneyEntity) -> SourceRecord {
        SourceRecord(
            source: entity.dataset ?? "FollowTheMoney", record: entity.id, file: file, number: entity.line,
            line: entity.line)
    }

    func draft(_ type: String, _ entity: FollowTheMoneyEntity, part: String = "") -> Draft {
        let times = (entity["createdAt"] + [entity.other("first_seen")].compactMap(\.self)).compactMap(LocalTime.time)
        let changes = (entity["modifiedAt"] + ["last_change", "last_seen"].compactMap { entity.other($0) })
            .compactMap(LocalTime.time)
        let created = times.min() ?? changes.min()
        let modified = changes.max() ?? created
        var record = record(entity)
        record.tellsPlace = modified == nil
        return Draft(
            type, key: "ftm\u{1F}" + entity.id + (part.isEmpty ? "" : "\u{1F}" + part), record: record,
            created: created, modified: modified)
    }

    // MARK: things

    private mutating func describe(_ entity: FollowTheMoneyEntity) {
        guard var draft = drafts[entity.id] else { return }
        switch FollowTheMoneySchema.shape(of: entity.schema) {
        case .party(let identityClass)?: describeParty(entity, identityClass, &draft)
        case .place?: describePlace(entity, &draft)
        case .conveyance(let kind)?: describeConveyance(entity, kind, &draft)
        case .consignment?: describeConsignment(entity, &draft)
        case .movement?: describeMovement(entity, &draft)
        default: return
        }
        noteOthers(entity, &draft)
        drafts[entity.id] = draft
    }

    /// What stands beside the properties.
    func noteOthers(_ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        for line in lines(ofOthers: entity) { draft.note(line.label, line.text) }
    }

    func lines(ofOthers entity: FollowTheMoneyEntity) -> [(label: String, text: String)] {
        entity.others.flatMap { other -> [(label: String, text: String)] in
            switch other.value {
            case .string(let text): [(other.name, text)]
            case .array(let elements):
                elements.isEmpty ? [] : [(other.name, elements.map { $0.string ?? $0.text() }.joined(separator: ", "))]
            case .null: []
            case .bool, .number, .object: [(other.name, other.value.text())]
            }
        }
    }

    /// Names: the caption or the first is the name of the object.
    func describeNames(_ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        let names = entity["name"]
        let caption = entity.other("caption")
        let others = ["alias", "weakAlias", "abbreviation", "previousName"].flatMap { entity[$0] }
        let first = names.first { $0 == caption } ?? names.first ?? others.first ?? caption
        if let first { draft.set("name", .string(first)) }
        if let first, names.contains(first) { draft.addAnyName(first, kind: "original") }
        for name in names where name != first { draft.addAnyName(name, kind: "original") }
        for property in ["alias", "weakAlias", "abbreviation"] {
            for name in entity[property] { draft.addAnyName(name, kind: "alias") }
        }
        for name in entity["previousName"] { draft.addAnyName(name, kind: "former") }
    }

    private func describeParty(_ entity: FollowTheMoneyEntity, _ identityClass: String, _ draft: inout Draft) {
        describeNames(entity, &draft)
        if draft.value("name") == nil {
            // STIX 2.1 asks for a name; the source has none.
            draft.set("name", .string(entity.id))
            assembly.report(.recordNameMissing, draft.record)
        }
        draft.set("identity_class", .string(identityClass))
        var facts = PersonFacts()
        for (name, values) in entity.properties {
            switch name {
            case "name", "alias", "abbreviation", "previousName", "createdAt", "modifiedAt": continue
            case "description": one("description", values, name, &draft)
            case "firstName": one("given_name", values, name, &draft)
            case "lastName": one("family_name", values, name, &draft)
            case "position": list("roles", values, &draft)
            case "sector": list("sectors", values, &draft)
            case "phone": list("phones", values, &draft)
            case "email": list("emails", values, &draft)
            case "topics", "keywords", "program":
                for value in values where !draft.labels.contains(value) { draft.labels.append(value) }
                for value in values { draft.note(name, value) }
            case "birthDate":
                for value in values {
                    if PartialDate(iso: value) == nil {
                        draft.note(name, value)
                    } else {
                        facts.birthDates.append(value)
                    }
                }
            case "birthPlace": facts.birthPlaces += values
            case "nationality", "citizenship":
                for value in values {
                    if let code = Self.country(value) { facts.nationalities.append(code) }
                    if Self.country(value) == nil || name == "citizenship" { draft.note(name, value) }
                }
            case "imoNumber": for value in values { assembly.addIdentifier("imo-company", value, to: &draft) }
            case "addressEntity": place(values, entity, &draft)
            case "address": for value in values { address(value, entity, &draft) }
            case "proof", "parent": refer(name, values, entity, &draft)
            case "weakAlias": for value in values { draft.note(name, value) }
            default:
                guard let scheme = FollowTheMoneySchema.schemes[name] else {
                    for value in values { draft.note(name, value) }
                    continue
                }
                for value in values { assembly.addIdentifier(scheme, value, to: &draft) }
            }
        }
        facts.apply(to: &draft)
    }

    private func describePlace(_ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        var parts = AddressParts()
        var noted: [(String, String)] = []
        for (name, values) in entity.properties {
            switch name {
            case "name": one("name", values, name, &draft)
            case "street", "street2": for value in values { parts.add(.street, value) }
            case "city": for value in values { parts.add(.city, value) }
            case "postalCode": for value in values { parts.add(.postalCode, value) }
            case "state", "region": for value in values { parts.add(.administrativeArea, value) }
            case "country":
                let code = values.first.flatMap(Self.country)
                if let code { parts.add(.country, code) }
                for value in code == nil ? values[...] : values.dropFirst() { noted.append((name, value)) }
            case "latitude", "longitude":
                if let number = values.first.flatMap({ JSONNumber($0) }) {
                    draft.set(name, .number(number))
                    for value in values.dropFirst() { noted.append((name, value)) }
                } else {
                    for value in values { noted.append((name, value)) }
                }
            case "full", "createdAt", "modifiedAt": continue
            default: for value in values { noted.append((name, value)) }
            }
        }
        // The full text repeats the parts; alone, it is the street address.
        var full = entity["full"]
        if parts.street.isEmpty, !full.isEmpty { parts.add(.street, full.removeFirst()) }
        for text in full { noted.append(("full", text)) }
        parts.apply(to: &draft.properties)
        draft.set("location_kind", "address")
        if parts.country == nil { assembly.report(.recordCountryMissing, draft.record) }
        for (label, text) in noted { draft.note(label, text) }
    }

    private func describeConveyance(_ entity: FollowTheMoneyEntity, _ kind: String, _ draft: inout Draft) {
        describeNames(entity, &draft)
        draft.set("conveyance_kind", .string(kind))
        for (name, values) in entity.properties {
            switch name {
            case "name", "alias", "abbreviation", "previousName", "createdAt", "modifiedAt": continue
            case "flag":
                let code = values.first.flatMap(Self.country)
                if let code { draft.set("flag", .string(code)) }
                for value in code == nil ? values[...] : values.dropFirst() { draft.note(name, value) }
            case "registrationNumber":
                let scheme = kind == "aircraft" ? "aircraft-registration" : "registration"
                for value in values { assembly.addIdentifier(scheme, value, to: &draft) }
            case "operator":
                guard let id = reference(values.first, "identity") else {
                    refer(name, values, entity, &draft)
                    continue
                }
                draft.set("operator_ref", .string(id))
                refer(name, Array(values.dropFirst()), entity, &draft)
            case "owner", "proof", "addressEntity": refer(name, values, entity, &draft)
            default:
                guard let scheme = FollowTheMoneySchema.conveyanceSchemes[name] else {
                    for value in values { draft.note(name, value) }
                    continue
                }
                for value in values { assembly.addIdentifier(scheme, value, to: &draft) }
            }
        }
    }

    private func describeConsignment(_ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        var goods = self.draft("goods-item", entity, part: "goods")
        var saysGoods = false
        for (name, values) in entity.properties {
            switch name {
            case "sender": party("consignor_ref", name, values, entity, &draft)
            case "receiver": party("consignee_ref", name, values, entity, &draft)
            case "declarant": party("broker_ref", name, values, entity, &draft)
            case "ccdNumber":
                for value in values { assembly.addIdentifier("customs-declaration", value, to: &draft) }
            case "recordId": for value in values { assembly.addIdentifier("record", value, to: &draft) }
            case "departureCountry": country("origin_ref", name, values, entity, &draft)
            case "destinationCountry": country("destination_ref", name, values, entity, &draft)
            case "date":
                let time = values.first.flatMap(LocalTime.time)
                if let time { draft.set("declared_at", .string(time.rfc3339)) }
                // The model's times have milliseconds and an offset; what was written stays readable.
                for value in values where Timestamp(value)?.rfc3339 != value { draft.note(name, value) }
            case "goodsDescription":
                saysGoods = true
                one("description", values, name, &goods)
            case "vedCode":
                let code = values.first { $0.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 || $0 == 46 } }
                if let code {
                    saysGoods = true
                    goods.set("hs_code", .string(code))
                }
                for value in values where value != code { draft.note(name, value) }
            case "originCountry":
                let code = values.first.flatMap(Self.country)
                if let code {
                    saysGoods = true
                    goods.set("country_of_origin", .string(code))
                }
                for value in code == nil ? values[...] : values.dropFirst() { draft.note(name, value) }
            case "contract", "contractHolder", "transport", "proof", "bankAccount", "bankRub", "bankForeign":
                refer(name, values, entity, &draft)
            case "modifiedAt": continue
            default: for value in values { draft.note(name, value) }
            }
        }
        guard saysGoods else { return }
        goods.set("basis", "declared")
        assembly.add(goods)
        draft.append("goods_refs", .string(assembly.id(of: goods)))
    }

    private func describeMovement(_ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        for (name, values) in entity.properties {
            switch name {
            case "startLocation", "endLocation", "vehicle":
                let (property, type) =
                    switch name {
                    case "startLocation": ("from_ref", "location")
                    case "endLocation": ("to_ref", "location")
                    default: ("conveyance_ref", "conveyance")
                    }
                guard let id = reference(values.first, type) else {
                    refer(name, values, entity, &draft)
                    continue
                }
                draft.set(property, .string(id))
                refer(name, Array(values.dropFirst()), entity, &draft)
            case "startDate", "endDate":
                if let time = values.first.flatMap(LocalTime.time) {
                    draft.set(name == "startDate" ? "departed" : "arrived", .string(time.rfc3339))
                }
                for value in values where Timestamp(value)?.rfc3339 != value { draft.note(name, value) }
            case "organizer", "involved", "proof", "addressEntity": refer(name, values, entity, &draft)
            case "createdAt", "modifiedAt": continue
            default: for value in values { draft.note(name, value) }
            }
        }
    }

    // MARK: values

    /// A country of two letters in capitals, as the model writes it.
    static func country(_ text: String) -> String? {
        let code = text.uppercased()
        return code.utf8.count == 2 && code.utf8.allSatisfy({ (65...90).contains($0) }) ? code : nil
    }

    /// The first value is the property; others stand in the note.
    func one(_ property: String, _ values: [String], _ name: String, _ draft: inout Draft) {
        guard let first = values.first else { return }
        draft.set(property, .string(first))
        for value in values.dropFirst() { draft.note(name, value) }
    }

    private func list(_ property: String, _ values: [String], _ draft: inout Draft) {
        for value in values { draft.append(property, .string(value)) }
    }

    /// The id of the object of an entity, when it is of that type.
    func reference(_ entity: String?, _ type: String) -> String? {
        guard let entity, drafts[entity]?.type == type else { return nil }
        return ids[entity]
    }

    /// A link that has no property: a relationship when its end is known, else a line of the note and a finding.
    func refer(_ name: String, _ values: [String], _ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        for value in values {
            if let target = ids[value], let source = ids[entity.id] {
                let (type, from, to) = name == "owner" ? ("owns", target, source) : ("related-to", source, target)
                assembly.relate(
                    type, from: from, to: to, key: "ftm\u{1F}" + name, record: draft.record,
                    describedAs: name == "owner" ? nil : name, created: draft.created, modified: draft.modified)
            } else {
                missing(name, value, &draft)
            }
        }
    }

    func missing(_ name: String, _ value: String, _ draft: inout Draft) {
        draft.note(name, value)
        assembly.report(.recordReferenceMissing, draft.record, ["target": value, "property": name])
    }

    private func party(
        _ property: String, _ name: String, _ values: [String], _ entity: FollowTheMoneyEntity, _ draft: inout Draft
    ) {
        var rest = values[...]
        if let id = reference(values.first, "identity") {
            draft.set(property, .string(id))
            rest = rest.dropFirst()
        }
        refer(name, Array(rest), entity, &draft)
    }

    /// A place of which a country is all that is known.
    private func country(
        _ property: String, _ name: String, _ values: [String], _ entity: FollowTheMoneyEntity, _ draft: inout Draft
    ) {
        var rest = values[...]
        if let code = values.first.flatMap(Self.country) {
            var place = self.draft("location", entity, part: name)
            place.set("country", .string(code))
            assembly.add(place)
            draft.set(property, .string(assembly.id(of: place)))
            rest = rest.dropFirst()
        }
        for value in rest { draft.note(name, value) }
    }

    private func place(_ values: [String], _ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        for value in values {
            guard let id = reference(value, "location") else {
                refer("addressEntity", [value], entity, &draft)
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

    /// An address in one text: a place, whose country is the party's when it has one only.
    private func address(_ text: String, _ entity: FollowTheMoneyEntity, _ draft: inout Draft) {
        var place = self.draft("location", entity, part: "address\u{1F}" + text)
        place.set("street_address", .string(text))
        place.set("location_kind", "address")
        let countries = Set((entity["country"] + entity["mainCountry"]).compactMap(Self.country))
        if countries.count == 1, let code = countries.first {
            place.set("country", .string(code))
        } else {
            assembly.report(.recordCountryMissing, draft.record)
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
