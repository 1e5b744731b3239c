internal import Diagnostics
internal import Markings
internal import Platform
internal import StrictJSON

/// The objects of one row.
struct MappedRow {
    /// The number of the row.
    let number: Int
    /// The line of the file in which it begins, or its row in a sheet.
    let line: Int
    /// The values of the columns that the mapping names, by the numbers that the plan gives them.
    let values: [String?]
    let plan: RowPlan

    var mapping: MappingFile { plan.mapping }
    var file: String { plan.file }
    var assembly: ObjectAssembly { plan.assembly }

    /// Adds the row's objects and relationships. `others` are the columns kept as notes, `label` is listed with the
    /// row.
    func makeObjects(others: [(String, String)], label: String?) {
        var objects = plan.objects.map { rowObject(of: $0) }
        for (label, text) in others { objects[0].draft.note(label, text) }
        for index in objects.indices {
            // Before it is shared: rows share an address only under the same markings.
            let draft = objects[index].draft
            objects[index].place?.markings = draft.markings
            objects[index].place?.reviewBy = draft.reviewBy
        }
        share(&objects)
        for (position, object) in objects.enumerated() {
            if let place = object.place {
                assembly.add(place)
                relateToFormer(place, at: position, part: "address")
            }
            if position == 0 { list(object.draft, label) }
            guard !object.draft.isEmpty else { continue }
            plan.note(position, from: object.draft.record?.source ?? "")
            relateToFormer(object.draft, at: position)
        }
        // The ids of the row's objects that have data, by their place in the mapping.
        var idsByPlace: [String?] = []
        for position in objects.indices {
            if !objects[position].draft.isEmpty { assembly.assignID(to: &objects[position].draft) }
            idsByPlace.append(objects[position].draft.isEmpty ? nil : objects[position].draft.id)
        }
        for position in objects.indices where !objects[position].draft.isEmpty {
            // One object that rows share is the same from each of them.
            if assembly.isKnown(objects[position].draft) { continue }
            var draft = objects[position].draft
            for (reference, places) in plan.objects[position].references {
                let found = places.compactMap { idsByPlace[$0] }
                guard let first = found.first else { continue }
                let isList = reference.property.hasSuffix("_refs")
                draft.set(reference.property, isList ? .array(found.map { .string($0) }) : .string(first))
            }
            for member in objects[position].mapping.constants.members { draft.set(member.key, member.value) }
            assembly.add(draft)
        }
        guard !mapping.relationships.isEmpty else { return }
        let drafts = objects.filter { !$0.draft.isEmpty }.map { ($0.mapping, $0.draft) }
        var ends: [String: ObjectDraft] = [:]
        for (object, draft) in drafts { ends[object.label] = draft }
        for relationship in mapping.relationships {
            guard let from = ends[relationship.from], let to = ends[relationship.to] else { continue }
            let label = relationship.from + "/" + relationship.type + "/" + relationship.to
            var record = record(of: plan.objects[0])
            // Between two objects that rows share there is one relationship of all these rows.
            record.isShared = from.isShared && to.isShared
            // It says something of both ends, and goes no further than either.
            let markings = from.markings + to.markings.filter { !from.markings.contains($0) }
            assembly.relate(
                relationship.type, from: assembly.id(of: from), to: assembly.id(of: to), key: label, record: record,
                markings: markings, reviewBy: [from.reviewBy, to.reviewBy].compactMap(\.self).min())
        }
    }

    /// States of an object with an id of scheme 2 that it is the one that had another id in scheme 1.
    private func relateToFormer(_ draft: ObjectDraft, at position: Int, part: String? = nil) {
        guard !plan.former[position].isEmpty, let record = draft.record else { return }
        let object = mapping.objects[position]
        let sourceInRow = object.source.flatMap(value)
        for former in plan.former[position] where sourceInRow == nil || sourceInRow == former.source {
            let key = ObjectIDScheme.one.key(
                source: former.source, label: former.label,
                record: object.record.flatMap(value) ?? "\(file)#\(number)")
            let before = ObjectDraft(
                draft.type, key: part.map { key + ObjectIDScheme.separator + $0 } ?? key, record: record)
            let (new, old) = (assembly.id(of: draft), assembly.id(of: before))
            var pair = ObjectDraft(
                "relationship",
                key: ["derived-from", new, old, "scheme 1"].joined(separator: ObjectIDScheme.separator),
                record: record)
            pair.isMadeOnce = true
            (pair.markings, pair.reviewBy) = (draft.markings, draft.reviewBy)
            pair.properties["relationship_type"] = "derived-from"
            pair.properties["description"] = "the same thing under the id that it had before"
            pair.properties["source_ref"] = .string(new)
            pair.properties["target_ref"] = .string(old)
            // Recipients have the former object, if it was sent to them.
            pair.additions["outside_refs"] = [.string(old)]
            assembly.add(pair)
            assembly.continued.insert(former)
        }
    }

    private func list(_ draft: ObjectDraft, _ label: String?) {
        guard assembly.options.listing != nil, let record = draft.record else { return }
        assembly.rows.append(
            MappedRowObject(
                source: record.source, record: record.record, id: assembly.id(of: draft), isSilent: draft.isEmpty,
                label: label))
    }

    /// The value of a column with its replacement applied; `nil` when it is empty or a null.
    func value(_ column: String) -> String? {
        plan.number(of: column).flatMap { values[$0] }
    }

    func record(of object: RowPlan.Object) -> SourceRecord {
        let id = object.record.flatMap { values[$0] }
        var record = SourceRecord(
            source: object.source.flatMap { values[$0] } ?? mapping.sourceName ?? file, record: id ?? "\(number)",
            file: file, number: number, line: line)
        // A record with an id of its own is the same in every file, whatever stands before it.
        record.statesPlace = id == nil
        return record
    }

    /// The key of an object of the row.
    func key(of planned: RowPlan.Object, in record: SourceRecord) -> String {
        // A record without an id of its own is identified by its file and number.
        let recordKey = planned.record.flatMap { values[$0] } ?? "\(file)#\(number)"
        return assembly.options.scheme.key(source: record.source, label: planned.mapping.label, record: recordKey)
    }

    private func rowObject(of planned: RowPlan.Object) -> RowObject {
        let object = planned.mapping
        let record = record(of: planned)
        var draft = ObjectDraft(object.type, key: key(of: planned, in: record), record: record)
        var names = NameParts()
        var address = AddressParts()
        var country: String?
        for filled in planned.columns {
            guard let text = values[filled.number] else { continue }
            let column = filled.mapping
            switch column.target {
            case .name: names.whole.append(text)
            case .givenName: names.given.append(text)
            case .familyName: names.family.append(text)
            case .transliteration: names.others.append((text, "transliteration"))
            case .alias: names.others.append((text, "alias"))
            case .formerName: names.others.append((text, "former"))
            case .contactName: names.contacts.append(text)
            case .phone: draft.append("phones", .string(text))
            case .email: draft.append("emails", .string(text))
            case .birthDate: setDate("birth_date", text: text, column: column, in: &draft)
            case .identifier(let scheme):
                assembly.addIdentifier(scheme, text, to: &draft)
                if draft.type == "location" { country = country ?? Self.country(of: text, scheme) }
            case .address(let part): address.add(part, text)
            case .note(let label): draft.note(label, text)
            case .marking: addMarking(text: text, column: column, to: &draft)
            case .reviewBy: setReview(text: text, column: column, in: &draft)
            case .property(let name): setProperty(name, filled.shape, text: text, column: column, in: &draft)
            }
        }
        if let country, address.country == nil { address.add(.country, country) }
        names.apply(to: &draft)
        checkKey(of: draft, from: object)
        if !draft.isEmpty, draft.type == "identity", names.isEmpty {
            // A bundle names every party, so that the row could not be exported.
            if assembly.options.rejections != nil {
                assembly.reportRow(.recordNameMissing, record: record)
            } else {
                assembly.report(.recordNameMissing, record: record)
            }
        }
        let place = place(address, of: &draft)
        return RowObject(mapping: object, draft: draft, place: place)
    }

    /// The country that the code of a place states or that is known of it.
    private static func country(of code: String, _ scheme: String) -> String? {
        switch scheme {
        case "iata-airport": AirportCountries.country(of: code)
        case "un-locode": CountryCode.isCode(String(code.prefix(2))) ? String(code.prefix(2)) : nil
        default: nil
        }
    }

    /// In scheme 2, the parts of a key are kept distinct, and every record should have its own id.
    private func checkKey(of draft: ObjectDraft, from object: ObjectMapping) {
        guard assembly.options.scheme == .two, !draft.isEmpty, let record = draft.record else { return }
        if let column = object.record, value(column) == nil {
            assembly.report(.recordIDMissing, record: record, facts: ["column": column])
        }
        // Byte by byte: this is asked of every record, and no character has the separator beside others.
        func isDivided(_ text: String) -> Bool { text.utf8.contains(ObjectIDScheme.separatorByte) }
        if isDivided(record.source) || isDivided(record.record)
            || object.key.contains(where: { column in
                value(column).map(isDivided) ?? false
            })
        {
            assembly.reportRow(.recordKeyInvalid, record: record)
        }
    }

    /// Applies an address to a place; of something else it becomes a place of its own.
    private func place(_ address: AddressParts, of draft: inout ObjectDraft) -> ObjectDraft? {
        guard !address.isEmpty else { return nil }
        if address.country == nil { assembly.report(.recordCountryMissing, record: draft.record) }
        guard draft.type != "location" else {
            address.apply(to: &draft.properties)
            return nil
        }
        var place = ObjectDraft("location", key: draft.key + "\u{1F}address", record: draft.record)
        address.apply(to: &place.properties)
        return place
    }

    private func setProperty(
        _ name: String, _ shape: PropertyShape, text: String, column: ColumnMapping, in draft: inout ObjectDraft
    ) {
        switch shape {
        case .text: draft.set(name, .string(text))
        case .list: draft.append(name, .string(text))
        case .timestamp, .date: setDate(name, text: text, column: column, in: &draft)
        case .integer:
            guard let number = Int(text) else {
                return keep(.recordNumberUnreadable, text: text, column: column, in: &draft)
            }
            draft.set(name, .number(JSONNumber(number)))
        case .quantity(let unitKey):
            guard let stated = QuantityText(text, point: mapping.decimal) else {
                return keep(.recordNumberUnreadable, text: text, column: column, in: &draft)
            }
            var quantity = JSONObject()
            quantity["value"] = .string(stated.number)
            switch stated.unit.map({ .fixed($0) }) ?? column.unit {
            case .fixed(let unit)?: quantity[unitKey] = .string(unit)
            case .column(let unit)?: if let unit = value(unit) { quantity[unitKey] = .string(unit) }
            case nil: break
            }
            draft.set(name, .object(quantity))
        case .choice(let known):
            guard known.contains(text) else {
                return keep(
                    .recordValueUnknown, text: text, column: column,
                    facts: ["property": name, "known": known.joined(separator: ", ")],
                    in: &draft)
            }
            draft.set(name, .string(text))
        }
    }

    private func setDate(_ name: String, text: String, column: ColumnMapping, in draft: inout ObjectDraft) {
        let pattern = column.dates ?? mapping.dates
        guard let date = pattern.date(text) else {
            return keep(.recordDateUnreadable, text: text, column: column, facts: ["pattern": pattern.text], in: &draft)
        }
        if assembly.shape(of: name, in: draft.type) == .timestamp {
            guard let time = date.timestamp else {
                return keep(
                    .recordDateUnreadable, text: text, column: column, facts: ["pattern": pattern.text], in: &draft)
            }
            draft.set(name, .string(time.rfc3339))
        } else {
            draft.set(name, .string(date.text))
        }
    }

    /// Sets when the record must be validated again. What cannot be read is an error: nobody would look at it again.
    private func setReview(text: String, column: ColumnMapping, in draft: inout ObjectDraft) {
        let pattern = column.dates ?? mapping.dates
        guard let time = pattern.date(text)?.timestamp else {
            guard let record = draft.record else { return }
            return assembly.reportRow(
                .recordReviewUnreadable, record: record, facts: ["column": column.column, "pattern": pattern.text])
        }
        draft.reviewBy = time
    }

    /// Adds a marking. What cannot be read is an error: the record would go to readers who may not have it.
    private func addMarking(text: String, column: ColumnMapping, to draft: inout ObjectDraft) {
        guard let id = TrafficLight(label: text)?.id ?? (text.hasPrefix("marking-definition--") ? text : nil) else {
            guard let record = draft.record else { return }
            return assembly.reportRow(.recordMarkingUnreadable, record: record, facts: ["column": column.column])
        }
        if !draft.markings.contains(id) { draft.markings.append(id) }
    }

    /// Keeps a value that its property cannot hold as a line of the note, and reports it.
    private func keep(
        _ code: FindingCode, text: String, column: ColumnMapping, facts: [String: String] = [:],
        in draft: inout ObjectDraft
    ) {
        draft.note(column.column, text)
        assembly.report(
            code, record: draft.record, facts: facts.merging(["column": column.column]) { first, _ in first })
    }
}
