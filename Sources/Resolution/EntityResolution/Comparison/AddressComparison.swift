internal import RecordLinkage
internal import TextNormalization

/// The agreement of two addresses.
enum AddressComparison {
    /// The level of agreement.
    static func level(_ left: StreetAddress, _ right: StreetAddress) -> AgreementLevel {
        if !left.country.isEmpty, !right.country.isEmpty, left.country != right.country { return .different }
        let cities = cities(left, right)
        if left.isBuilding, right.isBuilding {
            guard cities != .different, left.number == right.number, isSameStreet(left, right) else {
                return cities == .same ? .near : .different
            }
            // Street and number without a place are too little evidence: every town has an 18, Main Street.
            let codesAgree = !left.postcode.isEmpty && left.postcode == right.postcode
            guard cities == .same || codesAgree else { return .near }
            return left.unit == right.unit ? .same : .building
        }
        switch cities {
        case .same: return .near
        case .different: return .different
        default: return .missing
        }
    }

    private static func cities(_ left: StreetAddress, _ right: StreetAddress) -> AgreementLevel {
        guard !left.city.isEmpty, !right.city.isEmpty else { return .missing }
        if left.city == right.city { return .same }
        let isClose =
            min(left.city.count, right.city.count) >= 6
            && StringSimilarity.isWithin(1, left: left.city, right: right.city)
        return isClose ? .same : .different
    }

    private static func isSameStreet(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        guard left.kind.isEmpty || right.kind.isEmpty || left.kind == right.kind else { return false }
        if left.street == right.street { return true }
        let shorter = min(left.street.count, right.street.count)
        return shorter >= 7 && StringSimilarity.isWithin(1, left: left.street, right: right.street)
    }
}
