/// The kind of an entity.
package enum EntityKind: String, Hashable, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A company or another body.
    case organization
    /// An address, port or premises.
    case place
    /// A shipment under one transport document.
    case consignment
    /// Goods.
    case goods
    /// A machine or a part of one.
    case equipment
    /// A chemical substance.
    case substance
    /// A vehicle, ship or aircraft.
    case conveyance
    /// Anything else.
    case other

    /// The heading over entities of this kind.
    package var heading: String {
        switch self {
        case .person: "Persons"
        case .organization: "Organisations"
        case .place: "Places"
        case .consignment: "Consignments"
        case .goods: "Goods"
        case .equipment: "Equipment"
        case .substance: "Substances"
        case .conveyance: "Conveyances"
        case .other: "Other things"
        }
    }

    /// The word for one entity of this kind.
    package var word: String {
        switch self {
        case .organization: "organisation"
        case .other: "thing"
        default: rawValue
        }
    }
}
