/// The mapping of IATA ONE Record's names to the model, as data.
enum OneRecordTerms {
    static let cargo = "https://onerecord.iata.org/ns/cargo#"
    private static let api = "https://onerecord.iata.org/ns/api#"

    /// What nodes of a class become.
    enum Shape: Hashable {
        case person, organisation, place, waybill, shipment, piece, movement, conveyance
    }

    /// The shape of a class, by its local name.
    private static let shapes: [String: Shape] = [
        "Person": .person, "Company": .organisation, "Organization": .organisation, "Carrier": .organisation,
        "PublicAuthority": .organisation, "Location": .place, "Waybill": .waybill, "Shipment": .shipment,
        "Piece": .piece, "PieceDg": .piece, "PieceLiveAnimals": .piece, "TransportMovement": .movement,
        "TransportMeans": .conveyance,
    ]

    /// Superclasses, which add no information.
    private static let superclasses: Set<String> = [
        "LogisticsObject", "LogisticsAgent", "Actor", "Organization", "PhysicalLogisticsObject", "LogisticsActivity",
        "LogisticsAction", "Piece",
    ]

    /// Code lists whose codes are the fragments of their entries' addresses.
    private static let codeLists = [
        "https://vocabulary.uncefact.org/", "http://vocabulary.uncefact.org/",
        "https://onerecord.iata.org/ns/code-lists/", "https://onerecord.iata.org/ns/coreCodeLists#", cargo,
    ]

    /// The local name of a class or property of ONE Record, or of an undefined one; `nil` for names of other
    /// vocabularies.
    static func local(_ name: String) -> String? {
        if name.hasPrefix(cargo) { return String(name.dropFirst(cargo.count)) }
        return name.contains(":") ? nil : name
    }

    /// A name for people.
    static func label(_ name: String) -> String {
        if name.hasPrefix(cargo) { return String(name.dropFirst(cargo.count)) }
        if name.hasPrefix(api) { return "api:" + name.dropFirst(api.count) }
        return name
    }

    /// The shape of a node with these classes: that of the most specific one.
    static func shape(of types: [String]) -> Shape? {
        let found = types.compactMap { local($0).flatMap { shapes[$0] } }
        return found.first
    }

    /// The classes that are more specific than the node's shape.
    static func specificClasses(_ types: [String]) -> [String] {
        types.filter { type in
            guard let local = local(type) else { return true }
            return shapes[local] == nil && !superclasses.contains(local)
        }
    }

    /// The code at the end of the address of a code list entry.
    static func code(_ iri: String) -> String? {
        guard codeLists.contains(where: iri.hasPrefix), let hash = iri.lastIndex(of: "#") else { return nil }
        let code = iri[iri.index(after: hash)...]
        return code.isEmpty ? nil : String(code)
    }

    /// The roles of parties: a reference of the consignment, or `nil` for a relationship.
    static let roles: [String: (role: String, property: String?)] = [
        "SHP": ("consignor", "consignor_ref"), "CZ": ("consignor", "consignor_ref"),
        "CNE": ("consignee", "consignee_ref"), "CN": ("consignee", "consignee_ref"),
        "CAR": ("carrier", "carrier_ref"), "CA": ("carrier", "carrier_ref"),
        "BKR": ("broker", "broker_ref"), "CB": ("broker", "broker_ref"),
        "NFY": ("notify", "notify_refs"), "NI": ("notify", "notify_refs"),
        "FFW": ("freight-forwarder", nil), "FW": ("freight-forwarder", nil), "AGT": ("agent", nil),
    ]
}
