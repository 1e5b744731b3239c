internal import Diagnostics
internal import StrictJSON

/// Persons and organisations.
extension OneRecordConversion {
    func describePerson(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        var names = NameParts()
        for local in ["firstName", "middleName"] { if let text = text(node, local) { names.given.append(text) } }
        if let text = text(node, "lastName") { names.family.append(text) }
        names.apply(to: &draft)
        nameOrReport(&draft)
        draft.set("identity_class", "individual")
        if let title = text(node, "jobTitle") { draft.append("roles", .string(title)) }
        addContacts(node, &draft)
        addIdentifiers(node, &draft)
        if let company = reference(node, "associatedOrganization", type: "identity") {
            assembly.relate(
                "employed-by", from: assembly.id(of: draft), to: company, key: "one-record", record: draft.record)
        }
    }

    func describeOrganisation(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        if let name = text(node, "name") {
            draft.set("name", .string(SourceText.oneLine(name)))
            draft.addName(SourceText.oneLine(name), kind: "original")
        }
        if let short = text(node, "shortName") { draft.addName(short, kind: "alias") }
        nameOrReport(&draft)
        draft.set("identity_class", "organization")
        if let place = reference(node, "basedAtLocation", type: "location") { draft.set("address_ref", .string(place)) }
        addContacts(node, &draft)
        addIdentifiers(node, &draft)
        for (local, scheme) in [
            ("airlineCode", "iata-airline"), ("prefix", "awb-prefix"), ("iataCargoAgentCode", "cargo-agent"),
        ] {
            if let code = code(node, local) { assembly.addIdentifier(scheme, code, to: &draft) }
        }
        for person in nodes(node, "contactPersons") {
            guard let other = self.draft(of: person), other.type == "identity" else { continue }
            assembly.relate(
                "related-to", from: assembly.id(of: other), to: assembly.id(of: draft), key: "contact",
                record: draft.record, describedAs: "contact person")
        }
    }

    /// STIX 2.1 requires a name of every party.
    private func nameOrReport(_ draft: inout ObjectDraft) {
        guard draft.value("name") == nil else { return }
        let names = draft.value("names")?.array?.first?["value"]?.string
        draft.set("name", .string(names ?? draft.record?.record ?? "unknown"))
        if names == nil { assembly.report(.recordNameMissing, record: draft.record) }
    }

    private func addContacts(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        for contact in nodes(node, "contactDetails") {
            guard let value = text(contact, "textualValue") else { continue }
            let kind = code(contact, "contactDetailType") ?? ""
            switch kind {
            case "EMAIL_ADDRESS": draft.append("emails", .string(value))
            case "PHONE_NUMBER", "MOBILE_NUMBER", "MOBILE_PHONE_NUMBER": draft.append("phones", .string(value))
            default: draft.note("contact " + kind, value)
            }
            fold(contact)
        }
    }

    private func addIdentifiers(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        for identifier in nodes(node, "otherIdentifiers") {
            guard let value = text(identifier, "textualValue") else { continue }
            fold(identifier)
            let kind = code(identifier, "otherIdentifierType") ?? ""
            let slug = NamedIdentifierKind.slug(kind)
            if slug != kind { draft.note("identifier " + kind, value) }
            assembly.addIdentifier(slug.isEmpty ? "trader-id" : slug, value, to: &draft)
        }
    }
}
