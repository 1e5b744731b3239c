/// The kind of a real-world thing. Records of different kinds are never one entity.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    /// A natural person.
    case person
    /// A company, an agency, any organised group.
    case organisation
    /// An address, a facility, a port.
    case place
    /// Goods under one transport contract or postal item.
    case consignment
    /// A chemical substance.
    case substance
    /// Production equipment: a press, a die, a mould.
    case equipment
    /// A container or unit load device.
    case transportUnit = "transport-unit"
    /// A vessel, an aircraft, a vehicle.
    case conveyance

    /// Its position among all kinds.
    var index: Int {
        switch self {
        case .person: 0
        case .organisation: 1
        case .place: 2
        case .consignment: 3
        case .substance: 4
        case .equipment: 5
        case .transportUnit: 6
        case .conveyance: 7
        }
    }
}
