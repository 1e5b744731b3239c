internal import Diagnostics
internal import Platform
internal import StrictJSON

/// Parties, places, pieces, movements and conveyances.
extension OneRecordConversion {
    mutating func describe(_ node: LinkedNode) {
        let key = ObjectIdentifier(node)
        switch shape(of: node) {
        case .shipment?, .waybill?: describeConsignment(node)
        case nil: return
        case let shape?:
            guard var draft = drafts[key] else { return }
            switch shape {
            case .person: describePerson(node, &draft)
            case .organisation: describeOrganisation(node, &draft)
            case .place: describePlace(node, &draft)
            case .piece: describePiece(node, &draft)
            case .movement: describeMovement(node, &draft)
            case .conveyance: describeConveyance(node, &draft)
            case .shipment, .waybill: return
            }
            drafts[key] = draft
        }
    }

    private func describePlace(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        var parts = AddressParts()
        if let name = text(node, "locationName") { draft.set("name", .string(name)) }
        if let kind = code(node, "locationType") {
            let slug = NamedIdentifierKind.slug(kind)
            draft.set("location_kind", .string(slug.isEmpty ? kind : slug))
            if slug != kind { draft.note("locationType", kind) }
        }
        for value in take(node, "locationCodes") {
            guard let code = code(value) else {
                node.markUnread(OneRecordTerms.cargo + "locationCodes")
                continue
            }
            let isLetters = code.utf8.allSatisfy { (65...90).contains($0) }
            switch code.utf8.count {
            case 3 where isLetters:
                assembly.addIdentifier("iata-airport", code, to: &draft)
                if parts.country == nil, let country = AirportCountries.country(of: code) { parts.country = country }
            case 5: assembly.addIdentifier("un-locode", code, to: &draft)
            default: assembly.addIdentifier("location-code", code, to: &draft)
            }
        }
        for address in nodes(node, "address") {
            fold(address)
            for line in texts(address, "streetAddressLines") { parts.add(.street, line) }
            if let text = text(address, "postalCode") { parts.add(.postalCode, text) }
            if let text = text(address, "cityName") ?? cityName(address) { parts.add(.city, text) }
            if let text = text(address, "regionName") ?? code(address, "regionCode") {
                parts.add(.administrativeArea, text)
            }
            if let country = code(address, "country") {
                if country.utf8.count == 2 { parts.country = country } else { draft.note("country", country) }
            }
        }
        for position in nodes(node, "geolocation") {
            fold(position)
            for local in ["latitude", "longitude"] {
                let inner = nodes(position, local).first
                let text = inner.flatMap { self.text($0, "numericalValue") } ?? self.text(position, local)
                if let inner { fold(inner) }
                if let number = text.flatMap({ JSONNumber($0) }) {
                    draft.set(local, .number(number))
                } else if let text {
                    draft.note(local, text)
                }
            }
        }
        parts.apply(to: &draft.properties)
        if parts.country == nil { assembly.report(.recordCountryMissing, record: draft.record) }
    }

    /// The name of a city that a code list element gives.
    private func cityName(_ address: LinkedNode) -> String? {
        guard let city = nodes(address, "cityCode").first else { return code(address, "cityCode") }
        fold(city)
        return text(city, "codeDescription") ?? text(city, "code")
    }

    private func describePiece(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        if let text = text(node, "goodsDescription") { draft.set("description", .string(SourceText.oneLine(text))) }
        draft.set("basis", "declared")
        for (local, property) in [("grossWeight", "gross_weight"), ("netWeight", "net_weight")] {
            if let quantity = quantity(node, local) { draft.set(property, quantity) }
        }
        if let country = code(node, "contentProductionCountry") {
            if country.utf8.count == 2 {
                draft.set("country_of_origin", .string(country))
            } else {
                draft.note("contentProductionCountry", country)
            }
        }
        for product in nodes(node, "contentProducts") {
            fold(product)
            if let code = code(product, "hsCode") {
                if draft.value("hs_code") == nil, code.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) {
                    draft.set("hs_code", .string(code))
                } else {
                    draft.note("hsCode", code)
                }
            }
            if let text = text(product, "description") {
                if draft.value("description") == nil {
                    draft.set("description", .string(SourceText.oneLine(text)))
                } else {
                    draft.note("product", SourceText.oneLine(text))
                }
            }
        }
        addCustomsNotes(node, &draft)
    }

    /// Notes for customs in the order of an OCI line: `IE/SHP/T/IE1234567N`.
    func addCustomsNotes(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        for note in nodes(node, "customsInformation") {
            fold(note)
            let parts = ["country", "subjectCode", "contentCode"].map { code(note, $0) ?? "" }
            let text = text(note, "otherCustomsInformation") ?? text(note, "note") ?? ""
            draft.note("customs note", (parts + [text]).joined(separator: "/"))
        }
    }

    private func describeMovement(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        if let number = text(node, "transportIdentifier") { draft.set("voyage_number", .string(number)) }
        if let mode = code(node, "modeCode") {
            if mode.utf8.count == 1, mode.utf8.allSatisfy({ (48...57).contains($0) }) {
                draft.set("mode_code", .string(mode))
            } else {
                draft.note("modeCode", mode)
            }
        }
        for (local, property) in [("departureLocation", "from_ref"), ("arrivalLocation", "to_ref")] {
            if let place = reference(node, local, type: "location") { draft.set(property, .string(place)) }
        }
        if let means = reference(node, "operatingTransportMeans", type: "conveyance") {
            draft.set("conveyance_ref", .string(means))
        }
        var isActual = false
        for times in nodes(node, "movementTimes") {
            fold(times)
            guard let text = text(times, "movementTimestamp") else { continue }
            let direction = code(times, "direction") ?? ""
            let kind = code(times, "timeType") ?? ""
            let milestone = code(times, "movementMilestone") ?? ""
            let property = direction == "INBOUND" || milestone == "AA" ? "arrived" : "departed"
            // An actual time takes precedence over a planned one.
            if let time = LocalTime.time(text), kind == "ACTUAL" || draft.value(property) == nil {
                draft.set(property, .string(time.rfc3339))
            }
            if kind == "ACTUAL" { isActual = true }
            draft.note("time", [direction, milestone, kind, text].filter { !$0.isEmpty }.joined(separator: " "))
        }
        draft.set("status", isActual ? "actual" : "planned")
    }

    private func describeConveyance(_ node: LinkedNode, _ draft: inout ObjectDraft) {
        if let name = text(node, "vehicleName") { draft.set("name", .string(name)) }
        if let registration = text(node, "vehicleRegistration") {
            assembly.addIdentifier("registration", registration, to: &draft)
        }
        if let owner = reference(node, "transportOrganization", type: "identity") {
            draft.set("operator_ref", .string(owner))
        }
    }
}
