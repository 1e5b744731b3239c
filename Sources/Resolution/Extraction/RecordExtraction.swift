internal import Files
internal import StrictJSON
public import TradeIntel

/// Takes the records to be resolved out of objects of the trade model: parties, places, consignments and things.
///
/// Who stands on a consignment as a party, or is such a party's contact, was declared by a shipper; everybody else is
/// taken as listed, which is the careful side: a declared and a listed person are never merged unreviewed.
public struct RecordExtraction: Sendable {
    private let standing: @Sendable (STIXObject) -> Standing?

    /// An extraction; `standing` may say better than the objects do on whose word one stands.
    public init(standing: @escaping @Sendable (STIXObject) -> Standing? = { _ in nil }) {
        self.standing = standing
    }

    /// The records of the objects that are not revoked and not merely the author of others. References are followed among the objects given.
    public func records(from objects: [STIXObject]) -> [Record] {
        let context = ExtractionContext(objects)
        return objects.compactMap { object in
            guard !object.isRevoked, !context.authors.contains(object.id), let kind = Self.kind(of: object) else {
                return nil
            }
            return record(object, kind, context)
        }
    }

    private static func kind(of object: STIXObject) -> RecordKind? {
        switch object.type {
        case "identity": partyKind(of: object)
        case "location": .place
        case "consignment": .consignment
        case "substance": .substance
        case "production-equipment": .equipment
        case "transport-equipment": .transportUnit
        case "conveyance": .conveyance
        default: nil
        }
    }

    // A waybill does not say whether a party is a person or a company: identifiers tell, and the words of its name.
    private static func partyKind(of object: STIXObject) -> RecordKind {
        switch object.property("identity_class")?.string {
        case "individual": return .person
        case "organization", "group", "system", "class": return .organisation
        default: break
        }
        for identifier in object.identifiers {
            switch IdentifierScheme.named(identifier.scheme)?.subject {
            case .person?: return .person
            case .organisation?: return .organisation
            default: continue
            }
        }
        let names = object.names.map(\.value)
        return !names.isEmpty && names.allSatisfy(PartyGuess.isPerson) ? .person : .organisation
    }

    private func record(_ object: STIXObject, _ kind: RecordKind, _ context: ExtractionContext) -> Record {
        let reference = object.externalReferences.first
        let source = ["source_name", "external_id"].compactMap { reference?[$0]?.string }.joined(separator: " ")
        var record = Record(
            id: object.id, version: object.modified?.rfc3339 ?? "", created: object.created?.rfc3339 ?? "", kind: kind,
            standing: standing(object) ?? (context.declared.contains(object.id) ? .declared : .listed), source: source,
            originator: object.createdByRef ?? object.id)
        record.names = names(object, kind)
        record.identifiers = ExtractedIdentifiers.identifiers(object, record.originator, context)
        record.birthDates = strings(object, "birth_date", "birth_dates").compactMap { PartialDate($0) }
        record.birthPlaces = strings(object, "birth_place", "birth_places")
        record.phones = strings(object, "phones")
        record.emails = strings(object, "emails")
        switch kind {
        case .person, .organisation:
            record.countries = strings(object, "nationality", "nationalities")
            record.addresses = context.places(of: object).map(Self.address)
        case .place:
            record.addresses = [Self.address(object)].filter { !$0.display.isEmpty }
            if let latitude = object.property("latitude")?.number.flatMap({ Double($0.text) }),
                let longitude = object.property("longitude")?.number.flatMap({ Double($0.text) })
            {
                record.position = Record.Position(latitude: latitude, longitude: longitude)
            }
        case .consignment, .substance, .equipment, .transportUnit, .conveyance: break
        }
        return record
    }

    private func names(_ object: STIXObject, _ kind: RecordKind) -> [Record.Name] {
        let given = object.property("given_name")?.string ?? ""
        let family = object.property("family_name")?.string ?? ""
        var names = object.names.enumerated().map { index, name in
            Record.Name(
                name.value, given: index == 0 ? given : "", family: index == 0 ? family : "",
                kind: Record.Name.Kind(rawValue: name.kind) ?? .alias)
        }
        if names.isEmpty, !given.isEmpty || !family.isEmpty {
            names = [Record.Name("", given: given, family: family)]
        }
        return names.filter { !$0.display.isEmpty }
    }

    private func strings(_ object: STIXObject, _ properties: String...) -> [String] {
        var found: [String] = []
        for property in properties {
            let value = object.property(property)
            let texts = value?.array?.compactMap(\.string) ?? [value?.string].compactMap { $0 }
            for text in texts where !text.isEmpty && !found.contains(text) { found.append(text) }
        }
        return found
    }

    private static func address(_ place: STIXObject) -> Record.Address {
        func text(_ name: String) -> String { place.property(name)?.string ?? "" }
        return Record.Address(
            street: text("street_address"), city: text("city"), region: text("administrative_area"),
            postcode: text("postal_code"), country: text("country"))
    }
}
