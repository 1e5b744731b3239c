internal import Diagnostics
internal import StrictJSON

/// The types and properties that a mapping may target.
enum MappableTypes {
    /// Properties by type. Names, contacts, identifiers and addresses have targets of their own.
    static let properties: [String: Set<String>] = [
        "identity": [
            "description", "identity_class", "sectors", "roles", "contact_information", "nationality", "birth_place",
            "address_ref", "party_roles", "subject_category", "statement",
        ],
        "location": [
            "description", "location_kind", "region", "country", "administrative_area", "city", "street_address",
            "postal_code",
        ],
        "consignment": [
            "consignment_kind", "consignor_ref", "consignee_ref", "carrier_ref", "notify_refs", "broker_ref",
            "goods_refs", "origin_ref", "destination_ref", "declared_destination_ref", "package_count", "declared_at",
            "master_ref",
        ],
        "goods-item": [
            "description", "basis", "hs_code", "hs_edition", "quantity", "gross_weight", "net_weight",
            "reported_weight", "country_of_origin", "declared_value", "substance_ref", "equipment_ref",
            "concealment_method", "sequence",
        ],
        "substance": ["substance_class"],
        "production-equipment": ["equipment_kind", "make", "model", "serial_number", "imprint", "stations"],
        "conveyance": ["conveyance_kind", "operator_ref", "flag"],
        "movement": [
            "sequence", "mode_code", "consignment_refs", "conveyance_ref", "voyage_number", "from_ref", "to_ref",
            "departed", "arrived", "status",
        ],
    ]

    private static let named: Set<String> = ["identity", "location", "substance", "conveyance"]

    /// Refuses a mapping with an unknown type or property.
    ///
    /// - Throws: `Fault` `mapping-invalid`, `mapping-property-unknown`.
    static func check(_ mapping: MappingFile) throws(Fault) {
        for object in mapping.objects {
            guard let properties = properties[object.type] else {
                throw Fault(
                    .mappingTypeUnknown, kind: .usage,
                    ["type": object.type, "known": self.properties.keys.sorted().joined(separator: ", ")])
            }
            for column in object.columns where !accepts(column.target, type: object.type, properties: properties) {
                throw unknown(column.target.text, type: object.type, properties: properties)
            }
            for name in object.references.map(\.property) + object.constants.keys
            where !properties.contains(name) && !(name == "name" && named.contains(object.type)) {
                throw unknown(name, type: object.type, properties: properties)
            }
        }
    }

    private static func accepts(_ target: MappingTarget, type: String, properties: Set<String>) -> Bool {
        switch target {
        case .identifier, .note, .marking: true
        case .name: named.contains(type)
        case .transliteration, .alias, .formerName: type == "identity" || type == "substance"
        case .givenName, .familyName, .phone, .email, .birthDate: type == "identity"
        case .address: type == "identity" || type == "location"
        case .property(let name): properties.contains(name) && !name.hasSuffix("_ref") && !name.hasSuffix("_refs")
        }
    }

    private static func unknown(_ property: String, type: String, properties: Set<String>) -> Fault {
        Fault(
            .mappingPropertyUnknown, kind: .usage,
            ["property": property, "type": type, "known": properties.sorted().joined(separator: ", ")])
    }
}
