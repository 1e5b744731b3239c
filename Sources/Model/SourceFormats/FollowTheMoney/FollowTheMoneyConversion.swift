internal import Diagnostics
internal import StrictJSON

/// The conversion of the entities of one file.
struct FollowTheMoneyConversion {
    let file: String
    let assembly: ObjectAssembly
    /// The drafts of entities that become objects, by entity id.
    var drafts: [String: ObjectDraft] = [:]
    /// The object ids of all entities that others may refer to, by entity id.
    var ids: [String: String] = [:]

    init(file: String, assembly: ObjectAssembly) {
        self.file = file
        self.assembly = assembly
    }

    mutating func make(_ entities: [FollowTheMoneyEntity]) {
        // Targets must be known before references; identifications and sanctions become part of their holders.
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

    func draft(_ type: String, _ entity: FollowTheMoneyEntity, part: String = "") -> ObjectDraft {
        let times = (entity["createdAt"] + [entity.other("first_seen")].compactMap(\.self)).compactMap(LocalTime.time)
        let changes = (entity["modifiedAt"] + ["last_change", "last_seen"].compactMap { entity.other($0) })
            .compactMap(LocalTime.time)
        let created = times.min() ?? changes.min()
        let modified = changes.max() ?? created
        var record = record(entity)
        record.statesPlace = modified == nil
        return ObjectDraft(
            type, key: "ftm\u{1F}" + entity.id + (part.isEmpty ? "" : "\u{1F}" + part), record: record,
            created: created, modified: modified)
    }

    // MARK: things

    private mutating func describe(_ entity: FollowTheMoneyEntity) {
        guard var draft = drafts[entity.id] else { return }
        switch FollowTheMoneySchema.shape(of: entity.schema) {
        case .party(let identityClass)?: describeParty(entity, identityClass: identityClass, draft: &draft)
        case .place?: describePlace(entity, &draft)
        case .conveyance(let kind)?: describeConveyance(entity, kind: kind, draft: &draft)
        case .consignment?: describeConsignment(entity, &draft)
        case .movement?: describeMovement(entity, &draft)
        default: return
        }
        noteOthers(entity, &draft)
        drafts[entity.id] = draft
    }

    /// Members besides the properties.
    func noteOthers(_ entity: FollowTheMoneyEntity, _ draft: inout ObjectDraft) {
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

    /// Names: the caption, or the first name, becomes the name of the object.
    func describeNames(_ entity: FollowTheMoneyEntity, _ draft: inout ObjectDraft) {
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

    private func describeParty(_ entity: FollowTheMoneyEntity, identityClass: String, draft: inout ObjectDraft) {
        describeNames(entity, &draft)
        if draft.value("name") == nil {
            // STIX 2.1 requires a name; the source has none.
            draft.set("name", .string(entity.id))
            assembly.report(.recordNameMissing, record: draft.record)
        }
        draft.set("identity_class", .string(identityClass))
        var facts = PersonDetails()
        for (name, values) in entity.properties {
            switch name {
            case "name", "alias", "abbreviation", "previousName", "createdAt", "modifiedAt": continue
            case "description": one("description", values: values, name: name, draft: &draft)
            case "firstName": one("given_name", values: values, name: name, draft: &draft)
            case "lastName": one("family_name", values: values, name: name, draft: &draft)
            case "position": list("roles", values: values, draft: &draft)
            case "sector":
                // STIX has a vocabulary of sectors.
                for value in values {
                    if FollowTheMoneySchema.sectors.contains(value) {
                        draft.append("sectors", .string(value))
                    } else {
                        draft.note(name, value)
                    }
                }
            case "phone": list("phones", values: values, draft: &draft)
            case "email": list("emails", values: values, draft: &draft)
            case "topics", "keywords", "program":
                for value in values where !draft.labels.contains(value) { draft.labels.append(value) }
                for value in values { draft.note(name, value) }
            case "birthDate":
                for value in values {
                    if SourceDate(iso: value) == nil {
                        draft.note(name, value)
                    } else {
                        facts.birthDates.append(value)
                    }
                }
            case "birthPlace": facts.birthPlaces += values
            case "nationality", "citizenship":
                for value in values {
                    if let code = CountryCode.capitals(value) { facts.nationalities.append(code) }
                    if CountryCode.capitals(value) == nil || name == "citizenship" { draft.note(name, value) }
                }
            case "imoNumber": for value in values { assembly.addIdentifier("imo-company", value, to: &draft) }
            case "addressEntity": place(values, entity: entity, draft: &draft)
            case "address": for value in values { address(value, entity: entity, draft: &draft) }
            case "proof", "parent": refer(name, values: values, entity: entity, draft: &draft)
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

    private func describePlace(_ entity: FollowTheMoneyEntity, _ draft: inout ObjectDraft) {
        var parts = AddressParts()
        var noted: [(String, String)] = []
        for (name, values) in entity.properties {
            switch name {
            case "name": one("name", values: values, name: name, draft: &draft)
            case "street", "street2": for value in values { parts.add(.street, value) }
            case "city": for value in values { parts.add(.city, value) }
            case "postalCode": for value in values { parts.add(.postalCode, value) }
            case "state", "region": for value in values { parts.add(.administrativeArea, value) }
            case "country":
                let code = values.first.flatMap(CountryCode.capitals)
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
        // The full text repeats the parts; on its own it is the street address.
        var full = entity["full"]
        if parts.street.isEmpty, !full.isEmpty { parts.add(.street, full.removeFirst()) }
        for text in full { noted.append(("full", text)) }
        parts.apply(to: &draft.properties)
        draft.set("location_kind", "address")
        if parts.country == nil { assembly.report(.recordCountryMissing, record: draft.record) }
        for (label, text) in noted { draft.note(label, text) }
    }
}
