internal import StrictJSON

/// The parts of an address, from several columns or elements.
struct AddressParts {
    var street: [String] = []
    var city: String?
    var postalCode: String?
    var administrativeArea: String?
    var country: String?

    var isEmpty: Bool {
        street.isEmpty && city == nil && postalCode == nil && administrativeArea == nil && country == nil
    }

    mutating func add(_ part: AddressPart, _ text: String) {
        switch part {
        case .street: street.append(text)
        case .city: city = joined(city, text)
        case .postalCode: postalCode = joined(postalCode, text)
        case .administrativeArea: administrativeArea = joined(administrativeArea, text)
        case .country: country = text
        }
    }

    private func joined(_ first: String?, _ second: String) -> String { first.map { $0 + ", " + second } ?? second }

    /// Sets the properties of a location (STIX 2.1, section 4.11).
    func apply(to properties: inout JSONObject) {
        if let country { properties["country"] = .string(country) }
        if let administrativeArea { properties["administrative_area"] = .string(administrativeArea) }
        if let city { properties["city"] = .string(city) }
        if !street.isEmpty { properties["street_address"] = .string(street.joined(separator: ", ")) }
        if let postalCode { properties["postal_code"] = .string(postalCode) }
    }
}
