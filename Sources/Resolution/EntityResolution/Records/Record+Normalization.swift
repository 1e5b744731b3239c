internal import TextNormalization

/// The normal forms of a record's names and addresses, with bounds on their length.
extension LongText {
    /// A name with parts of bounded length.
    static func bounded(_ name: Record.Name) -> Record.Name {
        Record.Name(bounded(name.text), given: bounded(name.given), family: bounded(name.family), kind: name.kind)
    }

    /// An address with parts of bounded length.
    static func bounded(_ address: Record.Address) -> Record.Address {
        Record.Address(
            street: bounded(address.street), city: bounded(address.city), region: bounded(address.region),
            postcode: bounded(address.postcode), country: bounded(address.country))
    }
}

extension PersonName {
    /// A name from its text and its parts, where they are known.
    init(_ name: Record.Name) {
        let hasParts = !name.family.isEmpty && !name.given.isEmpty
        self.init(hasParts ? name.family + ", " + name.given : name.display)
    }
}

extension StreetAddress {
    /// An address from its parts as written.
    init(_ address: Record.Address) {
        self.init(
            street: address.street, city: address.city, postcode: address.postcode, country: address.country)
    }
}
