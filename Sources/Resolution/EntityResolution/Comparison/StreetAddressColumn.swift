internal import RecordLinkage
internal import TextNormalization

/// The distinct addresses of a table, encoded as numbers: a pair of addresses is compared without allocation.
struct StreetAddressColumn: Sendable {
    /// One distinct address; texts are numbers in `texts`, 0 for none.
    private struct Form: BitwiseCopyable {
        let street: UInt32
        let kind: UInt32
        let number: UInt32
        let unit: UInt32
        let city: UInt32
        let postcode: UInt32
        let country: UInt32
        let isBuilding: Bool
    }

    private var texts = TextDictionary()
    private var forms: [Form] = []

    /// The number of addresses.
    var count: Int { forms.count }

    /// Appends an address.
    mutating func append(_ address: StreetAddress) {
        forms.append(
            Form(
                street: texts.number(of: address.street), kind: texts.number(of: address.kind),
                number: texts.number(of: address.number), unit: texts.number(of: address.unit),
                city: texts.number(of: address.city), postcode: texts.number(of: address.postcode),
                country: texts.number(of: address.country), isBuilding: address.isBuilding))
    }

    /// Whether street and number of an address are known.
    func isBuilding(_ address: Int) -> Bool { forms[address].isBuilding }

    /// The city of an address, without spaces.
    func city(_ address: Int) -> ArraySlice<UInt8> { texts.text(Int(forms[address].city)) }

    /// The hashes of street, number and city.
    func keyHashes(_ address: Int) -> (street: UInt64, number: UInt64, city: UInt64) {
        let form = forms[address]
        return (texts.hashes[Int(form.street)], texts.hashes[Int(form.number)], texts.hashes[Int(form.city)])
    }

    /// Whether the street is known.
    func hasStreet(_ address: Int) -> Bool { forms[address].street != 0 }

    /// A building and a unit in it, by the numbers of their texts.
    struct Building: Hashable {
        fileprivate let street: UInt32
        fileprivate let number: UInt32
        fileprivate let unit: UInt32
        fileprivate let city: UInt32
    }

    /// The building of an address; `nil` when street, number or city are not known.
    func building(_ address: Int) -> Building? {
        let form = forms[address]
        guard form.isBuilding, form.city != 0 else { return nil }
        return Building(street: form.street, number: form.number, unit: form.unit, city: form.city)
    }

    /// A text for the order of buildings.
    func text(_ building: Building) -> String {
        [building.street, building.number, building.unit, building.city]
            .map { String(decoding: texts.text(Int($0)), as: UTF8.self) }.joined(separator: "|")
    }

    /// The level of agreement of two addresses.
    func level(_ left: Int, _ right: Int) -> AgreementLevel {
        let (a, b) = (forms[left], forms[right])
        if a.country != 0, b.country != 0, a.country != b.country { return .different }
        let cities = cities(a, b)
        guard a.isBuilding, b.isBuilding else {
            switch cities {
            case .same: return .near
            case .different: return .different
            case .unknown: return .missing
            }
        }
        guard cities != .different, a.number == b.number, isSameStreet(a, b) else {
            return cities == .same ? .near : .different
        }
        // Street and number without a place are too little evidence: every town has an 18, Main Street.
        guard cities == .same || a.postcode != 0 && a.postcode == b.postcode else { return .near }
        return a.unit == b.unit ? .same : .building
    }

    private enum Cities { case same, different, unknown }

    private func cities(_ left: Form, _ right: Form) -> Cities {
        guard left.city != 0, right.city != 0 else { return .unknown }
        return left.city == right.city || isClose(left.city, right.city, from: 6) ? .same : .different
    }

    private func isSameStreet(_ left: Form, _ right: Form) -> Bool {
        guard left.kind == 0 || right.kind == 0 || left.kind == right.kind else { return false }
        return left.street == right.street || isClose(left.street, right.street, from: 7)
    }

    /// Whether two texts of at least some letters differ by one edit at most.
    private func isClose(_ left: UInt32, _ right: UInt32, from shortest: Int) -> Bool {
        let (a, b) = (texts.range(Int(left)), texts.range(Int(right)))
        guard min(a.count, b.count) >= shortest, abs(a.count - b.count) <= 1 else { return false }
        return texts.bytes.withUnsafeBufferPointer { bytes in
            TextSimilarityKernel.isWithin(
                1, left: UnsafeBufferPointer(rebasing: bytes[a]), right: UnsafeBufferPointer(rebasing: bytes[b]))
        }
    }
}
