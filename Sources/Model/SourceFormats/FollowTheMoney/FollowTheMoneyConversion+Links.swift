internal import Diagnostics
internal import Platform
internal import StrictJSON
internal import TradeModel

/// References of entities to other entities.
extension FollowTheMoneyConversion {
    /// Identifications and sanctions become part of the entity that they refer to.
    mutating func attach(_ entity: FollowTheMoneyEntity) {
        switch FollowTheMoneySchema.shape(of: entity.schema) {
        case .identification(let scheme)?: identify(entity, scheme)
        case .sanction?: sanction(entity)
        default: return
        }
    }

    private mutating func identify(_ entity: FollowTheMoneyEntity, _ scheme: String?) {
        let holders = entity["holder"].filter { drafts[$0] != nil }
        let numbers = entity["number"]
        guard !holders.isEmpty, !numbers.isEmpty else { return keep(entity) }
        let named = scheme ?? entity["type"].first.map(Self.slug) ?? "national-id"
        let country = entity["country"].first.flatMap(CountryCode.capitals)
        for holder in holders {
            guard var draft = drafts[holder] else { continue }
            for number in numbers {
                removeBareIdentifier(named, number, from: &draft)
                assembly.addIdentifier(named, number, country: country, to: &draft)
            }
            for (name, values) in entity.properties where !["holder", "number"].contains(name) {
                if name == "country", values.count == 1, country != nil { continue }
                if name == "type", values.count == 1, values[0] == named { continue }
                for value in values { draft.note("\(named) \(numbers.joined(separator: ", ")) \(name)", value) }
            }
            for line in lines(ofOthers: entity) { draft.note("\(named) \(line.label)", line.text) }
            for other in entity["holder"] where drafts[other] == nil { missing("holder", value: other, draft: &draft) }
            drafts[holder] = draft
        }
    }

    /// A property of the holder may have the same number without its country.
    private func removeBareIdentifier(_ scheme: String, _ value: String, from draft: inout ObjectDraft) {
        let bare: JSONValue = ["scheme": .string(scheme), "value": .string(value)]
        guard let list = draft.value("identifiers")?.array, list.contains(bare) else { return }
        draft.set("identifiers", .array(list.filter { $0 != bare }))
    }

    private mutating func sanction(_ entity: FollowTheMoneyEntity) {
        let subjects = entity["entity"].filter { drafts[$0] != nil }
        guard !subjects.isEmpty else { return keep(entity) }
        for subject in subjects {
            guard var draft = drafts[subject] else { continue }
            for value in entity["program"] + entity["programId"] where !draft.labels.contains(value) {
                draft.labels.append(value)
            }
            for (name, values) in entity.properties where name != "entity" {
                for value in values { draft.note("sanction \(name)", value) }
            }
            for line in lines(ofOthers: entity) { draft.note("sanction \(line.label)", line.text) }
            for other in entity["entity"] where drafts[other] == nil { missing("entity", value: other, draft: &draft) }
            drafts[subject] = draft
        }
    }

    /// Edges become relationships, notes become notes, and so does everything without a type in the model.
    func link(_ entity: FollowTheMoneyEntity) {
        switch FollowTheMoneySchema.shape(of: entity.schema) {
        case .edge(let type, let from, let to, let words)?: relate(entity, type: type, from: from, to: to, words: words)
        case .note?: keep(entity, isUnderstood: true)
        case nil: keep(entity)
        default: return
        }
    }

    private func relate(
        _ entity: FollowTheMoneyEntity, type: String, from: String, to: String, words: String
    ) {
        let ends = entity[from].flatMap { source in entity[to].map { (source, $0) } }
        guard !ends.isEmpty, ends.allSatisfy({ ids[$0.0] != nil && ids[$0.1] != nil && $0.0 != $0.1 }) else {
            for (name, values) in [(from, entity[from]), (to, entity[to])] {
                for value in values where ids[value] == nil {
                    assembly.report(
                        .recordReferenceMissing, record: record(entity), facts: ["target": value, "property": name])
                }
            }
            return keep(entity, isUnderstood: true)
        }
        let roles = entity["role"] + entity["relationship"]
        // A role written by our own writer is the type itself.
        let isOurs = entity.schema == "UnknownLink" && roles.count == 1 && Self.ownTypes.contains(roles[0])
        for (source, target) in ends {
            guard let source = ids[source], let target = ids[target] else { continue }
            var draft = draft("relationship", entity, part: source + "\u{1F}" + target)
            draft.properties["relationship_type"] = .string(isOurs ? roles[0] : type)
            let described = isOurs ? entity["summary"] : roles.isEmpty ? [words].filter { !$0.isEmpty } : roles
            if !described.isEmpty { draft.properties["description"] = .string(described.joined(separator: ", ")) }
            draft.properties["source_ref"] = .string(source)
            draft.properties["target_ref"] = .string(target)
            var handled = [from, to, "role", "relationship", "modifiedAt"]
            if isOurs { handled.append("summary") }
            for (name, property) in [("startDate", "start_time"), ("endDate", "stop_time")] {
                guard let text = entity[name].first, let time = LocalTime.time(text) else { continue }
                draft.properties[property] = .string(time.rfc3339)
                if entity[name].count == 1, time.rfc3339 == text { handled.append(name) }
            }
            for (name, values) in entity.properties where !handled.contains(name) {
                for value in values { draft.note(name, value) }
            }
            noteOthers(entity, &draft)
            assembly.add(draft)
        }
    }

    /// Relationship types of the model besides those that FollowTheMoney has schemata for.
    static let ownTypes: Set<String> = [
        "located-at", "derived-from", "duplicate-of", "ships-to", "supplied-by", "consolidated-into", "contained-in",
        "carried-by", "interdicted", "misdeclared-as", "identified-as", "precursor-of", "used-with",
        "shares-identifier-with", "distinct-from", "owns", "controls", "employed-by",
    ]

    /// An entity as a note about the entities that it refers to, or about its producer.
    private func keep(_ entity: FollowTheMoneyEntity, isUnderstood: Bool = false) {
        var note = draft("note", entity)
        note.properties["abstract"] = .string(
            entity.schema + ((entity.other("caption") ?? entity["name"].first).map { " " + $0 } ?? ""))
        var lines = ["schema: " + entity.schema]
        var about: [String] = []
        for (name, values) in entity.properties {
            for value in values {
                lines.append("\(name): \(value)")
                if let id = ids[value], !about.contains(id) { about.append(id) }
            }
        }
        for line in self.lines(ofOthers: entity) { lines.append("\(line.label): \(line.text)") }
        note.properties["content"] = .string(lines.joined(separator: "\n"))
        if about.isEmpty { about = [assembly.options.producer.id] }
        note.properties["object_refs"] = .array(about.map { .string($0) })
        assembly.add(note)
        if !isUnderstood { assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": entity.schema]) }
    }

    /// The name of a scheme from words: `Tax ID No.` becomes `tax-id-no`.
    static func slug(_ text: String) -> String {
        let slug = NamedIdentifierKind.slug(text)
        return slug.isEmpty ? "national-id" : slug
    }
}
